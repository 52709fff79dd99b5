/** A scale for the values of a measure: where each stands between the least and the greatest, in even steps, by logarithm or by rank. */

export interface Scale {
  /** Even steps of the value, of its logarithm, or of its rank among all. */
  readonly kind: 'linear' | 'log' | 'rank';
  readonly min: number;
  readonly median: number;
  readonly max: number;
  /** Nodes without a value. */
  readonly missing: number;
  /** Where a value stands, 0 to 1; NaN for no value. */
  readonly shareOf: (value: number) => number;
}

/** Beyond this many times as far from the median as the least value, the greatest leaves no room for the others. */
const SKEWED = 4;

/** The scale of some values, NaN for none; null when no two differ. O(n log n). */
export function scaleOf(values: Float64Array, even = false): Scale | null {
  const sorted = values.filter(value => !Number.isNaN(value)).sort();
  const [min, max] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  if (min === max) return null;
  const median = sorted[(sorted.length - 1) >> 1]!;
  const base = { min, median, max, missing: values.length - sorted.length };
  const skewed = !even && max - median > SKEWED * (median - min);
  const isCount = sorted.every(Number.isInteger);
  if (!skewed) return { ...base, kind: 'linear', shareOf: value => (value - min) / (max - min) };
  if (min > 0 || (min === 0 && isCount)) {
    // Nought has no logarithm: counts from nought are moved up by one.
    const lift = min === 0 ? 1 : 0;
    const span = Math.log((max + lift) / (min + lift));
    return { ...base, kind: 'log', shareOf: value => Math.log((value + lift) / (min + lift)) / span };
  }
  return { ...base, kind: 'rank', shareOf: value => rankShare(sorted, value) };
}

/** The middle of the ranks that a value has among sorted ones, 0 for the least and 1 for the greatest. */
function rankShare(sorted: Float64Array, value: number): number {
  if (Number.isNaN(value)) return Number.NaN;
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  const middle = (place: number) => (bound(sorted, place, false) + bound(sorted, place, true) - 1) / 2;
  const [low, high] = [middle(first), middle(last)];
  return Math.min(1, Math.max(0, (middle(value) - low) / (high - low)));
}

/** How many are less than a value, or not greater. */
function bound(sorted: Float64Array, value: number, inclusive: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value || (inclusive && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many values stand in each of `bins` equal parts of the scale. */
export function countBins(values: Float64Array, { shareOf }: Scale, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) if (!Number.isNaN(value)) counts[binOf(shareOf(value), bins)]!++;
  return counts;
}

/** The part of the scale, of `bins` equal ones, that a share falls into. */
export function binOf(share: number, bins: number): number {
  return Math.min(bins - 1, Math.max(0, Math.floor(share * bins)));
}
