/** How the collection uses its words: what no tagger is at hand to say, the company of a word tells. */
import { ADVERBS_OF_DEGREE, BE, DETERMINERS, PREPOSITIONS, VERB_LEADERS } from './function-words.ts';
import type { Passage } from './passages.ts';
import type { Word } from './words.ts';

export interface Usage {
  count: number;
  /** Times in the plural. */
  plurals: number;
  /** Times as the last word of a phrase, where a noun stands and an adjective does not. */
  finals: number;
  /** Times where a verb stands: right before an article or the like, or right after "we", "to", "can". */
  verbs: number;
}

/** With its use in sentences, which titles and keywords are not. */
export interface WordUsage extends Usage {
  /** Times in abstracts. */
  running: number;
  /** Of these, times where only a noun stands: its phrase begins before it and ends after it ("the role of trust in"). */
  nouns: number;
}

/** Words before which an adjective may stand alone ("social and economic change"). */
const COORDINATORS = new Set(['and', 'or']);
/** After a gerund they say that it is a verb: "focusing on". */
const AFTER_GERUND = new Set(['on', 'to', 'that', 'whether', 'upon', 'into']);

/** Usage by word key, of English passages. Linear. */
export function countUsage(passages: readonly Passage[]): Map<string, WordUsage> {
  const usage = new Map<string, WordUsage>();
  for (const { words, language, field, text } of passages) {
    if (language !== 'en') continue;
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      if (word.stop) continue;
      let seen = usage.get(word.key);
      if (seen === undefined) {
        seen = { count: 0, plurals: 0, finals: 0, verbs: 0, running: 0, nouns: 0 };
        usage.set(word.key, seen);
      }
      const next = words[at + 1];
      seen.count++;
      if (word.plural) seen.plurals++;
      const verb = isVerbBefore(next) || isVerbAfter(words[at - 1], word);
      if (verb) seen.verbs++;
      else if (endsPhrase(next)) seen.finals++;
      if (field !== 'abstract') continue;
      seen.running++;
      if (!verb && isNoun(words[at - 1], word, next, text)) seen.nouns++;
    }
  }
  return usage;
}

function isVerbBefore(next: Word | undefined): boolean {
  return next !== undefined && next.gap === 'space' && DETERMINERS.has(lowerOf(next));
}

function isVerbAfter(before: Word | undefined, { gap }: Word): boolean {
  return before?.stop === true && gap === 'space' && VERB_LEADERS.has(lowerOf(before));
}

function isNoun(before: Word | undefined, word: Word, next: Word | undefined, text: string): boolean {
  if (before === undefined || word.gap === 'break' || !endsPhrase(next)) return false;
  // Before a comma an adjective may stand as well: "weak, noisy signals".
  if (next?.gap === 'break' && text.slice(word.end, next.start).trim() === ',') return false;
  if (word.key.endsWith('ing') && next?.gap === 'space' && AFTER_GERUND.has(next.key)) return false;
  if (!before.stop) return true;
  const leader = lowerOf(before);
  if (BE.has(leader) || ADVERBS_OF_DEGREE.has(leader)) return false;
  return DETERMINERS.has(leader) || PREPOSITIONS.has(leader);
}

function lowerOf({ written }: Word): string {
  return written.toLowerCase();
}

/** Whether a phrase can end before `next`: a preposition, punctuation or nothing follows, not a noun and not a coordination. */
export function endsPhrase(next: Word | undefined): boolean {
  if (next === undefined || next.gap === 'break') return true;
  return next.gap === 'space' && next.stop && !COORDINATORS.has(next.key);
}
