/** The language of a title, as far as phrases need it: told by its function words. */
import { FUNCTION_WORDS } from './function-words.ts';

const LANGUAGES = [...FUNCTION_WORDS.keys()];
/** Letters that English does not write, but for names: they break a tie against it. */
const FOREIGN_LETTER = /[^\p{ASCII}\p{P}\p{S}\p{Z}]/u;

/** What a word tells of the language of its text. */
export interface Traces {
  /** Indexes of the languages that it is a function word of. */
  readonly languages: readonly number[];
  readonly foreign: boolean;
}

/** The traces of a lower-case word. */
export function traceLanguages(word: string): Traces {
  const languages = LANGUAGES.flatMap((language, at) =>
    FUNCTION_WORDS.get(language)!.has(word) ? [at] : [],
  );
  return { languages, foreign: FOREIGN_LETTER.test(word) };
}

/**
 * Code of the language with most function words among the words; 'en' when nothing speaks against it, 'und' when the
 * letters do. A declared language that is known wins.
 */
export function detectLanguage(words: readonly Traces[], declared?: string): string {
  const code = declared?.trim().slice(0, 2).toLowerCase() ?? '';
  if (FUNCTION_WORDS.has(code)) return code;
  const counts = LANGUAGES.map(() => 0);
  let foreign = 0;
  for (const word of words) {
    for (const language of word.languages) counts[language]!++;
    if (word.foreign) foreign++;
  }
  const most = Math.max(...counts);
  if (most === 0) return foreign * 4 > words.length ? 'und' : 'en';
  return LANGUAGES[counts.indexOf(most)]!;
}
