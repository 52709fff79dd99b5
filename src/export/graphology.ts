/** The exported network as a graphology graph: graphology's own JSON, and what the GEXF writer reads. */
import Graph from 'graphology';
import type { ExportedNetwork } from './network.ts';
import { cleanText } from './text.ts';

/** An undirected multigraph whose attributes are the network's columns; keys of edges are e0, e1 ... */
export function toGraph(network: ExportedNetwork): Graph {
  const graph = new Graph({ type: 'undirected', multi: true, allowSelfLoops: false });
  graph.replaceAttributes({
    creator: network.meta.generator,
    title: cleanText(network.meta.title),
    description: cleanText([network.meta.reading, ...network.meta.method].join(' ')),
  });
  for (const { id, ...attributes } of network.nodes) {
    const { clusterLabel, label, ...rest } = attributes;
    graph.addNode(cleanText(id), {
      label: cleanText(label),
      ...rest,
      ...(clusterLabel === undefined ? {} : { clusterLabel: cleanText(clusterLabel) }),
    });
  }
  network.edges.forEach(({ source, target, weight, kind, evidence }, e) => {
    graph.addUndirectedEdgeWithKey(`e${e}`, cleanText(source), cleanText(target), {
      weight,
      kind,
      evidence: evidence.map(cleanText),
    });
  });
  return graph;
}

/** graphology's serialised form, which `Graph.from` and Gephi Lite read. */
export function writeGraphology(network: ExportedNetwork): string {
  return `${JSON.stringify(toGraph(network).export(), null, 1)}\n`;
}
