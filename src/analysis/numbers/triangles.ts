/** Triangles: how far the neighbours of a node are neighbours of one another. */
import type { Csr } from '../csr.ts';

export interface Clustering {
  /** Of each node: linked pairs of its neighbours over all pairs of them; 0 with fewer than two neighbours. */
  readonly local: Float64Array;
  /** Mean of the local ones over all nodes (Watts & Strogatz 1998, Nature 393:440); 0 without nodes. */
  readonly average: number;
  /** Three times the triangles over the paths of two links (Newman, Watts & Strogatz 2002); 0 without such paths. */
  readonly transitivity: number;
}

/** Counts the triangles from the end of fewer neighbours ("forward", Schank & Wagner 2005): links to the power of 1.5 at most. */
export function measureClustering({ n, start, neighbour }: Csr): Clustering {
  const degree = (i: number) => start[i + 1]! - start[i]!;
  const after = (i: number, j: number) => degree(j) > degree(i) || (degree(j) === degree(i) && j > i);
  const triangles = new Int32Array(n);
  const mark = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    for (let k = start[i]!; k < start[i + 1]!; k++) if (after(i, neighbour[k]!)) mark[neighbour[k]!] = i;
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const j = neighbour[k]!;
      if (!after(i, j)) continue;
      for (let m = start[j]!; m < start[j + 1]!; m++) {
        const h = neighbour[m]!;
        if (mark[h] !== i || !after(j, h)) continue;
        triangles[i]!++;
        triangles[j]!++;
        triangles[h]!++;
      }
    }
  }
  let paths = 0;
  let closed = 0;
  const local = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const pairs = (degree(i) * (degree(i) - 1)) / 2;
    paths += pairs;
    closed += triangles[i]!;
    if (pairs > 0) local[i] = triangles[i]! / pairs;
  }
  return {
    local,
    average: n === 0 ? 0 : local.reduce((sum, c) => sum + c, 0) / n,
    transitivity: paths === 0 ? 0 : closed / paths,
  };
}
