/** Rows -> entries: at the numbers of a list or at any rows, with their lines joined into one running text. */
import { LINE_BREAK } from './hyphens.ts';
import { likeness } from './likeness.ts';
import { type Marked, markLength } from './markers.ts';
import type { Row } from './rows.ts';

/** First and last line index of an entry, and its text as one line. */
export interface Entry {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  /** How much it looks like a reference, 0 to 1. */
  readonly like: number;
  /** Where it begins in its first line and ends in its last, when a `<br>` stands there. */
  readonly from?: number;
  readonly to?: number;
}

/** No entry has more rows. */
const LONGEST = 40;

/** At the numbers of a list; the last entry goes to the next blank line. */
export function cutByNumber(rows: readonly Row[], list: readonly Marked[]): Entry[] {
  return list.flatMap((mark, i) => {
    let to = list[i + 1]?.line ?? mark.line + 1;
    if (i === list.length - 1)
      while (to < Math.min(rows.length, mark.line + LONGEST) && rows[to]!.gap === 'none') to++;
    return makeEntry(rows.slice(mark.line, to), mark.length);
  });
}

/** Every row as one entry. */
export const cutByLine = (rows: readonly Row[]): Entry[] => rows.flatMap(row => makeEntry([row]));

/** Entries that begin at these rows and go to the next. */
export function cutAt(rows: readonly Row[], starts: readonly number[]): Entry[] {
  return starts.flatMap((from, k) => makeEntry(rows.slice(from, starts[k + 1] ?? rows.length)));
}

/** A word kept open for a later second part ("small- and medium-sized") has its hyphen and a space. */
const SUSPENDED = /^(?:and|or|und|oder|bis|sowie|et|ou|y|o|e|to)\s/iu;

function makeEntry(rows: readonly Row[], skip = markLength(rows[0]?.text ?? '')): Entry[] {
  const [head, ...rest] = rows;
  if (!head) return [];
  const parts: string[] = [];
  let before = head.text.slice(skip).trim();
  // Only the row before is looked at, so that joining stays linear.
  for (const row of rest) {
    const line = row.text.trim();
    const hyphen = /\p{L}-$/u.test(before.slice(-4)) && !SUSPENDED.test(line);
    if (hyphen && /^\p{Ll}/u.test(line)) parts.push(before.slice(0, -1), LINE_BREAK);
    else if (hyphen || /(?:\/|\d[-–]|10\.\d{4,9}\S{0,300}\.)$/u.test(before.slice(-330))) parts.push(before);
    else parts.push(before, ' ');
    before = line;
  }
  const text = parts.join('') + before;
  const tail = rows.at(-1)!;
  return [
    {
      first: head.line,
      last: tail.until ?? tail.line,
      text,
      like: likeness(text),
      ...(head.piece ? { from: head.piece[0] } : {}),
      ...(tail.piece && tail.until === undefined ? { to: tail.piece[1] } : {}),
    },
  ];
}
