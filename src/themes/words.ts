/** What makes words one: a key for all spellings and numbers of a word, and whether it is empty of content. */
import { FRAMING_WORDS } from './academic-words.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { singularise } from './plural.ts';
import { foldSpelling } from './spelling.ts';
import type { WordFacts } from './vocabulary.ts';

const ACRONYM = /^(?=.*\p{Lu}.*\p{Lu})\p{Lu}[\p{Lu}\p{N}&]*[\p{Lu}\p{N}]s?$/u;
/** Roman numerals are no acronyms. */
export const ROMAN = /^[IVXLC]+$/i;
const ENGLISH = FUNCTION_WORDS.get('en')!;
const framing: ReadonlySet<string> = new Set(FRAMING_WORDS.map(wordKey));

/** The key of an English word: lower case, singular, one spelling. */
export function wordKey(word: string): string {
  return foldSpelling(singularise(word));
}

/** The facts of a word, `lower` in lower case, in a text of a language; `shouting` when all of the text is in capitals. */
export function readFacts(
  written: string,
  lower: string,
  language: string,
  shouting: boolean,
): Omit<WordFacts, 'gap'> {
  const acronym = !shouting && ACRONYM.test(written) && !ROMAN.test(written);
  const english = language === 'en';
  const singular = acronym
    ? lower.replace(/s$/, tail => (written.endsWith('s') ? '' : tail))
    : english
      ? singularise(lower)
      : lower;
  // "IT" is not "it".
  const told = acronym && ENGLISH.has(singular) ? singular.toUpperCase() : singular;
  const key = lower === '&' ? 'and' : english ? foldSpelling(told) : told;
  return {
    key,
    written,
    acronym,
    stop: !acronym && (lower === '&' || /^\d{3,}$/.test(key) || isEmpty(lower, key, language)),
    plural: singular !== lower,
  };
}

function isEmpty(lower: string, key: string, language: string): boolean {
  // English ones are empty everywhere: titles mix languages, and the guess may be wrong.
  if (ENGLISH.has(lower)) return true;
  if (language === 'en') return framing.has(key);
  if (language !== 'und') return FUNCTION_WORDS.get(language)!.has(lower);
  return [...FUNCTION_WORDS.values()].some(words => words.has(lower));
}
