/** Acronyms and what they stand for are one word: "SMEs" is "small and medium-sized enterprises". */
import { findLongForms } from './long-forms.ts';
import type { Passage } from './passages.ts';
import type { Word } from './words.ts';

/** Gives every phrase that an acronym stands for, and the acronym in works that mean it so, one key. Linear in the number of words. */
export function joinAcronyms(passages: readonly Passage[]): Passage[] {
  const { keys, own } = findLongForms(passages);
  const lengths = new Map<string, number>();
  for (const phrase of keys.keys()) {
    const [first, ...rest] = phrase.split(' ');
    lengths.set(first!, Math.max(lengths.get(first!) ?? 1, rest.length + 1));
  }
  return passages.map(passage => {
    const meant = own.get(passage.work);
    return meant !== undefined || passage.words.some(word => lengths.has(word.key))
      ? { ...passage, words: joinWords(passage, keys, lengths, meant) }
      : passage;
  });
}

/** `lengths`: by first key the words of the longest phrase. */
function joinWords(
  { words, text }: Passage,
  keys: ReadonlyMap<string, string>,
  lengths: ReadonlyMap<string, number>,
  own: ReadonlyMap<string, string> | undefined,
): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const first = words[at]!;
    const to = findPhrase(words, at, keys, lengths.get(first.key) ?? 0);
    const last = words[Math.max(to, at + 1) - 1]!;
    const key = to > at ? keys.get(phraseOf(words, at, to))! : own?.get(first.key);
    joined.push(
      key === undefined
        ? first
        : {
            ...last,
            key,
            written: text.slice(first.start, last.end),
            start: first.start,
            gap: first.gap,
            stop: false,
            acronym: false,
          },
    );
    at = Math.max(to, at + 1);
  }
  return joined;
}

/** The index after the longest phrase from `at` on that has a key; `at` when none has. */
function findPhrase(
  words: readonly Word[],
  at: number,
  keys: ReadonlyMap<string, string>,
  longest: number,
): number {
  let end = at + 1;
  while (end < words.length && end - at < longest && words[end]!.gap !== 'break') end++;
  for (let to = longest > 0 ? end : at; to > at; to--)
    if (words[to]?.gap !== 'hyphen' && keys.has(phraseOf(words, at, to))) return to;
  return at;
}

function phraseOf(words: readonly Word[], from: number, to: number): string {
  let phrase = words[from]!.key;
  for (let at = from + 1; at < to; at++) phrase += ` ${words[at]!.key}`;
  return phrase;
}
