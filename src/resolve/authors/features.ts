/** What surrounds a name in a work, as numbered features of five kinds: co-authors, words, venue, affiliation, cited works. */
import { fold } from '../../records/slug.ts';
import { type Work, yearOf } from '../../records/work.ts';
import { compareGiven, type Signature } from '../signature.ts';
import type { Ambiguity } from './ambiguity.ts';
import type { Mentions } from './mentions.ts';

/** Kinds of evidence. A feature's number modulo their count is its kind, so that one sparse vector holds them all. */
export const COAUTHOR = 0;
export const WORD = 1;
export const VENUE = 2;
export const AFFILIATION = 3;
export const CITED = 4;
export const KINDS = 5;
export const kindOf = (feature: number): number => feature % KINDS;

export interface WorkFeatures {
  /** By position: the author as a co-author of the others. */
  readonly authors: readonly number[];
  /** Words, venue and cited works, which all authors share; each once. */
  readonly shared: readonly number[];
  /** By position. */
  readonly affiliations: readonly (readonly number[])[];
  /** 0 when not stated. */
  readonly year: number;
}

export interface Features {
  readonly ofWork: readonly WorkFeatures[];
  /** By feature: the number of works (of affiliations: mentions) that have it. */
  readonly counts: Int32Array;
  /** The name of a feature, folded. */
  readonly show: (feature: number) => string;
}

/** Texts of each kind -> numbers. */
class Numbers {
  private readonly ofKind = Array.from({ length: KINDS }, () => new Map<string, number>());
  readonly texts: string[] = [];

  get(kind: number, text: string): number {
    const known = this.ofKind[kind]!.get(text);
    if (known !== undefined) return known;
    const feature = (this.texts.push(text) - 1) * KINDS + kind;
    this.ofKind[kind]!.set(text, feature);
    return feature;
  }
}

/** Linear in the text of the works. */
export function findFeatures({ works, work, form, signatures }: Mentions, ambiguity: Ambiguity): Features {
  const numbers = new Numbers();
  const coauthors = nameCoauthors(signatures, ambiguity);
  let mention = 0;
  const ofWork = works.map((one, w): WorkFeatures => {
    const authors: number[] = [];
    for (; work[mention] === w; mention++) authors.push(numbers.get(COAUTHOR, coauthors[form[mention]!]!));
    if (authors.length === 0) return NOTHING;
    const shared = new Set<number>();
    for (const stem of stemsOf(one)) shared.add(numbers.get(WORD, stem));
    const venue = foldVenue(one['container-title'] ?? '');
    if (venue) shared.add(numbers.get(VENUE, venue));
    for (const cited of one.references ?? []) shared.add(numbers.get(CITED, cited));
    const affiliations = one.author.map(({ affiliation }) =>
      affiliation ? [...placeWords(affiliation)].map(word => numbers.get(AFFILIATION, word)) : NONE,
    );
    return { authors, shared: [...shared], affiliations, year: yearOf(one) ?? 0 };
  });
  const counts = new Int32Array(numbers.texts.length * KINDS);
  for (const { shared, affiliations } of ofWork) {
    for (const feature of shared) counts[feature]!++;
    for (const words of affiliations) for (const feature of words) counts[feature]!++;
  }
  return { ofWork, counts, show: feature => numbers.texts[Math.floor(feature / KINDS)]! };
}

const NONE: readonly number[] = [];
const NOTHING: WorkFeatures = { authors: NONE, shared: NONE, affiliations: [], year: 0 };

/** More names than this under one family name and initial are several people's. */
const FEW = 8;
/** From this chance a family name and initial are one person's, whatever the rest. */
const RARE = 0.75;

/**
 * By form, the name by which others know the author: "knot|g" when the name is rare and all of the collection with this family name and
 * initial fit one another ("G.", "G.A.", "Gary"), else the name as it stands, "knot|gary" or "knot|ga".
 */
function nameCoauthors(signatures: readonly Signature[], ambiguity: Ambiguity): string[] {
  const alike = new Map<string, Signature[]>();
  for (const signature of signatures) {
    const key = shortKey(signature);
    const own = alike.get(key);
    if (!own) alike.set(key, [signature]);
    else if (!own.some(other => wholeKey(other) === wholeKey(signature))) own.push(signature);
  }
  const ambiguous = new Set<string>();
  for (const [key, own] of alike) if (!isOnePerson(own, ambiguity)) ambiguous.add(key);
  return signatures.map(one => (ambiguous.has(shortKey(one)) ? wholeKey(one) : shortKey(one)));
}

function isOnePerson(names: readonly Signature[], ambiguity: Ambiguity): boolean {
  const [first] = names as [Signature];
  return (
    names.length <= FEW &&
    ambiguity.certainty({ ...first, initials: first.initials.slice(0, 1), full: [] }) >= RARE &&
    names.every((a, i) => names.slice(i + 1).every(b => compareGiven(a, b) !== 'conflict'))
  );
}

const shortKey = ({ family, initials }: Signature): string => `${family}|${initials.slice(0, 1)}`;
const wholeKey = ({ family, initials, full, compound }: Signature): string =>
  `${family}|${(compound && full[1] ? full[0]! + full[1] : full[0]) || initials}`;

/** First seven letters of words of four or more: enough to hold "internationalising" and "internationalization" together. */
function stemsOf({ title = '', keyword = '' }: Work): string[] {
  return fold(`${title} ${keyword}`)
    .split(' ')
    .filter(word => word.length >= 4)
    .map(word => word.slice(0, 7));
}

/** Without numbers and "the": a conference is one venue through the years. */
const foldVenue = (title: string): string =>
  fold(title)
    .split(' ')
    .filter(word => word !== 'the' && !/\d/.test(word))
    .join(' ');

const placeWords = (text: string): Set<string> =>
  new Set(
    fold(text)
      .split(' ')
      .filter(word => word.length >= 2 && !/\d/.test(word)),
  );
