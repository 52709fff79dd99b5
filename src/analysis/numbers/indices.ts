/** h, g and m: one number for how many works are cited how often. */

export interface Indices {
  /** The most h such that h works are cited h times or more (Hirsch 2005, PNAS 102(46):16569). */
  readonly h: number;
  /** The most g, works at most, such that the g most cited have g^2 citations or more together (Egghe 2006, Scientometrics 69(1):131). */
  readonly g: number;
  /** h over the years from the first work to `until`, both counted; null when no year is known. */
  readonly m: number | null;
  readonly citations: number;
}

/**
 * The indices of works by their citations and years. `until` is the year in which the career is looked at: that of the collection's last
 * work, as the clock would make the same data say something else tomorrow. Counts that are no number from 0 do not count.
 */
export function measureIndices(
  citations: readonly number[],
  years: readonly number[] = [],
  until = years.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
): Indices {
  const sorted = citations
    .filter(count => count >= 0 && count < Number.POSITIVE_INFINITY)
    .sort((a, b) => b - a);
  let h = 0;
  while (h < sorted.length && sorted[h]! >= h + 1) h++;
  let g = 0;
  let sum = 0;
  sorted.forEach((count, i) => {
    sum += count;
    if (sum >= (i + 1) ** 2) g = i + 1;
  });
  const first = years.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const career = until - first + 1;
  return { h, g, m: career > 0 && career < Number.POSITIVE_INFINITY ? h / career : null, citations: sum };
}
