/** What two written forms of a name say of two mentions: whether they fit, and the log-odds that they are one person's. */
import { compareGiven, type Signature } from '../signature.ts';
import type { Ambiguity } from './ambiguity.ts';
import type { Settings } from './settings.ts';

/** Chance as log-odds, within bounds. */
export const oddsOf = (chance: number, { bound }: Settings): number =>
  Math.max(-bound, Math.min(bound, Math.log(chance / (1 - chance + 1e-6))));

export class NameScale {
  private readonly indexOf: ReadonlyMap<number, number>;
  /** Of every pair of forms of the block, worked out when first asked for; NaN before. */
  private readonly known: Float64Array;

  constructor(
    readonly signatures: readonly Signature[],
    /** Form -> log-odds that two of its mentions are one person's; the forms of one block. */
    private readonly priors: ReadonlyMap<number, number>,
    private readonly ambiguity: Ambiguity,
    private readonly settings: Settings,
  ) {
    this.indexOf = new Map([...priors.keys()].map((form, i) => [form, i]));
    this.known = new Float64Array(priors.size ** 2).fill(Number.NaN);
  }

  /** -Infinity for a conflict. */
  odds(x: number, y: number): number {
    if (x === y) return this.settings.name * this.priors.get(x)!;
    const key = this.indexOf.get(x)! * this.priors.size + this.indexOf.get(y)!;
    if (Number.isNaN(this.known[key]!)) this.known[key] = this.compare(x, y);
    return this.known[key]!;
  }

  private compare(x: number, y: number): number {
    const [a, b] = [this.signatures[x]!, this.signatures[y]!];
    const fit = compareGiven(a, b);
    if (fit === 'conflict') return Number.NEGATIVE_INFINITY;
    const { name, shorter, gap } = this.settings;
    const prior = Math.min(this.priors.get(x)!, this.priors.get(y)!);
    if (fit === 'same') return name * prior;
    // Only what both state speaks for the two, and what one leaves out never does, however rare the name.
    const common = oddsOf(this.ambiguity.certainty(commonPart(a, b)), this.settings);
    return name * Math.min(0, prior, common) + shorter + (fit === 'gap' ? gap : 0);
  }
}

/** "Gary" and "G.A." both state "G." */
function commonPart(a: Signature, b: Signature): Signature {
  const length = Math.min(a.initials.length, b.initials.length);
  const full = a.full.slice(0, length).map((name, i) => (name === b.full[i] ? name : ''));
  return { ...a, initials: a.initials.slice(0, length), full };
}
