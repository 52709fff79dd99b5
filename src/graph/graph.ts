/** Builds the knowledge graph: works, authors, journals and themes as nodes, and what the files state about them as edges. */
import { MultiDirectedGraph } from 'graphology';
import type { Work } from '../records/work.ts';
import {
  edgeKey,
  type GraphEdge,
  type GraphEdgeKind,
  type GraphNode,
  type KnowledgeGraph,
  type Statement,
  workKey,
} from './schema.ts';
import { buildTables, type DocumentTable, type GraphInput } from './tables.ts';

/**
 * Gives the knowledge graph of a collection; its nodes and edges come in the order of their keys, whatever the order of the input. The
 * facts are those of its tables, and each edge has the places that state it. Throws RangeError when an entity is mentioned in a work that
 * is none of the documents. Linear in mentions and references, and a sort of the keys; at 10 microseconds an edge too slow for all but
 * what is drawn or given out.
 */
export function buildGraph(input: GraphInput): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph<GraphNode, GraphEdge>();
  const { documents, cites } = buildTables(input);
  const works = new Map<string, Work>();
  for (const work of [...input.works, ...input.citing, ...(input.cited ?? [])])
    if (!works.has(work.id)) works.set(work.id, work);

  const entities = [...input.authors, ...input.journals, ...input.themes];
  const nodes = documents.ids.map((id, d): [string, GraphNode] => [workKey(id), describe(documents, d)]);
  for (const entity of entities) nodes.push([entity.id, { kind: entity.kind, label: entity.label }]);
  nodes.sort(byKey);
  for (const [key, attributes] of nodes) graph.addNode(key, attributes);

  const edges = new Map<string, [source: string, target: string, edge: GraphEdge]>();
  const state = (
    kind: GraphEdgeKind,
    source: string,
    target: string,
    work: Work,
    position?: number,
  ): void => {
    const key = edgeKey(kind, source, target);
    // An author named twice on one paper wrote it once, at the first of the two positions.
    if (edges.has(key)) return;
    const sources = work.sources.map(placeOf);
    edges.set(key, [
      source,
      target,
      position === undefined ? { kind, sources } : { kind, sources, position },
    ]);
  };
  for (const entity of entities) {
    for (const mention of entity.mentions) {
      const work = works.get(mention.work)!;
      if (entity.kind === 'author') state('wrote', entity.id, workKey(work.id), work, mention.position);
      else state(entity.kind === 'journal' ? 'published-in' : 'about', workKey(work.id), entity.id, work);
    }
  }
  documents.ids.forEach((id, d) => {
    for (let k = cites.start[d]!; k < cites.start[d + 1]!; k++) {
      const cited = documents.ids[cites.item[k]!]!;
      // The place that states a citation is the line of the reference list, which is where the cited work stands.
      state('cites', workKey(id), workKey(cited), works.get(cited)!);
    }
  });
  for (const [key, [source, target, edge]] of [...edges].sort(byKey)) {
    graph.addDirectedEdgeWithKey(key, source, target, edge);
  }
  return graph;
}

function describe({ kinds, labels, years, keywords, affiliations }: DocumentTable, d: number): GraphNode {
  return {
    kind: kinds[d]!,
    label: labels[d]!,
    ...(Number.isNaN(years[d]!) ? {} : { year: years[d]! }),
    ...(keywords[d] === '' ? {} : { keyword: keywords[d]! }),
    ...(affiliations[d]!.length === 0 ? {} : { affiliations: affiliations[d]! }),
  };
}

function placeOf({ file, line, endLine }: Statement): Statement {
  return { file, line, endLine };
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
