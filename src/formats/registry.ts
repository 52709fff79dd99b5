/** All formats, and the one place where a file becomes raw records: decoded, recognised by content, read. */

import { bibtex } from './bibtex.ts';
import { crossrefJson } from './crossref-json.ts';
import { cslJson } from './csl-json.ts';
import { decodeText, describeBinary } from './decode.ts';
import { dimensionsCsv } from './dimensions-csv.ts';
import { endnoteXml } from './endnote-xml.ts';
import { enw } from './enw.ts';
import type {
  Format,
  LazyFormat,
  Problem,
  RawRecord,
  Reading,
  ReadOptions,
  SourceFile,
  TextFile,
} from './format.ts';
import { htmlPage, jatsXml } from './html/detect.ts';
import { lensCsv } from './lens-csv.ts';
import { nbib } from './nbib.ts';
import { detectNetwork } from './networks/registry.ts';
import { openalexJson } from './openalex-json.ts';
import { sumUp } from './problems.ts';
import { recordsCsv } from './records-csv.ts';
import { ris } from './ris.ts';
import { scopusCsv } from './scopus-csv.ts';
import { wosCsv, wosTab } from './wos-table.ts';
import { wosText } from './wos-text.ts';
import { zoteroCsv } from './zotero-csv.ts';
import { zoteroJson } from './zotero-json.ts';
import { zoteroRdf } from './zotero-rdf.ts';

/** The last resort: it never refuses text. Its dictionary is loaded with it. */
const plainText: LazyFormat = {
  id: 'reference-list',
  label: 'Reference list or article page (plain text)',
  detect: () => 0.1,
  load: async () => (await import('./plain/plain.ts')).plainText,
};

/** Adding a format is one file and one line here, and its table in records/tables. */
const FORMATS: readonly (Format | LazyFormat)[] = [
  bibtex,
  crossrefJson,
  cslJson,
  dimensionsCsv,
  endnoteXml,
  enw,
  htmlPage,
  jatsXml,
  lensCsv,
  nbib,
  openalexJson,
  recordsCsv,
  ris,
  scopusCsv,
  wosCsv,
  wosTab,
  wosText,
  zoteroCsv,
  zoteroJson,
  zoteroRdf,
  plainText,
];

/** Reads a file by its content. Never throws: what cannot be read is a problem with file, line and words. */
export async function readFile(file: SourceFile, options: ReadOptions = {}): Promise<Reading> {
  const text = file.text ?? readText(file);
  if (typeof text === 'string') return unreadable(file, text, file.bytes.length ? 'binary' : 'empty');
  if (text.lines.every(line => !line.trim())) return unreadable(file, 'The file has no text.', 'empty');
  const sure = FORMATS.map(format => format.detect(text));
  const known = options.lines ? plainText : FORMATS[sure.indexOf(Math.max(...sure))]!;
  const marked = known === plainText && !options.lines ? describeOther(text) : null;
  if (marked) return unreadable(file, marked, 'unknown-format');
  const format = 'load' in known ? await known.load() : known;
  const reading = format.read(text, options);
  return withPages({ ...reading, problems: sumUp(reading.problems) }, text);
}

/** What a text is that no format recognises and that is no prose either: machine forms hold no lines of references. */
function describeOther(text: TextFile): string | null {
  const network = detectNetwork(text);
  if (network) return `This is a network (${network.label}): open it by itself.`;
  const start = (text.lines.find(line => line.trim()) ?? '').trim();
  if (/^\{\s*"format"\s*:\s*"invisible-college-/.test(start))
    return 'This is an atlas or a snapshot of this program: open it in the explorer, or give it to authors, network or export.';
  if (/^(?:\{|\[\s*[{"[\]])/.test(start))
    return 'This is JSON, but of no kind that is known here (CSL-JSON, Crossref, OpenAlex, Zotero).';
  if (/^<\?xml|^<!doctype/i.test(start))
    return 'This is XML of no kind that is known here (EndNote, JATS, Zotero RDF).';
  return null;
}

/** The page on which each record begins, where the text has pages. */
function withPages(reading: Reading, { pages }: TextFile): Reading {
  if (!pages) return reading;
  const placed = (record: RawRecord): RawRecord => {
    const page = pages[record.place.line - 1];
    return page === undefined ? record : { ...record, place: { ...record.place, page } };
  };
  return {
    ...reading,
    records: reading.records.map(placed),
    citing: reading.citing && placed(reading.citing),
  };
}

/** The text of a file, or why there is none. */
function readText(file: SourceFile): TextFile | string {
  if (file.bytes.length === 0) return 'The file is empty.';
  const binary = describeBinary(file.bytes);
  return binary ? `This is ${binary}, not text that can be read here.` : decodeText(file);
}

function unreadable(file: SourceFile, message: string, code: string): Reading {
  const problem: Problem = { file: file.name, line: 1, code, message, severity: 'error' };
  return { format: 'unknown', encoding: 'unknown', records: [], citing: null, problems: [problem] };
}
