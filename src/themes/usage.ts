/** How the collection uses its words: what no tagger is at hand to say, the company of a word tells. */
import { ADVERBS_OF_DEGREE, BE, DETERMINERS, PREPOSITIONS, VERB_LEADERS } from './function-words.ts';
import { endOf, type Passage, type Texts } from './passages.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

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

/** By word id, 1 where it is of the class. */
interface Classes {
  readonly determiner: Uint8Array;
  /** "We", "to", "can". */
  readonly leader: Uint8Array;
  /** What a noun phrase begins after, or with: "of", "the". */
  readonly opener: Uint8Array;
}

function classify(vocabulary: Vocabulary): Classes {
  const mark = (test: (lower: string) => boolean) =>
    vocabulary.mark(({ written }) => test(written.toLowerCase()));
  return {
    determiner: mark(lower => DETERMINERS.has(lower)),
    leader: mark(lower => VERB_LEADERS.has(lower)),
    opener: mark(
      lower =>
        !BE.has(lower) &&
        !ADVERBS_OF_DEGREE.has(lower) &&
        (DETERMINERS.has(lower) || PREPOSITIONS.has(lower)),
    ),
  };
}

/** Usage by word key, of English passages. Linear. */
export function countUsage({ passages, vocabulary }: Texts): Map<string, WordUsage> {
  const classes = classify(vocabulary);
  const usage: (WordUsage | undefined)[] = vocabulary.keys.map(() => undefined);
  for (const passage of passages) {
    const { words, language, field } = passage;
    if (language !== 'en') continue;
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      if (word.stop) continue;
      let seen = usage[word.keyId];
      if (seen === undefined) {
        seen = { count: 0, plurals: 0, finals: 0, verbs: 0, running: 0, nouns: 0 };
        usage[word.keyId] = seen;
      }
      const next = words[at + 1];
      seen.count++;
      if (word.plural) seen.plurals++;
      const verb = isVerb(words[at - 1], word, next, classes);
      if (verb) seen.verbs++;
      else if (endsPhrase(next)) seen.finals++;
      if (field !== 'abstract') continue;
      seen.running++;
      if (!verb && isNoun(passage, at, classes)) seen.nouns++;
    }
  }
  return new Map(
    usage.flatMap((seen, keyId) => (seen === undefined ? [] : [[vocabulary.keys[keyId]!, seen] as const])),
  );
}

function isVerb(
  before: Word | undefined,
  { gap }: Word,
  next: Word | undefined,
  { determiner, leader }: Classes,
): boolean {
  if (next !== undefined && next.gap === 'space' && determiner[next.id] === 1) return true;
  return before?.stop === true && gap === 'space' && leader[before.id] === 1;
}

function isNoun(passage: Passage, at: number, { opener }: Classes): boolean {
  const { words, starts, text } = passage;
  const [before, word, next] = [words[at - 1], words[at]!, words[at + 1]];
  if (before === undefined || word.gap === 'break' || !endsPhrase(next)) return false;
  // Before a comma an adjective may stand as well: "weak, noisy signals".
  if (next?.gap === 'break' && text.slice(endOf(passage, at), starts[at + 1]).trim() === ',') return false;
  if (word.key.endsWith('ing') && next?.gap === 'space' && AFTER_GERUND.has(next.key)) return false;
  return !before.stop || opener[before.id] === 1;
}

/** Whether a phrase can end before `next`: a preposition, punctuation or nothing follows, not a noun and not a coordination. */
export function endsPhrase(next: Word | undefined): boolean {
  if (next === undefined || next.gap === 'break') return true;
  return next.gap === 'space' && next.stop && !COORDINATORS.has(next.key);
}
