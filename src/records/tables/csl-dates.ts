/** Dates of CSL-JSON and of Crossref, which has CSL's dates: parts, ranges, seasons, words. */
import { readDate } from '../draft.ts';
import type { CslDate } from '../work.ts';
import { parseObject, textOf } from './csl-values.ts';
import type { Row } from './table.ts';

/** A CSL date (object, or a string in a field of dates), each part as year, month, day: two parts for a range. */
export function readCslDate(value: string): CslDate | undefined {
  const object = parseObject(value);
  const parts = object?.['date-parts'];
  const listed: unknown[] = Array.isArray(parts) ? (Array.isArray(parts[0]) ? parts : [parts]) : [];
  const [first, end] = listed.map(part =>
    Array.isArray(part) && part[0] !== null && part[0] !== '' ? part.slice(0, 3).map(Number) : [],
  );
  // There is no year 0; Zotero and others write it for "no date".
  const [year = 0, month = 0, day = 0] = first ?? [];
  const texts = object ? ['raw', 'literal', 'edtf'].map(key => textOf(object[key])) : [value];
  const begin =
    (Math.abs(year) < 10_000 ? trimDate(year, month, day) : undefined) ??
    texts.map(readPlainDate).find(date => date !== undefined);
  if (!begin) return undefined;
  const until = trimDate(...((end ?? [0]) as [number]));
  const season = readSeason(object?.season) ?? seasonOfMonth(month);
  const circa = object?.circa;
  return {
    'date-parts': until ? [begin, until] : [begin],
    ...(season === undefined ? {} : { season }),
    ...(circa === true || circa === 1 || circa === '1' || circa === 'true' ? { circa: true } : {}),
  };
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

function readSeason(value: unknown): number | string | undefined {
  const text = textOf(value).slice(0, 40);
  const named = SEASONS.indexOf(text.toLowerCase().replace('fall', 'autumn')) + 1;
  return named || (/^[1-4]$/u.test(text) ? Number(text) : text || undefined);
}

/** CSL lets the months 13 to 16 and, as the Library of Congress has it, 21 to 24 stand for seasons. */
const seasonOfMonth = (month: number): number | undefined =>
  (month >= 13 && month <= 16) || (month >= 21 && month <= 24) ? (month - 12) % 8 : undefined;

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

export const cslDate = (tag: string): Row => ({
  tag,
  read: (values, draft) => {
    const date = draft.issued ? undefined : readCslDate(values[0]!);
    if (!date) return;
    const { 'date-parts': parts, ...more } = date;
    draft.issued = parts[0]!;
    if (parts[1]) draft.issuedEnd = parts[1];
    draft.issuedAs = more;
  },
});
