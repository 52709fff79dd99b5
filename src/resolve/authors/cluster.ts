/**
 * Groups of one block joined two by two, the surest first, and weighed anew after every join: agglomerative clustering with constraints
 * (cannot-link, as Wagstaff et al. 2001, ICML). O(p log p) for p pairs to compare, which are k^2 for a small block of k groups.
 */
import { pairsToCompare } from './candidates.ts';
import { Heap, type Pair } from './heap.ts';
import { joinProfiles, type Profile } from './profile.ts';
import { explain, type Link } from './reasons.ts';
import { type Scales, weigh } from './weigh.ts';

export interface Clustering {
  readonly profiles: readonly Profile[];
  readonly joins: readonly Link[];
  /** Pairs left apart that have some chance to be one. */
  readonly open: readonly Link[];
}

/** Log-odds from which a pair that is left apart is in doubt. */
const DOUBT_FROM = -2;
/** Log-odds below which a pair is not looked at again, unless what one is joined with is near the other. */
const HOPELESS = -6;
/** In blocks of more groups than this a group is weighed anew against all others only when it has grown by this much. */
const ALWAYS_ANEW = 300;
const GROWTH = 1.25;
/** A group is in doubt with at most this many others, the likeliest. */
const DOUBTS = 3;

export function clusterBlock(scales: Scales, start: readonly Profile[]): Clustering {
  const block = new Block(scales, start);
  for (const [i, j] of pairsToCompare(start)) block.compare(i, j);
  while (block.joinSurest());
  return {
    profiles: block.profiles.filter(profile => profile !== null),
    joins: block.joins,
    open: block.open(),
  };
}

class Block {
  readonly profiles: (Profile | null)[];
  readonly joins: Link[] = [];
  /** By group: the others it may be one with, and the log-odds. */
  private readonly odds: Map<number, number>[];
  /** By group: its size when it was last weighed against all others. */
  private readonly weighedAt: number[];
  private readonly heap = new Heap();

  constructor(
    private readonly scales: Scales,
    start: readonly Profile[],
  ) {
    this.profiles = [...start];
    this.odds = start.map(() => new Map());
    this.weighedAt = start.map(({ size }) => size);
  }

  compare(i: number, j: number): void {
    const odds = weigh(this.scales, this.profiles[i]!, this.profiles[j]!);
    if (odds === null || odds < HOPELESS) {
      this.odds[i]!.delete(j);
      this.odds[j]!.delete(i);
      return;
    }
    this.odds[i]!.set(j, odds);
    this.odds[j]!.set(i, odds);
    if (odds > 0) this.heap.push({ i: Math.min(i, j), j: Math.max(i, j), odds });
  }

  /** False when no pair is left that speaks for a join. */
  joinSurest(): boolean {
    const pair = this.heap.pop();
    if (!pair) return false;
    const { i, j, odds } = pair;
    const [a, b] = [this.profiles[i], this.profiles[j]];
    const isStale = !a || !b || this.odds[i]!.get(j) !== odds;
    if (isStale || this.hasRival(i, j, odds)) return true;
    this.joins.push(explain(this.scales, a, b, odds));
    // Of the larger what is known of others need not be weighed anew until it has grown.
    const [kept, gone] = a.size >= b.size ? [i, j] : [j, i];
    this.profiles[kept] = joinProfiles(a, b);
    this.profiles[gone] = null;
    const size = a.size + b.size;
    const hasGrown = this.profiles.length <= ALWAYS_ANEW || size >= GROWTH * this.weighedAt[kept]!;
    const others = new Set([...(hasGrown ? this.odds[kept]!.keys() : []), ...this.odds[gone]!.keys()]);
    for (const other of this.odds[gone]!.keys()) this.odds[other]!.delete(gone);
    this.odds[gone]!.clear();
    for (const other of others) if (other !== kept && this.profiles[other]) this.compare(kept, other);
    if (hasGrown) this.weighedAt[kept] = size;
    return true;
  }

  /** Whether one of two differently written groups fits a third nearly as well, who cannot be the other: "J." is James, or is John. */
  private hasRival(i: number, j: number, odds: number): boolean {
    const [a, b] = [this.profiles[i]!, this.profiles[j]!];
    for (const form of a.forms.keys()) if (b.forms.has(form)) return false;
    return this.isTorn(i, j, odds) || this.isTorn(j, i, odds);
  }

  private isTorn(i: number, j: number, odds: number): boolean {
    for (const [third, rival] of this.odds[i]!) {
      if (third === j || rival <= odds - this.scales.settings.margin || this.odds[j]!.has(third)) continue;
      if (weigh(this.scales, this.profiles[j]!, this.profiles[third]!) === null) return true;
    }
    return false;
  }

  /** Best first. */
  open(): Link[] {
    const pairs = this.odds.flatMap((row, i) =>
      [...row].filter(([j, odds]) => i < j && odds > DOUBT_FROM).map(([j, odds]): Pair => ({ i, j, odds })),
    );
    pairs.sort((x, y) => y.odds - x.odds || x.i - y.i || x.j - y.j);
    const counts = new Map<number, number>();
    return pairs.flatMap(({ i, j, odds }) => {
      const [x, y] = [counts.get(i) ?? 0, counts.get(j) ?? 0];
      if (x >= DOUBTS && y >= DOUBTS) return [];
      counts.set(i, x + 1);
      counts.set(j, y + 1);
      return [explain(this.scales, this.profiles[i]!, this.profiles[j]!, odds)];
    });
  }
}
