/** The direction of citations: from the work that cites to the work that is cited, and away with it where a format has none. */
import type { ExportedEdge, ExportedNetwork } from './network.ts';

/** Whether a network is one of direct citation alone. */
export const isOfCitations = (edges: readonly Pick<ExportedEdge, 'kind'>[]): boolean =>
  edges.length > 0 && edges.every(({ kind }) => kind === 'citation');

/**
 * Links of direct citation as edges from the citing work, which is the evidence of a link, to the cited one; where each cites the other
 * there are two, which share the weight. `nodeOf`: the node that a work is.
 */
export function directCitations(
  edges: readonly ExportedEdge[],
  nodeOf: (work: string) => string,
): ExportedEdge[] {
  return edges.flatMap(edge => {
    const { evidence, weight, count } = edge;
    const citing = evidence.filter(work => [edge.source, edge.target].includes(nodeOf(work)));
    return citing.map(work => ({
      ...edge,
      source: nodeOf(work),
      target: nodeOf(work) === edge.source ? edge.target : edge.source,
      weight: weight / citing.length,
      ...(count === undefined ? {} : { count: count / citing.length }),
      evidence: [work],
    }));
  });
}

/** The edges without direction: one that goes there and one that comes back as one of both weights. */
export function mergeDirections({ directed, edges }: ExportedNetwork): readonly ExportedEdge[] {
  if (!directed) return edges;
  const merged = new Map<string, ExportedEdge>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.source, edge.target].sort());
    const other = merged.get(key);
    merged.set(key, other ? { ...other, weight: other.weight + edge.weight } : edge);
  }
  return [...merged.values()];
}
