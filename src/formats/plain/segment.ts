/**
 * Cuts the rows of a list where its entries begin. Every sign of evidence.ts is weighed by how the list itself uses it: a cut is made with
 * general expectations, the signs are counted at the beginnings and at the other rows of that cut, and the list is cut again with what was
 * counted (hard expectation-maximisation; Neal & Hinton 1998), by dynamic programming over segments (semi-Markov; Sarawagi & Cohen 2004).
 */
import { type Evidence, gatherEvidence, goesOn } from './evidence.ts';
import type { Row } from './rows.ts';

/** Rounds after the first; the cut stops changing after two or three. */
const ROUNDS = 5;
/** No entry has more rows. */
const LONGEST = 40;
/** Weight of general expectations, in rows. */
const TRUST = 5;
const ORDER_PRIOR = [1.2, 0.4, -0.4, -0.6, -0.4, 0];

interface Table {
  /** Logarithm of how often a class stands at a beginning, and at any other row. */
  readonly begin: Float64Array;
  readonly inside: Float64Array;
}

interface Model {
  readonly signs: readonly Table[];
  /** By the alphabetical order to the beginning before. */
  readonly order: Table;
  /** Share of rows that begin an entry; share of entries with a date. */
  readonly rate: number;
  readonly dated: number;
  /** Mean and deviation of the logarithm of an entry's length. */
  readonly length: readonly [mean: number, deviation: number];
}

/** Indexes of the rows at which entries begin; the first row always does. Linear: at most 40 steps a row, a dozen times. */
export function findStarts(rows: readonly Row[]): number[] {
  if (rows.length === 0) return [];
  const evidence = gatherEvidence(rows);
  const all = rows.map((_, i) => i);
  if (evidence.unwrapped) return all.filter(i => !goesOn(evidence.signs, i));
  const gaps = all.filter(i => i === 0 || rows[i]!.gap === 'blank' || rows[i]!.gap === 'end');
  const first = cut(evidence, learn(evidence, null));
  const cuts = [first, all, ...(gaps.length > 2 ? [gaps] : [])].map(starts => settle(evidence, starts));
  const scores = cuts.map(starts => explain(evidence, starts));
  return cuts[scores.indexOf(Math.max(...scores))]!;
}

function settle(evidence: Evidence, first: readonly number[]): number[] {
  let starts = [...first];
  for (let round = 0; round < ROUNDS; round++) {
    const next = cut(evidence, learn(evidence, starts));
    if (next.length === starts.length && next.every((start, i) => start === starts[i])) break;
    starts = next;
  }
  return starts;
}

/** How likely the signs are under a cut and what it teaches: the measure between cuts that began differently. */
function explain(evidence: Evidence, starts: readonly number[]): number {
  const { signs, order, rate, dated } = learn(evidence, starts);
  const begins = new Set(starts);
  let sum = 0;
  let last = 0;
  for (let i = 1; i < evidence.length.length; i++) {
    const isBegin = begins.has(i);
    sum += Math.log(isBegin ? rate : 1 - rate);
    signs.forEach((table, s) => {
      sum += (isBegin ? table.begin : table.inside)[evidence.signs[s]!.classes[i]!]!;
    });
    sum += (isBegin ? order.begin : order.inside)[orderOf(evidence.key[last]!, evidence.key[i]!)]!;
    if (isBegin) last = i;
  }
  starts.forEach((start, k) => {
    const has = sumOf(evidence.dated, start, starts[k + 1] ?? evidence.length.length) > 0;
    sum += Math.log(has ? dated : 1 - dated);
  });
  return sum;
}

