/** A linear-chain conditional random field (Lafferty et al. 2001): the likeliest labels of a reference's tokens by Viterbi's algorithm. */
import { FEATURE_COUNT, writeFeatures } from './features.ts';
import { LABEL_COUNT, mayFollow } from './labels.ts';
import { MOST_TOKENS, type Tokens } from './tokens.ts';

/** Classes of gaps with transitions of their own. */
export const EDGE_CLASSES = 128;
/** Transitions of one class: from each label, and from the beginning (the last row), to each label. */
export const EDGE_SIZE = (LABEL_COUNT + 1) * LABEL_COUNT;

export interface Model {
  /** Row-major: ROWS rows of LABEL_COUNT weights. */
  readonly weights: Int8Array;
  /** EDGE_CLASSES tables of EDGE_SIZE weights, in the same unit. */
  readonly edges: Int8Array;
  /** What one unit of both is in log odds. */
  readonly scale: number;
  /** Row of a word -> the field it mostly stands in. */
  readonly lexicon: Uint8Array;
}

export const edgeClass = (gap: number): number => (gap ^ (gap >>> 9) ^ (gap >>> 17)) & (EDGE_CLASSES - 1);

/** Added to transitions that cannot be. */
const FORBIDDEN = -1e6;
/** Less than any score of a reference that can be. */
const LEAST = -2e9;

const forbidden = new Float64Array(EDGE_SIZE);
for (let from = 0; from <= LABEL_COUNT; from++)
  for (let to = 0; to < LABEL_COUNT; to++)
    forbidden[from * LABEL_COUNT + to] = mayFollow(from === LABEL_COUNT ? -1 : from, to) ? 0 : FORBIDDEN;
export const forbiddenEdges: Readonly<Float64Array> = forbidden;

/** For each label the labels that may stand before it, and where its run of them ends. */
const before: number[] = [];
const beforeEnd: number[] = [];
for (let to = 0; to < LABEL_COUNT; to++) {
  for (let from = 0; from < LABEL_COUNT; from++) if (mayFollow(from, to)) before.push(from);
  beforeEnd.push(before.length);
}
const befores = Uint8Array.from(before);
const beforeEnds = Uint16Array.from(beforeEnd);

const rows = new Int32Array((MOST_TOKENS + 1) * FEATURE_COUNT);
const node = new Int32Array(LABEL_COUNT);
const best = new Int32Array(LABEL_COUNT);
const next = new Int32Array(LABEL_COUNT);
const back = new Uint8Array((MOST_TOKENS + 1) * LABEL_COUNT);
const local = new Int32Array((MOST_TOKENS + 1) * LABEL_COUNT);

interface Ready {
  /** Edges with the impossible ones marked. */
  readonly edges: Int32Array;
  /** Rows that hold anything but zeros. */
  readonly live: Uint8Array;
}

const ready = new WeakMap<Model, Ready>();

/** What is made once a model. */
function prepare(model: Model): Ready {
  const known = ready.get(model);
  if (known) return known;
  const edges = new Int32Array(EDGE_CLASSES * EDGE_SIZE);
  for (let i = 0; i < edges.length; i++) edges[i] = model.edges[i]! + forbidden[i % EDGE_SIZE]!;
  const live = new Uint8Array(model.weights.length / LABEL_COUNT);
  for (let i = 0; i < model.weights.length; i++) if (model.weights[i]) live[Math.floor(i / LABEL_COUNT)] = 1;
  const made = { edges, live };
  ready.set(model, made);
  return made;
}

/** Writes a label a token into `labels`, and into `sure` by how many log odds it beats the runner-up, all else equal. O(tokens x labels^2). */
export function tag(model: Model, tokens: Tokens, labels: Uint8Array, sure: Float32Array): void {
  const L = LABEL_COUNT;
  const { weights } = model;
  const { edges, live } = prepare(model);
  const n = tokens.count;
  writeFeatures(tokens, model.lexicon, rows);
  for (let i = 0; i < n; i++) {
    node.fill(0);
    for (let f = i * FEATURE_COUNT, end = f + FEATURE_COUNT; f < end; f++) {
      if (!live[rows[f]!]) continue;
      const w = rows[f]! * L;
      for (let y = 0; y < L; y++) node[y] = node[y]! + weights[w + y]!;
    }
    local.set(node, i * L);
    const edge = edgeClass(tokens.gap[i]!) * EDGE_SIZE;
    for (let y = 0, b = 0; y < L; y++) {
      if (i === 0) {
        next[y] = node[y]! + edges[edge + L * L + y]!;
        continue;
      }
      let top = LEAST;
      let from = 0;
      for (const end = beforeEnds[y]!; b < end; b++) {
        const x = befores[b]!;
        const score = best[x]! + edges[edge + x * L + y]!;
        if (score > top) {
          top = score;
          from = x;
        }
      }
      back[i * L + y] = from;
      next[y] = top + node[y]!;
    }
    best.set(next);
  }
  let at = 0;
  for (let y = 1; y < L; y++) if (best[y]! > best[at]!) at = y;
  for (let i = n - 1; i >= 0; i--) {
    labels[i] = at;
    at = back[i * L + at]!;
  }
  for (let i = 0; i < n; i++) sure[i] = marginOf(edges, tokens, labels, i, n) * model.scale;
}

/** How much worse the best other label would be, with the neighbours' labels as they are. */
function marginOf(edges: Int32Array, tokens: Tokens, labels: Uint8Array, i: number, n: number): number {
  const L = LABEL_COUNT;
  const ahead = edgeClass(tokens.gap[i]!) * EDGE_SIZE + (i > 0 ? labels[i - 1]! : L) * L;
  const after = i + 1 < n ? edgeClass(tokens.gap[i + 1]!) * EDGE_SIZE + labels[i + 1]! : -1;
  let other = LEAST;
  let own = 0;
  for (let y = 0; y < L; y++) {
    const score = local[i * L + y]! + edges[ahead + y]! + (after < 0 ? 0 : edges[after + y * L]!);
    if (y === labels[i]) own = score;
    else if (score > other) other = score;
  }
  return own - other;
}
