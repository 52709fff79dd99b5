/** What each character is to the tagger: a letter, a digit, or one of the marks that part fields. Told once a character, then looked up. */

/** Bits of a gap. */
export const MARK = {
  stop: 1,
  comma: 2,
  colon: 4,
  semicolon: 8,
  quote: 16,
  open: 32,
  close: 64,
  dash: 128,
  space: 256,
  question: 512,
} as const;

const OTHER = 1;
export const UPPER = 2;
export const LOWER = 3;
export const DIGIT = 4;
/** Inside a word, as in "O’Neill". */
export const INNER = 5;
const kinds = new Uint8Array(65_536);

/** Kind of a UTF-16 unit; surrogates count as letters. */
export function kindOf(code: number): number {
  const known = kinds[code]!;
  if (known) return known;
  const char = String.fromCharCode(code);
  let kind = OTHER;
  if (code >= 0xd800 && code <= 0xdfff) kind = LOWER;
  else if (/\p{Lu}/u.test(char)) kind = UPPER;
  else if (/[\p{L}\p{M}]/u.test(char)) kind = LOWER;
  else if (/\p{Nd}/u.test(char)) kind = DIGIT;
  else if (/['’ʼ]/u.test(char)) kind = INNER;
  kinds[code] = kind;
  return kind;
}

const lowers = new Uint16Array(65_536);

/** Lower case of a unit, without its accent. */
export function lowerOf(code: number): number {
  const known = lowers[code]!;
  if (known) return known;
  const char = String.fromCharCode(code).toLowerCase();
  const low = (code < 128 ? char : char.normalize('NFD')).charCodeAt(0);
  lowers[code] = low;
  return low;
}

/** Marks that mean the same are one: quotes, dashes, full-width punctuation. */
export function plainMark(code: number): number {
  if (code < 128) return code <= 32 ? 32 : code === 96 ? 39 : code;
  if (code >= 0x2010 && code <= 0x2015) return 45;
  if (code === 0x2018 || code === 0x2019 || code === 0x201a) return 39;
  if ((code >= 0x201c && code <= 0x201f) || code === 0xab || code === 0xbb) return 34;
  if (code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b)) return 32;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0x3001) return 44;
  if (code === 0x300a || code === 0x300b) return 34;
  return code === 0x2212 ? 45 : code === 0x3002 ? 46 : code;
}

export function markBit(code: number): number {
  if (code === 46) return MARK.stop;
  if (code === 44) return MARK.comma;
  if (code === 58) return MARK.colon;
  if (code === 59) return MARK.semicolon;
  if (code === 34 || code === 39) return MARK.quote;
  if (code === 40 || code === 91) return MARK.open;
  if (code === 41 || code === 93) return MARK.close;
  if (code === 45) return MARK.dash;
  if (code === 32) return MARK.space;
  return code === 63 || code === 33 ? MARK.question : 0;
}

export const isLetter = (code: number): boolean => {
  const kind = kindOf(code);
  return kind === UPPER || kind === LOWER;
};
