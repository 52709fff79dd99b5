/** What resolution was not sure of, named as in decisions: for a person to go through. */
import type { Doubt } from '../resolve/decisions/decision.ts';
import { Names } from '../resolve/decisions/names.ts';
import type { Entity, Evidence, Mention, Doubt as MentionDoubt } from '../resolve/entity.ts';
import type { WorkEvidence } from '../resolve/works.ts';
import type { Atlas, DoubtCounts } from './atlas.ts';
import type { Sources } from './sources.ts';

/** More than a person goes through. */
const MOST_DOUBTS = 500;

interface Open {
  readonly authors: readonly Entity[];
  readonly ofAuthors: readonly MentionDoubt[];
  readonly ofJournals: readonly Evidence[];
}

export interface Doubts {
  /** The most doubtful of every kind, each pair once. */
  readonly doubtful: readonly Doubt[];
  /** How many there are of each kind. */
  readonly counts: DoubtCounts;
}

/** The chance that what was done with the two is wrong. */
const chanceOfError = ({ score, joined }: Doubt): number => (joined ? 1 - score : score);

/** The most doubtful first: those that are the likeliest to have been taken wrongly. Ties by what they are. */
function rankDoubts(doubts: readonly Doubt[]): Doubt[] {
  const keyOf = ({ kind, a, b }: Doubt) => JSON.stringify([kind, ...[a, b].sort()]);
  const keyed = doubts
    .map(doubt => ({ doubt, key: keyOf(doubt), chance: chanceOfError(doubt) }))
    .sort((x, y) => y.chance - x.chance || (x.key < y.key ? -1 : x.key > y.key ? 1 : 0));
  const first = new Map<string, Doubt>();
  for (const { doubt, key } of keyed) if (!first.has(key)) first.set(key, doubt);
  return [...first.values()];
}

/** What was left open of every kind. */
export function collectDoubts(
  { doubtful, works }: Pick<Sources, 'doubtful' | 'works'>,
  { authors, ofAuthors, ofJournals }: Open,
): Doubts {
  const collection = new Set(works.map(work => work.id));
  const all = [
    ...doubtAuthors(authors, ofAuthors),
    ...ofJournals.map(({ a, b, reason, score }): Doubt => ({ kind: 'journal', a, b, reason, score })),
    ...doubtful.flatMap(doubt => doubtWorks(doubt, collection)),
  ];
  const ranked = rankDoubts(all);
  const counts = { author: 0, journal: 0, theme: 0, work: 0 };
  for (const { kind } of ranked) counts[kind]++;
  return { doubtful: ranked.slice(0, MOST_DOUBTS), counts };
}

/** What an atlas says of them: the list, and the counts where it is not all. */
export function tellDoubts({ doubtful, counts }: Doubts): Pick<Atlas, 'doubtful' | 'doubtCounts'> {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { doubtful, ...(all > doubtful.length ? { doubtCounts: counts } : {}) };
}

/** Doubts of entities that were found anew, with those of works that an atlas has. */
export function addDoubtsOfWorks(found: Doubts, { doubtful = [], doubtCounts }: Atlas): Doubts {
  const ofWorks = doubtful.filter(({ kind }) => kind === 'work');
  return {
    doubtful: rankDoubts([...found.doubtful, ...ofWorks]).slice(0, MOST_DOUBTS),
    counts: { ...found.counts, work: doubtCounts?.work ?? ofWorks.length },
  };
}

/** Two mentions, each named by its form, and by its work where the form is another's too, or the two were taken for one. */
function doubtAuthors(authors: readonly Entity[], open: readonly MentionDoubt[]): Doubt[] {
  if (open.length === 0) return [];
  const names = new Names(authors);
  const inWork = ({ as, work }: Mention) => `${as} [${work}]`;
  const nameOf = (mention: Mention) => (names.find(mention.as).length === 1 ? mention.as : inWork(mention));
  return open.map(({ a, b, mentions: [x, y], reason, score }): Doubt => {
    const pair = { kind: 'author', reason, score } as const;
    if (a === b) return { ...pair, a: inWork(x), b: inWork(y), joined: true };
    return { ...pair, a: nameOf(x), b: nameOf(y) };
  });
}

/** Works of the collection; what is only cited is in no list that a person sees. */
function doubtWorks(
  { works: [a, b], reason, score }: WorkEvidence,
  collection: ReadonlySet<string>,
): Doubt[] {
  if (a === undefined || b === undefined || !collection.has(a) || !collection.has(b)) return [];
  return [{ kind: 'work', a, b, reason, score }];
}
