/** The tables of all formats that state fields. A new format: its table, and one line here (a heavy one, loaded when it is needed, below). */
import { cslJsonTable } from './csl-json.ts';
import { dimensionsTable } from './dimensions.ts';
import { endnoteXmlTable } from './endnote-xml.ts';
import { enwTable } from './enw.ts';
import { lensTable } from './lens.ts';
import { nbibTable } from './nbib.ts';
import { openalexTable } from './openalex.ts';
import { recordsCsvTable } from './records-csv.ts';
import { risTable } from './ris.ts';
import { scopusTable } from './scopus.ts';
import type { Table } from './table.ts';
import { wosTable } from './wos.ts';
import { zoteroTable } from './zotero.ts';

const TABLES: readonly Table[] = [
  cslJsonTable,
  dimensionsTable,
  endnoteXmlTable,
  enwTable,
  lensTable,
  nbibTable,
  openalexTable,
  recordsCsvTable,
  risTable,
  scopusTable,
  wosTable,
  zoteroTable,
];

/** Tables that bring much with them: citation-js, and the tagger of references. */
const HEAVY: ReadonlyMap<string, () => Promise<Table>> = new Map([
  ['bibtex', async () => (await import('./bibtex.ts')).bibtexTable],
  ['crossref-json', async () => (await import('./crossref.ts')).crossrefTable],
]);

/** The table of a format, by the id of the format; undefined for references in running text. */
export async function tableOf(format: string): Promise<Table | undefined> {
  return HEAVY.get(format)?.() ?? TABLES.find(table => table.formats.includes(format));
}
