/** The tagger's weights as text, a letter each, and back. */
import { LEXICON_BITS, ROWS } from './features.ts';
import { LABEL_COUNT } from './labels.ts';
import { EDGE_CLASSES, EDGE_SIZE, type Model } from './tagger.ts';

/** What the file of weights holds. */
export interface PackedModel {
  /** What it was fitted on, by whom, and under which licence. */
  readonly about: string;
  readonly scale: number;
  readonly weights: string;
  readonly edges: string;
  readonly lexicon: string;
}

/** Zero, and the letters of the values above and below it; JSON's quote and backslash are left out. */
const LETTERS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
  c => c !== '"' && c !== '\\',
);
const ZERO = 46;
const most = LETTERS.length - 1 - ZERO;
/** Runs of zeros: a letter beyond the first block, one for each power of two. */
const RUN = 0xa1;

export function packModel(model: Model, about: string): PackedModel {
  return {
    about,
    scale: model.scale,
    weights: pack(model.weights),
    edges: pack(model.edges),
    lexicon: pack(model.lexicon),
  };
}

export function unpackModel(packed: PackedModel): Model {
  return {
    scale: packed.scale,
    weights: unpack(packed.weights, new Int8Array(ROWS * LABEL_COUNT)),
    edges: unpack(packed.edges, new Int8Array(EDGE_CLASSES * EDGE_SIZE)),
    lexicon: unpack(packed.lexicon, new Uint8Array(2 ** LEXICON_BITS)),
  };
}

function pack(values: ArrayLike<number>): string {
  const out: string[] = [];
  for (let i = 0; i < values.length; ) {
    if (values[i] !== 0) {
      out.push(LETTERS[Math.max(-ZERO, Math.min(most, values[i]!)) + ZERO]!);
      i++;
      continue;
    }
    let power = 0;
    while (power < 20 && i + 2 ** (power + 1) <= values.length && isZero(values, i, 2 ** (power + 1)))
      power++;
    out.push(String.fromCharCode(RUN + power));
    i += 2 ** power;
  }
  return out.join('');
}

function isZero(values: ArrayLike<number>, from: number, count: number): boolean {
  for (let i = from; i < from + count; i++) if (values[i] !== 0) return false;
  return true;
}

const valueByCode = new Map(LETTERS.map((letter, i) => [letter.charCodeAt(0), i - ZERO]));

function unpack<A extends Int8Array | Uint8Array>(text: string, out: A): A {
  const values = new Int8Array(128);
  for (const [code, value] of valueByCode) values[code] = value;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) out[at++] = values[code]!;
    else at += 2 ** (code - RUN);
  }
  return out;
}
