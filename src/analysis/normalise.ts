/** Normalisation: how strong a link is beside what its two ends would lead one to expect. */
import type { Links } from './csr.ts';

export const NORMALISATIONS = [
  'none',
  'association-strength',
  'association-strength-by-occurrence',
  'cosine',
  'jaccard',
  'inclusion',
  'equivalence',
] as const;
export type Normalisation = (typeof NORMALISATIONS)[number];

/**
 * Gives a new weight to each link. With c the weight, c_i and c_j the ends' `occurrences`, w_i the sum of i's links, 2m of all w_i:
 * association strength 2m c / (w_i w_j), by occurrence c / (c_i c_j), cosine c / sqrt(c_i c_j), jaccard c / (c_i + c_j - c), inclusion
 * c / min(c_i, c_j) (all: van Eck & Waltman 2009, JASIST 60(8):1635), equivalence c^2 / (c_i c_j) (Callon, Courtial & Laville 1991).
 * Without `occurrences` the sums of links w_i stand in for them. An end of occurrence 0 gives weight 0. Linear.
 */
export function normalise(
  links: Links,
  scheme: Normalisation,
  occurrences?: ArrayLike<number>,
): Float64Array {
  const { n, source, target, weight } = links;
  if (scheme === 'none') return weight.slice();
  const sums = new Float64Array(n);
  for (let e = 0; e < weight.length; e++) {
    if (source[e] === target[e]) continue;
    sums[source[e]!]! += weight[e]!;
    sums[target[e]!]! += weight[e]!;
  }
  const total = sums.reduce((sum, w) => sum + w, 0);
  const size = scheme === 'association-strength' ? sums : (occurrences ?? sums);
  return weight.map((c, e) => {
    const a = size[source[e]!]!;
    const b = size[target[e]!]!;
    return a > 0 && b > 0 ? FORMULAS[scheme](c, a, b, total) : 0;
  });
}

const FORMULAS: Record<
  Exclude<Normalisation, 'none'>,
  (c: number, a: number, b: number, total: number) => number
> = {
  // Divided in this order, as CWTS's own code does: the last bit decides ties between clusterings.
  'association-strength': (c, a, b, total) => c / ((a * b) / total),
  'association-strength-by-occurrence': (c, a, b) => c / (a * b),
  cosine: (c, a, b) => c / Math.sqrt(a * b),
  jaccard: (c, a, b) => c / (a + b - c),
  inclusion: (c, a, b) => c / Math.min(a, b),
  equivalence: (c, a, b) => (c * c) / (a * b),
};
