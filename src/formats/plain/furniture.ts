/** What printing put between the lines of a text: page numbers, running heads, download notices. */
import { isListHeading, isSection } from './headings.ts';
import { likeness } from './likeness.ts';
import { findEdgeHeads, findGapHeads } from './running.ts';

const PAGE_NUMBER =
  /^\s*(?:(?:page|p\.|s\.|seite|página|strona)\s{0,3})?[-–—|]?\s{0,3}\d{1,4}\s{0,3}[-–—|]?\s{0,3}(?:(?:of|\/|von|de|z)\s{0,3}\d{1,4})?\s*$/iu;
const NOTICE =
  /^\s*(?:this (?:content|article|paper) (?:was )?download|download(?:ed)? (?:from|by|data)|©|\(c\)\s|copyright\b|all rights reserved|all use subject to|terms (?:and|&) conditions|printed (?:in|by)\b|https?:\/\/\S+\s+published online by|published online by)/iu;
/** A running head: words with the number of the page before or behind them, when it has one. */
const HEAD = /^\s*(?:(\d{1,4})(?:\s+|\s*\|\s*))?(\S.{2,160}?)(?:(?:\s+|\s*\|\s*)(\d{1,4}))?\s*$/u;
/** Two pages are never nearer than this many lines. */
const PAGE = 15;

interface Head {
  readonly line: number;
  readonly number: number | null;
}

/** The indexes of lines that are furniture. What looks like a reference is none, unless it stands there page after page. Linear. */
export function findFurniture(lines: readonly string[], pages?: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  const opens = (line: number) =>
    line > 0 && (!!lines[line]?.startsWith('\f') || (!!pages && pages[line] !== pages[line - 1]));
  const filled = lines.flatMap((text, line) => (/[^\s\f]/u.test(text) ? [line] : []));
  const isNumber = (line: number) => PAGE_NUMBER.test(lines[line]!);
  for (const line of findEdgeHeads(lines, filled, opens, isNumber)) found.add(line);
  for (const line of findGapHeads(lines, filled, isNumber)) found.add(line);
  for (const line of findRunningHeads(lines, filled, opens)) found.add(line);
  const numbers = findPageNumbers(lines, filled, opens, found);
  for (const line of numbers) found.add(line);
  filled.forEach((line, k) => {
    const text = lines[line]!.replaceAll('\f', '');
    if (NOTICE.test(text) && likeness(text.trim()) < 0.75) found.add(line);
    // The first line of a page, alone and short, where the text before it could end.
    const first = opens(line) || (k > 0 && found.has(filled[k - 1]!) && opens(filled[k - 1]!));
    if (!first || found.has(line) || isListHeading(text.trim()) || isSection(text.trim())) return;
    const apart = line + 1 >= lines.length || !lines[line + 1]!.trim();
    const plain = likeness(text.trim()) < 0.5 && !/\d{1,4}\s?[-–]\s?\d{1,4}\.?\s*$/u.test(text);
    const before = filled.slice(Math.max(0, k - 4), k).findLast(other => !found.has(other));
    const ended = before === undefined || /[.)\d\]”"]\s*$/u.test(lines[before]!);
    if (apart && plain && text.trim().length < 90 && ended) found.add(line);
  });
  return found;
}

/**
 * Lines that stand on page after page: the same words with page numbers that rise, or the same words beside page numbers, page ends or
 * blank lines. A wrapped line that recurs ("Journal of International Business") has none of these.
 */
