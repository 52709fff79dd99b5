/** Going through the pairs that a person is to decide: one at a time, forward and back. */
import type { Decision, Doubt } from '../resolve/decisions/decision.ts';
import { readName } from '../resolve/decisions/names.ts';
import type { Catalogue, Item } from './catalogue.ts';
import { findNamed } from './naming.ts';

export type Answer = 'same' | 'different' | 'undecided';

export interface Walk {
  readonly doubts: readonly Doubt[];
  /** Answers to the first of them; the next question is at the end of this list. */
  readonly answers: readonly Answer[];
}

const known = new WeakMap<Catalogue, readonly Doubt[]>();

/** The listed pairs of an atlas that no decision has answered: of two things, or of two works of one by its name alone. The most doubtful first. */
export function openDoubts(catalogue: Catalogue): readonly Doubt[] {
  let open = known.get(catalogue);
  if (open === undefined) {
    const { doubtful = [], decisions = [] } = catalogue.atlas;
    const answered = new Set(decisions.map(({ kind, a, b = '' }) => keyOf(kind, a, b)));
    open = doubtful.filter(
      doubt => !answered.has(keyOf(doubt.kind, doubt.a, doubt.b)) && pairOf(catalogue, doubt) !== null,
    );
    known.set(catalogue, open);
  }
  return open;
}

/** How many doubtful pairs there are beyond those that the atlas lists. */
export function unlistedDoubts({ atlas: { doubtful = [], doubtCounts } }: Catalogue): number {
  if (doubtCounts === undefined) return 0;
  return Object.values(doubtCounts).reduce((sum, count) => sum + count, 0) - doubtful.length;
}

const keyOf = (kind: string, a: string, b: string): string => JSON.stringify([kind, ...[a, b].sort()]);

/** One of the two: an item with all its works, or with the one work in which a form of its name is in doubt. */
export interface Side {
  readonly item: Item;
  readonly works: Item['works'];
}

/** The two that a doubt is about; null when they are one by now, or one of them is gone. */
export function pairOf(catalogue: Catalogue, { kind, a, b }: Doubt): readonly [Side, Side] | null {
  const [first, second] = [findNamed(catalogue, kind, a), findNamed(catalogue, kind, b)];
  if (first === undefined || second === undefined) return null;
  if (first !== second)
    return [
      { item: first, works: first.works },
      { item: second, works: second.works },
    ];
  // Joined by the name alone: two of its works are in doubt.
  const [x, y] = [a, b].map(name => catalogue.items.get(`work:${readName(name)?.work ?? ''}`)?.works);
  if (x === undefined || y === undefined || x[0] === y[0]) return null;
  return [
    { item: first, works: x },
    { item: first, works: y },
  ];
}

/** What an answer decides; null when it leaves the pair open. */
export function decisionOf({ kind, a, b }: Doubt, answer: Answer): Decision | null {
  if (answer === 'undecided') return null;
  return { action: answer === 'same' ? 'merge' : 'split', kind, a, b };
}

/** Answers the question, and passes over pairs that other answers have settled meanwhile. */
export function answerDoubt(walk: Walk, answer: Answer): Walk {
  return { ...walk, answers: [...walk.answers, answer] };
}

/** Back to the question before; the walk itself at its first. */
export function stepBackDoubt(walk: Walk): Walk {
  return walk.answers.length === 0 ? walk : { ...walk, answers: walk.answers.slice(0, -1) };
}
