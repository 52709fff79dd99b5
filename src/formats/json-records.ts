/**
 * JSON text -> its records, each with its place. The text is not parsed as a whole: the record list is walked by brackets and each record
 * parsed alone, so that a damaged or cut-off file keeps the records that are whole, and each knows its lines. Linear, and never recursive.
 */
import type { Problem, RawRecord, TextFile } from './format.ts';
import { LISTS, opensEnvelope, recordSpans } from './json-spans.ts';
import { lineCounter, textOf } from './line-index.ts';
import { Problems } from './problems.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

const RAW_LIMIT = 2000;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a list, one record, records in an envelope (`{"message": {"items": []}}`, `{"results": []}`), or any of these a line. The fields of
 * a record are what `toFields` makes of it; its object is let go at once, so that a large file is never held parsed. `skim` gives the members
 * of a record that `toFields` needs, or null where it cannot; without it everything is parsed.
 */
export function readJsonRecords(
  file: TextFile,
  toFields: (value: JsonObject) => ReadonlyMap<string, readonly string[]> = jsonFields,
  skim: (text: string) => JsonObject | null = () => null,
): { records: RawRecord[]; problems: Problem[] } {
  const records: RawRecord[] = [];
  const problems = new Problems();
  const warn = (line: number, code: string, message: string, raw: string) =>
    problems.add({
      file: file.name,
      line,
      code,
      message,
      severity: 'warning',
      raw: raw.slice(0, RAW_LIMIT),
    });

  const take = (text: string, line: number, endLine: number, whole: boolean): void => {
    let value: unknown;
    try {
      value = skim(text) ?? JSON.parse(text);
    } catch {
      warn(
        line,
        whole ? 'damaged-entry' : 'missing-end',
        whole
          ? 'This record is not valid JSON and was left out.'
          : 'The file ends inside this record; it was left out.',
        text,
      );
      return;
    }
    const found = unwrap(value);
    for (const each of found) {
      if (isObject(each))
        records.push({ place: { file: file.name, line, endLine, raw: text }, fields: toFields(each) });
      else if (each !== null)
        warn(line, 'stray-text', 'This item of the list is no record and was left out.', text);
    }
  };

  if (isJsonLines(file.lines)) {
    file.lines.forEach((text, i) => {
      const trimmed = text.trim().replace(/,$/, '');
      if (trimmed && trimmed !== '\ufeff') take(trimmed, i + 1, i + 1, true);
    });
  } else {
    const text = textOf(file);
    const lineAt = lineCounter(text);
    for (const { start, end, whole } of recordSpans(text)) {
      const from = lineAt(start);
      take(text.slice(start, end), from, lineAt(end - 1), whole);
    }
  }
  if (records.length === 0 && problems.isEmpty())
    warn(1, 'no-records', 'There is no record in this file.', '');
  return { records, problems: problems.list() };
}

/** The records of a parsed value: the value itself, or what its envelope holds. */
function unwrap(value: unknown): readonly unknown[] {
  let inner = value;
  for (let depth = 0; depth < 3; depth++) {
    if (Array.isArray(inner)) return inner;
    if (!isObject(inner)) return [inner];
    const list = envelopeKey(inner);
    if (list === undefined) return [inner];
    inner = inner[list];
  }
  return [inner];
}

/** The name under which an object holds a list of records or another envelope; records themselves have titles or ids. */
function envelopeKey(value: JsonObject): string | undefined {
  if ('title' in value || 'DOI' in value) return undefined;
  return Object.keys(value).find(
    key => LISTS.has(key) && (Array.isArray(value[key]) || (key === 'message' && isObject(value[key]))),
  );
}

/** Objects that begin a line and end on it, two or more: JSON lines. */
function isJsonLines(lines: readonly string[]): boolean {
  const filled: string[] = [];
  for (const text of lines) {
    const line = text.trim();
    if (line && line !== '\ufeff') filled.push(line);
    if (filled.length === 20) break;
  }
  if (filled.length < 2 || !/^\ufeff?\{/u.test(filled[0]!) || /[[{]$/u.test(filled[0]!)) return false;
  // "{"items": [" opens an envelope, on a line of its own or with the first record behind it.
  if (opensEnvelope(filled[0]!)) return false;
  const objects = filled.filter(line => line.startsWith('{') && /\},?$/u.test(line)).length;
  return objects >= Math.max(1, filled.length - 1 - Math.floor(filled.length / 4)) && filled[0]!.length > 2;
}

/**
 * A record's own keys as fields. A string, number or boolean is one value; a list gives one value an item; objects, and lists in lists,
 * are kept as their JSON text. Nulls and empty strings give nothing.
 */
function jsonFields(value: JsonObject): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const [key, entry] of Object.entries(value)) {
    const values = (Array.isArray(entry) ? entry : [entry]).flatMap(printValue);
    if (values.length) fields.set(key, values);
  }
  return fields;
}

function printValue(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'string') return [value];
  try {
    return [typeof value === 'object' ? JSON.stringify(value) : String(value)];
  } catch {
    // Nested deeper than the engine can print.
    return [];
  }
}

/** The beginning of a file that can be JSON, else an empty string: what detection looks at. */
export function jsonHead(file: TextFile): string {
  let head = '';
  for (const line of file.lines) {
    if (line) head += `${line.slice(0, 60_000)}\n`;
    if (head.length > 60_000) break;
  }
  const text = head.replace(/^[\s\ufeff]+/u, '');
  return /^(?:\{\s*(?:"|\})|\[\s*(?:\{|\]))/u.test(text) ? text : '';
}
