/** What the parts of Leiden share: a network whose nodes have masses, and its nodes in clusters. */
import type { Csr } from '../csr.ts';

/** Nodes of a reduced network stand for several: their mass is how many. */
export interface MassNetwork extends Csr {
  readonly mass: Float64Array;
}

/** The cluster of each node; numbers are below `count`. */
export interface Partition {
  readonly of: Int32Array;
  readonly count: number;
}

/** What Leiden takes from a generator: that of Java, so that the same seed gives the clusters of CWTS's own code. */
export interface Generator {
  nextInt(bound: number): number;
  nextDouble(): number;
}

/** 0 to n - 1. A loop: `Int32Array.from` takes twenty times as long, and this is done at every level. */
export function countUp(n: number): Int32Array {
  const numbers = new Int32Array(n);
  for (let i = 0; i < n; i++) numbers[i] = i;
  return numbers;
}

/** Each node by itself. */
export function singletons(n: number): Partition {
  return { of: countUp(n), count: n };
}

/** The nodes of each cluster, ascending: cluster c has `item[start[c]]` to `item[start[c + 1]]`. Linear. */
export function listMembers({ of, count }: Partition): { start: Int32Array; item: Int32Array } {
  const start = new Int32Array(count + 1);
  for (let i = 0; i < of.length; i++) start[of[i]! + 1]!++;
  for (let c = 0; c < count; c++) start[c + 1]! += start[c]!;
  const next = start.slice(0, count);
  const item = new Int32Array(of.length);
  for (let i = 0; i < of.length; i++) item[next[of[i]!]!++] = i;
  return { start, item };
}

/** 0 to n - 1, shuffled as CWTS does it: each place changes with any, so not all orders are equally likely. */
export function shuffle(n: number, random: Generator): Int32Array {
  const order = countUp(n);
  for (let i = 0; i < n; i++) {
    const j = random.nextInt(n);
    const held = order[i]!;
    order[i] = order[j]!;
    order[j] = held;
  }
  return order;
}

/** The most neighbours that a node has. */
export function largestDegree({ n, start }: Csr): number {
  let most = 0;
  for (let i = 0; i < n; i++) most = Math.max(most, start[i + 1]! - start[i]!);
  return most;
}
