/** Bursts: spans of years in which a term comes markedly more often than in the whole of the collection. */

export interface Burst {
  /** Indexes of the first and the last batch of the burst. */
  readonly from: number;
  readonly to: number;
  /** How much cheaper the burst explains its batches than the base rate does: Kleinberg's weight. */
  readonly strength: number;
}

export interface BurstOptions {
  /** How many times the base rate the rate of a burst is. */
  readonly scale?: number;
  /** The price of entering a burst. */
  readonly gamma?: number;
}

/**
 * The bursts of an event by Kleinberg's automaton of two states on batches (Kleinberg 2002, KDD, s. 4): r_t of the d_t documents of batch t
 * hold the term; the base rate p0 = sum r / sum d, the burst's p1 = scale p0; a batch costs -ln of its binomial probability, entering the
 * burst gamma ln n; the cheapest sequence of states is found by dynamic programming. Nothing bursts when nothing or everything holds the
 * term. Linear in batches. Throws RangeError when r_t is not in 0 to d_t.
 */
export function findBursts(
  holding: ArrayLike<number>,
  all: ArrayLike<number>,
  { scale = 2, gamma = 1 }: BurstOptions = {},
): Burst[] {
  const n = all.length;
  let [held, total] = [0, 0];
  for (let t = 0; t < n; t++) {
    if (!(holding[t]! >= 0 && holding[t]! <= all[t]!))
      throw new RangeError(`Batch ${t} holds ${holding[t]} of ${all[t]} documents.`);
    held += holding[t]!;
    total += all[t]!;
  }
  if (held === 0 || held === total) return [];
  const base = held / total;
  const rate = Math.min(base * scale, 1 - 1e-9);
  // The binomial coefficient is the same in both states and falls out.
  const cost = (t: number, p: number) =>
    -(holding[t]! * Math.log(p) + (all[t]! - holding[t]!) * Math.log(1 - p));
  const gain = Float64Array.from({ length: n }, (_, t) => cost(t, base) - cost(t, rate));
  const price = gamma * Math.log(n);
  const before: (readonly [calm: 0 | 1, burst: 0 | 1])[] = [];
  let [calm, burst] = [0, Number.POSITIVE_INFINITY];
  for (let t = 0; t < n; t++) {
    const entered = calm + price;
    before.push([burst < calm ? 1 : 0, burst <= entered ? 1 : 0]);
    [calm, burst] = [Math.min(calm, burst), Math.min(burst, entered) - gain[t]!];
  }
  const bursting = new Uint8Array(n);
  for (let t = n - 1, state: 0 | 1 = burst < calm ? 1 : 0; t >= 0; t--) {
    bursting[t] = state;
    state = before[t]![state];
  }
  const bursts: Burst[] = [];
  for (let t = 0; t < n; t++) {
    if (!bursting[t]) continue;
    const from = t;
    while (bursting[t + 1]) t++;
    const strength = gain.subarray(from, t + 1).reduce((sum, g) => sum + g, 0);
    bursts.push({ from, to: t, strength });
  }
  return bursts;
}
