/** Which groups of a block to compare: all of them in a small block; in a large one those that share something rare, and each with the largest. */
import { kindOf, WORD } from './features.ts';
import type { Profile } from './profile.ts';

/** Blocks of at most this many groups are compared whole. */
const WHOLE = 300;
/** Features that more groups have than this are not looked up by. */
const HOLDERS = 40;
const WORD_HOLDERS = 10;
const LARGEST = 32;

/** Each pair once, the smaller first. O(k^2) up to 300 groups, then linear in k. */
export function pairsToCompare(profiles: readonly Profile[]): [number, number][] {
  const k = profiles.length;
  const keys = new Set<number>();
  const add = (i: number, j: number): void => {
    if (i !== j) keys.add(Math.min(i, j) * k + Math.max(i, j));
  };
  if (k <= WHOLE) {
    for (let i = 0; i < k; i++) for (let j = i + 1; j < k; j++) add(i, j);
  } else {
    for (const [feature, holders] of holdersOf(profiles)) {
      if (holders.length > (kindOf(feature) === WORD ? WORD_HOLDERS : HOLDERS)) continue;
      for (const [at, i] of holders.entries()) for (const j of holders.slice(at + 1)) add(i, j);
    }
    const largest = profiles
      .map(({ size }, i) => ({ size, i }))
      .sort((a, b) => b.size - a.size || a.i - b.i)
      .slice(0, LARGEST);
    for (const { i } of largest) for (let j = 0; j < k; j++) add(i, j);
  }
  return [...keys].map(key => [Math.floor(key / k), key % k]);
}

function holdersOf(profiles: readonly Profile[]): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  profiles.forEach((profile, i) => {
    for (const feature of profile.features) {
      const own = holders.get(feature);
      if (own) own.push(i);
      else holders.set(feature, [i]);
    }
  });
  return holders;
}
