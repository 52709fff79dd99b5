/** Builds the knowledge graph: works, authors, journals and themes as nodes, and what the files state about them as edges. */
import { MultiDirectedGraph } from 'graphology';
import { type Work, yearOf } from '../records/work.ts';
import type { Entity } from '../resolve/entity.ts';
import {
  edgeKey,
  type GraphEdge,
  type GraphEdgeKind,
  type GraphNode,
  type KnowledgeGraph,
  type Statement,
  workKey,
} from './schema.ts';

/** All that the graph is made of. A citing document that is also among `works` is a work of the collection. */
export interface GraphInput {
  readonly works: readonly Work[];
  readonly citing: readonly Work[];
  /** What the collection cites and does not hold, where a network is to be made of it. */
  readonly cited?: readonly Work[];
  readonly authors: readonly Entity[];
  readonly journals: readonly Entity[];
  readonly themes: readonly Entity[];
}

/**
 * Gives the knowledge graph of a collection; its nodes and edges come in the order of their keys, whatever the order of the input.
 * Editors are not authors and have no edges. A reference to a work that was not read is left out: there is nothing to point to.
 * Throws RangeError when an entity is mentioned in a work that is in neither `works` nor `citing`. Linear in mentions and references.
 */
export function buildGraph(input: GraphInput): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph<GraphNode, GraphEdge>();
  const documents = new Map<string, Work>();
  const collection = new Set(input.works.map(work => work.id));
  const citing = new Set(input.citing.map(work => work.id));
  for (const work of [...input.works, ...input.citing, ...(input.cited ?? [])]) {
    if (!documents.has(work.id)) documents.set(work.id, work);
  }

  const nodes: [string, GraphNode][] = [];
  for (const [id, work] of documents) {
    nodes.push([
      workKey(id),
      describeWork(work, collection.has(id) ? 'work' : citing.has(id) ? 'citing' : 'cited'),
    ]);
  }
  const entities = [...input.authors, ...input.journals, ...input.themes];
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
      const work = documents.get(mention.work);
      if (work === undefined) {
        throw new RangeError(
          `${entity.id} is mentioned in ${mention.work}, which is no work of the collection.`,
        );
      }
      if (entity.kind === 'author') state('wrote', entity.id, workKey(work.id), work, mention.position);
      else state(entity.kind === 'journal' ? 'published-in' : 'about', workKey(work.id), entity.id, work);
    }
  }
  for (const work of documents.values()) {
    for (const id of work.references ?? []) {
      const cited = documents.get(id);
      // The place that states a citation is the line of the reference list, which is where the cited work stands.
      // What is cited in words that tell nothing ("[Anonymous], 2010") is many things, and no node.
      const known = cited !== undefined && !(cited.unparsed && !collection.has(id) && !citing.has(work.id));
      if (known && id !== work.id) state('cites', workKey(work.id), workKey(id), cited);
    }
  }
  for (const [key, [source, target, edge]] of [...edges].sort(byKey)) {
    graph.addDirectedEdgeWithKey(key, source, target, edge);
  }
  return graph;
}

function describeWork(work: Work, kind: 'work' | 'citing' | 'cited'): GraphNode {
  const label = work.title ?? work.sources[0]?.raw.trim() ?? work.id;
  const year = yearOf(work);
  const affiliations = new Set(work.author.flatMap(({ affiliation }) => affiliation ?? []));
  return {
    kind,
    label,
    ...(year === undefined ? {} : { year }),
    ...(work.keyword === undefined ? {} : { keyword: work.keyword }),
    ...(affiliations.size === 0 ? {} : { affiliations: [...affiliations] }),
  };
}

function placeOf({ file, line, endLine }: Statement): Statement {
  return { file, line, endLine };
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
