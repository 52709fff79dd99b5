/** Running heads known by where they stand: at the edges of pages, or in the gap of a page beside its number. Two are enough. */
import { isListHeading, isSection } from './headings.ts';

/** A page gap in a text that lost its page ends: heads of neighbouring pages are at least this many lines apart, others a whole page. */
const NEAR = 8;
const PAGE = 15;
/** A head is shorter than this. */
const LONGEST = 180;
/** The number of a page, set apart from the words on its line. */
const SET_APART =
  /^\s*(\d{1,4})(?:\s{3,}|\s?[\t|]\s*)(?=\p{L})|(?<=[\p{L}\d.)])(?:\s{3,}|\s?[\t|]\s*)(\d{1,4})\s*$/u;

/** Whether a page number stands on a line set apart from its words: "18<tab>J. Smith / Journal of X". */
export const hasPageNumber = (text: string): boolean => text.length <= LONGEST && SET_APART.test(text);

interface Seen {
  readonly line: number;
  readonly page: number;
  readonly numbers: readonly number[];
}

/**
 * First or last lines of pages that stand there on another page too, the same up to one number that counts with the pages. Behind one that
 * was found the next line is looked at. `isNumber`: a page number alone on its line. Linear.
 */
export function findEdgeHeads(
  lines: readonly string[],
  filled: readonly number[],
  opens: (line: number) => boolean,
  isNumber: (line: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  const pages: number[][] = [[]];
  let k = 0;
  lines.forEach((_, line) => {
    if (opens(line)) pages.push([]);
    if (filled[k] !== line) return;
    k++;
    if (!isNumber(line)) pages.at(-1)!.push(line);
  });
  if (pages.length < 2) return found;
  for (const step of [1, -1]) {
    for (const depth of [0, 1]) {
      const seen = new Map<string, Seen>();
      pages.forEach((part, page) => {
        const at = (d: number) => part[step > 0 ? d : part.length - 1 - d];
        const line = at(depth);
        if (line === undefined || lines[line]!.length > LONGEST || (depth > 0 && !found.has(at(0)!))) return;
        const text = lines[line]!.replace(/[\s\f]+/gu, ' ').trim();
        if (!/\p{L}{3}/u.test(text) || isListHeading(text) || isSection(text)) return;
        const key = text.toLowerCase().replace(/\d{1,9}/gu, '0');
        const next = { line, page, numbers: (text.match(/\d{1,9}/gu) ?? []).map(Number) };
        const before = seen.get(key);
        if (before && countsOn(before, next)) found.add(before.line).add(line);
        seen.set(key, next);
      });
    }
  }
  return found;
}

/** The same numbers, but for one at most that rises by one or two with each page. */
function countsOn(before: Seen, after: Seen): boolean {
  const changed = after.numbers.flatMap((value, i) =>
    value === before.numbers[i] ? [] : [value - before.numbers[i]!],
  );
  return (
    changed.length === 0 ||
    (changed.length === 1 && changed[0]! >= 1 && changed[0]! <= 2 * (after.page - before.page))
  );
}

/**
 * Lines between blank lines with the number of the page on them or on the line beside them, whose words stand so at another page with a
 * higher number. Volume, year and pages of the article may be printed on one of them only. Linear.
 */
export function findGapHeads(
  lines: readonly string[],
  filled: readonly number[],
  isNumber: (line: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  const blank = (line: number) => !lines[line]?.trim();
  const seen = new Map<string, { line: number; number: number }>();
  for (const line of filled) {
    const text = lines[line]!;
    if (text.length > LONGEST || isNumber(line)) continue;
    const beside = [line - 1, line + 1].find(other => !blank(other) && isNumber(other));
    const from = beside === undefined ? line : Math.min(line, beside);
    const to = beside === undefined ? line : Math.max(line, beside);
    if (!blank(from - 1) || !blank(to + 1)) continue;
    const own = SET_APART.exec(text);
    const printed =
      own?.[1] ?? own?.[2] ?? (beside === undefined ? null : /\d{1,4}/.exec(lines[beside]!)?.[0]);
    if (!printed) continue;
    const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
    if (words.length < 2 || isListHeading(text) || isSection(text)) continue;
    const key = words.join(' ');
    const number = Number(printed);
    const before = seen.get(key);
    if (before) {
      const step = number - before.number;
      const apart = line - before.line;
      if ((step === 1 && apart >= NEAR) || (step >= 1 && step <= 12 && apart >= PAGE))
        found.add(before.line).add(line);
    }
    seen.set(key, { line, number });
  }
  return found;
}
