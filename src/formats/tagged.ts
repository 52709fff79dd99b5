/** Tagged text (RIS, Web of Science, nbib, .enw): one scanner from lines to records; each format brings the grammar of its lines. */
import type { RawRecord, Reading, TextFile } from './format.ts';
import { lineSlicer } from './line-index.ts';
import { Problems } from './problems.ts';

/** A line that begins a field. `damaged`: it could be read, but is not written as it should be. */
export interface Field {
  readonly tag: string;
  readonly value: string;
  readonly damaged?: true;
}

/** The record that is being read: its fields so far, and whether an empty line stands before the line at hand. */
export interface OpenRecord {
  readonly fields: Map<string, string[]>;
  readonly afterBlank: boolean;
}

export interface Grammar {
  readonly format: string;
  /** The tag that every record has at its start; a record without it is kept and named. */
  readonly start?: string;
  /** The tag that closes a record; without one, records end where the next begins. */
  readonly end?: string;
  /** Tags of the file, not of a record (a header, the end of the file). */
  readonly outside?: ReadonlySet<string>;
  /** The field that a line begins, or null. */
  field(line: string): Field | null;
  /** True when a field begins the next record although `open` is not closed. */
  begins(tag: string, open: OpenRecord): boolean;
  /** True when a field outside any record may begin one. Default: every field. */
  mayOpen?(tag: string): boolean;
  /** Adds a line that is no field to the values of the last one; false when it should look otherwise, null (and not added) when it is none of it. */
  extend(values: string[], line: string, afterBlank: boolean): boolean | null;
  /** Cuts a line where two were run together; null when it is one. */
  cut?(line: string): readonly string[] | null;
  /** Lines between records that say nothing ("12."). */
  isFurniture?(line: string): boolean;
}

interface Current {
  readonly fields: Map<string, string[]>;
  readonly first: number;
  last: number;
  values: string[];
  afterBlank: boolean;
  /** The first line that is not written as it should be. */
  damaged: number | null;
}

/** Reads tagged text. Time linear in the size of the file; never throws. */
export function readTagged(file: TextFile, grammar: Grammar): Reading {
  const records: RawRecord[] = [];
  const problems = new Problems();
  const stray: number[] = [];
  const slice = lineSlicer(file);
  let open: Current | null = null;

  const warn = (line: number, code: string, message: string) =>
    problems.add({
      file: file.name,
      line: line + 1,
      code,
      message,
      severity: 'warning',
      raw: file.lines[line]!,
    });

  const close = (record: Current, ended: boolean) => {
    const { fields, first, last, damaged } = record;
    const raw = slice(first, last);
    records.push({ place: { file: file.name, line: first + 1, endLine: last + 1, raw }, fields });
    if (grammar.start && !fields.has(grammar.start))
      warn(first, 'missing-start', `This record does not begin with ${grammar.start}; it was kept.`);
    if (damaged !== null)
      warn(damaged, 'damaged-entry', 'A line of this record is not written as its format asks; it was kept.');
    if (grammar.end && !ended)
      warn(
        first,
        'missing-end',
        `This record has no ${grammar.end} line; what stands before the next was kept.`,
      );
  };

  const readField = (field: Field, i: number) => {
    const { tag, value } = field;
    if (grammar.outside?.has(tag)) {
      if (open) close(open, false);
      open = null;
      return;
    }
    if (tag === grammar.end) {
      if (open) {
        open.last = i;
        close(open, true);
      } else stray.push(i);
      open = null;
      return;
    }
    if (open && grammar.begins(tag, open)) {
      close(open, false);
      open = null;
    }
    if (!open && grammar.mayOpen && !grammar.mayOpen(tag)) {
      stray.push(i);
      return;
    }
    open ??= { fields: new Map(), first: i, last: i, values: [], afterBlank: false, damaged: null };
    const values = open.fields.get(tag);
    open.values = values ?? (value ? [value] : []);
    if (!values) open.fields.set(tag, open.values);
    else if (value) values.push(value);
    if (field.damaged) open.damaged ??= i;
    open.last = i;
    open.afterBlank = false;
  };

  const readLine = (line: string, i: number) => {
    const field = grammar.field(line);
    if (field) readField(field, i);
    else if (!line.trim()) {
      if (open) open.afterBlank = true;
    } else if (open) {
      const fits = grammar.extend(open.values, line, open.afterBlank);
      if (fits === null) return void stray.push(i);
      if (!fits) open.damaged ??= i;
      open.last = i;
      open.afterBlank = false;
    } else if (!grammar.isFurniture?.(line)) stray.push(i);
  };

  file.lines.forEach((line, i) => {
    // Files that were joined keep the byte-order mark of each.
    if (line.includes('\ufeff')) for (const piece of line.split('\ufeff')) readLine(piece, i);
    else {
      const pieces = grammar.cut?.(line);
      if (pieces) for (const piece of pieces) readLine(piece, i);
      else readLine(line, i);
    }
  });
  if (open) close(open, false);

  if (stray.length > 0) {
    const count = stray.length === 1 ? 'This line stands' : `${stray.length} lines stand`;
    warn(stray[0]!, 'stray-text', `${count} outside the records and cannot be read; the first is shown.`);
  }
  if (records.length === 0)
    problems.add({
      file: file.name,
      line: 1,
      code: 'no-records',
      message: 'No record was found in this file.',
      severity: 'error',
    });
  return {
    format: grammar.format,
    encoding: file.encoding,
    records,
    citing: null,
    problems: problems.list(),
  };
}

/** The first lines that are not empty, byte-order marks taken off: what a format is recognised by. */
export function headLines(file: TextFile, count = 50): readonly string[] {
  const head: string[] = [];
  for (const line of file.lines) {
    if (head.length === count) break;
    if (line.trim()) head.push(line.replace(/^\ufeff/u, ''));
  }
  return head;
}

/** Adds a line to the last value of a field, after the separator. */
export function joinLine(values: string[], line: string, separator: string): void {
  const text = line.trim();
  if (values.length === 0) values.push(text);
  else values[values.length - 1] += separator + text;
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** True when the text has a tag of a capital and a capital or digit at the place: "AU", "T1". */
export function hasTagAt(text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1);
  return isCapital(text.charCodeAt(at)) && (isCapital(second) || isDigit(second));
}
