/** What the tagger sees of each token: its word, shape and marks, its neighbours, the chunk it stands in, and the style of the whole. */
import { cueOfWord } from './cues.ts';
import { MARK, MOST_TOKENS, SHAPE, type Tokens } from './tokens.ts';

/** Features of one token. */
export const FEATURE_COUNT = 47;
/** Rows of the weight table; features share rows by hashing (Weinberger et al. 2009). */
const ROW_BITS = 16;
export const ROWS = 1 << ROW_BITS;
/** Rows of the lexicon: word -> the field it mostly stands in, 0 when it has none. */
export const LEXICON_BITS = 15;

export const lexiconRow = (word: number): number => Math.imul(word, 0x9e3779b1) >>> (32 - LEXICON_BITS);

const chunkOf = new Int32Array(MOST_TOKENS + 2);
const smallOf = new Int32Array(MOST_TOKENS + 2);
const chunkSign = new Int32Array(MOST_TOKENS + 2);
const smallSign = new Int32Array(MOST_TOKENS + 2);
const chunkFirst = new Int32Array(MOST_TOKENS + 2);
const smallFirst = new Int32Array(MOST_TOKENS + 2);
const toNumber = new Uint8Array(MOST_TOKENS + 2);
const toLower = new Uint8Array(MOST_TOKENS + 2);
const lexOf = new Uint8Array(MOST_TOKENS + 2);
const cueOf = new Uint8Array(MOST_TOKENS + 2);

