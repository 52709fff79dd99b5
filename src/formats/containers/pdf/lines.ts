/** Blocks of a document -> lines of text that keep what the setting says: indents as blanks, and empty lines where paragraphs stand apart. */
import type { Block } from './columns.ts';
import type { Fragment } from './fragments.ts';

interface PageBlock extends Block {
  readonly page: number;
}

interface Line extends Fragment {
  readonly page: number;
  readonly column: string;
}

/** Indents in letters: one is half the size. More than eight says no more than eight. */
const LETTER = 0.5;
const MOST_INDENT = 8;
/** Of the usual distance of lines: a greater one parts paragraphs. */
const PARAGRAPH_GAP = 1.22;
/** Lines before and behind that tell the usual distance, as it changes within a document. */
const NEIGHBOURS = 20;
/** A column of so few lines may be all inside an entry, and does not tell its own edge. */
const FEW = 8;

/** The lines of all blocks in order, and the page of each. */
export function setLines(blocks: readonly PageBlock[]): { lines: string[]; pages: number[] } {
  const parts = blocks.map(readLines).filter(part => part.length > 0);
  const [edges, rightEdges] = [findEdges(parts, false), findEdges(parts, true)];
  const lines: string[] = [];
  const pages: number[] = [];
  const write = (text: string, page: number) => {
    lines.push(text);
    pages.push(page);
  };
  parts.forEach((part, p) => {
    const before = parts[p - 1]?.at(-1);
    const edge = edges(part[0]!);
    if (before && endsBetween(before, part[0]!, rightEdges(before))) write('', part[0]!.page);
    const distances = part.map((line, i) => (i === 0 ? 0 : line.y - part[i - 1]!.y));
    part.forEach((line, i) => {
      if (i > 0 && distances[i]! > usualDistance(part, distances, i) * PARAGRAPH_GAP) write('', line.page);
      const indent = (line.x - edge) / (LETTER * line.size);
      const blanks = indent < 0.7 ? 0 : Math.min(MOST_INDENT, Math.max(1, Math.round(indent)));
      write(' '.repeat(blanks) + line.text, line.page);
    });
  });
  return { lines, pages };
}

/** Fragments of about one height are a line, superscripts and all. */
function readLines({ fragments, page, column }: PageBlock): Line[] {
  const rows: { y: number; size: number; widest: number; fragments: Fragment[] }[] = [];
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const width = fragment.right - fragment.x;
    if (row && fragment.y - row.y < 0.45 * Math.max(row.size, fragment.size)) {
      row.fragments.push(fragment);
      if (width > row.widest) Object.assign(row, { y: fragment.y, size: fragment.size, widest: width });
    } else rows.push({ y: fragment.y, size: fragment.size, widest: width, fragments: [fragment] });
  }
  return rows.map(({ y, size, fragments: parts }) => {
    parts.sort((a, b) => a.x - b.x);
    const text = parts.reduce((line, part, i) => {
      const apart = i > 0 && part.x - parts[i - 1]!.right > 0.12 * size;
      return line + (apart ? ' ' : '') + part.text;
    }, '');
    return {
      x: parts[0]!.x,
      right: parts.reduce((most, { right }) => Math.max(most, right), -Infinity),
      y,
      size,
      text,
      page,
      column,
    };
  });
}

/**
 * Where the columns begin (or end): the outermost place at which several lines do. Of a column with few lines the place is that of its like on
 * other pages; left and right pages have margins of their own.
 */
function findEdges(parts: readonly Line[][], right: boolean): (line: Line) => number {
  const here = new Map<string, Line[]>();
  for (const line of parts.flat()) push(here, `${line.page} ${line.column}`, line);
  const edges = new Map<string, number>();
  const alike = new Map<string, number[]>();
  for (const [key, lines] of here) {
    const edge = outermost(lines.map(line => (right ? -line.right : line.x)));
    edges.set(key, edge);
    if (lines.length > FEW) push(alike, kindOf(lines[0]!), edge);
  }
  return line => {
    const key = `${line.page} ${line.column}`;
    const own = edges.get(key)!;
    const others = alike.get(kindOf(line));
    if (here.get(key)!.length > FEW || !others) return right ? -own : own;
    const usual = others.sort((a, b) => a - b)[others.length >> 1]!;
    const edge = own > usual && own - usual < 4 * line.size ? usual : own;
    return right ? -edge : edge;
  };
}

const kindOf = ({ page, column }: Line): string => `${page % 2} ${column}`;

/** The smallest value that several share, within two points. */
function outermost(values: number[]): number {
  values.sort((a, b) => a - b);
  const several = values.length < 4 ? 1 : Math.max(2, Math.floor(values.length * 0.06));
  return (
    values.find((value, i) => (values[i + several - 1] ?? Number.POSITIVE_INFINITY) - value <= 2) ??
    values[0]!
  );
}

/** A quarter of the distances around are smaller: paragraphs apart do not make it larger, a raised letter not smaller. */
function usualDistance(part: readonly Line[], distances: readonly number[], at: number): number {
  const like = distances
    .slice(Math.max(1, at - NEIGHBOURS), at + NEIGHBOURS)
    .filter((_, i) => Math.abs(part[Math.max(1, at - NEIGHBOURS) + i]!.size - part[at]!.size) < 0.6)
    .sort((a, b) => a - b);
  return like[Math.floor((like.length - 1) * 0.25)] ?? 0;
}

/** From one column to the next a paragraph ended when the next line's first word would still have had room; text over columns stands apart. */
function endsBetween(before: Line, next: Line, rightEdge: number): boolean {
  if ((before.column === '') !== (next.column === '') || Math.abs(before.size - next.size) > 1) return true;
  const word = next.text.split(' ', 1)[0]!.length + 1.5;
  const letter = (next.right - next.x) / Math.max(1, next.text.length);
  return before.right + word * letter < rightEdge;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const all = map.get(key);
  if (all) all.push(value);
  else map.set(key, [value]);
}
