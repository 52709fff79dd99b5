/** Which links a map draws when there are more than an eye can follow: the strongest of each node. */
import type { MapEdge } from './map.ts';

/** More lines than this are a grey sheet. */
const MOST_LINKS = 6000;

/** The edges that are among the `most` strongest of either end, ties by their order. */
export function keepStrongest(edges: readonly MapEdge[], n: number, most: number): MapEdge[] {
  const ofNode: number[][] = Array.from({ length: n }, () => []);
  edges.forEach(({ source, target }, e) => {
    ofNode[source]!.push(e);
    ofNode[target]!.push(e);
  });
  const kept = new Uint8Array(edges.length);
  for (const list of ofNode) {
    list.sort((a, b) => edges[b]!.weight - edges[a]!.weight || a - b);
    for (const e of list.slice(0, most)) kept[e] = 1;
  }
  return edges.filter((_, e) => kept[e]);
}

/** All edges, or so many of the strongest of each node that they can be drawn; and the sentence that says so. */
export function thinEdges(
  edges: readonly MapEdge[],
  n: number,
): { drawn: readonly MapEdge[]; told: string[] } {
  if (edges.length <= MOST_LINKS) return { drawn: edges, told: [] };
  const most = Math.max(2, Math.floor(MOST_LINKS / Math.max(1, n)));
  const drawn = keepStrongest(edges, n, most);
  return {
    drawn,
    told: [
      `Drawn are the ${most} strongest links of each node: ${drawn.length} of ${edges.length}; the others count for place and colour.`,
    ],
  };
}
