/** The tables of all formats that state fields. A new format: its table, and one line here. */
import { bibtexTable } from './bibtex.ts';
import { crossrefTable } from './crossref.ts';
import { cslJsonTable } from './csl-json.ts';
import { dimensionsTable } from './dimensions.ts';
import { endnoteXmlTable } from './endnote-xml.ts';
import { enwTable } from './enw.ts';
import { lensTable } from './lens.ts';
import { nbibTable } from './nbib.ts';
import { openalexTable } from './openalex.ts';
import { risTable } from './ris.ts';
import { scopusTable } from './scopus.ts';
import type { Table } from './table.ts';
import { wosTable } from './wos.ts';

const TABLES: readonly Table[] = [
  bibtexTable,
  crossrefTable,
  cslJsonTable,
  dimensionsTable,
  endnoteXmlTable,
  enwTable,
  lensTable,
  nbibTable,
  openalexTable,
  risTable,
  scopusTable,
  wosTable,
];

/** The table of a format, by the id of the format. */
export function tableOf(format: string): Table | undefined {
  return TABLES.find(table => table.formats.includes(format));
}
