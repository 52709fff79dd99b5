/** Statements -> groups of one work each: the surest pairs first, none against what is known of the group. */
import { Groups } from '../groups.ts';
import { forPairs } from './blocks.ts';
import { Comparer } from './compare.ts';
import { explain } from './explain.ts';
import type { Statements } from './statements.ts';
import { DOUBT_FROM, isApart, isOpposed, isUnlocated, MERGE_FROM, scoreOf, weigh } from './weigh.ts';

/** Two rows, why they were held to be one work or may be, and how likely it is. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly reason: string;
  readonly score: number;
}

export interface Linked {
  readonly groups: Groups;
  /** The links that made the groups, in the order in which they did. */
  readonly joined: readonly Link[];
  /** Likely, but not sure, or against what else is known: the likeliest first, one for two groups. */
  readonly doubtful: readonly Link[];
}

/** Members of a group with which a newcomer is compared: the more there are, the more alike they are. */
const WITNESSES = 12;

/** O(n log n) for n statements. The order of the rows is made from content, so it decides between equals. */
export function linkStatements(statements: Statements): Linked {
  const comparer = new Comparer(statements);
  const groups = new Groups(statements.size);
  const joined: Link[] = [];
  const open: Link[] = [];
  const linkOf = (a: number, b: number): Link => {
    const comparison = comparer.compare(a, b);
    return { a, b, reason: explain(comparison), score: scoreOf(weigh(comparison)) };
  };
  const fitTogether = (x: number, y: number): boolean => {
    const [own, others] = [groups.some(x, WITNESSES), groups.some(y, WITNESSES)];
    return own.every(a => others.every(b => !isOpposed(comparer.compare(a, b))));
  };
  for (const [a, b, sure] of likelyPairs(statements, comparer)) {
    if (groups.find(a) === groups.find(b)) continue;
    if (sure && fitTogether(a, b)) {
      groups.join(a, b);
      joined.push(linkOf(a, b));
    } else open.push(linkOf(a, b));
  }
  // Statements without a page, when all others are one: each with the one group that it fits.
  for (const { a, b } of onlyFits(open, statements, comparer, groups))
    if (fitTogether(a, b)) {
      groups.join(a, b);
      joined.push(linkOf(a, b));
    }
  const seen = new Set<string>();
  const doubtful = open.filter(({ a, b }) => {
    const [x, y] = [groups.find(a), groups.find(b)];
    const pair = x < y ? `${x} ${y}` : `${y} ${x}`;
    if (x === y || seen.has(pair)) return false;
    seen.add(pair);
    return true;
  });
  return { groups, joined, doubtful };
}

/** Of the open links those between a group without page and title and the only group that it fits, if only one does. */
function onlyFits(open: readonly Link[], s: Statements, comparer: Comparer, groups: Groups): readonly Link[] {
  const located = new Uint8Array(s.size);
  const { pages, titles } = s.vocabulary;
  for (let row = 0; row < s.size; row++)
    if (pages.values[s.page[row]!]!.first || titles.values[s.title[row]!]!.folded)
      located[groups.find(row)] = 1;
  const fitting = new Map<number, Link | null>();
  for (const link of open) {
    if (!isUnlocated(comparer.compare(link.a, link.b))) continue;
    const [x, y] = [groups.find(link.a), groups.find(link.b)];
    if (x === y || located[x] === located[y]) continue;
    const [bare, full] = located[x] ? [y, x] : [x, y];
    const known = fitting.get(bare);
    if (known === undefined) fitting.set(bare, link);
    else if (known && groups.find(known.a) !== full && groups.find(known.b) !== full) fitting.set(bare, null);
  }
  return [...fitting.values()].flatMap(link => link ?? []);
}

/** Pairs from the likeliest to the doubtful, each once. Weight and both rows share a double, so that the native sort of numbers does it. */
function* likelyPairs(statements: Statements, comparer: Comparer): Generator<[number, number, boolean]> {
  const size = 2 ** Math.ceil(Math.log2(statements.size + 1));
  const steps = Math.min(4096, 2 ** 53 / size ** 2);
  const packed: number[] = [];
  forPairs(statements, (a, b) => {
    const comparison = comparer.compare(a, b);
    const weight = weigh(comparison);
    if (weight < DOUBT_FROM) return;
    const sure = weight >= MERGE_FROM && !isApart(comparison);
    // Sure pairs take the first half of the steps.
    const rank = Math.floor((steps / 2) * (1 - Math.min(weight, 100) / 101));
    packed.push(((sure ? 0 : steps / 2) + rank) * size ** 2 + a * size + b);
  });
  const sorted = Float64Array.from(packed).sort();
  let last = -1;
  for (const value of sorted) {
    if (value === last) continue;
    last = value;
    const pair = value % size ** 2;
    yield [Math.floor(pair / size), pair % size, value < (steps / 2) * size ** 2];
  }
}
