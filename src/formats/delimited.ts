/** Tables with a header (CSV and its kin): the header is found and recognised, every row below it becomes a record, and damage is named. */
import type { Format, Place, RawRecord, Reading, TextFile } from './format.ts';
import { Problems } from './problems.ts';
import { type Row, readRow, readRows, type Syntax } from './rows.ts';

/** What tells one kind of table from another. */
export interface TableKind {
  readonly id: string;
  readonly label: string;
  /** Column names in lower case -> the tag under which the field is given. A column that is not listed keeps its own name. */
  readonly tags: ReadonlyMap<string, string>;
  /** How sure it is, 0 to 1, that a table with these column names (lower case) is of this kind. */
  recognise(names: ReadonlySet<string>, delimiter: string): number;
  /** Whether cells are quoted; true when not given. */
  hasQuotes?(lines: readonly string[], header: number): boolean;
}

interface Header {
  readonly line: number;
  readonly names: readonly string[];
  readonly syntax: Syntax;
  /** Delimiter of the spreadsheet that took each line of a comma-separated file for cells of its own; null when none did. */
  readonly wrapper: string | null;
  readonly score: number;
}

/** Preambles (what was searched, when, terms of use) are a few lines at most. */
const HEADER_WITHIN = 20;
const LONGEST_HEADER = 20_000;
const COMMA: Syntax = { delimiter: ',', quotes: true };

/** The format of a kind of table. */
export const delimitedFormat = (kind: TableKind): Format => ({
  id: kind.id,
  label: kind.label,
  detect: file => findHeader(file.lines, kind)?.score ?? 0,
  read: file => readDelimited(file, kind),
});

/** Without the empty columns that trailing delimiters make. */
function trimEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 1 && !cells[end - 1]) end--;
  return end === cells.length ? cells : cells.slice(0, end);
}

const nameColumn = (cell: string): string => cell.replace(/^(?:\ufeff|ï»¿)/u, '').trim();

function score(kind: TableKind, names: readonly string[], delimiter: string): number {
  return kind.recognise(new Set(names.map(name => name.toLowerCase())), delimiter);
}

/** The best header among the first lines, under each delimiter, as it stands and as a spreadsheet may have wrapped it. */
function findHeader(lines: readonly string[], kind: TableKind): Header | null {
  let best: Header | null = null;
  const offer = (header: Header): void => {
    if (header.score > (best?.score ?? 0)) best = header;
  };
  const until = Math.min(lines.length, HEADER_WITHIN);
  for (let line = 0; line < until; line++) {
    if (lines[line]!.length > LONGEST_HEADER) continue;
    for (const delimiter of [',', ';', '\t']) {
      if (!lines[line]!.includes(delimiter) && delimiter !== ',') continue;
      const cells = readRow(lines, line, line + 1, { delimiter, quotes: true }).cells.map(nameColumn);
      const padded = cells.length > 1 && cells.slice(1).every(cell => !cell);
      if (cells[0]!.includes(',') && (padded || cells.length === 1)) {
        const names = readRow([cells[0]!], 0, 1, COMMA).cells.map(nameColumn);
        // Slightly above the reading that takes the padding for the end of the last column's name.
        offer({
          line,
          names,
          syntax: COMMA,
          wrapper: delimiter,
          score: score(kind, names, ',') * (padded ? 1.01 : 1),
        });
      }
      offer({
        line,
        names: trimEnd(cells),
        syntax: { delimiter, quotes: true },
        wrapper: null,
        score: score(kind, cells, delimiter),
      });
    }
    if (best) break;
  }
  return best;
}

function readDelimited(file: TextFile, kind: TableKind): Reading {
  const problems = new Problems();
  const records: RawRecord[] = [];
  const report = (line: number, code: string, message: string, raw?: string): void => {
    const severity = code === 'no-header' || code === 'no-records' ? 'error' : 'warning';
    problems.add({ file: file.name, line: line + 1, code, message, severity, ...(raw ? { raw } : {}) });
  };
  const header = findHeader(file.lines, kind);
  if (header) readBody(file, kind, header, records, report);
  else report(0, 'no-header', `No line with the column names of ${kind.label} was found.`, file.lines[0]);
  if (header && records.length === 0)
    report(
      header.line,
      'no-records',
      `This is the header of a ${kind.label} file, with no records under it.`,
    );
  return { format: kind.id, encoding: file.encoding, records, citing: null, problems: problems.list() };
}

