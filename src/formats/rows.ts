/** The syntax of delimited text (RFC 4180, read leniently): lines -> rows of cells, each with the lines it stands on. */

export interface Row {
  readonly cells: readonly string[];
  /** First and last line, 0-based, inclusive: a quoted cell may hold line breaks. */
  readonly first: number;
  readonly last: number;
  /** No quote was left open, and none stood where it cannot. */
  readonly whole: boolean;
}

export interface Syntax {
  readonly delimiter: string;
  /** False where a quotation mark is text like any other (tab-delimited Web of Science). */
  readonly quotes: boolean;
}

/**
 * Reads the row that begins at line `first`, never going past line `limit - 1`. A quotation mark closes a cell only before a
 * delimiter or the end of a line; anywhere else inside a cell it is text. Time is linear in the lines read.
 */
export function readRow(lines: readonly string[], first: number, limit: number, syntax: Syntax): Row {
  const { delimiter, quotes } = syntax;
  const cells: string[] = [];
  let at = first;
  let line = lines[at] ?? '';
  if (!quotes) return { cells: line.split(delimiter), first, last: at, whole: true };
  let from = 0;
  let whole = true;
  for (;;) {
    if (line[from] !== '"') {
      const end = line.indexOf(delimiter, from);
      cells.push(end < 0 ? line.slice(from) : line.slice(from, end));
      if (end < 0) break;
      from = end + 1;
      continue;
    }
    const parts: string[] = [];
    from++;
    for (;;) {
      const quote = line.indexOf('"', from);
      if (quote < 0) {
        parts.push(line.slice(from));
        if (at + 1 >= limit) {
          cells.push(parts.join(''));
          return { cells, first, last: at, whole: false };
        }
        parts.push('\n');
        line = lines[++at]!;
        from = 0;
        continue;
      }
      const next = line[quote + 1];
      parts.push(line.slice(from, quote));
      from = quote + 1;
      if (next === undefined || next === delimiter) break;
      parts.push('"');
      if (next === '"') from++;
      else whole = false;
    }
    cells.push(parts.join(''));
    if (from >= line.length) break;
    from++;
  }
  return { cells, first, last: at, whole };
}

/**
 * All rows from line `first` on, empty lines left out. A row of several lines that is not whole, or has not `width` cells, has lost a
 * quotation mark and swallowed its neighbours: it ends before the first of its lines that begins a whole row by itself.
 * Reading lines again for that is given sixteen times the characters of the file in all, so the time stays linear.
 */
export function* readRows(
  lines: readonly string[],
  first: number,
  syntax: Syntax,
  width: number,
): Generator<Row> {
  let budget = 16 * lines.reduce((sum, line) => sum + line.length + 1, 0);
  const isSound = ({ whole, cells }: Row): boolean =>
    whole && cells.length >= width && cells.slice(width).every(cell => !cell);
  const findNeighbour = (row: Row): number | null => {
    if (width < 2) return null;
    for (let k = row.first + 1; k <= row.last && budget > 0; k++) {
      // A record of a database has few line breaks; a candidate that runs on for long is none.
      const candidate = readRow(lines, k, Math.min(lines.length, k + 200), syntax);
      for (let l = candidate.first; l <= candidate.last; l++) budget -= lines[l]!.length + 1;
      if (isSound(candidate)) return k;
    }
    return null;
  };
  for (let at = first; at < lines.length; ) {
    if (!lines[at]!.trim()) {
      at++;
      continue;
    }
    let row = readRow(lines, at, budget > 0 ? lines.length : Math.min(lines.length, at + 10), syntax);
    if (row.last > row.first && !isSound(row)) {
      for (let l = row.first; l <= row.last; l++) budget -= lines[l]!.length + 1;
      // With the budget spent, such a row ends with its first line: kept and reported, rather than everything behind it lost.
      const neighbour = findNeighbour(row) ?? (budget > 0 ? null : at + 1);
      if (neighbour !== null) row = { ...readRow(lines, at, neighbour, syntax), whole: false };
    }
    yield row;
    at = row.last + 1;
  }
}
