/** The language of a title, as far as phrases need it: told by its function words. */
import { FUNCTION_WORDS } from './function-words.ts';

/** Letters that English does not write, but for names: they break a tie against it. */
const FOREIGN_LETTER = /[^\p{ASCII}\p{P}\p{S}\p{Z}]/u;

/**
 * Code of the language with most function words among lower-case `words`; 'en' when nothing speaks against it, 'und' when the
 * letters do. A declared language that is known wins.
 */
export function detectLanguage(words: readonly string[], declared?: string): string {
  const code = declared?.trim().slice(0, 2).toLowerCase() ?? '';
  if (FUNCTION_WORDS.has(code)) return code;
  let best = 'en';
  let most = 0;
  for (const [language, functionWords] of FUNCTION_WORDS) {
    const count = words.filter(word => functionWords.has(word)).length;
    if (count > most) [best, most] = [language, count];
  }
  const foreign = words.filter(word => FOREIGN_LETTER.test(word)).length;
  return most === 0 && foreign * 4 > words.length ? 'und' : best;
}
