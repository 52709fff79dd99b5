/** Which rows of a document are its lists of references: from their headings, or where references stand densest, to where other text begins. */
import { isCiteHeading, isEnd, isListHeading, isSection, isStyleName } from './headings.ts';
import { LIKELY, likeness, startsLikeReference } from './likeness.ts';
import { stripMark } from './markers.ts';
import type { Row } from './rows.ts';

/** The rows of one list. `whole`: the list says where it begins (a heading) or is all there is, so nothing at its beginning is prose. */
export interface Block {
  readonly rows: readonly Row[];
  readonly whole: boolean;
}

/** The lists in order; without any heading the densest stretch. Linear. */
export function findBlocks(all: readonly Row[]): Block[] {
  const rows = dropCitations(all);
  const worth = rows.map(row => worthOf(row.text));
  const headings = rows.flatMap((row, i) =>
    isListHeading(row.text) && worth.slice(i + 1, i + 12).some(value => value > 0.5) ? [i] : [],
  );
  const blocks: { rows: Row[]; open: boolean }[] = [];
  headings.forEach((heading, k) => {
    const to = headings[k + 1] ?? rows.length;
    const part = keepSections(rows.slice(heading + 1, to), worth.slice(heading + 1, to));
    const before = blocks.at(-1);
    // A heading repeated at the top of each page: the list before it was still going on.
    if (before?.open)
      before.rows.push(...part.rows.map((row, i) => (i ? row : { ...row, gap: 'page' as const })));
    else blocks.push({ rows: part.rows, open: part.open });
    blocks.at(-1)!.open = part.open;
  });
  const found = blocks
    .filter(block => block.rows.length > 0)
    .map(block => ({ rows: dropHeadings(block.rows), whole: true }));
  if (found.length > 0) return found;
  let [from, to] = densestRun(rows, worth);
  if (isAllList(rows, from, to)) [from, to] = [0, rows.length];
  return to > from ? [{ rows: dropHeadings(rows.slice(from, to)), whole: to - from === rows.length }] : [];
}

/** Without the citations of the article itself that a page offers ("How to cite": up to a dozen styles, each with its name above it). */
export function dropCitations(rows: readonly Row[]): Row[] {
  let inside = false;
  let named = false;
  return rows.filter((row, i) => {
    if (isCiteHeading(row.text)) {
      inside = named = true;
      return false;
    }
    if (!inside) return true;
    if (isStyleName(row.text)) {
      named = true;
      return false;
    }
    // The first row below a name, and those that go on behind it, are the citation.
    if (named || row.gap === 'none') {
      if (!isListHeading(row.text) && !(row.gap === 'none' && !named && isSection(row.text))) {
        named = false;
        return isListHeading(rows[i]!.text);
      }
    }
    inside = false;
    return true;
  });
}

/** What a row says for a list around it: a reference, the beginning of one, the place of one, or text of another kind. */
function worthOf(text: string): number {
  const body = stripMark(text);
  const like = likeness(body);
  if (like >= LIKELY) return 1.5;
  if (startsLikeReference(body)) return 0.8;
  if (/\d\s?[-–]\s?\d{1,5}\.?\s*$|\bpp?\.\s?\d|\d\s?\(\d{1,3}\)|doi|https?:/iu.test(body)) return 0.3;
  return like >= 0.25 ? -0.1 : -0.4;
}

/** Whether another part of the document begins: a heading that is no reference, behind text that could end. */
function opensSection(rows: readonly Row[], i: number, worth: number): boolean {
  if (worth >= 1 || !isSection(rows[i]!.text)) return false;
  return i === 0 || rows[i]!.gap !== 'none' || /[.)\d\]”"/]\s*$/u.test(rows[i - 1]!.text);
}

/** The first part, and of later ones the stretch that is references again; `open`: the list may go on behind a page head. */
function keepSections(rows: readonly Row[], worth: readonly number[]): { rows: Row[]; open: boolean } {
  const out: Row[] = [];
  let from = 0;
  let open = true;
  const close = (to: number) => {
    if (to === from) return;
    if (out.length === 0) out.push(...rows.slice(from, to));
    else {
      const [first, end, sum] = densestRun(rows.slice(from, to), worth.slice(from, to));
      open = sum >= 2.5;
      if (open)
        out.push(
          ...rows
            .slice(from + first, from + end)
            .map((row, i) => (i ? row : { ...row, gap: 'blank' as const })),
        );
    }
  };
  for (const [i, row] of rows.entries()) {
    if (isEnd(row.text)) {
      close(i);
      return { rows: out, open: false };
    }
    if (!opensSection(rows, i, worth[i]!)) continue;
    close(i);
    from = i + 1;
  }
  close(rows.length);
  return { rows: out, open };
}

/** Headings inside a list ("Books", "Web sites"): a few words on a line between blank lines, behind a finished reference. */
function dropHeadings(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  let gap: Row['gap'] = 'none';
  rows.forEach((row, i) => {
    const after = rows[i + 1];
    const between =
      (i === 0 || row.gap !== 'none') &&
      !!after &&
      (after.gap !== 'none' || startsLikeReference(stripMark(after.text)));
    const finished = i === 0 || /[.)\d\]”"/]\s*$/u.test(rows[i - 1]!.text);
    const words = row.text.trim().split(/\s+/, 7).length;
    if (between && finished && words <= 5 && !/[\d.,;:()]/u.test(row.text) && /\p{L}/u.test(row.text)) {
      gap = 'blank';
      return;
    }
    out.push(gap === 'none' ? row : { ...row, gap });
    gap = 'none';
  });
  return out;
}

/** The stretch in which references are densest (largest sum; Kadane 1984): from, to, sum. Linear. */
function densestRun(rows: readonly Row[], worth: readonly number[]): [from: number, to: number, sum: number] {
  let best = 0;
  let range: [number, number] = [0, 0];
  let sum = 0;
  let from = 0;
  worth.forEach((value, i) => {
    if (sum <= 0) {
      sum = 0;
      from = i;
    }
    sum += opensSection(rows, i, value) ? -3 : value;
    if (sum >= best && value > 0) {
      best = sum;
      range = [from, i + 1];
    }
  });
  // What stands on the lines beside it without a break is of the list, though it reads badly.
  let [first, to] = range;
  while (
    first > 0 &&
    range[0] - first < 4 &&
    rows[first]!.gap === 'none' &&
    !isSection(rows[first - 1]!.text)
  )
    first--;
  while (to > 0 && to < rows.length && rows[to]!.gap === 'none' && !opensSection(rows, to, 0)) to++;
  return [first, to, best];
}

/** A file that is nearly all list is all list: the odd line at its ends is a reference that reads badly, not prose. */
function isAllList(rows: readonly Row[], from: number, to: number): boolean {
  const outside = [...rows.slice(0, from), ...rows.slice(to)];
  const few = rows.length - outside.length >= 4 && outside.length <= Math.max(1, rows.length * 0.1);
  return few && outside.every(({ text }) => /\d{4}/.test(text) && !isSection(text) && !isEnd(text));
}
