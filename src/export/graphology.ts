/** The exported network as graphology's own JSON. */
import Graph from 'graphology';
import type { ExportedNetwork } from './network.ts';
import { describeOrigin } from './origin.ts';
import { cleanText } from './text.ts';

/** A multigraph, directed or not, whose attributes are the network's columns; keys of edges are e0, e1 ... */
function toGraph(network: ExportedNetwork): Graph {
  const { directed = false } = network;
  const graph = new Graph({ type: directed ? 'directed' : 'undirected', multi: true, allowSelfLoops: false });
  graph.replaceAttributes({
    creator: network.meta.generator,
    title: cleanText(network.meta.title),
    description: describeOrigin(network.meta).join('\n'),
  });
  for (const { id, ...attributes } of network.nodes) {
    const { clusterLabel, label, ...rest } = attributes;
    graph.addNode(cleanText(id), {
      label: cleanText(label),
      ...rest,
      ...(clusterLabel === undefined ? {} : { clusterLabel: cleanText(clusterLabel) }),
    });
  }
  network.edges.forEach(({ source, target, evidence, ...rest }, e) => {
    const attributes = { ...rest, evidence: evidence.map(cleanText), evidenceCount: evidence.length };
    const ends = [cleanText(source), cleanText(target)] as const;
    if (directed) graph.addDirectedEdgeWithKey(`e${e}`, ...ends, attributes);
    else graph.addUndirectedEdgeWithKey(`e${e}`, ...ends, attributes);
  });
  return graph;
}

/** graphology's serialised form, which `Graph.from` and Gephi Lite read. */
export function writeGraphology(network: ExportedNetwork): string {
  return `${JSON.stringify(toGraph(network).export(), null, 1)}\n`;
}
