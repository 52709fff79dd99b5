/** The phrases that a text holds: runs of content words, cut nowhere inside a hyphened compound. */
import { type Passage, visitRuns } from './passages.ts';
import type { PhraseTree } from './phrase-tree.ts';
import type { Word } from './vocabulary.ts';

/** Words of the longest term. */
export const LONGEST = 4;
/** A compound counts as one word, but has no more parts than this in a term. */
const MOST_PARTS = 8;

/** A phrase where it stands: words `from` to `to` - 1. */
export interface Phrase {
  /** Its keys joined by spaces. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Indexes in `text` of the spaces at which it can be cut; good until `visit` returns. */
  readonly cuts: readonly number[];
  /** Nothing but it stands between two boundaries. */
  readonly alone: boolean;
}

/**
 * Calls `visit` with each phrase of one to five words (longer by one than any term, to show what goes on) that no boundary parts and no
 * hyphen ties to its neighbours. Without a tagger the parts of a phrase are known in English only: of other languages whole runs are given.
 */
export function visitPhrases({ words, language }: Passage, visit: (phrase: Phrase) => void): void {
  visitRuns(words, (from, to) => {
    const units = unitsOf(words, from, to);
    for (let unit = 0; unit + 1 < units.length; unit++) {
      const start = units[unit]!;
      const cuts: number[] = [];
      let text = '';
      for (let length = 1; length <= LONGEST + 1 && unit + length < units.length; length++) {
        const end = units[unit + length]!;
        if (end - start > MOST_PARTS) break;
        if (length > 1) cuts.push(text.length);
        const part = phraseOf(words, units[unit + length - 1]!, end);
        text = length === 1 ? part : `${text} ${part}`;
        const alone = start === from && end === to;
        if (alone || language === 'en') visit({ text, from: start, to: end, cuts, alone });
      }
    }
  });
}

/** Calls `visit` with what `tree` holds of each phrase that `visitPhrases` would give. */
export function visitKnown<T>(
  { words, language }: Passage,
  tree: PhraseTree<T>,
  visit: (value: T) => void,
): void {
  visitRuns(words, (from, to) => {
    for (let start = from; start < to; start++) {
      let branch = tree.begin(words[start]!.keyId);
      if (start > from && words[start]!.gap === 'hyphen') continue;
      let units = 0;
      for (let end = start + 1; branch !== undefined && end - start <= MOST_PARTS; end++) {
        const whole = end === to || words[end]!.gap !== 'hyphen';
        if (whole && ++units > LONGEST + 1) break;
        const given = whole && (language === 'en' || (start === from && end === to));
        if (given && branch.value !== undefined) visit(branch.value);
        branch = end < to ? branch.next.get(words[end]!.keyId) : undefined;
      }
    }
  });
}

/** Where a run can be cut: before each word that no hyphen ties to the one before, and at the end. */
function unitsOf(words: readonly Word[], from: number, to: number): number[] {
  const units: number[] = [];
  for (let at = from; at < to; at++) if (at === from || words[at]!.gap !== 'hyphen') units.push(at);
  return [...units, to];
}

/** The keys of words `from` to `to` - 1, joined by spaces. */
export function phraseOf(words: readonly Word[], from: number, to: number): string {
  let phrase = words[from]!.key;
  for (let at = from + 1; at < to; at++) phrase += ` ${words[at]!.key}`;
  return phrase;
}
