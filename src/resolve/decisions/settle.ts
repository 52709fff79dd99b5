/** Which merges and splits hold when some contradict others: the later in the file wins. */
import { Groups } from '../groups.ts';
import type { Decision } from './decision.ts';

/** A merge or split by the parts that its names stand for. */
export interface Claim {
  readonly decision: Decision;
  readonly a: readonly number[];
  readonly b: readonly number[];
}

export interface Settled {
  /** The parts that are one. */
  readonly groups: Groups;
  /** The merges that hold. */
  readonly merges: readonly Claim[];
  /** What a later decision says otherwise. */
  readonly contradicted: readonly Claim[];
}

/** By place in the file, then as given: of decisions without a place, the last was made last. */
export function inOrder<T extends Pick<Decision, 'place'>>(decisions: readonly T[]): T[] {
  return decisions
    .map((decision, i) => ({ decision, i, place: decision.place }))
    .sort((x, y) => {
      if (!x.place || !y.place) return Number(!x.place) - Number(!y.place) || x.i - y.i;
      if (x.place.file !== y.place.file) return x.place.file < y.place.file ? -1 : 1;
      return x.place.line - y.place.line || x.i - y.i;
    })
    .map(({ decision }) => decision);
}

/**
 * Takes the claims, given in order, from the last to the first, and leaves out each that contradicts what holds already, be it through
 * others in between. Parts are numbered from 0 to `size`. Claims that do not contradict one another all hold, in whatever order they come.
 */
export function settle(claims: readonly Claim[], size: number): Settled {
  const groups = new Groups(size);
  const apart: (readonly [number, number])[] = [];
  const merges: Claim[] = [];
  const contradicted: Claim[] = [];
  for (const claim of [...claims].reverse()) {
    if (claim.decision.action === 'split') {
      const pairs = claim.a.flatMap(p => claim.b.filter(q => q !== p).map(q => [p, q] as const));
      if (pairs.some(([p, q]) => groups.find(p) === groups.find(q))) contradicted.push(claim);
      else apart.push(...pairs);
      continue;
    }
    const joined = [...claim.a, ...claim.b];
    const roots = new Set(joined.map(part => groups.find(part)));
    const isAgainst = ([p, q]: readonly [number, number]) =>
      roots.has(groups.find(p)) && roots.has(groups.find(q));
    if (roots.size > 1 && apart.some(isAgainst)) contradicted.push(claim);
    else {
      for (const part of joined) groups.join(joined[0]!, part);
      merges.push(claim);
    }
  }
  return { groups, merges, contradicted };
}
