/** What the JSON formats of networks share: lists of nodes and of links, item by item, each with its lines; and members that are taken as text. */
import type { Place, TextFile } from '../format.ts';
import { isObject, type JsonObject } from '../json-records.ts';
import { readValue } from './attributes.ts';
import type { NetworkBuilder } from './builder.ts';
import { listItems, parseSpan, type Span } from './json-members.ts';

/** Ids are numbers or texts in files; both are the same id here. Undefined for anything else. */
export function readId(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** Goes through a list; what is no object, or damaged, is a problem with its line. */
export function readList(
  text: string,
  span: Span | undefined,
  placeOf: (start: number, end: number) => Place,
  builder: NetworkBuilder,
  take: (item: JsonObject, place: Place) => void,
): void {
  if (span === undefined) return;
  for (const item of listItems(text, span.start)) {
    const value = item.whole ? parseSpan(text, item) : undefined;
    const place = placeOf(item.start, item.end);
    if (isObject(value)) take(value, place);
    else if (!item.whole)
      builder.warn(place, 'missing-end', 'The file ends inside this entry; it was left out.');
    else builder.warn(place, 'damaged-entry', 'This entry is not valid; it was left out.');
  }
}

/** The members of an object but those named, as attributes: texts and numbers; of lists and objects their JSON. */
export function readAttributes(item: JsonObject, known: ReadonlySet<string>): Map<string, string | number> {
  const attributes = new Map<string, string | number>();
  for (const [name, value] of Object.entries(item)) {
    if (known.has(name) || value === null || value === undefined || value === '') continue;
    if (typeof value === 'number' || typeof value === 'string') attributes.set(name, value);
    else attributes.set(name, printValue(value));
  }
  return attributes;
}

function printValue(value: unknown): string {
  try {
    return (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 2000);
  } catch {
    // Nested deeper than the engine can print.
    return '';
  }
}

/** Numbers of an object as attributes; those of other kinds as they stand. */
export function readNumbers(value: unknown): [string, string | number][] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, each]): [string, string | number][] =>
    typeof each === 'number' ? [[name, each]] : typeof each === 'string' ? [[name, readValue(each)]] : [],
  );
}

/** The first 60,000 characters of a file: enough to see what it is. */
export function headOf(file: TextFile): string {
  let head = '';
  for (const line of file.lines) {
    head += `${line.slice(0, 60_000)}\n`;
    if (head.length > 60_000) break;
  }
  return head;
}

/** A description that may be HTML, as text. */
export function stripHtml(text: string): string {
  return text
    .replace(/<\/?(?:p|br|div|tr|li|table|h\d)(?:\s[^<>]{0,500})?\/?>/giu, '\n')
    .replace(/<t[dh](?:\s[^<>]{0,500})?>/giu, ' ')
    .replace(/<[a-z/!][^<>]{0,2000}>/giu, '')
    .replace(/&nbsp;/giu, ' ')
    .replace(/&lt;/giu, '<')
    .replace(/&gt;/giu, '>')
    .replace(/&quot;/giu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&amp;/giu, '&')
    .replace(/[^\S\n]{1,1000}/gu, ' ')
    .replace(/ ?\n[ \n]{0,1000}/gu, '\n')
    .trim();
}
