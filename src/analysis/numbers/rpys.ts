/** Reference publication year spectroscopy: the years to whose works a field goes back. */

export interface SpectrumYear {
  readonly year: number;
  /** References to works of the year. */
  readonly references: number;
  /** References less the median of the five years about it: a peak where it is above 0. */
  readonly deviation: number;
}

/** Years beyond this from first to last are read as a mistake of the data, and given up. */
const LONGEST = 3000;

/**
 * The spectrum of the years of cited works, from the first to the last without a gap: n(t) - median(n(t-2) .. n(t+2)) (Marx, Bornmann,
 * Barth & Leydesdorff 2014, JASIST 65(4):751). Beyond both ends nothing is cited, which counts as 0. Years that are no whole numbers do
 * not count. Linear in references and years.
 */
export function measureSpectrum(years: Iterable<number>): SpectrumYear[] {
  const counts = new Map<number, number>();
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const year of years) {
    if (!Number.isInteger(year)) continue;
    counts.set(year, (counts.get(year) ?? 0) + 1);
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  if (counts.size === 0 || last - first > LONGEST) return [];
  const at = (year: number) => counts.get(year) ?? 0;
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i;
    const about = [-2, -1, 0, 1, 2].map(shift => at(year + shift)).sort((a, b) => a - b);
    return { year, references: at(year), deviation: at(year) - about[2]! };
  });
}
