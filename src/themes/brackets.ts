/** Acronyms told in brackets: "small firms (SFs)". */
import { endOf, type Passage } from './passages.ts';
import { phraseOf } from './phrases.ts';
import { isFunctionWord, looksAdjectival } from './terms.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

/** Of an acronym that is told, in letters. */
const LONGEST_TOLD = 10;
/** A word of its own has to be so many times as long as what abbreviates it ("butyrylcholinesterase (BChE)"). */
const LEAST_SHORTENING = 2;

/** Phrase -> numbers of the works that use it. */
export type Phrases = Map<string, Set<number>>;

/** Acronym -> the phrases before it where it stands in brackets. */
export function readTold(passages: readonly Passage[], vocabulary: Vocabulary): Map<string, Phrases> {
  const tellable = vocabulary.mark(isTellable);
  const told = new Map<string, Phrases>();
  for (const passage of passages) {
    const { words, starts, text, row } = passage;
    for (let at = 1; at < words.length; at++) {
      const { id, key } = words[at]!;
      if (tellable[id] === 0 || text[starts[at]! - 1] !== '(' || text[endOf(passage, at)] !== ')') continue;
      const from = findStart(words, at);
      if (from < at) note(told, key, words, from, at, row);
    }
  }
  return told;
}

/** After a boundary, as brackets are: an acronym, or a short word of two capitals or more ("rTMS"). */
function isTellable({ acronym, written, gap }: Word): boolean {
  return gap === 'break' && (acronym || (written.length <= LONGEST_TOLD && /\p{Lu}.*\p{Lu}/u.test(written)));
}

/**
 * Where the long form of the bracketed acronym at `at` begins, its letters found from right to left (Schwartz & Hearst 2003); `at` when
 * they are not there.
 */
function findStart(words: readonly Word[], at: number): number {
  const letters = [...words[at]!.key.toLowerCase()].filter(letter => /[\p{L}\p{N}]/u.test(letter));
  const first = Math.max(0, at - Math.min(letters.length + 5, 2 * letters.length));
  let from = at;
  let letter = letters.length - 1;
  while (letter >= 0 && --from >= first) {
    const { key, gap } = words[from]!;
    // Letters may stand inside a word ("MultiNational"), but the first one begins it.
    for (let i = key.length - 1; i >= 0 && letter >= 0; i--)
      if (key[i] === letters[letter] && (letter > 0 || i === 0)) letter--;
    if (letter >= 0 && gap === 'break') return at;
  }
  if (letter >= 0 || words[from]!.stop || isFunctionWord(words[from]!.key)) return at;
  if (at - from > 1) return from;
  const { key } = words[from]!;
  return key.length >= LEAST_SHORTENING * letters.length && !looksAdjectival(key) ? from : at;
}

/** Takes down that words `from` to `to` - 1 may be what `acronym` stands for. */
export function note(
  found: Map<string, Phrases>,
  acronym: string,
  words: readonly Word[],
  from: number,
  to: number,
  row: number,
): void {
  const phrases: Phrases = found.get(acronym) ?? new Map();
  const phrase = phraseOf(words, from, to);
  found.set(acronym, phrases.set(phrase, (phrases.get(phrase) ?? new Set()).add(row)));
}
