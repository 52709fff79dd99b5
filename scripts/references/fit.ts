/** One fit of the conditional random field: weights, their gradients by forward and backward sums, and the average of the weights. */
import { FEATURE_COUNT, ROWS } from '../../src/records/reference/crf/features.ts';
import { LABEL_COUNT } from '../../src/records/reference/crf/labels.ts';
import {
  EDGE_CLASSES,
  EDGE_SIZE,
  forbiddenEdges,
  type Model,
} from '../../src/records/reference/crf/tagger.ts';
import type { Example, Settings } from './train.ts';

const L = LABEL_COUNT;
const LONGEST = 1100;

export class Fit {
  private readonly weights = new Float32Array(ROWS * L);
  private readonly weightSquares = new Float32Array(ROWS * L).fill(1e-2);
  private readonly edges = new Float32Array(EDGE_CLASSES * EDGE_SIZE);
  private readonly edgeSquares = new Float32Array(EDGE_CLASSES * EDGE_SIZE).fill(1e-2);
  private readonly weightSum = new Float32Array(ROWS * L);
  private readonly edgeSum = new Float32Array(EDGE_CLASSES * EDGE_SIZE);
  private remembered = 0;
  private readonly node = new Float64Array(LONGEST * L);
  private readonly forth = new Float64Array(LONGEST * L);
  private readonly back = new Float64Array(LONGEST * L);
  private readonly gradient = new Float64Array(LONGEST * L);
  private readonly bridge = new Float64Array(LONGEST * EDGE_SIZE);

  /** One gradient step; gives the loss. */
  step(example: Example, settings: Settings): number {
    const { rows, edges, allowed } = example;
    const n = Math.min(edges.length, LONGEST);
    const { node, gradient, bridge } = this;
    for (let i = 0; i < n; i++) {
      for (let y = 0; y < L; y++) node[i * L + y] = 0;
      for (let f = i * FEATURE_COUNT; f < (i + 1) * FEATURE_COUNT; f++) {
        const w = rows[f]! * L;
        for (let y = 0; y < L; y++) node[i * L + y] = node[i * L + y]! + this.weights[w + y]!;
      }
    }
    gradient.fill(0, 0, n * L);
    bridge.fill(0, 0, n * EDGE_SIZE);
    const all = this.expect(n, edges, null, 1);
    const good = this.expect(n, edges, allowed, -1);
    const loss = all - good;
    if (!Number.isFinite(loss)) return 0;
    for (let i = 0; i < n; i++) {
      let busy = false;
      for (let y = 0; y < L; y++) if (Math.abs(gradient[i * L + y]!) > 1e-4) busy = true;
      if (!busy) continue;
      for (let f = i * FEATURE_COUNT; f < (i + 1) * FEATURE_COUNT; f++) {
        const row = rows[f]!;
        if (row === 0) continue;
        const w = row * L;
        for (let y = 0; y < L; y++) {
          const g = gradient[i * L + y]! + settings.decay * this.weights[w + y]!;
          const square = this.weightSquares[w + y]! + g * g;
          this.weightSquares[w + y] = square;
          this.weights[w + y] = this.weights[w + y]! - (settings.rate * g) / Math.sqrt(square);
        }
      }
      const e = edges[i]! * EDGE_SIZE;
      for (let k = i === 0 ? L * L : 0; k < (i === 0 ? EDGE_SIZE : L * L); k++) {
        const g = bridge[i * EDGE_SIZE + k]!;
        if (g === 0) continue;
        const square = this.edgeSquares[e + k]! + g * g;
        this.edgeSquares[e + k] = square;
        this.edges[e + k] = this.edges[e + k]! - (settings.rate * g) / Math.sqrt(square);
      }
    }
    return loss;
  }

