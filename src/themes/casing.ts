/** Lower case for the words of a label, but for acronyms and proper names, which running text gives away. */
import type { Passage } from './passages.ts';

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

const PLACES: Names = new Map([...placeNames()].map(name => [name.toLowerCase(), name]));

/** Word (lower case) -> how it is written when it is a name. */
export type Names = ReadonlyMap<string, string>;

/**
 * The words that sentence-case texts write with a capital more often than without. A text is in sentence case when most of its content words
 * are in lower case; its first word, and a word after punctuation, say nothing.
 */
export function findNames(passages: readonly Passage[]): Names {
  const balance = new Map<string, { capital: number; lower: number; written: string }>();
  for (const { words, field, text } of passages) {
    const content = words.filter(word => !word.stop);
    const lower = content.filter(word => /^\p{Ll}/u.test(word.written)).length;
    if (field === 'keyword' || lower * 2 < content.length || text === text.toUpperCase()) continue;
    for (const { written, gap } of words) {
      if (gap === 'break') continue;
      const key = written.toLowerCase();
      const seen = balance.get(key) ?? { capital: 0, lower: 0, written };
      if (/^\p{Lu}/u.test(written)) {
        seen.capital++;
        if (seen.capital === 1 || written < seen.written) seen.written = written;
      } else seen.lower++;
      balance.set(key, seen);
    }
  }
  const names = [...balance].filter(([, seen]) => seen.capital > seen.lower);
  return new Map([...PLACES, ...names.map(([key, seen]): [string, string] => [key, seen.written])]);
}

/** A form as a label shows it. */
export function setCase(form: string, names: Names): string {
  const shouting = form === form.toUpperCase() && /\s|.{7}/.test(form);
  return form.replace(/[\p{L}\p{N}\p{M}&]+/gu, word => {
    if (!shouting && /\p{Lu}.*\p{Lu}|^\p{Ll}.*\p{Lu}/u.test(word)) return word;
    const lower = word.toLowerCase();
    return names.get(lower) ?? lower;
  });
}