function findRunningHeads(
  lines: readonly string[],
  filled: readonly number[],
  opens: (line: number) => boolean,
): number[] {
  const heads = new Map<string, Head[]>();
  for (const line of filled) {
    const text = lines[line]!;
    if (text.length > 180) continue;
    const match = HEAD.exec(text.replaceAll('\f', ''));
    if (!match || !/\p{L}{3}/u.test(match[2]!)) continue;
    const number = match[1] ?? match[3];
    const key = match[2]!.replace(/\s+/gu, ' ').toLowerCase();
    const list = heads.get(key) ?? [];
    list.push({ line, number: number === undefined ? null : Number(number) });
    heads.set(key, list);
  }
  const lone = (line: number) => line >= 0 && line < lines.length && PAGE_NUMBER.test(lines[line]!);
  const blank = (line: number) => line < 0 || line >= lines.length || !lines[line]!.trim();
  const beside = (line: number) =>
    opens(line) ||
    opens(line + 1) ||
    [-3, -2, -1, 1, 2, 3].some(
      step => lone(line + step) && (Math.abs(step) === 1 || blank(line + Math.sign(step))),
    ) ||
    (blank(line - 1) && blank(line + 1));
  const out: number[] = [];
  for (const [words, list] of heads) {
    if (list.length < 2) continue;
    const { line } = list[0]!;
    // Chapters repeat their headings ("Chapter 2", "References", "Abstract").
    if (isListHeading(lines[line]!) || (!words.includes(' ') && isSection(lines[line]!))) continue;
    const numbered = list.filter(head => head.number !== null);
    const apart = (part: readonly Head[]) =>
      part.every((head, i) => i === 0 || head.line - part[i - 1]!.line >= PAGE);
    const rising = numbered.every((head, i) => i === 0 || head.number! > numbered[i - 1]!.number!);
    const paced =
      numbered.length >= 2 && numbered.at(-1)!.number! - numbered[0]!.number! <= numbered.length * 12;
    if (rising && paced && apart(numbered)) out.push(...numbered.map(head => head.line));
    if (!isSection(lines[line]!) && apart(list)) out.push(...list.map(head => head.line).filter(beside));
  }
  return [...out, ...findPageSequence(lines, filled)];
}

/** Lines with the number of the page set far apart from their words, counting on from page to page, whatever their words are. */
function findPageSequence(lines: readonly string[], filled: readonly number[]): number[] {
  const chains = new Map<number, number[]>();
  const found: number[] = [];
  for (const line of filled) {
    const text = lines[line]!;
    if (text.length > 180) continue;
    const match =
      /^\s*(\d{1,4})(?:\s{3,}|\s?[\t|]\s*)\p{L}|\p{L}[.)]?(?:\s{3,}|\s?[\t|]\s*)(\d{1,4})\s*$/u.exec(text);
    if (!match) continue;
    const number = Number(match[1] ?? match[2]);
    const before = chains.get(number - 1) ?? chains.get(number - 2) ?? [];
    const near = before.length > 0 && line - before.at(-1)! >= PAGE && line - before.at(-1)! <= 200;
    const chain = near ? [before.at(-1)!, line] : [line];
    chains.set(number, chain);
    if (near) found.push(...chain);
  }
  return found;
}

/** Numbers alone on their lines: between blank lines, at the end of a page, beside a running head, or counting on from page to page. */
function findPageNumbers(
  lines: readonly string[],
  filled: readonly number[],
  opens: (line: number) => boolean,
  heads: ReadonlySet<number>,
): number[] {
  const lone = filled.filter(line => PAGE_NUMBER.test(lines[line]!));
  const numberOf = (line: number) => Number(/\d{1,4}/.exec(lines[line]!)![0]);
  const blank = (line: number) =>
    line < 0 || line >= lines.length || !lines[line]!.trim() || heads.has(line) || opens(line);
  return lone.filter((line, i) => {
    const edge = (step: number) => blank(line + step) || (step > 0 && opens(line + step));
    if (opens(line) || opens(line + 1) || heads.has(line - 1) || heads.has(line + 1)) return true;
    if (edge(-1) && edge(1)) return true;
    return [lone[i - 1], lone[i + 1]].some(other => {
      if (other === undefined) return false;
      const step = (numberOf(other) - numberOf(line)) * Math.sign(other - line);
      return Math.abs(other - line) >= PAGE && step >= 1 && step <= 2;
    });
  });
}
