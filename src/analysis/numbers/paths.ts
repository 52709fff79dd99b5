/** What shortest paths tell of a network: betweenness, closeness, diameter. A step along any link counts one, whatever its weight. */
import type { Csr } from '../csr.ts';

export interface PathMeasures {
  /** Shortest paths between two others that pass through each node, each pair of ends counting once. */
  readonly betweenness: Float64Array;
  /** 0 to 1; 0 for a node without links. */
  readonly closeness: Float64Array;
  /** The longest shortest path inside any component; 0 where there is no link. */
  readonly diameter: number;
}

/** Steps that finding the paths takes: a breadth-first walk from every node. */
export const stepsOfPaths = ({ n, neighbour }: Csr): number => n * (n + neighbour.length);

/**
 * Walks from every node once. Betweenness by Brandes 2001 (J. Math. Sociol. 25(2):163): sum over pairs s, t of the share of shortest
 * paths from s to t that pass through the node, each unordered pair once, not normalised. Closeness as Wasserman & Faust 1994 (s. 5.2.2)
 * have it for networks that are not connected: (r / (n - 1)) (r / sum of distances), r being the nodes that can be reached.
 * Time nodes times links, memory linear.
 */
export function measurePaths({ n, start, neighbour }: Csr): PathMeasures {
  const betweenness = new Float64Array(n);
  const closeness = new Float64Array(n);
  let diameter = 0;
  const distance = new Int32Array(n).fill(-1);
  const paths = new Float64Array(n);
  const dependency = new Float64Array(n);
  const order = new Int32Array(n);
  // Links of the walk that are on a shortest path, in the order in which they were walked.
  const from = new Int32Array(neighbour.length / 2);
  const to = new Int32Array(neighbour.length / 2);
  for (let source = 0; source < n; source++) {
    order[0] = source;
    distance[source] = 0;
    paths[source] = 1;
    let reached = 1;
    let walked = 0;
    let sum = 0;
    for (let head = 0; head < reached; head++) {
      const i = order[head]!;
      const next = distance[i]! + 1;
      const ways = paths[i]!;
      const end = start[i + 1]!;
      for (let k = start[i]!; k < end; k++) {
        const j = neighbour[k]!;
        const known = distance[j]!;
        if (known < 0) {
          distance[j] = next;
          order[reached++] = j;
          sum += next;
        } else if (known !== next) continue;
        paths[j]! += ways;
        from[walked] = i;
        to[walked++] = j;
      }
    }
    if (reached > 1) {
      closeness[source] = ((reached - 1) / (n - 1)) * ((reached - 1) / sum);
      diameter = Math.max(diameter, distance[order[reached - 1]!]!);
    }
    // Backwards, a node's dependency is whole before it is handed on, by the share of the paths, to those before it.
    for (let k = walked - 1; k >= 0; k--) {
      const [i, j] = [from[k]!, to[k]!];
      dependency[i]! += (paths[i]! * (1 + dependency[j]!)) / paths[j]!;
    }
    for (let at = 1; at < reached; at++) betweenness[order[at]!]! += dependency[order[at]!]! / 2;
    for (let at = 0; at < reached; at++) {
      const i = order[at]!;
      distance[i] = -1;
      paths[i] = dependency[i] = 0;
    }
  }
  return { betweenness, closeness, diameter };
}
