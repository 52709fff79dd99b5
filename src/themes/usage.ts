/** How the collection uses its words: what no tagger is at hand to say, the company of a word tells. */
import { DETERMINERS } from './function-words.ts';
import type { Passage } from './passages.ts';
import type { Word } from './words.ts';

export interface Usage {
  count: number;
  /** Times in the plural. */
  plurals: number;
  /** Times as the last word of a phrase, where a noun stands and an adjective does not. */
  finals: number;
  /** Times right before an article or the like, where a verb stands. */
  verbs: number;
}

/** Words before which an adjective may stand alone ("social and economic change"). */
const COORDINATORS = new Set(['and', 'or']);

/** Usage by word key, of English passages. */
export function countUsage(passages: readonly Passage[]): Map<string, Usage> {
  const usage = new Map<string, Usage>();
  for (const { words, language } of passages) {
    if (language !== 'en') continue;
    for (const [at, word] of words.entries()) {
      if (word.stop) continue;
      const seen = usage.get(word.key) ?? { count: 0, plurals: 0, finals: 0, verbs: 0 };
      seen.count++;
      if (word.plural) seen.plurals++;
      const next = words[at + 1];
      if (isVerbBefore(next)) seen.verbs++;
      else if (endsPhrase(next)) seen.finals++;
      usage.set(word.key, seen);
    }
  }
  return usage;
}

function isVerbBefore(next: Word | undefined): boolean {
  return next !== undefined && next.gap === 'space' && DETERMINERS.has(next.written.toLowerCase());
}

/** Whether a phrase can end before `next`: a preposition, punctuation or nothing follows, not a noun and not a coordination. */
export function endsPhrase(next: Word | undefined): boolean {
  if (next === undefined || next.gap === 'break') return true;
  return next.gap === 'space' && next.stop && !COORDINATORS.has(next.key);
}
