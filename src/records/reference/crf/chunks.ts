/** Cuts the tokens of a reference into chunks at its marks; each gets a sign of what it holds, and the whole one of its style. */
import { MARK } from './characters.ts';
import { MOST_TOKENS, SHAPE, type Tokens } from './tokens.ts';

/** What words are known for, one entry a token: the field of the lexicon, and the field they announce. */
export interface Words {
  readonly lexOf: Uint8Array;
  readonly cueOf: Uint8Array;
}

export interface Chunks {
  /** Chunk of each token. */
  readonly of: Int32Array;
  /** What each chunk holds; two more behind the last. */
  readonly sign: Int32Array;
  /** First token of each chunk. */
  readonly first: Int32Array;
}

export const makeChunks = (): Chunks => ({
  of: new Int32Array(MOST_TOKENS + 3),
  sign: new Int32Array(MOST_TOKENS + 3),
  first: new Int32Array(MOST_TOKENS + 3),
});

export const isNumber = (shape: number): boolean => shape >= SHAPE.digit;

/** Cuts at sentence ends, quotes and brackets, with `fine` at commas too; each chunk gets a sign of what it holds. */
export function cutChunks(t: Tokens, words: Words, chunks: Chunks, fine: boolean): number {
  const { of, sign, first } = chunks;
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
  for (let c = 0; c <= chunk; c++) sign[c] = signOf(t, words, first[c]!, first[c + 1]!);
  sign[chunk + 1] = 7;
  sign[chunk + 2] = 7;
  return chunk + 1;
}

/** A stop behind an initial or a short capitalised word before another does not end a chunk. */
function endsChunk(t: Tokens, i: number): boolean {
  const before = t.shape[i - 1]!;
  if (before === SHAPE.initial) return t.shape[i] !== SHAPE.initial && t.end[i - 1]! - t.start[i - 1]! > 1;
  return t.shape[i] !== SHAPE.lower && t.shape[i] !== SHAPE.shortLower;
}

function signOf(t: Tokens, { cueOf, lexOf }: Words, from: number, end: number): number {
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
export function styleOf(t: Tokens, { cueOf }: Words): number {
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
