/** Dates that tagged formats write with names of months: "DEC", "JUN 8", "2016 Jun 1", "JAN-FEB". */
import { type Draft, readDate } from '../draft.ts';
import type { Row } from './table.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  /(?<!\p{L})(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.?(?:\s(\d{1,2})(?!\d))?/iu;

/** "JUN 8" -> [6, 8], "JAN-FEB" -> [1], "SPR" -> []. */
function readMonth(value: string): readonly number[] {
  const match = MONTH.exec(value);
  if (!match) return [];
  const day = Number(match[2] ?? 0);
  return [MONTHS.indexOf(match[1]!.toLowerCase()) + 1, ...(day >= 1 && day <= 31 ? [day] : [])];
}

/** Adds to the date what the value states: all of it where there is none, month and day where there is only this year. */
function refineDate(draft: Draft, value: string): void {
  const stated = readDate(value);
  if (draft.issued && (draft.issued.length > 1 || (stated && stated[0] !== draft.issued[0]))) return;
  const year = draft.issued?.[0] ?? stated?.[0];
  if (year === undefined) return;
  draft.issued = stated && stated.length > 1 ? stated : [year, ...readMonth(value)];
}

/** A date that may be whole, or only the month and day of the year that an earlier row gave. */
export const fullDate = (tag: string): Row => ({
  tag,
  read: (values, draft) => refineDate(draft, values.join(' ')),
});