/** Writes FEATURE_COUNT row numbers a token into `out`. `lexicon` has 2^LEXICON_BITS entries. */
export function writeFeatures(t: Tokens, lexicon: Uint8Array, out: Int32Array): void {
  const n = t.count;
  for (let i = 0; i < n; i++) {
    lexOf[i] = lexicon[lexiconRow(t.word[i]!)]!;
    const word = t.word[i]!;
    cueOf[i] = cueOfWord(word);
  }
  lexOf[n] = 0;
  lookAhead(t);
  const chunks = cutChunks(t, chunkOf, chunkSign, chunkFirst, false);
  const smalls = cutChunks(t, smallOf, smallSign, smallFirst, true);
  const style = styleOf(t);
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
    const c = chunkOf[i]!;
    const m = smallOf[i]!;
    const inChunk = Math.min(i - chunkFirst[c]!, 3);
    const inSmall = Math.min(i - smallFirst[m]!, 3);
    const sign = chunkSign[c]!;
    const small = smallSign[m]!;
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
    out[o++] = row(12, ss, g0);
    out[o++] = row(13, ss, g1);
    out[o++] = row(14, ss | (s2 << 12) | (r2 << 16), mix(g0, g1));
    out[o++] = row(15, mix(gBefore, g0), g1);
    out[o++] = row(16, mix(g0, g1), gAfter);
    out[o++] = row(17, mix(g0, g1), s);
    out[o++] = row(18, Math.floor((i * 12) / n), s);
    out[o++] = row(19, Math.min(i, 8), mix(s, g0));
    out[o++] = row(20, Math.min(n - i, 8), mix(s, g1));
    out[o++] = row(21, inside, mix(s, g0));
    out[o++] = row(22, seen, s);
    out[o++] = row(23, seen, mix(s | (s1 << 4), g0));
    out[o++] = row(24, mix(seen, left), s);
    out[o++] = row(25, lastBreak, s | (seen << 4));
    out[o++] = row(26, sign, inChunk);
    out[o++] = row(27, mix(sign, seen), inChunk);
    out[o++] = row(28, mix(sign, chunkSign[c + 1]!), Math.min(inChunk, 1));
    out[o++] = row(29, mix(sign, c > 0 ? chunkSign[c - 1]! : 5), Math.min(inChunk, 1));
    out[o++] = row(30, small, inSmall | (seen << 2));
    out[o++] = row(31, mix(small, smallSign[m + 1]!), Math.min(inSmall, 1));
    out[o++] = row(32, mix(small, m > 0 ? smallSign[m - 1]! : 5), Math.min(inSmall, 1));
    out[o++] = row(33, style, mix(s, g0));
    out[o++] = row(34, style, mix(Math.min(c, 5), Math.min(inChunk, 1)));
    out[o++] = row(35, style, mix(Math.min(chunks - c, 5), Math.min(inChunk, 1)));
    out[o++] = row(36, style, mix(seen, Math.min(i, 1)));
    out[o++] = row(37, lex | (lexOf[i + 1]! << 4) | ((i > 0 ? lexOf[i - 1]! : 9) << 8), s);
    out[o++] = row(38, lex, mix(seen, g0));
    out[o++] = row(39, mix(left, seen), g0);
    out[o++] = row(40, mix(Math.min(m, 9), Math.min(smalls - m, 9)), mix(Math.min(inSmall, 1), style & 7));
    out[o++] = row(41, mix(g0, left), mix(inside, s));
    out[o++] = row(42, mix(w1, g0), s);
    out[o++] = row(43, mix(v1, g1), s);
    out[o++] = row(44, mix(s | (s1 << 4) | (s2 << 8), mix(gBefore, g0)), 0);
    out[o++] = row(45, toNumber[i]!, mix(s, g0));
    // A journal's name runs in capitals up to its volume: the sign of its first word.
    const titled = toLower[i]! >= toNumber[i]! ? 1 : toLower[i]! > 3 ? 2 : 3;
    out[o++] = row(46, mix(toNumber[i]!, titled), mix(g0, seen));
    out[o++] = row(47, mix(titled, g0), mix(s | (s1 << 4), lex));
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

const isNumber = (shape: number): boolean => shape >= SHAPE.digit;

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

/** Cuts at sentence ends, quotes and brackets, with `fine` at commas too; each chunk gets a sign of what it holds. */
function cutChunks(t: Tokens, of: Int32Array, sign: Int32Array, first: Int32Array, fine: boolean): number {
  const cuts = MARK.quote | MARK.open | MARK.close | MARK.semicolon | MARK.question | MARK.colon;
  let chunk = 0;
  first[0] = 0;
  for (let i = 1; i < t.count; i++) {
    const marks = t.marks[i]!;
    const stop = marks & MARK.stop && marks & MARK.space && endsChunk(t, i);
    if (stop || marks & cuts || (fine && marks & MARK.comma)) first[++chunk] = i;
    of[i] = chunk;
  }
  of[0] = 0;
  first[chunk + 1] = t.count;
  for (let c = 0; c <= chunk; c++) sign[c] = signOf(t, first[c]!, first[c + 1]!);
  sign[chunk + 1] = 7;
  return chunk + 1;
}

/** A stop behind an initial or a short capitalised word before another does not end a chunk. */
function endsChunk(t: Tokens, i: number): boolean {
  const before = t.shape[i - 1]!;
  if (before === SHAPE.initial) return t.shape[i] !== SHAPE.initial && t.end[i - 1]! - t.start[i - 1]! > 1;
  return t.shape[i] !== SHAPE.lower && t.shape[i] !== SHAPE.shortLower;
}

function signOf(t: Tokens, from: number, end: number): number {
  let capital = 0;
  let lower = 0;
  let initials = 0;
  let digits = 0;
  let year = 0;
  let cues = 0;
  const lexical = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = from; i < end; i++) {
    const s = t.shape[i]!;
    if (s === SHAPE.year) year = 1;
    else if (s >= SHAPE.digit) digits++;
    else if (s === SHAPE.initial) initials++;
    else if (s === SHAPE.lower) lower++;
    else if (s !== SHAPE.shortLower) capital++;
    if (cueOf[i]) cues |= 1 << (cueOf[i]! - 1);
    lexical[lexOf[i]!]!++;
  }
  let top = 0;
  for (let k = 1; k < 8; k++) if (lexical[k]! > (top ? lexical[top]! : 0)) top = k;
  const words = capital + lower;
  const size = words === 0 ? 0 : words === 1 ? 1 : words <= 3 ? 2 : words <= 7 ? 3 : 4;
  const ratio = lower === 0 ? 0 : capital > lower ? 1 : capital > 1 ? 2 : 3;
  return (
    size |
    (ratio << 3) |
    (Math.min(digits, 2) << 5) |
    (year << 7) |
    (Math.min(initials, 2) << 8) |
    (top << 10) |
    (cues << 13)
  );
}

/** Where the year stands, whether there are quotes, ranges and "In", and what follows the first word. */
function styleOf(t: Tokens): number {
  let year = 0;
  let quotes = 0;
  let range = 0;
  let cue = 0;
  for (let i = 0; i < t.count; i++) {
    if (t.shape[i] === SHAPE.year && year === 0)
      year = (i * 3 < t.count || i < 8 ? 1 : 2) + (t.marks[i]! & MARK.open ? 2 : 0);
    if (t.marks[i]! & MARK.quote && !(t.marks[i]! === MARK.quote)) quotes = 1;
    if (i > 0 && t.marks[i]! & MARK.dash && isNumber(t.shape[i]!) && isNumber(t.shape[i - 1]!)) range = 1;
    if (cueOf[i] === 1 && t.shape[i] === SHAPE.shortCapitalised) cue = 1;
  }
  const after = t.count > 1 ? t.marks[1]! & (MARK.comma | MARK.stop | MARK.space) : 0;
  return year | (quotes << 3) | (range << 4) | (cue << 5) | ((after & 3) << 6) | (after & MARK.space);
}
