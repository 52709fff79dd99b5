/**
 * The schema of the knowledge graph: what its nodes and edges are, and how their keys are made.
 *
 * Nodes: works and citing documents under "work:" + their id, authors, journals and themes under their entity id.
 * Edges, always from the left to the right: author -wrote-> work, work -published-in-> journal, work -about-> theme,
 * citing document or work -cites-> work. Facts only: each edge carries the places in the files that state it.
 */
import type { MultiDirectedGraph } from 'graphology';

export type GraphNodeKind = 'work' | 'author' | 'journal' | 'theme' | 'citing' | 'cited';
export type GraphEdgeKind = 'wrote' | 'published-in' | 'about' | 'cites';

/** Lines of a file that state a fact: 1-based, inclusive. The text itself stays with the work. */
export interface Statement {
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
}

/**
 * Attributes of a node. `citing` is a document whose reference list was read and that is not of the collection itself; `cited` a work that
 * the collection only cites.
 */
export interface GraphNode {
  readonly kind: GraphNodeKind;
  readonly label: string;
  readonly year?: number;
  /** Of works: their author keywords, joined by "; ", as the work has them. */
  readonly keyword?: string;
  /** Of works: where their authors work, each wording once. */
  readonly affiliations?: readonly string[];
}

/** Attributes of an edge. `position` is the 0-based place among the authors, on `wrote` only. */
export interface GraphEdge {
  readonly kind: GraphEdgeKind;
  readonly sources: readonly Statement[];
  readonly position?: number;
}

export type KnowledgeGraph = MultiDirectedGraph<GraphNode, GraphEdge>;

/** The node key of a work or citing document. */
export function workKey(id: string): string {
  return `work:${id}`;
}

/** The id of the work behind a node key made by `workKey`. */
export function workIdOf(key: string): string {
  return key.slice('work:'.length);
}

/** The key of an edge: made from what it states, so that two builds of a grown collection can be compared. */
export function edgeKey(kind: GraphEdgeKind, source: string, target: string): string {
  return `${kind}|${source}|${target}`;
}
