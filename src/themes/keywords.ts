/** Author keywords that name one thing: what an author says a work is about is a term, however rare. */
import { LINKING_WORDS } from './function-words.ts';
import { reduceToNoun } from './noun-use.ts';
import type { Passage } from './passages.ts';
import { isFunctionWord, isGeneral } from './terms.ts';
import type { Word } from './vocabulary.ts';

/** A keyword of more words is a sentence. */
const LONGEST_KEYWORD = 8;
const HAN = /\p{Script=Han}/u;

export interface Keywords {
  /** Keys joined by spaces. */
  readonly phrases: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
}

/** The keywords, as phrases and as the themes they come to. */
export function findKeywords(passages: readonly Passage[], nouns: ReadonlySet<string>): Keywords {
  const phrases = new Set<string>();
  for (const { field, words } of passages) {
    if (field !== 'keyword') continue;
    const phrase = namedBy(words);
    if (phrase !== null) phrases.add(phrase);
  }
  return { phrases, themes: new Set([...phrases].map(phrase => reduceToNoun(phrase, nouns))) };
}

/** The first piece of a keyword, without words of no content at its edges. */
function namedBy(words: readonly Word[]): string | null {
  const end = words.findIndex((word, at) => at > 0 && word.gap === 'break');
  const piece = end < 0 ? words : words.slice(0, end);
  // "No terms assigned" is the database's word.
  if (piece[0]?.key === 'no') return null;
  // "Role of universities" is about universities.
  const isEdge = ({ key, stop }: Word, at: number) =>
    LINKING_WORDS.has(key) || (stop && (isFunctionWord(key) || LINKING_WORDS.has(piece[at + 1]?.key ?? '')));
  const bounds = piece.flatMap((word, at) => (isEdge(word, at) ? [] : [at]));
  const phrase = piece.slice(bounds[0], (bounds.at(-1) ?? -1) + 1);
  if (phrase.length > LONGEST_KEYWORD || !phrase.some(word => !word.stop && /\p{L}/u.test(word.key)))
    return null;
  if (phrase.length === 1 && /^\p{L}$/u.test(phrase[0]!.key) && !HAN.test(phrase[0]!.key)) return null;
  // Of an inverted heading ("Models, Theoretical") the general half says nothing.
  if (end > 0 && phrase.length === 1 && isGeneral(phrase[0]!.key)) return null;
  return phrase.map(word => word.key).join(' ');
}