  /** Forward and backward: adds `sign` times the expected counts, and gives the log of the sum over paths. */
  private expect(n: number, edges: Int32Array, allowed: Uint32Array | null, sign: number): number {
    const { node, forth, back, gradient, bridge } = this;
    let total = 0;
    const scales = new Float64Array(n);
    const tops = new Float64Array(n);
    const local = new Float64Array(n * L);
    for (let i = 0; i < n; i++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let y = 0; y < L; y++)
        if (!allowed || (allowed[i]! >>> y) & 1) top = Math.max(top, node[i * L + y]!);
      tops[i] = top;
      for (let y = 0; y < L; y++)
        local[i * L + y] = !allowed || (allowed[i]! >>> y) & 1 ? Math.exp(node[i * L + y]! - top) : 0;
    }
    const moves = this.moves;
    for (let i = 0; i < n; i++) {
      const m = edges[i]! * EDGE_SIZE;
      this.refresh(edges[i]!);
      let sum = 0;
      for (let y = 0; y < L; y++) {
        let value = 0;
        if (i === 0) value = moves[m + L * L + y]!;
        else for (let x = 0; x < L; x++) value += forth[(i - 1) * L + x]! * moves[m + x * L + y]!;
        value *= local[i * L + y]!;
        forth[i * L + y] = value;
        sum += value;
      }
      scales[i] = sum;
      total += Math.log(sum) + tops[i]!;
      for (let y = 0; y < L; y++) forth[i * L + y] = forth[i * L + y]! / sum;
    }
    for (let y = 0; y < L; y++) back[(n - 1) * L + y] = 1;
    for (let i = n - 2; i >= 0; i--) {
      const m = edges[i + 1]! * EDGE_SIZE;
      for (let x = 0; x < L; x++) {
        let value = 0;
        for (let y = 0; y < L; y++)
          value += moves[m + x * L + y]! * local[(i + 1) * L + y]! * back[(i + 1) * L + y]!;
        back[i * L + x] = value / scales[i + 1]!;
      }
    }
    for (let i = 0; i < n; i++) {
      const m = edges[i]! * EDGE_SIZE;
      for (let y = 0; y < L; y++) {
        const p = forth[i * L + y]! * back[i * L + y]!;
        gradient[i * L + y] = gradient[i * L + y]! + sign * p;
        if (i === 0) bridge[L * L + y] = bridge[L * L + y]! + sign * p;
        else {
          const right = (local[i * L + y]! * back[i * L + y]!) / scales[i]!;
          if (right > 1e-9)
            for (let x = 0; x < L; x++) {
              const k = i * EDGE_SIZE + x * L + y;
              bridge[k] = bridge[k]! + sign * forth[(i - 1) * L + x]! * moves[m + x * L + y]! * right;
            }
        }
      }
    }
    return total;
  }

  private readonly moves = new Float64Array(EDGE_CLASSES * EDGE_SIZE);

  /** Exponentials of one class of transitions. */
  private refresh(edge: number): void {
    for (let k = 0; k < EDGE_SIZE; k++) {
      const value = forbiddenEdges[k]!;
      this.moves[edge * EDGE_SIZE + k] = value < 0 ? 0 : Math.exp(this.edges[edge * EDGE_SIZE + k]!);
    }
  }

  /** Sets weights whose mean is small to zero for good (an infinite sum of squares lets no step move them), and begins the mean anew. */
  prune(least: number): void {
    for (let k = 0; k < this.weights.length; k++) {
      if (Math.abs(this.weightSum[k]!) >= least * this.remembered) continue;
      this.weights[k] = 0;
      this.weightSquares[k] = Number.POSITIVE_INFINITY;
    }
    this.weightSum.fill(0);
    this.edgeSum.fill(0);
    this.remembered = 0;
  }

  /** Adds the weights as they are to the mean that becomes the model. */
  remember(): void {
    this.remembered++;
    for (let k = 0; k < this.weights.length; k++) this.weightSum[k] = this.weightSum[k]! + this.weights[k]!;
    for (let k = 0; k < this.edges.length; k++) this.edgeSum[k] = this.edgeSum[k]! + this.edges[k]!;
  }

  model(lexicon: Uint8Array, drop: number): Model {
    const times = this.remembered || 1;
    const kept = 1 - drop;
    const [weights, edges] = this.remembered ? [this.weightSum, this.edgeSum] : [this.weights, this.edges];
    // One unit is a tenth: 46 units each way hold nearly all weights, and a letter each in the file.
    const scale = 1 / 10;
    const quantise = (value: number): number =>
      Math.max(-46, Math.min(46, Math.round(value / times / scale)));
    return {
      weights: Int8Array.from(weights, value => quantise(value * kept)),
      edges: Int8Array.from(edges, quantise),
      scale,
      lexicon,
    };
  }
}
