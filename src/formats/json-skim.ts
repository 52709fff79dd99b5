/**
 * The members of a JSON object that are wanted, without the rest of it being made: of a work that a database describes in fifty members
 * twenty are kept, and passing over the others takes a tenth of the time of parsing them.
 */
import type { JsonObject } from './json-records.ts';
import { LISTS } from './json-spans.ts';

/** The JSON text of a member's value -> the value. May throw: then the object is not read here. */
export type MemberReader = (text: string) => unknown;

/**
 * The object that the text prints, with the members that have a reader; null for all that is not plainly such an object (JSON.parse has the
 * last word on those), and for an envelope. What stands inside the other members is passed over by its brackets and quotes. Linear.
 */
export function skimObject(text: string, readers: ReadonlyMap<string, MemberReader>): JsonObject | null {
  const found: Record<string, unknown> = {};
  let at = skipBlanks(text, 0);
  if (text.charCodeAt(at) !== 123) return null;
  for (;;) {
    const key = skipBlanks(text, at + 1);
    const keyEnd = text.charCodeAt(key) === 34 ? endOfString(text, key) : -1;
    if (keyEnd < 0) return null;
    const colon = skipBlanks(text, keyEnd);
    if (text.charCodeAt(colon) !== 58) return null;
    const value = skipBlanks(text, colon + 1);
    const end = endOfValue(text, value);
    if (end < 0) return null;
    const name = text.slice(key + 1, keyEnd - 1);
    const read = readers.get(name);
    if (read) {
      try {
        found[name] = read(text.slice(value, end));
      } catch {
        return null;
      }
    } else if (LISTS.has(name) || name.includes('\\')) return null;
    at = skipBlanks(text, end);
    const mark = text.charCodeAt(at);
    if (mark === 125) return skipBlanks(text, at + 1) === text.length ? found : null;
    if (mark !== 44) return null;
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 9 && code !== 13) break;
    at++;
  }
  return at;
}

/** Behind the string that opens at `from`; -1 when it does not end. */
function endOfString(text: string, from: number): number {
  for (let i = from + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) return i + 1;
    if (code === 92) i++;
  }
  return -1;
}

/** Behind the value that begins at `from`; -1 when it does not end, or is none. */
function endOfValue(text: string, from: number): number {
  const first = text.charCodeAt(from);
  if (first === 34) return endOfString(text, from);
  if (first !== 123 && first !== 91) return endOfWord(text, from);
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) {
      i = endOfString(text, i) - 1;
      if (i < 0) return -1;
    } else if (code === 123 || code === 91) depth++;
    else if ((code === 125 || code === 93) && --depth === 0) return i + 1;
  }
  return -1;
}

const WORD = /(?:true|false|null|-?\d[\d.eE+-]{0,40})(?=[\s,}])/uy;

function endOfWord(text: string, from: number): number {
  WORD.lastIndex = from;
  return WORD.test(text) ? WORD.lastIndex : -1;
}
