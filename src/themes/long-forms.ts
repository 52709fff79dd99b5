/** Which phrases the acronyms of a collection stand for: told in brackets, "small firms (SFs)", or spelled by initials. */
import type { Passage } from './passages.ts';
import { isFunctionWord, looksAdjectival } from './terms.ts';
import type { Word } from './words.ts';

/** Two letters fit too many phrases to be believed untold. */
const SHORTEST_UNTOLD = 3;
/** Of an acronym that is told, in letters. */
const LONGEST_TOLD = 10;
/** A word of its own has to be so many times as long as what abbreviates it ("butyrylcholinesterase (BChE)"). */
const LEAST_SHORTENING = 2;
/** The second initial is looked for among so many words. */
const FARTHEST = 6;
/** Letters by which two words are held to be alike. */
const STEM = 4;
const NONE: readonly string[] = [];
/** A phrase is compared with so many meanings of its acronym, the commonest. */
const MOST_MEANINGS = 20;

export interface LongForms {
  /** Phrase (keys joined by spaces) -> the one key for it and its acronym. */
  readonly keys: ReadonlyMap<string, string>;
  /** Work -> acronym -> its key, where the work tells another meaning than most works do. */
  readonly own: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Phrase -> works that use it. */
type Phrases = Map<string, Set<string>>;

/** What an acronym stands for: phrases in much the same words, the commonest first. */
interface Meaning {
  readonly phrases: string[];
  readonly works: Set<string>;
}

/** The long forms. An acronym told in two meanings is shared only by the one that holds two thirds of the works. Linear in the words. */
export function findLongForms(passages: readonly Passage[]): LongForms {
  const told = new Map<string, Phrases>();
  for (const { words, text, work } of passages)
    for (let at = 1; at < words.length; at++) {
      const word = words[at]!;
      if (word.gap !== 'break' || text[word.end] !== ')' || text[word.start - 1] !== '(') continue;
      if (!isTellable(word)) continue;
      const from = findStart(words, at);
      if (from < at) note(told, word.key, words, from, at, work);
    }
  const keys = new Map<string, string>();
  const own = new Map<string, Map<string, string>>();
  const claims = new Map<string, number>();
  const claim = (phrase: string, works: number, key: string) => {
    if ((claims.get(phrase) ?? 0) >= works) return;
    claims.set(phrase, works);
    keys.set(phrase, key);
  };
  for (const [acronym, phrases] of sorted(readInitials(passages, told))) {
    const main = findMain(groupMeanings(phrases));
    for (const phrase of main?.phrases ?? []) claim(phrase, 1, acronym);
  }
  for (const [acronym, phrases] of sorted(told)) {
    const meanings = groupMeanings(phrases);
    const main = findMain(meanings);
    for (const meaning of meanings) {
      // A key holds no space.
      const key = meaning === main ? acronym : `${acronym}=${meaning.phrases[0]!.replaceAll(' ', '_')}`;
      for (const phrase of meaning.phrases) claim(phrase, 1 + phrases.get(phrase)!.size, key);
      if (meaning === main) continue;
      for (const work of meaning.works) own.set(work, (own.get(work) ?? new Map()).set(acronym, key));
    }
  }
  return { keys, own };
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** An acronym, or a short word of two capitals or more ("rTMS"). */
function isTellable({ acronym, written }: Word): boolean {
  return acronym || (written.length <= LONGEST_TOLD && /\p{Lu}.*\p{Lu}/u.test(written));
}

/** Takes down that words `from` to `to` - 1 may be what `acronym` stands for. */
function note(
  found: Map<string, Phrases>,
  acronym: string,
  words: readonly Word[],
  from: number,
  to: number,
  work: string,
): void {
  const phrases: Phrases = found.get(acronym) ?? new Map();
  const phrase = words
    .slice(from, to)
    .map(word => word.key)
    .join(' ');
  found.set(acronym, phrases.set(phrase, (phrases.get(phrase) ?? new Set()).add(work)));
}

/** Phrases that begin alike and share more than half of their words mean the same: "multiple criteria decision analysis", "multi-criteria decision aid". */
function groupMeanings(phrases: Phrases): Meaning[] {
  const meanings: (Meaning & { readonly stems: readonly string[] })[] = [];
  const byUse = sorted(phrases).sort(([, a], [, b]) => b.size - a.size);
  for (const [phrase, works] of byUse) {
    const stems = phrase.split(' ').map(key => key.slice(0, STEM));
    let meaning = meanings.slice(0, MOST_MEANINGS).find(other => areAlike(other.stems, stems));
    if (meaning === undefined) {
      meaning = { phrases: [], works: new Set(), stems };
      meanings.push(meaning);
    }
    meaning.phrases.push(phrase);
    for (const work of works) meaning.works.add(work);
  }
  return meanings;
}

function areAlike(a: readonly string[], b: readonly string[]): boolean {
  const shared = b.filter(stem => a.includes(stem)).length;
  return a[0] === b[0] && 4 * shared > a.length + b.length;
}

/** The meaning of twice as many works as all others have, if there is one. */
function findMain(meanings: readonly Meaning[]): Meaning | undefined {
  const all = meanings.reduce((sum, { works }) => sum + works.size, 0);
  return meanings.find(({ works }) => works.size >= 2 * (all - works.size));
}

/** The phrases whose initials spell an acronym that no text tells. */
function readInitials(passages: readonly Passage[], told: ReadonlyMap<string, Phrases>) {
  const byInitials = new Map<number, Set<string>>();
  for (const { words } of passages)
    for (const { acronym, key } of words)
      if (acronym && key.length >= SHORTEST_UNTOLD && !told.has(key)) {
        const initials = joinInitials(key, key.slice(1));
        byInitials.set(initials, (byInitials.get(initials) ?? new Set()).add(key));
      }
  const spelled = new Map<string, Phrases>();
  for (const { words, work } of passages)
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      if (word.stop || word.acronym) continue;
      const end = Math.min(at + FARTHEST, words.length);
      for (let next = at + 1; next < end && words[next]!.gap !== 'break'; next++) {
        const acronyms = byInitials.get(joinInitials(word.key, words[next]!.key));
        for (const acronym of acronyms ?? NONE) {
          const to = findEnd(words, at, acronym.toLowerCase());
          if (to > at) note(spelled, acronym, words, at, to, work);
        }
        if (!words[next]!.stop && words[next]!.gap !== 'hyphen') break;
      }
    }
  return spelled;
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

/** One number for two initials; of two letters that share it no harm comes, for the phrase is read letter by letter. */
function joinInitials(first: string, second: string): number {
  return (first.charCodeAt(0) | 32) * 0x10000 + (second.charCodeAt(0) | 32);
}
