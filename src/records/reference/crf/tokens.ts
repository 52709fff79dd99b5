/** Cuts a reference into words and numbers; the marks between two of them are the gap that tells where fields end. */

import { DIGIT, INNER, isLetter, kindOf, LOWER, lowerOf, markBit, plainMark, UPPER } from './characters.ts';

/** Tokens of one text. The arrays are reused from call to call and may be longer than `count`. */
export interface Tokens {
  count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Hash of the lower-cased word without accents' case; numbers hash by their length, years alike. */
  readonly word: Int32Array;
  readonly prefix: Int32Array;
  readonly suffix: Int32Array;
  /** One of SHAPES. */
  readonly shape: Uint8Array;
  /** Hash of the marks before the token; `gap[count]` is what ends the text. */
  readonly gap: Int32Array;
  /** Marks before the token as a set of GAP bits. */
  readonly marks: Uint16Array;
}

/** Longer texts are not references; what stands behind is not read. */
export const MOST_TOKENS = 1024;

export const makeTokens = (): Tokens => ({
  count: 0,
  start: new Int32Array(MOST_TOKENS + 1),
  end: new Int32Array(MOST_TOKENS + 1),
  word: new Int32Array(MOST_TOKENS + 1),
  prefix: new Int32Array(MOST_TOKENS + 1),
  suffix: new Int32Array(MOST_TOKENS + 1),
  shape: new Uint8Array(MOST_TOKENS + 1),
  gap: new Int32Array(MOST_TOKENS + 1),
  marks: new Uint16Array(MOST_TOKENS + 1),
});

export const SHAPE = {
  initial: 1,
  capitals: 2,
  longCapitals: 3,
  shortCapitalised: 4,
  capitalised: 5,
  shortLower: 6,
  lower: 7,
  mixed: 8,
  digit: 9,
  twoDigits: 10,
  threeDigits: 11,
  year: 12,
  fourDigits: 13,
  number: 14,
} as const;

/** Fills `out`; linear in the length of the text. */
export function tokenize(text: string, out: Tokens): void {
  let count = 0;
  let at = 0;
  const { length } = text;
  while (count <= MOST_TOKENS) {
    let gap = 17;
    let marks = 0;
    let last = 0;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if (kind === UPPER || kind === LOWER || kind === DIGIT) break;
      const plain = plainMark(code);
      if (plain === 32 && last === 32) continue;
      last = plain;
      marks |= markBit(plain);
      gap = Math.imul(gap ^ plain, 0x01000193);
    }
    out.gap[count] = gap;
    out.marks[count] = marks;
    if (at >= length || count === MOST_TOKENS) break;
    at = takeToken(text, at, out, count++);
  }
  out.count = count;
}

function takeToken(text: string, from: number, out: Tokens, i: number): number {
  const { length } = text;
  out.start[i] = from;
  let at = from;
  if (kindOf(text.charCodeAt(at)) === DIGIT) {
    while (at < length && kindOf(text.charCodeAt(at)) === DIGIT) at++;
    const ordinal = ordinalEnd(text, at);
    out.shape[i] = ordinal > at ? SHAPE.mixed : numberShape(text, from, at);
    at = ordinal;
    out.word[i] = out.prefix[i] = out.suffix[i] = -out.shape[i]! * 7919;
    out.end[i] = at;
    return at;
  }
  let hash = 0x811c9dc5;
  let prefix = 0;
  let upper = 0;
  let lower = 0;
  const firstUpper = kindOf(text.charCodeAt(at)) === UPPER;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === UPPER) upper++;
    else if (kind === LOWER) lower++;
    else if (kind !== INNER || at + 1 >= length || !isLetter(text.charCodeAt(at + 1))) break;
    hash = Math.imul(hash ^ lowerOf(code), 0x01000193);
    if (at - from === 2) prefix = hash;
  }
  let suffix = at - from;
  for (let k = Math.max(from, at - 3); k < at; k++)
    suffix = Math.imul(suffix * (k === at - 3 ? 0 : 1) + lowerOf(text.charCodeAt(k)), 0x01000193);
  out.word[i] = hash;
  out.prefix[i] = prefix || hash;
  out.suffix[i] = suffix;
  out.shape[i] = wordShape(upper, lower, firstUpper);
  out.end[i] = at;
  return at;
}

/** End of the "th" of "19th" or the "s" of "1990s"; `at` when there is none. */
function ordinalEnd(text: string, at: number): number {
  const next = text[at];
  const two = text.slice(at, at + 2);
  const end =
    next === 's' && two !== 'st'
      ? at + 1
      : two === 'st' || two === 'nd' || two === 'rd' || two === 'th'
        ? at + 2
        : at;
  return end > at && end < text.length && isLetter(text.charCodeAt(end)) ? at : end;
}

function numberShape(text: string, from: number, end: number): number {
  const size = end - from;
  if (size === 1) return SHAPE.digit;
  if (size === 2) return SHAPE.twoDigits;
  if (size === 3) return SHAPE.threeDigits;
  if (size > 4) return SHAPE.number;
  const value = Number(text.slice(from, end));
  return value >= 1500 && value < 2050 ? SHAPE.year : SHAPE.fourDigits;
}

function wordShape(upper: number, lower: number, firstUpper: boolean): number {
  const size = upper + lower;
  if (lower === 0) return size === 1 ? SHAPE.initial : size <= 3 ? SHAPE.capitals : SHAPE.longCapitals;
  if (upper === 0) return size <= 3 ? SHAPE.shortLower : SHAPE.lower;
  if (firstUpper && upper === 1) return size <= 3 ? SHAPE.shortCapitalised : SHAPE.capitalised;
  return SHAPE.mixed;
}
