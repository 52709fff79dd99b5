/** What the tagger sees of each token: its word, shape and marks, its neighbours, the chunk it stands in, and the style of the whole. */

import { MARK } from './characters.ts';
import { cutChunks, isNumber, makeChunks, styleOf } from './chunks.ts';
import { cueOfWord } from './cues.ts';
import { MOST_TOKENS, SHAPE, type Tokens } from './tokens.ts';

/** Features of one token. */
export const FEATURE_COUNT = 46;
/** Rows of the weight table; features share rows by hashing (Weinberger et al. 2009). */
const ROW_BITS = 17;
export const ROWS = 1 << ROW_BITS;
/** Rows of the lexicon: word -> the field it mostly stands in, 0 when it has none. */
export const LEXICON_BITS = 15;

export const lexiconRow = (word: number): number => Math.imul(word, 0x9e3779b1) >>> (32 - LEXICON_BITS);

const large = makeChunks();
const small = makeChunks();
const toNumber = new Uint8Array(MOST_TOKENS + 3);
const toLower = new Uint8Array(MOST_TOKENS + 3);
const lexOf = new Uint8Array(MOST_TOKENS + 3);
const cueOf = new Uint8Array(MOST_TOKENS + 3);
const words = { lexOf, cueOf };

/** Writes FEATURE_COUNT row numbers a token into `out`. `lexicon` has 2^LEXICON_BITS entries. */
export function writeFeatures(t: Tokens, lexicon: Uint8Array, out: Int32Array): void {
  const n = t.count;
  for (let i = 0; i < n; i++) {
    lexOf[i] = lexicon[lexiconRow(t.word[i]!)]!;
    cueOf[i] = cueOfWord(t.word[i]!);
  }
  lexOf[n] = 0;
  lookAhead(t);
  const chunks = cutChunks(t, words, large, false);
  const smalls = cutChunks(t, words, small, true);
  const style = styleOf(t, words);
  let years = 0;
  let sawIn = 0;
  let sawEditors = 0;
  let quotes = 0;
  let depth = 0;
  let numbers = 0;
  let lastBreak = 0;
  let ranges = 0;
  let rangesLeft = 0;
  let yearsLeft = 0;
  for (let i = 1; i < n; i++)
    if (t.marks[i]! & MARK.dash && isNumber(t.shape[i]!) && isNumber(t.shape[i - 1]!)) rangesLeft++;
  for (let i = 0; i < n; i++) if (t.shape[i] === SHAPE.year) yearsLeft++;
  for (let i = 0; i < n; i++) {
    const marks = t.marks[i]!;
    if (marks & MARK.quote) quotes++;
    if (marks & MARK.close && depth > 0) depth--;
    if (marks & MARK.open) depth++;
    if (marks & ~(MARK.space | MARK.dash)) lastBreak = t.gap[i]!;
    const w = t.word[i]!;
    const s = t.shape[i]!;
    if (s === SHAPE.year) yearsLeft--;
    if (i > 0 && marks & MARK.dash && isNumber(s) && isNumber(t.shape[i - 1]!)) {
      ranges++;
      rangesLeft--;
    }
    const w1 = i > 0 ? t.word[i - 1]! : 1;
    const w2 = i > 1 ? t.word[i - 2]! : 1;
    const v1 = i + 1 < n ? t.word[i + 1]! : 2;
    const v2 = i + 2 < n ? t.word[i + 2]! : 2;
    const s1 = i > 0 ? t.shape[i - 1]! : 0;
    const s2 = i > 1 ? t.shape[i - 2]! : 0;
    const r1 = i + 1 < n ? t.shape[i + 1]! : 0;
    const r2 = i + 2 < n ? t.shape[i + 2]! : 0;
    const g0 = t.gap[i]!;
    const g1 = t.gap[i + 1]!;
    const gBefore = i > 0 ? t.gap[i - 1]! : 3;
    const gAfter = i + 1 < n ? t.gap[i + 2]! : 3;
    const c = large.of[i]!;
    const m = small.of[i]!;
    const inChunk = Math.min(i - large.first[c]!, 3);
    const inSmall = Math.min(i - small.first[m]!, 3);
    const sign = large.sign[c]!;
    const smallSign = small.sign[m]!;
    const lex = lexOf[i]!;
    const seen = Math.min(years, 2) | (sawIn << 2) | (sawEditors << 3) | (Math.min(numbers, 3) << 4);
    const inside = Math.min(quotes, 3) | (Math.min(depth, 2) << 2);
    const left = Math.min(rangesLeft, 2) | (Math.min(yearsLeft, 2) << 2) | (Math.min(ranges, 1) << 4);
    const ss = s | (s1 << 4) | (r1 << 8);
    let o = i * FEATURE_COUNT;
    out[o++] = row(1, w, 0);
    out[o++] = row(2, w, g0);
    out[o++] = row(3, w, g1);
    out[o++] = row(4, w1, 0);
    out[o++] = row(5, v1, 0);
    out[o++] = row(6, w2, 0);
    out[o++] = row(7, v2, 0);
    out[o++] = row(8, w1, w);
    out[o++] = row(9, w, v1);
    out[o++] = row(10, t.prefix[i]!, s);
    out[o++] = row(11, t.suffix[i]!, s);
    out[o++] = row(12, ss, g1);
    out[o++] = row(13, ss | (s2 << 12) | (r2 << 16), mix(g0, g1));
    out[o++] = row(14, mix(gBefore, g0), g1);
    out[o++] = row(15, mix(g0, g1), gAfter);
    out[o++] = row(16, Math.floor((i * 12) / n), s);
    out[o++] = row(17, Math.min(i, 8), mix(s, g0));
    out[o++] = row(18, Math.min(n - i, 8), mix(s, g1));
    out[o++] = row(19, inside, mix(s, g0));
    out[o++] = row(20, seen, mix(s | (s1 << 4), g0));
    out[o++] = row(21, lastBreak, s | (seen << 4));
    out[o++] = row(22, sign, inChunk);
    out[o++] = row(23, mix(sign, seen), inChunk);
    out[o++] = row(24, mix(sign, large.sign[c + 1]!), Math.min(inChunk, 1));
    out[o++] = row(25, mix(sign, c > 0 ? large.sign[c - 1]! : 5), Math.min(inChunk, 1));
    out[o++] = row(26, smallSign, inSmall | (seen << 2));
    out[o++] = row(27, mix(smallSign, small.sign[m + 1]!), Math.min(inSmall, 1));
    out[o++] = row(28, mix(smallSign, m > 0 ? small.sign[m - 1]! : 5), Math.min(inSmall, 1));
    out[o++] = row(29, style, mix(s, g0));
    out[o++] = row(30, style, mix(Math.min(c, 5), Math.min(inChunk, 1)));
    out[o++] = row(31, style, mix(Math.min(chunks - c, 5), Math.min(inChunk, 1)));
    out[o++] = row(32, style, mix(seen, Math.min(i, 1)));
    out[o++] = row(33, lex | (lexOf[i + 1]! << 4) | ((i > 0 ? lexOf[i - 1]! : 9) << 8), s);
    out[o++] = row(34, lex, mix(seen, g0));
    out[o++] = row(35, mix(left, seen), g0);
    out[o++] = row(36, mix(g0, left), mix(inside, s));
    out[o++] = row(37, mix(w1, g0), s);
    out[o++] = row(38, mix(v1, g1), s);
    out[o++] = row(39, mix(s | (s1 << 4) | (s2 << 8), mix(gBefore, g0)), 0);
    out[o++] = row(40, toNumber[i]!, mix(s, g0));
    // A journal's name runs in capitals up to its volume: the sign of its first word.
    const titled = toLower[i]! >= toNumber[i]! ? 1 : toLower[i]! > 3 ? 2 : 3;
    out[o++] = row(41, mix(titled, g0), mix(s | (s1 << 4), lex));
    out[o++] = row(42, mix(sign, Math.min(chunks - c, 4)), inChunk);
    out[o++] = row(43, mix(smallSign, Math.min(smalls - m, 4)), mix(Math.min(inSmall, 1), seen));
    out[o++] = row(44, mix(mix(smallSign, small.sign[m + 1]!), small.sign[m + 2]!), Math.min(inSmall, 1));
    out[o++] = row(45, w, seen);
    out[o++] = row(46, mix(w, lastBreak), seen & 3);
    if (s === SHAPE.year) years++;
    if (isNumber(s)) numbers++;
    if (cueOf[i] === 1 && (marks & ~MARK.space || s !== SHAPE.shortLower)) sawIn = 1;
    if (cueOf[i] === 2) sawEditors = 1;
  }
}

/** How many words stand before the next number, and before the next long word in lower case; 12 at most. */
function lookAhead(t: Tokens): void {
  let number = 12;
  let lower = 12;
  for (let i = t.count - 1; i >= 0; i--) {
    const s = t.shape[i]!;
    number = isNumber(s) ? 0 : Math.min(12, number + 1);
    lower = s === SHAPE.lower ? 0 : Math.min(12, lower + 1);
    toNumber[i] = number;
    toLower[i] = lower;
  }
}

function mix(a: number, b: number): number {
  const h = Math.imul(a ^ (b + 0x7f4a7c15), 0x85ebca6b);
  return h ^ (h >>> 13);
}

function row(kind: number, a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(kind, 0x9e3779b1), 0xcc9e2d51);
  h ^= h >>> 15;
  h = Math.imul(h ^ b, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) & (ROWS - 1);
}
