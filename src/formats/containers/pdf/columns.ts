/**
 * The order in which the text of a page is read: column by column, and what goes over the columns where it stands between them. A gutter is the
 * line down the page with the most text in rows that keep clear of it on both sides; recursive, as in an X-Y cut (Nagy & Seth 1984; Ha,
 * Haralick & Phillips 1995, DOI 10.1109/ICDAR.1995.602059), so that three columns are two, one of them cut again.
 */
import type { Fragment } from './fragments.ts';

/** Text that is read from top to bottom. `column` says where it stands: '' over all columns, 'L', 'R', 'LR' and so on. */
export interface Block {
  readonly column: string;
  readonly fragments: readonly Fragment[];
}

/** Of the width of the text: the least that a column has. Numbers of a list and figures of a table have less. */
const LEAST_COLUMN = 0.15;
/** Rows beside a gutter that show it. */
const PROOF = 10;
/** A line that goes over a gutter goes so far over it on both sides, in sizes of its letters; less is a line too long for its column. */
const OVER = 1.5;
/** What it counts against a gutter, in rows, that text goes over it and it begins again: columns are long, gaps between words that meet are not. */
const INTERRUPTION = 6;
const MOST_CUTS = 4;

interface Row {
  readonly left: readonly Fragment[];
  readonly right: readonly Fragment[];
  readonly over: boolean;
  readonly all: readonly Fragment[];
}

/** The gutters of a page that are beyond doubt: to look for on pages that have little text. */
export function findGutter(fragments: readonly Fragment[]): number | null {
  return bestGutter(readRows(fragments), starts(fragments), PROOF);
}

/** Blocks in reading order. `known`: gutters of other pages of the document, for which fewer rows are proof. */
export function orderPage(fragments: readonly Fragment[], known: readonly number[], column = ''): Block[] {
  const whole = [{ column, fragments }];
  if (column.length >= MOST_CUTS || fragments.length < 3) return whole;
  const rows = readRows(fragments);
  const gutter = bestGutter(rows, starts(fragments), PROOF) ?? bestGutter(rows, known, 2, 0);
  if (gutter === null) return whole;
  const blocks: Block[] = [];
  let over: Fragment[] = [];
  const close = () => {
    if (over.length > 0) blocks.push({ column, fragments: over });
    over = [];
  };
  const bands = readBands(splitRows(rows, gutter));
  for (const band of bands) {
    if (isCut(band, bands.length === 1)) {
      close();
      for (const side of ['left', 'right'] as const) {
        const part = band.flatMap(row => row[side]);
        for (const block of orderPage(part, known, column + (side === 'left' ? 'L' : 'R')))
          blocks.push(block);
      }
    } else for (const part of band.flatMap(row => row.all)) over.push(part);
  }
  close();
  return blocks;
}

/** Where fragments begin, at three or more on the page: the left edges of columns are among these. */
function starts(fragments: readonly Fragment[]): number[] {
  const counts = new Map<number, number>();
  for (const { x } of fragments) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 3)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 24)
    .map(([x]) => x - 1.5);
}

function bestGutter(
  rows: readonly Fragment[][],
  candidates: readonly number[],
  proof: number,
  narrowest = LEAST_COLUMN,
): number | null {
  const from = rows.reduce((least, row) => Math.min(least, row[0]!.x), Infinity);
  const width = rows.reduce((most, row) => Math.max(most, row.at(-1)!.right), -Infinity) - from;
  const scored = candidates
    .filter(x => x > from + width * LEAST_COLUMN && x < from + width * (1 - LEAST_COLUMN))
    .map(x => ({ x, ...scoreGutter(splitRows(rows, x), width * narrowest, x) }));
  const best = Math.max(...scored.map(({ score }) => score));
  if (best < proof) return null;
  // Numbers of a list that stand in a column of their own make a second gutter behind them, as good but narrower.
  const good = scored.filter(({ score }) => score >= best * 0.9);
  return good.reduce((a, b) => (b.gap > a.gap ? b : a)).x;
}

/**
 * `score`: lines in stretches of rows that keep clear and have text on both sides, less the rows that go over the gutter amid them. `gap`: how
 * wide it is, in points, but for the narrowest fifth of the rows.
 */
function scoreGutter(
  rows: readonly Row[],
  leastColumn: number,
  gutter: number,
): { score: number; gap: number } {
  let score = 0;
  let over = 0;
  let touching = 0;
  const widths: [number[], number[]] = [[], []];
  const gaps: number[] = [];
  const bands = readBands(rows);
  for (const band of bands) {
    if (!isCut(band, bands.length === 1)) {
      // Only those between stretches count: a title above the columns takes nothing from them.
      if (widths[0].length > 0 && band[0]!.over) over += band.length;
      continue;
    }
    if (widths[0].length > 0) score -= over + INTERRUPTION;
    over = 0;
    for (const { left, right, all } of band) {
      if (left.length > 0) widths[0].push(left.at(-1)!.right - left[0]!.x);
      if (right.length > 0) widths[1].push(right.at(-1)!.right - right[0]!.x);
      score += (left.length > 0 ? 1 : 0) + (right.length > 0 ? 1 : 0);
      if (left.length > 0 && right.length > 0) gaps.push(right[0]!.x - left.at(-1)!.right);
      if (all.some(part => part.x < gutter && part.right > gutter)) touching++;
    }
  }
  gaps.sort((a, b) => a - b);
  const gap = gaps[Math.floor(gaps.length * 0.2)] ?? 0;
  return { score: widths.some(side => isNarrow(side, leastColumn)) ? 0 : score - 2 * touching, gap };
}

/** Rows that do not go over the gutter, with text on both sides of it: more than a few where others do, as words part at any place now and then. */
const isCut = (band: readonly Row[], alone: boolean): boolean =>
  !band[0]!.over &&
  band.length > (alone ? 1 : 3) &&
  band.some(row => row.left.length > 0) &&
  band.some(row => row.right.length > 0);

/** Four fifths of the lines are narrower than any column. */
function isNarrow(widths: number[], least: number): boolean {
  widths.sort((a, b) => a - b);
  return (widths[Math.floor(widths.length * 0.8)] ?? 0) < least;
}

/** Fragments of one height, from left to right; the rows from top to bottom. */
function readRows(fragments: readonly Fragment[]): Fragment[][] {
  const rows: Fragment[][] = [];
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && fragment.y - row[0]!.y < 0.3 * fragment.size) row.push(fragment);
    else rows.push([fragment]);
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}

/** Each row cut at the gutter, or over it as a whole when a part of it is. */
const splitRows = (rows: readonly Fragment[][], gutter: number): Row[] =>
  rows.map(all => {
    const over = all.some(({ x, right, size }) => x < gutter - OVER * size && right > gutter + OVER * size);
    const isLeft = ({ x, right }: Fragment) => (x + right) / 2 < gutter;
    return { all, over, left: all.filter(isLeft), right: all.filter(part => !isLeft(part)) };
  });

/** Rows that follow one another and are alike in going over the gutter or not. */
function readBands(rows: readonly Row[]): Row[][] {
  const bands: Row[][] = [];
  for (const row of rows) {
    const band = bands.at(-1);
    if (band && band[0]!.over === row.over) band.push(row);
    else bands.push([row]);
  }
  return bands;
}
