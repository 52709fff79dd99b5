/** What is known of a group of mentions taken for one person: sums of their vectors, and who they may not be joined with. */
import { COAUTHOR, kindOf } from './features.ts';

/** Features in ascending order, and their weights beside them. */
export interface Vector {
  readonly features: Int32Array;
  readonly weights: Float32Array;
  /** By kind: how many mentions have any feature; of co-authors how many there are. */
  readonly filled: readonly number[];
}

/** The vector is the sum of those of the mentions. A co-author counts once: one coincidence of names is no more than one. */
export interface Profile extends Vector {
  /** Its first mention. */
  readonly id: number;
  readonly size: number;
  /** The forms in which the name is written, each with a mention that has it. */
  readonly forms: ReadonlyMap<number, number>;
  readonly works: Set<number>;
  /** First and last year; 0 when none is stated. */
  readonly first: number;
  readonly last: number;
  /** ORCIDs and other databases' ids. */
  readonly ids: ReadonlySet<string>;
}

/** Takes over what `a` and `b` hold, which are not to be used after. Linear in the vectors, and in the smaller of the two sets of works. */
export function joinProfiles(a: Profile, b: Profile): Profile {
  const first = a.first && b.first ? Math.min(a.first, b.first) : a.first || b.first;
  return {
    ...addVectors(a, b),
    id: Math.min(a.id, b.id),
    size: a.size + b.size,
    forms: joinForms(a.forms, b.forms),
    works: a.works.size >= b.works.size ? addAll(a.works, b.works) : addAll(b.works, a.works),
    first,
    last: Math.max(a.last, b.last),
    ids: b.ids.size ? new Set([...a.ids, ...b.ids]) : a.ids,
  };
}

function joinForms(
  a: ReadonlyMap<number, number>,
  b: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  for (const form of b.keys()) if (!a.has(form)) return new Map([...b, ...a]);
  return a;
}

function addAll(large: Set<number>, small: ReadonlySet<number>): Set<number> {
  for (const item of small) large.add(item);
  return large;
}

function addVectors(a: Vector, b: Vector): Vector {
  const most = a.features.length + b.features.length;
  const [features, weights] = [new Int32Array(most), new Float32Array(most)];
  let [i, j, n, both] = [0, 0, 0, 0];
  while (i < a.features.length || j < b.features.length) {
    const x = i < a.features.length ? a.features[i]! : Number.POSITIVE_INFINITY;
    const y = j < b.features.length ? b.features[j]! : Number.POSITIVE_INFINITY;
    const feature = Math.min(x, y);
    const once = x === y && kindOf(feature) === COAUTHOR;
    features[n] = feature;
    weights[n++] = (x <= y ? a.weights[i]! : 0) + (y <= x && !once ? b.weights[j]! : 0);
    if (once) both++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const filled = a.filled.map((count, kind) => count + b.filled[kind]! - (kind === COAUTHOR ? both : 0));
  return { features: features.slice(0, n), weights: weights.slice(0, n), filled };
}

/** What both have, in ascending order, with the product of the two weights. */
export function sharedFeatures(
  a: Vector,
  b: Vector,
): { readonly feature: number; readonly weight: number }[] {
  const [short, long] = a.features.length <= b.features.length ? [a, b] : [b, a];
  const shared: { feature: number; weight: number }[] = [];
  short.features.forEach((feature, i) => {
    const j = findFrom(long.features, feature, 0);
    if (long.features[j] === feature) shared.push({ feature, weight: short.weights[i]! * long.weights[j]! });
  });
  return shared;
}

/** Index of the first item from `low` on that is not less. */
function findFrom(items: Int32Array, value: number, low: number): number {
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How much longer one list may be before the other's items are looked up in it rather than both walked. */
const LOPSIDED = 16;

/** Into `sums`, by kind: the sum over all pairs of their mentions of the products of the vectors. Called for every pair: it makes nothing new. */
export function multiply(a: Vector, b: Vector, sums: Float64Array): void {
  sums.fill(0);
  const [short, long] = a.features.length <= b.features.length ? [a, b] : [b, a];
  const isLopsided = short.features.length * LOPSIDED < long.features.length;
  const [end, others] = [long.features.length, long.features];
  let j = 0;
  for (let i = 0; i < short.features.length; i++) {
    const feature = short.features[i]!;
    if (isLopsided) j = findFrom(others, feature, j);
    else while (j < end && others[j]! < feature) j++;
    if (j === end) return;
    if (others[j] === feature) sums[kindOf(feature)]! += short.weights[i]! * long.weights[j]!;
  }
}

export function shareWork(a: Profile, b: Profile): boolean {
  const [small, large] = a.works.size <= b.works.size ? [a, b] : [b, a];
  for (const work of small.works) if (large.works.has(work)) return true;
  return false;
}
