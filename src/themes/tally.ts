/** What is counted of a phrase in titles and keywords. */
import type { Passage } from './passages.ts';
import type { Counted } from './termhood.ts';
import { endsPhrase, type Usage } from './usage.ts';

/** Uses of a phrase in titles and keywords, and how many works of the collection have it there, or anywhere. */
export interface Tally extends Usage, Counted {
  count: number;
  headlines: number;
  works: number;
  /** Works that have it as a whole chunk: nothing but it between two boundaries. */
  alone: number;
  /** Whether it stands anywhere but as a whole title. */
  inside: boolean;
  lastWork: string;
  lastHeadline: string;
  lastAlone: string;
}

export function newTally(cuts: readonly number[]): Tally {
  return {
    count: 0,
    headlines: 0,
    works: 0,
    alone: 0,
    inside: false,
    plurals: 0,
    finals: 0,
    verbs: 0,
    cuts,
    lastWork: '',
    lastHeadline: '',
    lastAlone: '',
  };
}

/** Counts words `from` to `to` - 1 of a title or keyword. Passages of one work have to come one after the other. */
export function tallyPhrase(
  tally: Tally,
  passage: Passage,
  { from, to, alone }: { readonly from: number; readonly to: number; readonly alone: boolean },
): void {
  tally.count++;
  if (passage.words[to - 1]!.plural) tally.plurals++;
  const final = endsPhrase(passage.words[to]);
  if (final) tally.finals++;
  if (from > 0 || to < passage.words.length || passage.field !== 'title') tally.inside = true;
  if (!passage.inCollection) return;
  if (tally.lastHeadline !== passage.work) {
    tally.headlines++;
    tally.works++;
    tally.lastHeadline = passage.work;
    tally.lastWork = passage.work;
  }
  if (alone && final && tally.lastAlone !== passage.work) {
    tally.alone++;
    tally.lastAlone = passage.work;
  }
}
