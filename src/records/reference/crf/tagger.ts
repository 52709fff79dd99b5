/** A linear-chain conditional random field (Lafferty et al. 2001): the likeliest labels of a reference's tokens by Viterbi's algorithm. */
import { FEATURE_COUNT, writeFeatures } from './features.ts';
import { LABEL_COUNT, LABELS, mayFollow } from './labels.ts';
import { type Layout, layOut, sumRows } from './sums.ts';
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

const forbidden = new Int32Array(EDGE_SIZE);
for (let from = 0; from <= LABEL_COUNT; from++)
  for (let to = 0; to < LABEL_COUNT; to++)
    forbidden[from * LABEL_COUNT + to] = mayFollow(from === LABEL_COUNT ? -1 : from, to) ? 0 : FORBIDDEN;
export const forbiddenEdges: Readonly<Int32Array> = forbidden;

/** The labels that may stand before each; none listed where all may. */
const befores: readonly (readonly number[])[] = LABELS.map((_, to) => {
  const allowed = LABELS.map((_, from) => from).filter(from => mayFollow(from, to));
  return allowed.length === LABEL_COUNT ? [] : allowed;
});

const rows = new Int32Array((MOST_TOKENS + 1) * FEATURE_COUNT);
const node = new Int32Array(LABEL_COUNT);
const best = new Int32Array(LABEL_COUNT);
const next = new Int32Array(LABEL_COUNT);
const back = new Uint8Array((MOST_TOKENS + 1) * LABEL_COUNT);
const local = new Int32Array((MOST_TOKENS + 1) * LABEL_COUNT);

/** Labels by their score so far, best first. */
const order = new Uint8Array(LABEL_COUNT);

interface Ready {
  readonly layout: Layout;
  /** Of each class and label, the best edge into it. */
  readonly bestInto: Int8Array;
}

const ready = new WeakMap<Model, Ready>();

/** What is made once a model. */
function prepare(model: Model): Ready {
  const known = ready.get(model);
  if (known) return known;
  const L = LABEL_COUNT;
  const bestInto = new Int8Array(EDGE_CLASSES * L).fill(-128);
  for (let c = 0; c < EDGE_CLASSES; c++)
    for (let k = 0; k < L * L; k++)
      bestInto[c * L + (k % L)] = Math.max(bestInto[c * L + (k % L)]!, model.edges[c * EDGE_SIZE + k]!);
  const made = { layout: layOut(model.weights), bestInto };
  ready.set(model, made);
  return made;
}

/** Writes a label a token into `labels`, and into `sure` by how many log odds it beats the runner-up, all else equal. O(tokens x labels^2). */
export function tag(model: Model, tokens: Tokens, labels: Uint8Array, sure: Float32Array): void {
  const L = LABEL_COUNT;
  const { layout, bestInto } = prepare(model);
  const { edges } = model;
  const n = tokens.count;
  writeFeatures(tokens, model.lexicon, rows);
  for (let i = 0; i < n; i++) {
    sumRows(layout, rows, i * FEATURE_COUNT, node);
    local.set(node, i * L);
    const edge = edgeClass(tokens.gap[i]!);
    if (i === 0)
      for (let y = 0; y < L; y++)
        best[y] = node[y]! + edges[edge * EDGE_SIZE + L * L + y]! + forbidden[L * L + y]!;
    else advance(edges, bestInto, edge, i);
  }
  let at = 0;
  for (let y = 1; y < L; y++) if (best[y]! > best[at]!) at = y;
  for (let i = n - 1; i >= 0; i--) {
    labels[i] = at;
    at = back[i * L + at]!;
  }
  for (let i = 0; i < n; i++) sure[i] = marginOf(edges, tokens, labels, i, n) * model.scale;
}

/** One step of Viterbi's algorithm; where any label may stand before, they are tried best first until none left can win. */
function advance(edges: Int8Array, bestInto: Int8Array, edge: number, i: number): void {
  const L = LABEL_COUNT;
  for (let y = 0; y < L; y++) {
    let k = y;
    for (; k > 0 && best[order[k - 1]!]! < best[y]!; k--) order[k] = order[k - 1]!;
    order[k] = y;
  }
  const table = edge * EDGE_SIZE;
  for (let y = 0; y < L; y++) {
    let top = LEAST;
    let from = 0;
    const some = befores[y]!;
    if (some.length) {
      for (let k = 0; k < some.length; k++) {
        const score = best[some[k]!]! + edges[table + some[k]! * L + y]!;
        if (score > top) {
          top = score;
          from = some[k]!;
        }
      }
    } else {
      const most = bestInto[edge * L + y]!;
      for (let k = 0; k < L && best[order[k]!]! + most > top; k++) {
        const score = best[order[k]!]! + edges[table + order[k]! * L + y]!;
        if (score > top) {
          top = score;
          from = order[k]!;
        }
      }
    }
    back[i * L + y] = from;
    next[y] = top + node[y]!;
  }
  best.set(next);
}

/** How much worse the best other label would be, with the neighbours' labels as they are. */
function marginOf(edges: Int8Array, tokens: Tokens, labels: Uint8Array, i: number, n: number): number {
  const L = LABEL_COUNT;
  const ahead = (i > 0 ? labels[i - 1]! : L) * L;
  const aheadTable = edgeClass(tokens.gap[i]!) * EDGE_SIZE + ahead;
  const after = i + 1 < n ? labels[i + 1]! : -1;
  const afterTable = i + 1 < n ? edgeClass(tokens.gap[i + 1]!) * EDGE_SIZE + after : 0;
  let other = LEAST;
  let own = 0;
  for (let y = 0; y < L; y++) {
    let score = local[i * L + y]! + edges[aheadTable + y]! + forbidden[ahead + y]!;
    if (after >= 0) score += edges[afterTable + y * L]! + forbidden[after + y * L]!;
    if (y === labels[i]) own = score;
    else if (score > other) other = score;
  }
  return own - other;
}
