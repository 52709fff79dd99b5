/** The lines of a document as rows: cut at `<br>`, with nothing that printing or a web page put between them, and what stood between two of them. */
import { findFurniture } from './furniture.ts';
import { endsInLinks, findLinkLines, stripLinks } from './links.ts';

/** What stands before a row: nothing, a blank line, the end of a page (which may hide a blank line), or the sure end of an entry. */
export type Gap = 'none' | 'blank' | 'page' | 'end';

/** A line that is left, or the piece of one between two `<br>`. */
export interface Row {
  /** Index of the line in the file. */
  readonly line: number;
  readonly text: string;
  readonly gap: Gap;
  /** Index of the last line, when a number on a line of its own was joined to the next, or links stand below. */
  readonly until?: number;
  /** Where the piece stands in its line, when the line holds several. */
  readonly piece?: readonly [from: number, to: number];
}

/** Links stand at most this many lines below their reference, or each other. */
const NEAR = 3;
const BREAK = /<br\s{0,4}\/?>/giu;
const LONE_NUMBER = /^\s{0,12}(?:\[(\d{1,6})\]|\((\d{1,6})\)|(\d{1,3})[.)])\s*$/u;

/** Takes furniture and blank lines out; what looks like a reference is never furniture. Linear in the size of the text. */
export function readRows(lines: readonly string[], pages?: readonly number[]): Row[] {
  const furniture = findFurniture(lines, pages);
  const links = findLinkLines(lines);
  const rows: Row[] = [];
  let gap: Gap = 'none';
  lines.forEach((raw, line) => {
    if (line > 0 && (raw.startsWith('\f') || pages?.[line] !== pages?.[line - 1])) gap = widen(gap, 'page');
    if (furniture.has(line)) {
      gap = widen(gap, 'page');
      return;
    }
    if (links.has(line)) {
      giveLinks(rows, line);
      gap = 'end';
      return;
    }
    for (const [from, to, broken] of piecesOf(raw)) {
      const whole = readable(raw.slice(from, to));
      if (!whole.trim()) {
        gap = widen(gap, broken ? 'none' : 'blank');
        continue;
      }
      const text = stripLinks(whole);
      if (text.trim()) {
        const piece = from > 0 || to < raw.length ? { piece: [from, to] as const } : {};
        rows.push({ line, text, gap, ...piece });
        gap = 'none';
      }
      if (endsInLinks(whole, text)) gap = 'end';
    }
  });
  return joinLoneNumbers(rows);
}

/** Every filled line as one row, but for the links below it. */
export function readLines(lines: readonly string[]): Row[] {
  const links = findLinkLines(lines);
  const rows: Row[] = [];
  lines.forEach((text, line) => {
    const plain = stripLinks(text);
    if (links.has(line) || (text.trim() && !plain.trim())) giveLinks(rows, line);
    else if (plain.trim()) rows.push({ line, text: plain, gap: 'none' });
  });
  return rows;
}

/** A line of links belongs to the row above it: to its lines, not to its text. */
function giveLinks(rows: Row[], line: number): void {
  const above = rows.at(-1);
  if (above && line - (above.until ?? above.line) <= NEAR) rows[rows.length - 1] = { ...above, until: line };
}

/** The end of a page says nothing about a blank line beside it; the end of an entry stays one. */
function widen(gap: Gap, next: Gap): Gap {
  if (gap === 'end' || next === 'none') return gap;
  return gap === 'page' ? 'page' : next;
}

/** Pieces of a line between `<br>`: from, to, and whether a `<br>` closes it. */
function piecesOf(raw: string): (readonly [number, number, boolean])[] {
  if (!raw.includes('<')) return [[0, raw.length, false]];
  const out: [number, number, boolean][] = [];
  let from = 0;
  for (const match of raw.matchAll(BREAK)) {
    out.push([from, match.index, true]);
    from = match.index + match[0].length;
  }
  if (from < raw.length || out.length === 0) out.push([from, raw.length, false]);
  return out;
}

/** Without form feeds and with one kind of space; the quotes that a spreadsheet put around the whole of a line are taken off. */
function readable(text: string): string {
  const spaced = text.replace(/[\f\p{Zs}]/gu, char => (char === '\f' ? '' : ' '));
  if (!/^\s*"/.test(spaced)) return spaced;
  const inner = spaced.trim().slice(1, -1);
  const quoted = spaced.trimEnd().endsWith('"') && !inner.replaceAll('""', '').includes('"');
  return quoted ? inner.replaceAll('""', '"') : spaced;
}

/** "1." on a line of its own belongs to the next line, when others count on from it: alone it is the end of a sentence. */
function joinLoneNumbers(rows: readonly Row[]): Row[] {
  const numbers = rows.map(({ text }) => {
    const match = text.length < 24 ? LONE_NUMBER.exec(text) : null;
    return match ? Number(match[1] ?? match[2] ?? match[3]) : null;
  });
  const lone = new Set(numbers);
  if (lone.size < 3) return [...rows];
  const out: Row[] = [];
  rows.forEach((row, i) => {
    const number = numbers[i - 1] ?? null;
    const counts = number !== null && (lone.has(number - 1) || lone.has(number + 1));
    if (counts && numbers[i] === null && row.line <= rows[i - 1]!.line + 3)
      out[out.length - 1] = {
        ...out.at(-1)!,
        text: `${out.at(-1)!.text.trimEnd()} ${row.text.trim()}`,
        until: row.until ?? row.line,
      };
    else out.push(row);
  });
  return out;
}
