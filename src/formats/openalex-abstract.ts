/** OpenAlex's abstracts, which are printed as an index: every word with the positions at which it stands. */
import type { JsonObject } from './json-records.ts';

/** Longest abstract that is put together, in words: positions come from the file. */
const LONGEST = 20_000;

/** {"We": [0, 3], "found": [1]} -> running text. Positions that nothing stands at are passed over. */
export function joinIndex(index: JsonObject): string {
  const words: string[] = [];
  for (const word of Object.keys(index)) {
    const positions = index[word];
    if (!Array.isArray(positions)) continue;
    for (const position of positions) if (position >= 0 && position < LONGEST) words[position] = word;
  }
  return join(words);
}

/** The same from the JSON text: an object of two hundred names takes longer to make than to read. Null for what is not printed as OpenAlex prints it. */
export function readIndex(text: string): string | null {
  const words: string[] = [];
  let at = 0;
  if (text.charCodeAt(at) !== 123) return null;
  for (;;) {
    at = skipBlank(text, at + 1);
    const end = text.charCodeAt(at) === 34 ? text.indexOf('"', at + 1) : -1;
    if (end < 0) return null;
    const word = text.slice(at + 1, end);
    if (word.includes('\\')) return null;
    at = skipBlank(text, end + 1);
    if (text.charCodeAt(at) !== 58) return null;
    at = skipBlank(text, at + 1);
    if (text.charCodeAt(at) !== 91) return null;
    do {
      at = skipBlank(text, at + 1);
      let position = -1;
      for (let digit = text.charCodeAt(at) - 48; digit >= 0 && digit <= 9; digit = text.charCodeAt(++at) - 48)
        position = Math.min(LONGEST, 10 * Math.max(position, 0) + digit);
      if (position < 0) return null;
      if (position < LONGEST) words[position] = word;
      at = skipBlank(text, at);
    } while (text.charCodeAt(at) === 44);
    if (text.charCodeAt(at) !== 93) return null;
    at = skipBlank(text, at + 1);
    const mark = text.charCodeAt(at);
    if (mark === 125) return at === text.length - 1 ? join(words) : null;
    if (mark !== 44) return null;
  }
}

const join = (words: readonly string[]): string => words.filter(Boolean).join(' ');

function skipBlank(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 32 || code === 10 || code === 13 || code === 9; )
    code = text.charCodeAt(++at);
  return at;
}
