/** BibTeX and BibLaTeX: entries with their fields as written (`@type` and `@key` beside them), inheritance by crossref done. */
import { type BibtexEntry, splitEntries } from './bibtex-entries.ts';
import { inherit } from './bibtex-inherit.ts';
import type { Format, Problem, RawRecord, Reading, TextFile } from './format.ts';
import { lineCounter, lineSlicer, textOf } from './line-index.ts';
import { Problems } from './problems.ts';

const ENTRY = /^[\s\ufeff]{0,20}@\s{0,5}(\p{L}{3,20})\s{0,5}[{(]\s{0,5}(?:[^\s={}]{0,200}\s{0,5}(?:,|$))/iu;
const OTHER = /^[\s\ufeff]{0,20}@\s{0,5}(?:string|preamble|comment)\s{0,5}[{(]/iu;
const TYPES = new Set(
  `article book booklet collection conference electronic inbook incollection inproceedings manual mastersthesis mvbook misc online patent
  periodical phdthesis proceedings reference inreference report software techreport thesis unpublished www dataset`.split(
    /\s+/u,
  ),
);
/** How many lines are looked at: exports begin with comments and lists of strings. */
const HEAD_LINES = 400;
const RAW_LIMIT = 2000;

export const bibtex: Format = {
  id: 'bibtex',
  label: 'BibTeX or BibLaTeX',
  detect(file) {
    let sure = 0;
    for (const line of file.lines.slice(0, HEAD_LINES)) {
      const entry = ENTRY.exec(line.slice(0, 300));
      if (entry && TYPES.has(entry[1]!.toLowerCase())) return 0.97;
      // A type of one's own ("@newspaper"); in parentheses it could be a formula of a sheet.
      if (entry?.[0].includes('{')) return 0.8;
      if (OTHER.test(line.slice(0, 300))) sure = 0.6;
    }
    return sure;
  },
  read(file) {
    const text = textOf(file);
    const { entries, strays } = splitEntries(text);
    inherit(entries);
    const lineAt = lineCounter(text);
    const slice = lineSlicer(file);
    const problems = new Problems();
    const keys = new Map<string, number>();
    let told = 0;
    const tellStrays = (before: number) => {
      for (; told < strays.length && strays[told]!.start < before; told++)
        problems.add(stray(file, text, strays[told]!, lineAt));
    };
    const records = entries.map((entry): RawRecord => {
      tellStrays(entry.start);
      const line = lineAt(entry.start);
      const endLine = lineAt(entry.start + text.slice(entry.start, entry.end).trimEnd().length - 1);
      const raw = slice(line - 1, endLine - 1);
      for (const problem of problemsOf(entry, { file: file.name, line, raw }, keys)) problems.add(problem);
      const fields = new Map([
        ['@type', [entry.type]],
        ['@key', entry.key ? [entry.key] : []],
        ...entry.fields,
      ]);
      return { place: { file: file.name, line, endLine, raw }, fields };
    });
    tellStrays(text.length);
    if (records.length === 0 && problems.isEmpty())
      problems.add({
        file: file.name,
        line: 1,
        code: 'no-records',
        message: 'There is no entry in this file.',
        severity: 'warning',
      });
    return {
      format: 'bibtex',
      encoding: file.encoding,
      records,
      citing: null,
      problems: problems.list(),
    } satisfies Reading;
  },
};

interface Where {
  readonly file: string;
  readonly line: number;
  readonly raw: string;
}

function problemsOf(entry: BibtexEntry, where: Where, keys: Map<string, number>): Problem[] {
  const found: Problem[] = [];
  const name = entry.key || `the @${entry.type} without a key`;
  const warn = (code: string, message: string) =>
    found.push({
      file: where.file,
      line: where.line,
      code,
      message,
      severity: 'warning',
      raw: where.raw.slice(0, RAW_LIMIT),
    });
  if (entry.damage === 'missing-end')
    warn('missing-end', `The entry ${name} is not closed; what could be read of it is kept.`);
  if (entry.damage === 'damaged-entry')
    warn('damaged-entry', `Part of the entry ${name} is no field; the fields around it are kept.`);
  const key = entry.key.toLowerCase();
  const first = keys.get(key);
  if (key && first !== undefined)
    warn(
      'duplicate-key',
      `The key ${entry.key} was given to the entry on line ${first} already; both are kept.`,
    );
  else if (key) keys.set(key, where.line);
  return found;
}

function stray(
  file: TextFile,
  text: string,
  { start, end }: { start: number; end: number },
  lineAt: (offset: number) => number,
): Problem {
  const raw = text.slice(start, end);
  const line = lineAt(start + raw.length - raw.trimStart().length);
  return {
    file: file.name,
    line,
    code: 'stray-text',
    message: 'This text stands outside of any entry and was not read.',
    severity: 'warning',
    raw: raw.trim().slice(0, RAW_LIMIT),
  };
}
