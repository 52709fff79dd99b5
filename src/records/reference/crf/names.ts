/** Labelled tokens -> names: each begins at a "-begin" label, and its family and given parts are told apart by their labels. */
import { makePerson, readChineseName, readDirectName } from '../../names/person.ts';
import { isOrganisationName, isOthers, isParticle, isSuffix } from '../../names/words.ts';
import type { Name } from '../../work.ts';
import { MARK } from './characters.ts';
import { labelIndex } from './labels.ts';
import { SHAPE, type Tokens } from './tokens.ts';

const FAMILY_BEGIN = labelIndex('family-begin');
const FAMILY = labelIndex('family');
const GIVEN_BEGIN = labelIndex('given-begin');
const GIVEN = labelIndex('given');
const NAMES = labelIndex('names');

const isBegin = (label: number): boolean => label === FAMILY_BEGIN || label === GIVEN_BEGIN;
const isFamily = (label: number): boolean => label === FAMILY_BEGIN || label === FAMILY;
const isInitial = (tokens: Tokens, i: number): boolean =>
  tokens.shape[i] === SHAPE.initial ||
  tokens.shape[i] === SHAPE.capitals ||
  (tokens.shape[i] === SHAPE.longCapitals && tokens.end[i]! - tokens.start[i]! === 4);
const isGiven = (label: number): boolean => label === GIVEN_BEGIN || label === GIVEN;

/** Names of the tokens from `from` up to `to`. */
export function readTaggedNames(
  text: string,
  tokens: Tokens,
  labels: Uint8Array,
  from: number,
  to: number,
): Name[] {
  const out: Name[] = [];
  for (let i = from; i < to; ) {
    if (!isBegin(labels[i]!)) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < to && !isBegin(labels[end]!) && labels[end] !== NAMES) end++;
    while (end < tokens.count && isParticleBehind(text, tokens, i, end)) labels[end++] = GIVEN;
    const word = text.slice(tokens.start[i], tokens.end[i]);
    const last = out.at(-1);
    if (isOthers(text.slice(tokens.start[i], tokens.end[end - 1]))) {
      i = end;
      continue;
    }
    if (end === i + 1 && last && isSuffix(word)) out[out.length - 1] = { ...last, suffix: word };
    else out.push(readOne(text, tokens, labels, i, end, suffixAt(text, tokens, labels, end, to)));
    i = end;
  }
  // Among persons "Julia Alder" is one too, though no label says where her family name begins.
  // "Eurostat. (2018).": one word with no name beside it is nobody's family name.
  const [sole] = out;
  if (sole?.family && out.length === 1 && !sole.given && /^\.?\s\(/u.test(text.slice(tokens.end[to - 1])))
    return [{ literal: sole.family }];
  return out.some(name => name.given !== undefined) ? out.map(asPerson) : out;
}

/** "SOUZA, M. de;": a particle that ends a name with a comma in it. */
function isParticleBehind(text: string, tokens: Tokens, from: number, i: number): boolean {
  const { start, end, marks } = tokens;
  if (i <= from + 1 || !isParticle(text.slice(start[i], end[i])) || marks[i]! & ~(MARK.space | MARK.stop))
    return false;
  if (!/^[.;,]|^ (?:d[aeo]s?|l[ao]s?|von|van)[.;,]/u.test(text.slice(end[i], end[i]! + 6))) return false;
  for (let k = from + 1; k < i; k++) if (marks[k]! & MARK.comma) return true;
  return false;
}

const asPerson = (name: Name): Name =>
  name.literal !== undefined &&
  /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+$/u.test(name.literal) &&
  !isOrganisationName(name.literal)
    ? (readDirectName(name.literal) ?? name)
    : name;

function suffixAt(text: string, tokens: Tokens, labels: Uint8Array, at: number, to: number): string {
  if (at >= to || labels[at] !== NAMES) return '';
  const word = text.slice(tokens.start[at], tokens.end[at]);
  return isSuffix(word) ? word + (text[tokens.end[at]!] === '.' ? '.' : '') : '';
}

function readOne(
  text: string,
  tokens: Tokens,
  labels: Uint8Array,
  from: number,
  to: number,
  suffix: string,
): Name {
  straighten(text, tokens, labels, from, to);
  const family = gather(text, tokens, labels, from, to, isFamily);
  const given = gather(text, tokens, labels, from, to, isGiven);
  const whole = text.slice(tokens.start[from], tokens.end[to - 1]);
  const chinese = readChineseName(whole);
  if (chinese) return chinese;
  if (/^\p{Script=Han}+$/u.test(whole)) return { literal: whole };
  if (!given && (isOrganisationName(whole) || to - from > 1 || /^\p{Lu}{2,}$/u.test(whole)))
    return { literal: whole };
  // "National Small Institute" has no given names.
  if (isOrganisationName(family) && /^\p{L}{3,} \p{L}{3,}/u.test(given)) return { literal: whole };
  return makePerson(family || given, family ? given : '', suffix);
}

/** A name has one family part: before its comma, or, with family words on both sides of given ones, at its end. */
function straighten(text: string, tokens: Tokens, labels: Uint8Array, from: number, to: number): void {
  let comma = from + 1;
  while (comma < to && !(tokens.marks[comma]! & MARK.comma)) comma++;
  if (comma < to) {
    // "Perez Cetina, Karin": whatever the labels, the comma parts family from given names.
    for (let i = from; i < to; i++) {
      const small = !/^\p{Lu}/u.test(text.slice(tokens.start[i], tokens.end[i]));
      if (i < comma) labels[i] = i === from ? FAMILY_BEGIN : FAMILY;
      else if (!small || isParticleBehind(text, tokens, from, i)) labels[i] = GIVEN;
    }
    return;
  }
  // "Perez Perez GI": words, then initials.
  let initials = to;
  while (initials > from && isInitial(tokens, initials - 1)) initials--;
  if (initials < to && initials > from && tokens.shape[from] === SHAPE.capitalised) {
    for (let i = from; i < to; i++) labels[i] = i === from ? FAMILY_BEGIN : i < initials ? FAMILY : GIVEN;
    return;
  }
  if (!isFamily(labels[from]!) || !isFamily(labels[to - 1]!)) return;
  let given = from;
  while (given < to && !isGiven(labels[given]!)) given++;
  for (let i = from; i < given && given < to; i++) labels[i] = i === from ? GIVEN_BEGIN : GIVEN;
}

/** The text of the tokens of one part; a stop behind an initial belongs to it. */
function gather(
  text: string,
  tokens: Tokens,
  labels: Uint8Array,
  from: number,
  to: number,
  isPart: (label: number) => boolean,
): string {
  let out = '';
  for (let i = from; i < to; i++) {
    if (!isPart(labels[i]!)) continue;
    const glue =
      out === '' || !isPart(labels[i - 1]!)
        ? out
          ? ' '
          : ''
        : text.slice(tokens.end[i - 1], tokens.start[i]);
    out += glue.replace(/[,;]/gu, ' ') + text.slice(tokens.start[i], tokens.end[i]);
    const last = i + 1 === to || !isPart(labels[i + 1]!);
    if (last && text[tokens.end[i]!] === '.' && tokens.end[i]! - tokens.start[i]! <= 2) out += '.';
  }
  return out;
}
