/** Running heads, feet and page numbers: rows at the edge of a page that stand at the same height on others too, and differ in digits alone. */
import type { Fragment } from './fragments.ts';

/** Heads and feet have at most so many rows. */
const DEEPEST = 3;
/** Points that the height of a head may differ by from page to page. */
const SAME_HEIGHT = 2;

interface EdgeRow {
  readonly y: number;
  readonly size: number;
  readonly shape: string;
  readonly fragments: readonly Fragment[];
}

/** The pages without their furniture. Needs all pages at once: one page alone does not tell a head from a heading. */
export function dropFurniture(pages: readonly (readonly Fragment[])[]): Fragment[][] {
  const drop = new Set<Fragment>();
  const rows = pages.map(readRows);
  for (const edges of [
    rows.map(page => page.slice(0, DEEPEST + 1)),
    rows.map(page => page.slice(-DEEPEST - 1).reverse()),
  ])
    for (const row of findFurniture(edges)) for (const fragment of row.fragments) drop.add(fragment);
  return pages.map(page => page.filter(fragment => !drop.has(fragment)));
}

/** `edges`: of each page the rows from its edge inwards, one more than furniture can have. */
function findFurniture(edges: readonly (readonly EdgeRow[])[]): EdgeRow[] {
  const heights = new Map<string, number[]>();
  for (const { shape, y } of edges.flatMap(rows => rows.slice(0, DEEPEST))) {
    const all = heights.get(shape);
    if (all) all.push(y);
    else heights.set(shape, [y]);
  }
  const near = (y: number, other: number) => Math.abs(y - other) <= SAME_HEIGHT;
  const timesSeen = ({ shape, y }: EdgeRow) => heights.get(shape)!.filter(other => near(y, other)).length;

  const confirmed: number[] = [];
  const found = edges.map(rows => {
    let depth = 0;
    for (const [i, row] of rows.slice(0, DEEPEST).entries()) {
      const times = timesSeen(row);
      const number = i === 0 && PAGE_NUMBER.test(row.shape);
      if (times < 2 && !number) break;
      // The first line of a column is at one height on all pages, and may be alike on some: a head stands off, or is there nearly always.
      if (isApart(row, rows[i + 1]) || times >= Math.max(5, edges.length / 2)) depth = i + 1;
    }
    for (const row of rows.slice(0, depth)) if (timesSeen(row) >= 2) confirmed.push(row.y);
    return depth;
  });
  // What stands alone at the height of heads is one, if it differs on each page (the title of a chapter).
  return edges.flatMap((rows, page) => {
    const depth = found[page]!;
    const [row, next] = [rows[depth], rows[depth + 1]];
    const alike = row && depth === 0 && confirmed.filter(y => near(y, row.y)).length >= 2;
    return rows.slice(0, alike && isApart(row, next) && row.shape.length < 120 ? depth + 1 : depth);
  });
}

const PAGE_NUMBER = /^(?:page )?[-–—|]? ?# ?[-–—|]?(?: ?(?:of|\/) ?#)?$/u;

const isApart = (row: EdgeRow, next: EdgeRow | undefined): boolean =>
  next === undefined || Math.abs(next.y - row.y) > 1.6 * Math.min(row.size, next.size);

/** The rows of a page from top to bottom; only those at its edges are looked at. */
function readRows(fragments: readonly Fragment[]): EdgeRow[] {
  const sorted = [...fragments].sort((a, b) => a.y - b.y);
  const rows: Fragment[][] = [];
  for (const fragment of sorted) {
    const row = rows.at(-1);
    if (row && fragment.y - row[0]!.y < 0.3 * fragment.size) row.push(fragment);
    else rows.push([fragment]);
  }
  return [...rows.slice(0, DEEPEST + 1), ...rows.slice(DEEPEST + 1).slice(-DEEPEST - 1)].map(row => ({
    y: row[0]!.y,
    size: row.reduce((most, { size }) => Math.max(most, size), 0),
    shape: shapeOf(row),
    fragments: row,
  }));
}

const shapeOf = (row: readonly Fragment[]): string =>
  [...row]
    .sort((a, b) => a.x - b.x)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\d+/gu, '#')
    .replace(/^[ivxlc]{1,7}$/iu, '#')
    .toLowerCase();
