/** Lower case for the words of a label, but for acronyms and proper names, which running text gives away. */
import type { Passage, Texts } from './passages.ts';
import type { Word } from './vocabulary.ts';

/** Countries and continents of one word, which titles in title case cannot give away. */
function* placeNames(): Generator<string> {
  const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap(first => letters.map(second => first + second));
  for (const code of [...codes, '002', '003', '005', '019', '142', '150']) {
    const name = regions.of(code);
    if (name !== undefined && /^\p{L}+$/u.test(name)) yield name;
  }
}

const PLACES: ReadonlyMap<string, string> = new Map(
  [...placeNames()].map(name => [name.toLowerCase(), name]),
);
/** A word in capitals that is longer than this is no acronym. */
const LONGEST_ACRONYM = 6;

/** How a collection writes its words in running text. */
export interface Casing {
  /** Word (lower case) -> how it is written when it is a name. */
  readonly names: ReadonlyMap<string, string>;
  /** Words that running text has in lower case. */
  readonly common: ReadonlySet<string>;
}

/** Whether a text has no small letter that has a capital. */
export function isInCapitals(text: string): boolean {
  // Most texts have a small ASCII letter: for them no copy in capitals is made.
  return !/[a-z]/.test(text) && text === text.toUpperCase();
}

/** Whether most content words of a text are in lower case, so that a capital means something. */
export function isSentenceCase({ words, field }: Passage): boolean {
  let content = 0;
  let lower = 0;
  for (const { stop, small } of words) {
    if (stop) continue;
    content++;
    if (small) lower++;
  }
  return field === 'keyword' ? lower === content : lower * 2 >= content && lower > 0;
}

/** How often sentences write a word: with a capital among small words, with one among capitals ("Conservation Biology"), or small. */
interface Balance {
  alone: number;
  inName: number;
  small: number;
  readonly written: string;
}

/**
 * Names are written with a capital more often than without, or never without. The first word of a text, and a word after punctuation, say
 * nothing; a capital between capitals says little.
 */
export function findCasing({ passages, vocabulary }: Texts): Casing {
  // By word id: uses, and of them those among capitals.
  const counts = new Int32Array(vocabulary.words.length);
  const named = new Int32Array(vocabulary.words.length);
  for (const passage of passages) {
    if (passage.field === 'keyword' || !isSentenceCase(passage)) continue;
    const { words } = passage;
    for (let at = 1; at < words.length; at++) {
      const { id, gap, small } = words[at]!;
      if (gap === 'break') continue;
      counts[id]!++;
      if (small) continue;
      const next = words[at + 1];
      if (startsCapital(words[at - 1]!) || (next?.gap === 'space' && startsCapital(next))) named[id]!++;
    }
  }
  const balance = new Map<string, Balance>();
  const used = vocabulary.words.filter(({ id }) => counts[id]! > 0);
  for (const { id, written } of used.sort((a, b) => (a.written < b.written ? -1 : 1))) {
    const key = written.toLowerCase();
    const seen = balance.get(key) ?? { alone: 0, inName: 0, small: 0, written };
    seen.inName += named[id]!;
    seen[/^\p{Lu}/u.test(written) ? 'alone' : 'small'] += counts[id]! - named[id]!;
    balance.set(key, seen);
  }
  const isName = ({ alone, inName, small }: Balance) => alone > small || (small === 0 && inName > 0);
  const names = [...balance].filter(([, seen]) => isName(seen));
  return {
    names: new Map([...PLACES, ...names.map(([key, seen]): [string, string] => [key, seen.written])]),
    common: new Set([...balance].filter(([, seen]) => seen.small > 0).map(([key]) => key)),
  };
}

function startsCapital({ small, stop }: Word): boolean {
  return !stop && !small;
}

/** A form as a label shows it; `shouting` when its whole text is in capitals. */
export function setCase(form: string, { names, common }: Casing, shouting: boolean): string {
  return form.replace(/[\p{L}\p{N}\p{M}&]+/gu, word => {
    const lower = word.toLowerCase();
    const loud = shouting && (word.length > LONGEST_ACRONYM || common.has(lower));
    if (!loud && /\p{Lu}.*\p{Lu}|^\p{Ll}.*\p{Lu}/u.test(word)) return word;
    return names.get(lower) ?? lower;
  });
}

/** A form in a text in sentence case: as it is written, but for a first word that the sentence begins with. */
export function keepCase(form: string, first: Word, casing: Casing): string {
  if (first.gap !== 'break' || first.acronym) return form;
  const { length } = first.written;
  return setCase(form.slice(0, length), casing, false) + form.slice(length);
}
