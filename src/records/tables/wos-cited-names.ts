/** Names as Web of Science prints them in cited references: family name first, initials without stops, eight letters before 1975. */
import { isPlaceholder } from '../draft.ts';
import { makePerson } from '../names/person.ts';
import { isOrganisationName } from '../names/words.ts';
import type { Name } from '../work.ts';

/** Abbreviations that Web of Science uses in the names of organisations. */
const ORGANISATION =
  /(?:^|\s)(?:agcy|amer|assoc|bur|commiss|comm|confed|conf|corp|dept|eur|fed|govt|hlth|inst|int|intl|minist|natl|org|soc|stat|univ|un|uk|us|usa|world)(?:\s|$)/iu;

/** Most names, told without the rest of the rules: a word, then initials without stops. */
export const USUAL_NAME = /^[A-Z][A-Za-z'-]* [A-Z]{1,4}$/;

/** "Knight GA", "HEGEL GWF", "Ricoeur Paul", "VIGOUREU.JM", "*OECD", "[Anonymous]": family first, always. */
export function readCitedName(value: string): Name | null {
  const text = value.trim();
  if (USUAL_NAME.test(text)) {
    const blank = text.indexOf(' ');
    return { family: text.slice(0, blank), given: text.slice(blank + 1) };
  }
  if (!/\p{L}/u.test(text) || isPlaceholder(text)) return null;
  if (text.startsWith('*')) return { literal: text.slice(1).trim() };
  // Before 1975 long names are cut at eight letters, and a full stop stands in for the rest.
  const words = text.split(/\s+/u);
  const cut = words.length === 1 ? /^([\p{L}'-]{3,})\.(\p{Lu}{1,3})$/u.exec(text) : null;
  if (cut) return makePerson(cut[1]!, cut[2]);
  let given = words.length;
  while (given > 1 && isInitial(words[given - 1]!, given === words.length)) given--;
  if (given < words.length) return makePerson(words.slice(0, given).join(' '), words.slice(given).join(' '));
  if (isOrganisationName(text) || ORGANISATION.test(text) || words.length > 3) return { literal: text };
  if (words.length > 1) return makePerson(words.slice(0, -1).join(' '), words.at(-1));
  return /^\p{Lu}{2,5}$/u.test(text) ? { literal: text } : { family: text };
}

/** "GA", "G.A.", "J.-E."; before another initial only with a stop ("F. W. H."). */
const isInitial = (word: string, last: boolean): boolean =>
  /^(?:\p{Lu}\.-?){1,4}\p{Lu}?$/u.test(word) || (last && /^\p{Lu}(?:-?\p{Lu}){0,3}$/u.test(word));
