/** Finds the references in the lines of a document and cuts them apart, whatever way the list is set. */
import type { TextFile } from '../format.ts';
import { type Block, dropCitations, findBlocks } from './block.ts';
import { cutAt, cutByLine, cutByNumber, type Entry } from './cut.ts';
import { LIKELY, startsLikeReference } from './likeness.ts';
import { findNumberedLists, markLength } from './markers.ts';
import { type Row, readLines, readRows } from './rows.ts';
import { findStarts } from './segment.ts';

export type { Entry } from './cut.ts';

/** Gives the entries in order; an empty list when the text has no references. Linear in the number of lines. */
export function splitReferences(file: Pick<TextFile, 'lines' | 'pages'>): Entry[] {
  const rows = readRows(file.lines, file.pages);
  const blocks = findBlocks(rows);
  const byBlock = blocks.flatMap(cutBlock);
  const byNumber = cutNumbered(dropCitations(rows));
  // Where every line has a mark of its own, the same number again and again ("(1)") is a mark and not a count.
  const marked = blocks.some(block => isMarked(block.rows)) && byBlock.length > byNumber.length;
  if (!marked && byNumber.length >= 2 && share(byNumber) >= 0.5 && worth(byNumber) >= worth(byBlock))
    return byNumber;
  return byBlock.some(entry => entry.like >= LIKELY) ? byBlock : [];
}

/** Every non-empty line as one entry. */
export const splitLines = (lines: readonly string[]): Entry[] => cutByLine(readLines(lines));

/** A bibliography may be several lists, each counting from one (primary sources, secondary sources): all that hold references count. */
function cutNumbered(rows: readonly Row[]): Entry[] {
  return findNumberedLists(
    rows.map(row => row.text),
    startsLikeReference,
  )
    .filter((list, i) => i === 0 || list.length >= 3)
    .map(list => cutByNumber(rows, list))
    .filter((entries, i) => i === 0 || (entries.length >= 3 && share(entries) >= 0.6))
    .flat()
    .sort((a, b) => a.first - b.first);
}

function cutBlock({ rows, whole }: Block): Entry[] {
  if (isMarked(rows))
    return trimEnds(
      cutAt(
        rows,
        rows.flatMap((row, i) => (i === 0 || markLength(row.text) > 0 ? [i] : [])),
      ),
      whole,
    );
  const entries = trimEnds(cutAt(rows, partTail(rows, findStarts(rows))), whole);
  const numbered = cutNumbered(rows);
  // A list that counts says itself where its entries begin.
  return numbered.length >= Math.max(2, entries.length * 0.6) ? numbered : entries;
}

/** What stands behind a blank line below the last entry is no part of it, unless entries of this list have blank lines inside. */
function partTail(rows: readonly Row[], starts: readonly number[]): number[] {
  const begins = new Set(starts);
  const last = starts.at(-1) ?? 0;
  const inner = rows.flatMap((row, i) => (row.gap === 'blank' && !begins.has(i) ? [i] : []));
  const before = inner.filter(i => i < last).length;
  return before > starts.length * 0.1 ? [...starts] : [...starts, ...inner.filter(i => i > last)];
}

/** Nearly every row begins with a number or a bullet. */
const isMarked = (rows: readonly Row[]): boolean =>
  rows.length > 1 && rows.filter(row => markLength(row.text) > 0).length >= rows.length * 0.8;

const share = (entries: readonly Entry[]): number =>
  entries.filter(entry => entry.like >= 0.55).length / Math.max(1, entries.length);

/** How well a cut explains the lines: references found, less the pieces that are none. */
const worth = (entries: readonly Entry[]): number =>
  entries.reduce((sum, entry) => sum + (entry.like >= LIKELY ? 1 : -0.6), 0);

/**
 * Without a heading the ends may be prose: what stands apart and is no reference goes. Behind a list that says where it begins only what
 * stands apart and is surely none.
 */
function trimEnds(entries: readonly Entry[], whole: boolean): Entry[] {
  const apart = (i: number) => entries[i]!.first > entries[i - 1]!.last + 1;
  const least = whole ? 0.25 : 0.55;
  let to = entries.length;
  while (to > 1 && entries[to - 1]!.like < least && apart(to - 1)) to--;
  let from = 0;
  while (!whole && from < to - 1 && entries[from]!.like < least && apart(from + 1)) from++;
  return entries.slice(from, to);
}
