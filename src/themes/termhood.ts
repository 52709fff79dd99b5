/** How much of a term a phrase is: what it is by itself (termhood), and how its words hold together (unithood). */

/** What both measures need to know of a phrase. */
export interface Counted {
  /** Times it stands in the texts. */
  readonly count: number;
  /** Works of the collection that have it in title or keywords. */
  readonly headlines: number;
  /** Indexes of the spaces at which it can be cut. */
  readonly cuts: readonly number[];
}

/**
 * C-value of every phrase that stands inside a longer one of `support` works or more: log2(|a| + 1) (f(a) - mean of f(b)), b the phrases
 * one word longer (Frantzi, Ananiadou & Mima 2000; + 1 lets single words take part). f counts works. A fragment comes near 0. Linear.
 */
export function measureTermhood(
  phrases: ReadonlyMap<string, Counted>,
  support: number,
): ReadonlyMap<string, number> {
  const longer = new Map<string, { sum: number; count: number }>();
  for (const [phrase, { headlines, cuts }] of phrases) {
    if (cuts.length === 0 || headlines < support) continue;
    for (const part of [phrase.slice(cuts[0]! + 1), phrase.slice(0, cuts.at(-1))]) {
      const seen = longer.get(part) ?? { sum: 0, count: 0 };
      seen.sum += headlines;
      seen.count++;
      longer.set(part, seen);
    }
  }
  const values = new Map<string, number>();
  for (const [part, { sum, count }] of longer) {
    const { headlines, cuts } = phrases.get(part) ?? { headlines: 0, cuts: [] };
    values.set(part, Math.log2(cuts.length + 2) * (headlines - sum / count));
  }
  return values;
}

/**
 * Normalised pointwise mutual information of a phrase's two sides, -1 to 1, at the cut where they hold least (Bouma 2009): above 0 they stand
 * together more often than chance has it. `total` is the number of words of the texts. Infinity for a phrase of one word.
 */
export function measureUnithood(
  phrase: string,
  phrases: ReadonlyMap<string, Counted>,
  total: number,
): number {
  const { count, cuts } = phrases.get(phrase)!;
  let least = Number.POSITIVE_INFINITY;
  for (const cut of cuts) {
    const left = phrases.get(phrase.slice(0, cut))?.count;
    const right = phrases.get(phrase.slice(cut + 1))?.count;
    if (left === undefined || right === undefined || count >= total) continue;
    least = Math.min(least, Math.log((count * total) / (left * right)) / -Math.log(count / total));
  }
  return least;
}
