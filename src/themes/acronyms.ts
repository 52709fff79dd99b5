/**
 * Acronyms and what they stand for. Told outright - "small and medium-sized enterprises (SMEs)" - the long form is found by its
 * letters from right to left (Schwartz & Hearst 2003); untold, a phrase of the collection is taken whose initials spell it.
 */
import type { Passage } from './passages.ts';
import type { Word } from './words.ts';

/** Two letters fit too many phrases to be believed untold. */
const SHORTEST_UNTOLD = 3;

/** Gives every phrase that an acronym stands for that acronym's key: one word for both. Linear in the number of words. */
export function joinAcronyms(passages: readonly Passage[]): Passage[] {
  const longForms = findLongForms(passages);
  const longest = Math.max(0, ...[...longForms.keys()].map(phrase => phrase.split(' ').length));
  return passages.map(passage => ({ ...passage, words: joinWords(passage, longForms, longest) }));
}

/** Long form, as its keys joined by spaces -> key of its acronym. */
function findLongForms(passages: readonly Passage[]): Map<string, string> {
  const byInitial = new Map<string, Set<string>>();
  for (const { words } of passages)
    for (const { acronym, key } of words)
      if (acronym) byInitial.set(initialOf(key), (byInitial.get(initialOf(key)) ?? new Set()).add(key));
  const told = new Map<string, string>();
  const spelled = new Map<string, Map<string, Set<string>>>();
  for (const { words, text, work } of passages)
    for (const [at, word] of words.entries()) {
      if (word.acronym) {
        const from = text[word.start - 1] === '(' && text[word.end] === ')' ? findStart(words, at) : at;
        if (from < at) told.set(keysOf(words, from, at), word.key);
        continue;
      }
      if (word.stop) continue;
      for (const acronym of byInitial.get(initialOf(word.key)) ?? []) {
        const to = acronym.length < SHORTEST_UNTOLD ? at : findEnd(words, at, acronym.toLowerCase());
        if (to === at) continue;
        const phrases = spelled.get(acronym) ?? new Map<string, Set<string>>();
        const phrase = keysOf(words, at, to);
        spelled.set(acronym, phrases.set(phrase, (phrases.get(phrase) ?? new Set()).add(work)));
      }
    }
  return new Map([...chooseSpelled(spelled, new Set(told.values())), ...told]);
}

/** Of the phrases that spell an untold acronym those that agree in first and last word, when they outnumber all others twice. */
function chooseSpelled(
  spelled: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>,
  told: ReadonlySet<string>,
) {
  const chosen: [string, string][] = [];
  for (const [acronym, phrases] of spelled) {
    if (told.has(acronym)) continue;
    const families = new Map<string, { works: Set<string>; phrases: string[] }>();
    for (const [phrase, works] of phrases) {
      const keys = phrase.split(' ');
      const ends = `${keys[0]} ${keys.at(-1)}`;
      const family = families.get(ends) ?? { works: new Set(), phrases: [] };
      for (const work of works) family.works.add(work);
      family.phrases.push(phrase);
      families.set(ends, family);
    }
    const [first, second] = [...families.values()].sort((a, b) => b.works.size - a.works.size);
    if (first !== undefined && first.works.size >= 2 * (second?.works.size ?? 0))
      for (const phrase of first.phrases) chosen.push([phrase, acronym]);
  }
  return chosen;
}

/** Where the long form of the bracketed acronym at `at` begins; `at` when its letters are not there. */
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
  return letter < 0 && at - from > 1 && !words[from]!.stop ? from : at;
}

/** The index after the phrase from `at` on whose initials spell `acronym`; stop words and second halves of compounds may be passed over. */
function findEnd(words: readonly Word[], at: number, acronym: string): number {
  let letter = 0;
  let to = at;
  for (; letter < acronym.length; to++) {
    const word = words[to];
    if (word === undefined || (to > at && word.gap === 'break') || word.acronym) return at;
    if (word.key[0] === acronym[letter]) letter++;
    else if (!word.stop && word.gap !== 'hyphen') return at;
  }
  return words[to - 1]!.stop || words[to]?.gap === 'hyphen' || to - at < 2 ? at : to;
}

function initialOf(key: string): string {
  return key[0]!.toLowerCase();
}

function keysOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(word => word.key)
    .join(' ');
}

function joinWords(
  { words, text }: Passage,
  longForms: ReadonlyMap<string, string>,
  longest: number,
): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const first = words[at]!;
    let to = Math.min(at + longest, words.length);
    let key: string | undefined;
    for (; to > at + 1; to--) {
      key = words[to]?.gap === 'hyphen' ? undefined : longForms.get(keysOf(words, at, to));
      if (key !== undefined && words.slice(at + 1, to).every(word => word.gap !== 'break')) break;
      key = undefined;
    }
    const last = words[to - 1]!;
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
