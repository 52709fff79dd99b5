/** What can be a term by its words: rules on the first and the last word in place of a part-of-speech tagger. */
import {
  COMPOUND_ENDINGS,
  GENERAL_ADJECTIVES,
  GENERAL_NOUNS,
  IRREGULAR_PARTICIPLES,
  ORGANISATION_KINDS,
  ORGANISATION_NOUNS,
  RESEARCH_NOUNS,
} from './academic-words.ts';
import { BE, DETERMINERS, PREPOSITIONS } from './function-words.ts';
import type { Usage, WordUsage } from './usage.ts';
import { ROMAN, wordKey } from './words.ts';

const keysOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(wordKey));
const research = keysOf(RESEARCH_NOUNS);
const frame = keysOf([...RESEARCH_NOUNS, ...GENERAL_ADJECTIVES]);
const general = keysOf([...RESEARCH_NOUNS, ...GENERAL_ADJECTIVES, ...GENERAL_NOUNS]);
/** Compounds begin and end with some ("in-house", "spin-off", "well-being"); no term does with the others. */
const particles = new Set('being down in near off on out over self through under up within'.split(' '));
const edges = new Set(
  [...DETERMINERS, ...PREPOSITIONS, ...BE, 'and', 'or', 'but', 'not'].filter(word => !particles.has(word)),
);
const compoundEndings = new Set([...COMPOUND_ENDINGS, ...keysOf(COMPOUND_ENDINGS)]);
const organisations = keysOf(ORGANISATION_NOUNS);
const organisationKinds = keysOf(ORGANISATION_KINDS);

/** Endings of adjectives, adverbs, participles and verbs; some nouns have them too, so usage can overrule. */
const NOT_NOUN = /(?:al|ive|ic|ous|ful|less|able|ible|ly|ed|ing|ish|ian|ese|ize|ify|ward|ary|er?n)$/;
const SURE_NOUN = /(?:ry|ment|ity|ion|ness|ship|ism|ize[rd]|prize|pertize|ily|chise)$/;
/** Of these, the endings that leave no doubt in a single word ("Irish", "increased"). */
const NEVER_ALONE = /(?:ish|ese|[^c]ian|ward|ly|[^e]ed)$/;
/** Participles end a phrase but head none ("samples grown", "cells associated with"). */
const PARTICIPLE = /[^e]ed$/;
const irregularParticiples = new Set(IRREGULAR_PARTICIPLES);
/** In so many sentences a word has shown what it is; a noun stands as one in a tenth of them, for it may be mostly an attribute ("knowledge"). */
const TELLING = 8;
const LEAST_AS_NOUN = 0.1;
/** Of a term of one word no more than this share of its uses may be a verb's. */
const MOST_AS_VERB = 0.2;
/** First halves that make an attribute of a noun. */
const PREFIX = /^(?:cross|inter|intra|multi|post|pre)$/;
/** Nouns and adjectives in -ly, which may begin a term. */
const LY_NOT_ADVERB =
  /(?:early|daily|weekly|monthly|yearly|family|supply|assembly|monopoly|anomaly|elderly|only|friendly|costly|likely|lively|lonely|deadly|orderly|scholarly|reply|fly|ally|homily|belly|jelly|lily|italy|july)$/;

export function isOrganisation(key: string): boolean {
  return organisations.has(key);
}

export function isOrganisationKind(key: string): boolean {
  return organisationKinds.has(key);
}

/** Whether no term begins or ends with this word. */
export function isFunctionWord(key: string): boolean {
  return edges.has(key);
}

/** Whether a word is one of every subject, that names none by itself. */
export function isGeneral(key: string): boolean {
  return general.has(key);
}

/** Whether a word ends as adjectives and participles do. */
export function looksAdjectival(key: string): boolean {
  return NOT_NOUN.test(key) && !SURE_NOUN.test(key);
}

/** Whether a phrase is a compound that stands before a noun: "inter-firm", "technology-based", "plastically deforming". */
export function looksAttributive(keys: readonly string[]): boolean {
  const [before, last] = [keys.at(-2) ?? '', keys.at(-1)!];
  if (keys.length === 2 && (PREFIX.test(before) || compoundEndings.has(last))) return true;
  return isAdverb(before) && /(?:ed|ing)$/.test(last);
}

function isAdverb(key: string): boolean {
  return key.endsWith('ly') && !LY_NOT_ADVERB.test(key);
}

/** Whether these words can be a term, given how the collection uses each and how often the phrase ends in a plural or ends a phrase. */
export function canBeTerm(
  keys: readonly string[],
  usage: ReadonlyMap<string, WordUsage>,
  phrase: Usage,
): boolean {
  const first = keys[0]!;
  const last = keys.at(-1)!;
  if (!/\p{L}/u.test(first) || !/\p{L}|\d\.\d/u.test(last)) return false;
  if (keys.length === 1 && !canStandAlone(first, usage, phrase)) return false;
  if (research.has(first) || keys.every(key => frame.has(key))) return false;
  if (phrase.plurals === 0 && looksAttributive(keys)) return false;
  return canBegin(first, keys.length, usage) && canEnd(last, usage, phrase);
}

function canStandAlone(key: string, usage: ReadonlyMap<string, WordUsage>, phrase: Usage): boolean {
  if (key.length < 2 || ROMAN.test(key) || isGeneral(key)) return false;
  if (NEVER_ALONE.test(key) && looksAdjectival(key) && phrase.plurals === 0) return false;
  return isUsedAsNoun(key, usage);
}

/** Whether sentences use a word as a noun, as far as they tell. */
export function isUsedAsNoun(key: string, usage: ReadonlyMap<string, WordUsage>): boolean {
  const used = usage.get(key);
  if (used === undefined) return true;
  if (used.running >= TELLING && used.nouns < LEAST_AS_NOUN * used.running) return false;
  return used.verbs <= MOST_AS_VERB * used.count;
}

function canBegin(key: string, length: number, usage: ReadonlyMap<string, WordUsage>): boolean {
  if (compoundEndings.has(key) || isFunctionWord(key)) return false;
  if (isAdverb(key)) return false;
  const used = usage.get(key);
  // "managing the firm": a gerund that takes an article is a verb here, not an attribute.
  return !(length > 1 && key.endsWith('ing') && used !== undefined && used.verbs * 4 > used.count);
}

function canEnd(key: string, usage: ReadonlyMap<string, WordUsage>, phrase: Usage): boolean {
  if (compoundEndings.has(key) || irregularParticiples.has(key) || isFunctionWord(key)) return false;
  if (PARTICIPLE.test(key) && phrase.plurals === 0) return false;
  if (!looksAdjectival(key)) return true;
  const used = usage.get(key);
  return phrase.plurals > 0 || (used !== undefined && used.finals * 2 >= used.count && phrase.finals > 0);
}
