/** Names, dates and texts of CSL-JSON and of Crossref, which has CSL's names and dates: from the JSON text of a value. */
import { foldSpace, isPlaceholder, readDate, readRecordName, setText } from '../draft.ts';
import { makePerson } from '../names/person.ts';
import type { Name, TextField } from '../work.ts';
import { readMarkup } from './markup.ts';
import type { Row } from './table.ts';

/** The object that a value is the JSON text of; null for plain strings. Only names that stand in this program are looked up in it. */
export function parseObject(value: string): Readonly<Record<string, unknown>> | null {
  if (!value.startsWith('{')) return null;
  try {
    return JSON.parse(value) as Record<string, unknown>;
  } catch {
    return null;
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? foldSpace(readMarkup(value)) : typeof value === 'number' ? String(value) : '';

/** A CSL name object, or a name as one string. */
function readCslName(value: string): Name | null {
  const object = parseObject(value);
  if (!object) return readRecordName(readMarkup(value));
  const part = (key: string) => textOf(object[key]);
  const literal = part('literal') || part('name');
  const particles = [part('dropping-particle'), part('non-dropping-particle')].filter(Boolean);
  const family = part('family');
  if (!family) {
    const text = literal || part('given');
    return text && !isPlaceholder(text) ? { literal: text } : null;
  }
  if (isPlaceholder(family) && !part('given')) return null;
  return makePerson([...particles, family].join(' '), part('given'), part('suffix'));
}

/** A CSL date (object, or a string in a field of dates) as year, month, day. Of a range the beginning; a season has no month. */
function readCslDate(value: string): readonly number[] | undefined {
  const object = parseObject(value);
  if (!object) return readPlainDate(value);
  const parts = object['date-parts'];
  const first: unknown = Array.isArray(parts) ? (Array.isArray(parts[0]) ? parts[0] : parts) : undefined;
  if (Array.isArray(first) && first[0] !== null && first[0] !== '') {
    const [year, month, day] = first.slice(0, 3).map(Number);
    // There is no year 0; Zotero and others write it for "no date".
    if (Number.isInteger(year) && year !== 0 && Math.abs(year!) < 10_000) return trimDate(year!, month, day);
  }
  for (const key of ['raw', 'literal', 'edtf']) {
    const date = readPlainDate(textOf(object[key]));
    if (date) return date;
  }
  return undefined;
}

/** A date in words or digits; years before Christ are negative. */
export function readPlainDate(text: string): readonly number[] | undefined {
  const before =
    /^\s*-(\d{1,6})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(text) ??
    /^\s*(\d{1,4})\s?(?:BCE|BC|v\. ?Chr\.)/u.exec(text);
  if (before) return trimDate(-Number(before[1]), Number(before[2] ?? 0), Number(before[3] ?? 0));
  return readDate(text);
}

function trimDate(year: number, month?: number, day?: number): readonly number[] | undefined {
  if (!Number.isInteger(year) || year === 0 || Math.abs(year) >= 1_000_000) return undefined;
  if (!month || !Number.isInteger(month) || month < 1 || month > 12) return [year];
  return day && Number.isInteger(day) && day >= 1 && day <= 31 ? [year, month, day] : [year, month];
}

/** The first value, without markup. */
export const markup = (tag: string, field: TextField): Row => ({
  tag,
  read: (values, draft) => {
    const value = readMarkup(values[0]!);
    if (!isPlaceholder(value)) setText(draft, field, value);
  },
});

export const cslNames = (tag: string, to: 'author' | 'editor' = 'author'): Row => ({
  tag,
  read: (values, draft) => {
    if (draft[to].length === 0) draft[to] = values.flatMap(value => readCslName(value) ?? []);
  },
});

export const cslDate = (tag: string): Row => ({
  tag,
  read: (values, draft) => {
    if (draft.issued) return;
    draft.issued = readCslDate(values[0]!);
    const parts = parseObject(values[0]!)?.['date-parts'];
    const end: unknown = Array.isArray(parts) ? parts[1] : undefined;
    if (draft.issued && Array.isArray(end))
      draft.issuedEnd = trimDate(...(end.slice(0, 3).map(Number) as [number]));
  },
});
