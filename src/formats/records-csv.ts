/** The table of records that this program writes: one column a field of CSL-JSON, one row a work. */
import { delimitedFormat } from './delimited.ts';
import type { Format, RawRecord } from './format.ts';

const COLUMNS =
  'id|type|authors|year|title|container-title|volume|issue|page|publisher|DOI|URL|keyword|editors|file|line|raw'.split(
    '|',
  );

/** Columns that stand together in no other table. */
const OWN = ['id', 'type', 'authors', 'title', 'container-title', 'editors', 'file', 'line', 'raw'];

const table = delimitedFormat({
  id: 'records-csv',
  label: 'Records of this program (CSV)',
  tags: new Map(COLUMNS.map(name => [name.toLowerCase(), name])),
  // Surer than any other: the cells of "raw" are records of other formats.
  recognise: names => (OWN.every(name => names.has(name)) ? 0.99 : 0),
});

export const recordsCsv: Format = {
  ...table,
  read(file, options) {
    const reading = table.read(file, options);
    return { ...reading, records: reading.records.map(readCells) };
  },
};

/** The apostrophe that keeps a spreadsheet from running a cell as a formula. */
const GUARDED = /^'(?=[=+\-@\t\r\n＝＋－＠])/u;

function readCells(record: RawRecord): RawRecord {
  const cells = [...(record.fields ?? [])];
  const values = (list: readonly string[]) => list.map(value => value.replace(GUARDED, ''));
  return { ...record, fields: new Map(cells.map(([tag, list]) => [tag, values(list)])) };
}
