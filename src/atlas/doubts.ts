/** What resolution was not sure of, named as in decisions: for a person to go through. */
import type { Doubt } from '../resolve/decisions/decision.ts';
import { Names } from '../resolve/decisions/names.ts';
import type { Entity, Evidence, Mention, Doubt as MentionDoubt } from '../resolve/entity.ts';
import type { WorkEvidence } from '../resolve/works.ts';
import type { Sources } from './sources.ts';

/** More than a person goes through. */
export const MOST_DOUBTS = 500;

interface Open {
  readonly authors: readonly Entity[];
  readonly ofAuthors: readonly MentionDoubt[];
  readonly ofJournals: readonly Evidence[];
}

/** The surest doubts of every kind, each pair once. */
export function rankDoubts(
  { doubtful, works }: Pick<Sources, 'doubtful' | 'works'>,
  { authors, ofAuthors, ofJournals }: Open,
): Doubt[] {
  const collection = new Set(works.map(work => work.id));
  const all = [
    ...doubtAuthors(authors, ofAuthors),
    ...ofJournals.map(({ a, b, reason, score }): Doubt => ({ kind: 'journal', a, b, reason, score })),
    ...doubtful.flatMap(doubt => doubtWorks(doubt, collection)),
  ];
  const keyOf = ({ kind, a, b }: Doubt) => JSON.stringify([kind, ...[a, b].sort()]);
  const keyed = all
    .map(doubt => ({ doubt, key: keyOf(doubt) }))
    .sort((x, y) => y.doubt.score - x.doubt.score || (x.key < y.key ? -1 : x.key > y.key ? 1 : 0));
  const seen = new Set<string>();
  const kept: Doubt[] = [];
  for (const { doubt, key } of keyed) {
    if (kept.length === MOST_DOUBTS) break;
    if (!seen.has(key)) kept.push(doubt);
    seen.add(key);
  }
  return kept;
}

/** Two mentions that were left apart, each named by its form, and by its work where the form is another's too. */
function doubtAuthors(authors: readonly Entity[], open: readonly MentionDoubt[]): Doubt[] {
  const apart = open.filter(({ a, b }) => a !== b);
  if (apart.length === 0) return [];
  const names = new Names(authors);
  const nameOf = ({ as, work }: Mention) => (names.find(as).length === 1 ? as : `${as} [${work}]`);
  return apart.map(({ mentions: [a, b], reason, score }): Doubt => {
    return { kind: 'author', a: nameOf(a), b: nameOf(b), reason, score };
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