type Report = (line: number, code: string, message: string, raw?: string) => void;

function readBody(file: TextFile, kind: TableKind, header: Header, records: RawRecord[], report: Report) {
  const { lines } = file;
  const quotes = kind.hasQuotes?.(lines, header.line) ?? true;
  const outer: Syntax = { delimiter: header.wrapper ?? header.syntax.delimiter, quotes };
  let { names } = header;
  let tags = tagColumns(names, kind);
  let resaved = header.wrapper !== null;
  let tabbed = false;
  for (const row of readRows(lines, header.line + 1, outer, header.wrapper ? 0 : names.length)) {
    let cells = row.cells;
    // The width of a wrapped row says nothing; a lone cell may be a whole line in quotes.
    if (header.wrapper || (cells.length === 1 && names.length > 2 && cells[0]!.includes(','))) {
      const unwrapped = unwrap(cells, header.wrapper ?? ',');
      if (header.wrapper || unwrapped.length > names.length / 2) {
        cells = unwrapped;
        resaved = true;
      }
    } else if (outer.delimiter === '\t' && quotes && cells.some(cell => cell.includes('\t'))) {
      cells = cells.map(cell => cell.replaceAll('\t', ','));
      tabbed = true;
    }
    if (cells.every(cell => !cell.trim())) continue;
    if (nameColumn(cells[0]!) === names[0] && score(kind, cells.map(nameColumn), outer.delimiter) > 0.5) {
      names = trimEnd(cells.map(nameColumn));
      tags = tagColumns(names, kind);
      continue;
    }
    const place = placeOf(file, row);
    const filled = cells.filter(cell => cell.trim()).length;
    if (filled === 1 && cells.length === 1 && names.length > 2) {
      report(
        row.first,
        'stray-text',
        'A line of text that is no row of the table; it is left out.',
        place.raw,
      );
      continue;
    }
    const damage = describeDamage(cells, names, row.whole || header.wrapper !== null);
    if (damage) report(row.first, 'damaged-entry', damage, place.raw);
    records.push({ place, fields: readFields(cells, tags) });
  }
  if (resaved)
    report(
      header.line,
      'resaved',
      'A spreadsheet has saved this file with whole lines, or parts of lines, as single cells; the lines were put together again.',
    );
  if (tabbed)
    report(
      header.line,
      'resaved',
      'Tabs stand inside the cells of this file where commas stood; they are read as commas.',
    );
}

const tagColumns = (names: readonly string[], kind: TableKind): readonly string[] =>
  names.map(name => kind.tags.get(name.toLowerCase()) ?? name);

/** The cells of a line that a spreadsheet has cut at its own delimiter and quoted a second time. */
function unwrap(cells: readonly string[], wrapper: string): readonly string[] {
  return readRow([trimEnd(cells).join(wrapper)], 0, 1, COMMA).cells;
}

/** What is wrong with a row, in words, or null. Cells missing or left over at the end are no damage when they are empty. */
function describeDamage(cells: readonly string[], names: readonly string[], whole: boolean): string | null {
  if (cells.length < names.length)
    return `This row has ${cells.length} of ${names.length} fields; the others are lost.`;
  if (cells.slice(names.length).some(cell => cell.trim()))
    return `This row has ${cells.length} fields for ${names.length} columns; some may stand in the wrong column.`;
  return whole ? null : 'A quotation mark is missing or out of place in this row; some fields may be wrong.';
}

/** R writes NA where it has nothing. */
const isNothing = (cell: string): boolean => cell === '' || cell === 'NA';

function readFields(
  cells: readonly string[],
  tags: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  const width = Math.min(cells.length, tags.length);
  for (let i = 0; i < width; i++) {
    const cell = cells[i]!.trim();
    if (isNothing(cell)) continue;
    const values = fields.get(tags[i]!);
    if (values) values.push(cell);
    else fields.set(tags[i]!, [cell]);
  }
  return fields;
}

const placeOf = (file: TextFile, { first, last }: Row): Place => ({
  file: file.name,
  line: first + 1,
  endLine: last + 1,
  raw: first === last ? file.lines[first]! : file.lines.slice(first, last + 1).join('\n'),
});
