/** A list of authors as written -> names. Knows inverted ("Bell, J., & Crick, D."), direct ("J. Bell"), and Vancouver ("Bell J") order. */
import { trimBoth } from '../trim.ts';
import type { Name } from '../work.ts';
import { makePerson, readChineseName, readDirectName } from './person.ts';
import { isInitials, isNameWord, isOrganisationName, isOthers, isParticle, isSuffix } from './words.ts';

export interface NameList {
  readonly names: readonly Name[];
  /** "et al." or "and others" stood at the end: the list is not complete. */
  readonly truncated: boolean;
  /** Share of the pieces that have the shape of a name, 0 to 1. */
  readonly confidence: number;
}

const ET_AL =
  /[,;\s]{0,4}(?:\bet\s+(?:al(?:ii|\.)?|coll\.?|autres)|\band\s+others|\bu\.\s?a\.|\by\s+otros|\be\s+outros|\be\s+altri|\bi\s+in(?:ni|\.)|(?<!\p{L})и\s+др\.?|等(?:人|著)?|ほか)[.,;\s]{0,4}$/iu;
const CONJUNCTION = /\s*(?:[,;]\s*)?(?:&|\+|\b(?:and|und|et|och|og|en)\b)\s+|\s+(?:y|e|i|a)\s+(?=\p{Lu})/gu;
/** The stop behind a word that is not cut short. */
const SENTENCE_END = /(?<=\p{Ll}{3})\.$/u;

/** Splits and reads a list of authors; never throws, an unreadable piece becomes a literal name. */
export function readNames(text: string): NameList {
  const plain = text
    .replace(/[，、]/gu, ',')
    .replace(/；/gu, ';')
    .replace(/[．。]/gu, '.');
  const truncated = ET_AL.test(plain);
  const clean = trimBoth(plain.replace(ET_AL, '').replace(/\s+/g, ' '), ',;:');
  if (!clean) return { names: [], truncated, confidence: 0 };
  if (!clean.includes(',') && isOrganisation(clean))
    return { names: [{ literal: clean }], truncated, confidence: 0.8 };
  const pieces = clean.includes(';')
    ? clean.split(/\s*;\s*/).flatMap(splitConjunction)
    : splitConjunction(clean.replace(SENTENCE_END, ''));
  const names: Name[] = [];
  let good = 0;
  let total = 0;
  for (const piece of pieces) {
    for (const read of readPiece(piece)) {
      if (isOthers(read.name.literal ?? '')) continue;
      names.push(read.name);
      total++;
      if (read.good) good++;
    }
  }
  return { names, truncated, confidence: total ? good / total : 0 };
}

const splitConjunction = (text: string): string[] => text.split(CONJUNCTION).filter(piece => piece?.trim());

interface ReadName {
  readonly name: Name;
  readonly good: boolean;
}

/** Reads the names between two conjunctions; commas are walked from the left, since they separate both names and their parts. */
function readPiece(text: string): ReadName[] {
  const parts = text
    .split(/\s*,\s*/)
    .map(part => part.trim())
    .filter(Boolean);
  const out: ReadName[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    const next = parts[i + 1];
    if (isSuffix(part) && out.length) {
      out.push(withSuffix(out.pop()!, part));
    } else if (next !== undefined && isInitials(next) && (isFamily(part) || isLoud(part, next))) {
      out.push({ name: makePerson(part, next), good: true });
      i++;
    } else if (isVancouver(part)) {
      const words = part.split(' ');
      out.push({ name: makePerson(words.slice(0, -1).join(' '), words.at(-1)), good: true });
    } else if (next !== undefined && isFamily(part) && isGiven(next, part)) {
      out.push({ name: makePerson(part, next), good: true });
      i++;
    } else {
      out.push(readAlone(part));
    }
  }
  return out;
}

/** A piece with no comma of its own: "J. Bell", "Gary Knight", "OECD", "Aristotle". */
function readAlone(text: string): ReadName {
  const chinese = readChineseName(text);
  if (chinese) return { name: chinese, good: true };
  const words = text.split(/\s+/);
  const direct =
    words.length <= 6 &&
    words.every(word => isNameWord(word) || isParticle(word)) &&
    !isOrganisationName(text);
  if (direct && words.length > 1 && isNameWord(words[0]!)) {
    const name = readDirectName(text);
    if (name) return { name, good: words.length <= 4 || isInitials(words[0]!) };
  }
  if (/^\p{Lu}\.\s?\S/u.test(text)) {
    const name = readDirectName(text);
    if (name) return { name, good: words.length <= 5 };
  }
  return { name: { literal: text }, good: isOrganisation(text) };
}

const withSuffix = (read: ReadName, suffix: string): ReadName => ({
  ...read,
  name: { ...read.name, suffix },
});

/** One to four words with a capital or a particle among them, no digits: what stands before the comma of an inverted name. */
function isFamily(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length <= 4 &&
    words.every(word => isNameWord(word) || isParticle(word)) &&
    words.some(isNameWord) &&
    !isInitials(words[0]!)
  );
}

/** "COLE, D.", "COLE D.": a family name in capitals; a short one has the look of initials itself. */
const isLoud = (text: string, initials: string): boolean =>
  /^\p{Lu}{2,20}$/u.test(text) && isInitials(initials) && initials.includes('.');

/** Given names in full behind a family name: "Gary", "S. Tamer", "Mary Ann", and no family of the next author. */
function isGiven(text: string, family: string): boolean {
  const words = text.split(' ');
  if (words.length > 3 || !words.every(word => isNameWord(word) || isParticle(word))) return false;
  return words.length > 1 ? family.split(' ').length <= 2 : /^\p{Lu}/u.test(text);
}

/** "Bell J", "van Gils AE": family, then one to three capitals without stops. */
function isVancouver(text: string): boolean {
  const words = text.split(' ');
  if (words.length === 2 && isLoud(words[0]!, words[1]!)) return true;
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    /^\p{Lu}{1,3}(?:-\p{Lu})?\.?$/u.test(words.at(-1)!) &&
    isFamily(words.slice(0, -1).join(' ')) &&
    /\p{Ll}/u.test(words[0]!)
  );
}

/** An acronym ("OECD", "U.S. EPA"), a name with an organisation's word, or with an inner "of", "for", "the". */
function isOrganisation(text: string): boolean {
  if (isOrganisationName(text)) return true;
  if (/^\p{Lu}[\p{Lu}\d.\-&/]{1,11}$/u.test(text) && !/^(?:\p{Lu}\.)+$/u.test(text)) return true;
  return /^\p{Lu}/u.test(text) && /\s(?:of|for|the|de la|del|für|pour|para)\s/u.test(text);
}
