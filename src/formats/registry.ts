/** All formats, and the one place where a file becomes raw records: decoded, recognised by content, read. */

import { bibtex } from './bibtex.ts';
import { crossrefJson } from './crossref-json.ts';
import { cslJson } from './csl-json.ts';
import { decodeText, describeBinary } from './decode.ts';
import { dimensionsCsv } from './dimensions-csv.ts';
import { endnoteXml } from './endnote-xml.ts';
import { enw } from './enw.ts';
import type { Format, Problem, Reading, ReadOptions, SourceFile, TextFile } from './format.ts';
import { lensCsv } from './lens-csv.ts';
import { nbib } from './nbib.ts';
import { openalexJson } from './openalex-json.ts';
import { plainText } from './plain/plain.ts';
import { ris } from './ris.ts';
import { scopusCsv } from './scopus-csv.ts';
import { wosCsv, wosTab } from './wos-table.ts';
import { wosText } from './wos-text.ts';

/** Adding a format is one file and one line here, and its table in records/tables. Plain text is the last resort. */
const FORMATS: readonly Format[] = [
  bibtex,
  crossrefJson,
  cslJson,
  dimensionsCsv,
  endnoteXml,
  enw,
  lensCsv,
  nbib,
  openalexJson,
  ris,
  scopusCsv,
  wosCsv,
  wosTab,
  wosText,
  plainText,
];

/** Reads a file by its content. Never throws: what cannot be read is a problem with file, line and words. */
export function readFile(file: SourceFile, options: ReadOptions = {}): Reading {
  if (file.bytes.length === 0) return unreadable(file, 'empty', 'The file is empty.');
  const binary = describeBinary(file.bytes);
  if (binary) return unreadable(file, 'binary', `This is ${binary}, not text that can be read here.`);
  const text = decodeText(file);
  if (text.lines.every(line => !line.trim())) return unreadable(file, 'empty', 'The file has no text.');
  const sure = FORMATS.map(format => format.detect(text));
  const format = options.lines ? plainText : FORMATS[sure.indexOf(Math.max(...sure))]!;
  const marked = format === plainText && !options.lines ? describeMarkup(text) : null;
  return marked ? unreadable(file, 'unknown-format', marked) : format.read(text, options);
}

/** What a text is that no format recognises and that is no prose either: machine forms hold no lines of references. */
function describeMarkup({ lines }: TextFile): string | null {
  const start = (lines.find(line => line.trim()) ?? '').trim();
  if (/^\{\s*"format"\s*:\s*"invisible-college-/.test(start))
    return 'This is an atlas or a snapshot of this program: open it in the explorer, or give it to authors, network or export.';
  if (/^(?:\{|\[\s*[{"[\]])/.test(start))
    return 'This is JSON, but of no kind that is known here (CSL-JSON, Crossref, OpenAlex).';
  if (/^<\?xml|^<!doctype|^<html/i.test(start)) return 'This is XML or HTML of no kind that can be read yet.';
  return null;
}

function unreadable(file: SourceFile, code: string, message: string): Reading {
  const problem: Problem = { file: file.name, line: 1, code, message, severity: 'error' };
  return { format: 'unknown', encoding: 'unknown', records: [], citing: null, problems: [problem] };
}
