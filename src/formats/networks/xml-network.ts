/** What the XML formats of networks share: places of elements, and the beginnings of files that tell them apart. */
import type { Place, TextFile } from '../format.ts';
import { lineCounter } from '../line-index.ts';
import { type NetworkBuilder, placeAt } from './builder.ts';

/** Whether the root element of an XML text has this name. Looks at the first 20,000 characters. */
export function hasRoot(file: TextFile, name: string): boolean {
  let head = '';
  for (const line of file.lines) {
    head += `${line.slice(0, 20_000)}\n`;
    if (head.length > 20_000) break;
  }
  if (!/^[\s\ufeff]{0,100}</u.test(head)) return false;
  return new RegExp(`<(?:[a-z][\\w.-]{0,20}:)?${name}[\\s>]`, 'u').test(head);
}

/** Text of a file, and the place of a stretch of it by offsets. */
export function openText(file: TextFile): { text: string; placeOf: (start: number, end: number) => Place } {
  const text = file.lines.join('\n');
  const [first, last] = [lineCounter(text), lineCounter(text)];
  const placeOf = (start: number, end: number) =>
    placeAt(file, first(start), last(Math.max(start, end - 1)), text.slice(start, end));
  return { text, placeOf };
}

/** Reports what the scanner found damaged. */
export const damageReporter =
  (builder: NetworkBuilder, text: string, placeOf: (start: number, end: number) => Place) =>
  (code: string, message: string, start: number) =>
    builder.warn(placeOf(Math.max(0, start), Math.min(text.length, start + 200)), code, message);
