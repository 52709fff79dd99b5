/** Modularity: how much more weight lies inside clusters than chance would put there. */
import { type Csr, strengths } from '../csr.ts';

/**
 * Newman's modularity of weighted links under a clustering: sum over clusters of w_in / m - resolution (w / 2m)^2 (Newman 2004, Phys.
 * Rev. E 70:056131). 0 for a network without links. Linear.
 */
export function measureModularity(csr: Csr, cluster: ArrayLike<number>, resolution = 1): number {
  const strength = strengths(csr);
  const twice = strength.reduce((sum, w) => sum + w, 0);
  if (twice === 0) return 0;
  const total = new Map<number, number>();
  let inside = 0;
  for (let i = 0; i < csr.n; i++) {
    const c = cluster[i]!;
    total.set(c, (total.get(c) ?? 0) + strength[i]!);
    for (let k = csr.start[i]!; k < csr.start[i + 1]!; k++)
      if (cluster[csr.neighbour[k]!] === c) inside += csr.weight[k]!;
  }
  let expected = 0;
  for (const w of total.values()) expected += (w / twice) ** 2;
  return inside / twice - resolution * expected;
}
