/** The sparse product behind co-occurrence and two-mode networks: which items stand in how many of the same documents. */
import { placeItems, type Rows, turnRows } from '../graph/rows.ts';
import type { Incidence } from './incidence.ts';
import { MOST_LINKS, TooManyLinks } from './network.ts';

/** With a threshold most pairs are too weak to stay: so many times the links that may stay are weighed. */
const WEIGHED = 10;

/** Links in columns, sorted by source then target, each pair once. */
export interface WeightedLinks {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
}

/**
 * Links items of `left` and of `right`, tables of the same documents, by the documents that hold both; document d gives `shares[d]` to
 * each of its pairs. When the two are one table, each pair i < j is linked once. Links under `minWeight` are left out, and before the
 * product all items that cannot have another. The product of sparse matrices of Gustavson 1978 (ACM TOMS 4(3):250), item by item of
 * `right`: as these ascend, every row of the result comes out sorted. Two passes, the first only to know the lengths: the result can be
 * far larger than the input, and is never held twice. Throws TooManyLinks before it is made. Time linear in the pairs inside documents.
 */
export function multiply(
  left: Incidence,
  right: Incidence,
  shares: Float64Array,
  minWeight = 0,
): WeightedLinks {
  const n = left.items.length;
  const held = dropWeak(left, n, shares, minWeight);
  const holders = turnRows(dropWeak(right, right.items.length, shares, minWeight), right.items.length);
  const { start, item } = held;
  const isOne = left === right;

  const row = new Int32Array(n + 1);
  const latest = new Int32Array(n).fill(-1);
  for (let j = 0; j < right.items.length; j++) {
    const end = isOne ? j : n;
    for (let k = holders.start[j]!; k < holders.start[j + 1]!; k++) {
      const d = holders.item[k]!;
      for (let m = start[d]!; m < start[d + 1]! && item[m]! < end; m++) {
        const i = item[m]!;
        if (latest[i] === j) continue;
        latest[i] = j;
        row[i + 1]!++;
      }
    }
  }
  // Not in whole numbers of 32 bits, which the pairs of a large table can exceed.
  const pairs = row.reduce((sum, length) => sum + length, 0);
  if (pairs > (minWeight > 0 ? WEIGHED : 1) * MOST_LINKS) throw new TooManyLinks(pairs);
  for (let i = 0; i < n; i++) row[i + 1]! += row[i]!;

  const source = new Int32Array(row[n]!);
  const target = new Int32Array(row[n]!);
  const weight = new Float64Array(row[n]!);
  for (let i = 0; i < n; i++) for (let e = row[i]!; e < row[i + 1]!; e++) source[e] = i;
  const next = row.slice(0, n);
  latest.fill(-1);
  for (let j = 0; j < right.items.length; j++) {
    const end = isOne ? j : n;
    for (let k = holders.start[j]!; k < holders.start[j + 1]!; k++) {
      const d = holders.item[k]!;
      const share = shares[d]!;
      for (let m = start[d]!; m < start[d + 1]! && item[m]! < end; m++) {
        const i = item[m]!;
        if (latest[i] === j) weight[next[i]! - 1]! += share;
        else {
          latest[i] = j;
          target[next[i]!] = j;
          weight[next[i]!++] = share;
        }
      }
    }
  }
  return minWeight > 0 ? keepStrong({ source, target, weight }, minWeight) : { source, target, weight };
}

/** The rows without the items whose documents, all together, give less than `minWeight`: no link of theirs can have it. */
function dropWeak({ start, item }: Rows, items: number, shares: Float64Array, minWeight: number): Rows {
  if (!(minWeight > 0)) return { start, item };
  const sums = new Float64Array(items);
  for (let d = 0; d < shares.length; d++)
    for (let k = start[d]!; k < start[d + 1]!; k++) sums[item[k]!]! += shares[d]!;
  return placeItems(
    { start, item },
    Int32Array.from(sums, (sum, i) => (sum < minWeight ? -1 : i)),
  );
}

function keepStrong({ source, target, weight }: WeightedLinks, minWeight: number): WeightedLinks {
  let kept = 0;
  for (let e = 0; e < weight.length; e++) {
    if (weight[e]! < minWeight) continue;
    source[kept] = source[e]!;
    target[kept] = target[e]!;
    weight[kept++] = weight[e]!;
  }
  if (kept > MOST_LINKS) throw new TooManyLinks(kept);
  return { source: source.slice(0, kept), target: target.slice(0, kept), weight: weight.slice(0, kept) };
}