/** General expectations, shifted to what the cut shows. */
function learn({ signs, length, dated, key }: Evidence, starts: readonly number[] | null): Model {
  const n = length.length;
  const begins = new Uint8Array(n);
  for (const start of starts ?? []) begins[start] = 1;
  const tables = signs.map(({ classes, prior }) => {
    const table = expect(prior);
    if (starts) for (let i = 1; i < n; i++) count(begins[i] ? table.begin : table.inside, classes[i]!);
    return logarithms(table);
  });
  const order = expect(ORDER_PRIOR);
  if (starts)
    for (let i = 1, last = 0; i < n; i++) {
      count(begins[i] ? order.begin : order.inside, orderOf(key[last]!, key[i]!));
      if (begins[i]) last = i;
    }
  const inner = starts ?? [];
  const lengths = inner.map((start, k) => Math.log(1 + sumOf(length, start, inner[k + 1] ?? n)));
  const mean = (lengths.reduce((a, b) => a + b, 0) + TRUST * Math.log(150)) / (lengths.length + TRUST);
  const spread = (lengths.reduce((a, b) => a + (b - mean) ** 2, 0) + TRUST * 0.36) / (lengths.length + TRUST);
  const withDate = inner.filter((start, k) => sumOf(dated, start, inner[k + 1] ?? n) > 0).length;
  return {
    signs: tables,
    order: logarithms(order),
    rate: (inner.length + TRUST * 0.4) / ((starts ? n : 0) + TRUST),
    dated: (withDate + TRUST * 0.9) / (inner.length + TRUST * 1.05),
    length: [mean, Math.max(0.3, Math.sqrt(spread))],
  };
}

/** Pseudo-counts that stand for log-odds. */
function expect(odds: readonly number[]): Table {
  const counts = (sign: number) => {
    const values = Float64Array.from(odds, value => Math.exp((sign * value) / 2));
    const sum = values.reduce((a, b) => a + b, 0);
    return values.map(value => (value / sum) * TRUST);
  };
  return { begin: counts(1), inside: counts(-1) };
}

const count = (counts: Float64Array, value: number): void => {
  counts[value] = counts[value]! + 1;
};

function logarithms({ begin, inside }: Table): Table {
  const log = (counts: Float64Array) => {
    const sum = counts.reduce((a, b) => a + b, 0);
    return counts.map(value => Math.log(value / sum));
  };
  return { begin: log(begin), inside: log(inside) };
}

const sumOf = (values: Float64Array | Uint8Array, from: number, to: number): number => {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i]!;
  return sum;
};

/** 0 the same first letter and not before, 1 up to two letters on, 2 further on, 3 the same letter but before, 4 before, 5 cannot be told. */
function orderOf(before: number, after: number): number {
  if (before === 0 || after === 0) return 5;
  const step = Math.floor(after / 65536 ** 2) - Math.floor(before / 65536 ** 2);
  if (step === 0) return after >= before ? 0 : 3;
  return step < 0 ? 4 : step <= 2 ? 1 : 2;
}

/** The best cut under a model (Viterbi over segments). */
function cut({ signs, length, dated, key }: Evidence, model: Model): number[] {
  const n = length.length;
  const gain = new Float64Array(n).fill(Math.log(model.rate / (1 - model.rate)));
  signs.forEach(({ classes }, s) => {
    const odds = model.signs[s]!.begin.map((value, c) => value - model.signs[s]!.inside[c]!);
    for (let i = 0; i < n; i++) gain[i] = gain[i]! + odds[classes[i]!]!;
  });
  const best = new Float64Array(n + 1).fill(-Infinity);
  const from = new Int32Array(n + 1).fill(-1);
  best[0] = 0;
  const [mean, deviation] = model.length;
  const { begin, inside } = model.order;
  for (let start = 0; start < n; start++) {
    let chars = 0;
    let hasDate = false;
    let along = best[start]!;
    const most = Math.min(n, start + LONGEST);
    for (let end = start + 1; end <= most; end++) {
      const row = end - 1;
      chars += length[row]!;
      if (dated[row]) hasDate = true;
      if (row > start) along += inside[orderOf(key[start]!, key[row]!)]!;
      const z = (Math.log(1 + chars) - mean) / deviation;
      let score = along + Math.max(-4, -0.5 * z * z) + 0.5;
      score += hasDate ? Math.log(model.dated / 0.6) : Math.log((1 - model.dated) / 0.4);
      if (end < n) score += gain[end]! + begin[orderOf(key[start]!, key[end]!)]!;
      if (score > best[end]!) {
        best[end] = score;
        from[end] = start;
      }
    }
  }
  const starts: number[] = [];
  for (let end = n; end > 0; end = from[end]!) starts.push(from[end]!);
  return starts.reverse();
}
