/** Features weighted by how much they tell: rare words more than common ones, co-authors by how surely their name is one person's. */
import type { Ambiguity } from './ambiguity.ts';
import { CITED, COAUTHOR, type Features, KINDS, kindOf, VENUE } from './features.ts';
import type { Mentions } from './mentions.ts';
import type { Vector } from './profile.ts';

/** Of a work with more authors than this, the first stand for all: a list of hundreds tells of a machine, not of an acquaintance. */
const MOST_AUTHORS = 50;

export class Vectors {
  /** By feature: of co-authors the root of the chance that the name is one person's, of others how much it tells. */
  private readonly weights: Float64Array;
  /** By kind: the mean product of the vectors of two works taken at random. */
  readonly expected: readonly number[];

  constructor(
    private readonly mentions: Mentions,
    private readonly found: Features,
    ambiguity: Ambiguity,
  ) {
    const { works, work, form, position, signatures } = mentions;
    const all = coarse(works.length + 1);
    this.weights = Float64Array.from(found.counts, (count, feature) =>
      count ? weightOf(feature, count, all) : 0,
    );
    const certainty = signatures.map(signature => Math.sqrt(ambiguity.certainty(signature)));
    form.forEach((f, mention) => {
      const author = found.ofWork[work[mention]!]!.authors[position[mention]!]!;
      this.weights[author] = Math.min(this.weights[author] || 1, certainty[f]!);
    });
    this.expected = this.expect();
  }

  /** The chance that a co-author's name is one person's, 0 to 1. */
  certaintyOf = (coauthor: number): number => this.weights[coauthor]! ** 2;

  /** All kinds but co-authors and venue are of length 1. */
  of(mention: number): Vector {
    const { authors, shared, affiliations } = this.found.ofWork[this.mentions.work[mention]!]!;
    const position = this.mentions.position[mention]!;
    const me = authors[position]!;
    const others = new Set(authors.length > MOST_AUTHORS ? authors.slice(0, MOST_AUTHORS) : authors);
    if (authors.indexOf(me) === authors.lastIndexOf(me)) others.delete(me);
    const own = affiliations[position]!;
    const features = new Int32Array(shared.length + own.length + others.size);
    let size = 0;
    for (const list of [shared, own, others])
      for (const feature of list) if (this.weights[feature]! > 0) features[size++] = feature;
    return this.scale(features.subarray(0, size).slice().sort(), others.size);
  }

  private scale(features: Int32Array, coauthors: number): Vector {
    const lengths = this.lengthsOf(features);
    const filled = new Array<number>(KINDS).fill(0);
    for (const feature of features) filled[kindOf(feature)] = 1;
    filled[COAUTHOR] = coauthors;
    const weights = new Float32Array(features.length);
    for (let i = 0; i < features.length; i++)
      weights[i] = this.weights[features[i]!]! / lengths[kindOf(features[i]!)]!;
    return { features, weights, filled };
  }

  /** By kind: what the weights are to be divided by. */
  private lengthsOf(features: Iterable<number>): Float64Array {
    const squares = new Float64Array(KINDS);
    for (const feature of features) squares[kindOf(feature)]! += this.weights[feature]! ** 2;
    squares[VENUE] = 1;
    squares[COAUTHOR] = 1;
    return squares.map(Math.sqrt);
  }

  /** The square of the sum of all vectors, less the sum of their squares, is twice the sum over pairs. */
  private expect(): number[] {
    const sums = new Float64Array(this.weights.length);
    const totals = new Float64Array(KINDS);
    const filled = new Float64Array(KINDS);
    for (const { shared, affiliations } of this.found.ofWork) {
      for (const own of [shared, ...affiliations]) {
        const lengths = this.lengthsOf(own);
        const has = new Uint8Array(KINDS);
        for (const feature of own) {
          const kind = kindOf(feature);
          const weight = lengths[kind]! && this.weights[feature]! / lengths[kind]!;
          sums[feature]! += weight;
          totals[kind]! -= weight * weight;
          if (weight) has[kind] = 1;
        }
        for (let kind = 0; kind < KINDS; kind++) filled[kind]! += has[kind]!;
      }
    }
    sums.forEach((sum, feature) => {
      totals[kindOf(feature)]! += sum * sum;
    });
    return Array.from(totals, (total, kind) =>
      coarse(Math.max(1e-6, total / Math.max(1, filled[kind]! * (filled[kind]! - 1)))),
    );
  }
}

/**
 * Inverse document frequency; nothing for what one work alone has, which joins no two. Venues are not scaled to length 1: one that publishes a
 * twentieth of all works or less counts whole, others less.
 */
function weightOf(feature: number, count: number, all: number): number {
  const kind = kindOf(feature);
  const idf = Math.max(0, Math.log(all / count));
  if (kind === CITED && count === 1) return 0;
  return kind === VENUE ? Math.sqrt(Math.min(1, idf / 3)) : idf;
}

/**
 * To the nearest half power of two, so that a work more or less in a collection does not change the weights of all others. A collection that
 * grows by half does change them, as it should: the more people there are, the more of them have one name. Of people whose names do not stand in
 * a file that is added, one in three hundred is then joined or parted otherwise, those that were in doubt.
 */
export const coarse = (x: number): number => 2 ** (Math.round(2 * Math.log2(x)) / 2);
