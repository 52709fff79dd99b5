/** Lines of a document without what printing put between them: page numbers, running heads, download notices; numbers on lines of their own. */
import { likeness } from './likeness.ts';
import { readMarker } from './markers.ts';

/** A line that is left: its index in the file, and its text. Blank lines are kept, with empty text. */
export interface Row {
  readonly line: number;
  readonly text: string;
}

const PAGE_NUMBER =
  /^\s*(?:(?:page|p\.|s\.|seite)\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?\s*(?:(?:of|\/|von)\s*\d{1,4})?\s*$/iu;
const NOTICE =
  /^\s*(?:this (?:content|article|paper) (?:was )?download|download(?:ed)? (?:from|by|data)|©|\(c\)\s|copyright\b|all rights reserved|all use subject to|terms (?:and|&) conditions|printed (?:in|by)\b)/iu;
const FORM_FEED = '\f';

/** Takes furniture out; what looks like a reference is never furniture. One pass over the lines. */
export function readRows(lines: readonly string[]): Row[] {
  const heads = countPageHeads(lines);
  const rows: Row[] = [];
  let onPageHead = false;
  lines.forEach((raw, line) => {
    const opens = raw.startsWith(FORM_FEED);
    const text = unquote(raw.replaceAll(FORM_FEED, '').replace(/\p{Zs}/gu, ' '));
    if (opens) {
      dropPageNumber(rows);
      onPageHead = true;
    }
    if (!text.trim()) {
      rows.push({ line, text: '' });
      return;
    }
    const alone = !lines[line + 1]?.trim();
    const repeated = opens && (heads.get(shapeOf(text)) ?? 0) > 1;
    const plain = likeness(text) < 0.5 && !/\d{1,4}\s?[-–]\s?\d{1,4}\.?\s*$/u.test(text);
    if (
      onPageHead &&
      (repeated || (alone && plain && text.length < 90 && endsEntry(rows)) || PAGE_NUMBER.test(text))
    )
      return;
    onPageHead = false;
    if (NOTICE.test(text) && likeness(text) < 0.75) return;
    rows.push({ line, text });
  });
  return joinLoneNumbers(rows);
}

/** First lines of pages, without their digits, and how many pages begin with each. */
function countPageHeads(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (!line.startsWith(FORM_FEED)) continue;
    const shape = shapeOf(line);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return counts;
}

const shapeOf = (line: string): string =>
  line
    .replace(/[\d\s\f]+/gu, ' ')
    .trim()
    .toLowerCase();

/** The foot of the page that just ended: a number alone on its line. */
function dropPageNumber(rows: Row[]): void {
  const last = rows.findLastIndex(row => row.text !== '');
  if (last >= 0 && last >= rows.length - 4 && PAGE_NUMBER.test(rows[last]!.text)) rows.splice(last, 1);
}

/** Whether the text so far could end here: a page head never interrupts a sentence that we could lose the rest of. */
function endsEntry(rows: readonly Row[]): boolean {
  const last = rows.findLast(row => row.text !== '');
  return last === undefined || /[.)\d\]”"]\s*$/u.test(last.text);
}

/** "1." on a line of its own belongs to the next line. */
function joinLoneNumbers(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (let i = 0; i < rows.length; i++) {
    const { line, text } = rows[i]!;
    const lone = /^\s*(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}[.)])\s*$/u.test(text);
    let next = i + 1;
    while (lone && next < rows.length && rows[next]!.text === '' && next < i + 3) next++;
    if (lone && rows[next]?.text && !readMarker(rows[next]!.text)) {
      out.push({ line, text: `${text.trim()} ${rows[next]!.text.trim()}` });
      // The line that was joined still counts as a place of the entry.
      i = next;
    } else out.push({ line, text });
  }
  return out;
}

/** The line without the quotes that a spreadsheet put around the whole of it. */
const unquote = (text: string): string =>
  /^\s*"(?:[^"]|"")*"\s*$/.test(text) ? text.trim().slice(1, -1).replaceAll('""', '"') : text;
