/** Weights laid out so that the features of a token are summed four labels at a time, without a branch and within the cache. */
import { FEATURE_COUNT } from './features.ts';
import { LABEL_COUNT } from './labels.ts';

export interface Layout {
  /** Place in `words` of each row; those that hold nothing but zeros share the first. */
  readonly slots: Int32Array;
  /** Four weights a number, a byte each and BIAS too high, so that no byte borrows from the next. */
  readonly words: Int32Array;
}

const WORDS = LABEL_COUNT / 4;
const BIAS = 64;
const LOW = 0x00ff00ff;

/** `weights` are rows of LABEL_COUNT, each within ±BIAS. */
export function layOut(weights: Int8Array): Layout {
  const slots = new Int32Array(weights.length / LABEL_COUNT);
  let live = 0;
  for (let r = 0; r < slots.length; r++)
    for (let y = 0; y < LABEL_COUNT && slots[r] === 0; y++)
      if (weights[r * LABEL_COUNT + y]) slots[r] = ++live * WORDS;
  const words = new Int32Array((live + 1) * WORDS).fill(BIAS * 0x01010101);
  for (let r = 0; r < slots.length; r++) {
    if (slots[r] === 0) continue;
    for (let w = 0, y = r * LABEL_COUNT; w < WORDS; w++, y += 4)
      words[slots[r]! + w] =
        (weights[y]! + BIAS) |
        ((weights[y + 1]! + BIAS) << 8) |
        ((weights[y + 2]! + BIAS) << 16) |
        ((weights[y + 3]! + BIAS) << 24);
  }
  return { slots, words };
}

/** Adds up the rows of the FEATURE_COUNT features that stand at `from`, into `node`. Two 16-bit sums share a number: labels 0 and 2, 1 and 3 of each word. */
export function sumRows({ slots, words }: Layout, rows: Int32Array, from: number, node: Int32Array): void {
  let [a, b, c, d, e, f, g, h, i, j] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = from, end = from + FEATURE_COUNT; k < end; k++) {
    const slot = slots[rows[k]!]!;
    const v = words[slot]!;
    const w = words[slot + 1]!;
    const x = words[slot + 2]!;
    const y = words[slot + 3]!;
    const z = words[slot + 4]!;
    a += v & LOW;
    b += (v >>> 8) & LOW;
    c += w & LOW;
    d += (w >>> 8) & LOW;
    e += x & LOW;
    f += (x >>> 8) & LOW;
    g += y & LOW;
    h += (y >>> 8) & LOW;
    i += z & LOW;
    j += (z >>> 8) & LOW;
  }
  spread(node, 0, a, b);
  spread(node, 4, c, d);
  spread(node, 8, e, f);
  spread(node, 12, g, h);
  spread(node, 16, i, j);
}

function spread(node: Int32Array, at: number, even: number, odd: number): void {
  const bias = BIAS * FEATURE_COUNT;
  node[at] = (even & 0xffff) - bias;
  node[at + 1] = (odd & 0xffff) - bias;
  node[at + 2] = (even >>> 16) - bias;
  node[at + 3] = (odd >>> 16) - bias;
}
