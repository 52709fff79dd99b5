/** The thematic map: how central and how developed the themes of a field are (Callon, Courtial & Laville 1991; Cobo et al. 2011). */
import type { Links } from '../csr.ts';

export const QUADRANTS = ['motor', 'niche', 'emerging or declining', 'basic'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

export interface ThematicGroup {
  /** Index of the cluster. */
  readonly cluster: number;
  readonly size: number;
  /** Callon's centrality: 10 times the sum of e over the links that leave it. Each link between two clusters counts for both. */
  readonly centrality: number;
  /** Callon's density: 100 times the sum of e over the pairs inside, over the keywords. 0 for one keyword. */
  readonly density: number;
  /** 1 for the lowest; equal ones share the mean of their ranks. */
  readonly centralityRank: number;
  readonly densityRank: number;
  /** About the medians of both ranks, which are on the high side; null when there is only one theme to compare. */
  readonly quadrant: Quadrant | null;
}

/**
 * Places clusters of keywords on the map. `links.weight` are co-occurrences c_ij and `occurrences` the works of each keyword, so that
 * e = c^2 / (c_i c_j) is the equivalence index (Callon, Courtial & Laville 1991, Scientometrics 22:155); quadrants as Cobo et al. 2011, J.
 * Informetrics 5:146. Self-links do not count. Linear in links, and a sort of the clusters.
 */
export function mapThemes(
  { n, source, target, weight }: Links,
  occurrences: ArrayLike<number>,
  cluster: ArrayLike<number>,
): ThematicGroup[] {
  const groups = new Map<number, { size: number; outside: number; inside: number }>();
  for (let i = 0; i < n; i++) {
    const group = groups.get(cluster[i]!) ?? { size: 0, outside: 0, inside: 0 };
    group.size++;
    groups.set(cluster[i]!, group);
  }
  for (let k = 0; k < weight.length; k++) {
    const [i, j, c] = [source[k]!, target[k]!, weight[k]!];
    const product = occurrences[i]! * occurrences[j]!;
    if (i === j || !(product > 0)) continue;
    const equivalence = (c * c) / product;
    const [a, b] = [groups.get(cluster[i]!)!, groups.get(cluster[j]!)!];
    if (a === b) a.inside += equivalence;
    else {
      a.outside += equivalence;
      b.outside += equivalence;
    }
  }
  const list = [...groups].sort((a, b) => a[0] - b[0]);
  const centrality = list.map(([, { outside }]) => 10 * outside);
  const density = list.map(([, { inside, size }]) => (100 * inside) / size);
  const [byCentrality, byDensity] = [rank(centrality), rank(density)];
  const [middleCentrality, middleDensity] = [median(byCentrality), median(byDensity)];
  return list.map(([id, { size }], g) => {
    const central = byCentrality[g]! >= middleCentrality;
    const dense = byDensity[g]! >= middleDensity;
    const quadrant = central ? (dense ? 'motor' : 'basic') : dense ? 'niche' : 'emerging or declining';
    return {
      cluster: id,
      size,
      centrality: centrality[g]!,
      density: density[g]!,
      centralityRank: byCentrality[g]!,
      densityRank: byDensity[g]!,
      quadrant: list.length < 2 ? null : quadrant,
    };
  });
}

/** Ranks from 1, ascending; ties share their mean. */
function rank(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let k = from; k < to; k++) ranks[order[k]!] = (from + 1 + to) / 2;
  }
  return ranks;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
