/** Acronyms that no text tells, and the phrases whose initials spell them. */
import { note, type Phrases } from './brackets.ts';
import type { Passage } from './passages.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

/** Two letters fit too many phrases to be believed untold. */
const SHORTEST_UNTOLD = 3;
/** The second initial is looked for among so many words. */
const FARTHEST = 6;

/** An acronym, and its letters in lower case. */
interface Untold {
  readonly key: string;
  readonly letters: string;
}
const NONE: readonly Untold[] = [];
/** Codes of letters. */
const CODES = 128;

/** The phrases whose initials spell an acronym that no text tells. */
export function readInitials(
  passages: readonly Passage[],
  told: ReadonlyMap<string, Phrases>,
  vocabulary: Vocabulary,
): Map<string, Phrases> {
  const initials = Uint8Array.from(vocabulary.keys, key => codeOf(key, 0));
  const byInitials = indexByInitials(findUntold(passages, told, vocabulary));
  const spelled = new Map<string, Phrases>();
  for (const { words, row } of passages)
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      if (word.stop || word.acronym) continue;
      const first = initials[word.keyId]! * CODES;
      const end = Math.min(at + FARTHEST, words.length);
      for (let next = at + 1; next < end && words[next]!.gap !== 'break'; next++) {
        const { keyId, stop, gap } = words[next]!;
        for (const { key, letters } of byInitials[first + initials[keyId]!] ?? NONE) {
          const to = findEnd(words, at, letters);
          if (to > at) note(spelled, key, words, at, to, row);
        }
        if (!stop && gap !== 'hyphen') break;
      }
    }
  return spelled;
}

/** The keys of the acronyms that stand in the passages, and that none of them tells. */
function findUntold(
  passages: readonly Passage[],
  told: ReadonlyMap<string, Phrases>,
  vocabulary: Vocabulary,
): Set<string> {
  const candidates = vocabulary.mark(
    ({ acronym, key }) => acronym && key.length >= SHORTEST_UNTOLD && !told.has(key),
  );
  const found = new Set<string>();
  for (const { words } of passages) for (const { id, key } of words) if (candidates[id] === 1) found.add(key);
  return found;
}

/** Acronyms by the codes of their first two letters. */
function indexByInitials(keys: ReadonlySet<string>): (Untold[] | undefined)[] {
  const index: (Untold[] | undefined)[] = new Array(CODES * CODES).fill(undefined);
  for (const key of keys) {
    const code = codeOf(key, 0) * CODES + codeOf(key, 1);
    index[code] = [...(index[code] ?? NONE), { key, letters: key.toLowerCase() }];
  }
  return index;
}

/** A small number for a letter, either case; of letters that share one no harm comes, for the phrase is read letter by letter. */
function codeOf(key: string, at: number): number {
  return (key.charCodeAt(at) | 32) % CODES;
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
