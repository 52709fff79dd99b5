/** Tables for people: aligned columns, numbers to the right, one line a row. */

/** Long cells are cut here. */
const WIDEST = 64;

export type Cell = string | number | null | undefined;

/** Text that came from a file, on one line and unable to steer the terminal. */
export function tame(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

function cut(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width ? text : `${characters.slice(0, width - 1).join('')}…`;
}

/** Rows under a header. A column of numbers is aligned right. */
export function writeColumns(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map(row => row.map(cell => cut(tame(String(cell ?? '')), WIDEST)));
  const widths = header.map((title, c) =>
    cells.reduce((most, row) => Math.max(most, [...row[c]!].length), title.length),
  );
  const right = header.map((_, c) => rows.length > 0 && rows.every(row => typeof row[c] === 'number'));
  const pad = (text: string, c: number) => {
    const space = ' '.repeat(widths[c]! - [...text].length);
    return right[c] ? space + text : text + space;
  };
  const write = (row: readonly string[]) => `${row.map(pad).join('  ').trimEnd()}\n`;
  return write(header) + cells.map(write).join('');
}

/** Names and values, one a line. */
export function writePairs(pairs: readonly (readonly [string, Cell])[], indent = '  '): string {
  const shown = pairs.filter(([, value]) => value !== undefined && value !== null && value !== '');
  const width = shown.reduce((most, [name]) => Math.max(most, name.length), 0);
  return shown.map(([name, value]) => `${indent}${name.padEnd(width)}  ${tame(String(value))}\n`).join('');
}
