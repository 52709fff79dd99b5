/** Zotero CSV: one column a field of its data model, names of creators and tags joined by semicolons. */
import { delimitedFormat } from './delimited.ts';
import type { Format, RawRecord } from './format.ts';
import { leaveOutAttached, printCreator } from './zotero-items.ts';

const COLUMNS =
  `Key|Item Type|Publication Year|Author|Title|Publication Title|ISBN|ISSN|DOI|Url|Abstract Note|Date|Pages|Issue|Volume|
  Journal Abbreviation|Series|Series Title|Publisher|Place|Language|Extra|Manual Tags|Automatic Tags|Editor|Edition|Meeting Name|Conference Name`
    .split('|')
    .map(name => name.trim());

/** Columns that no other program names so. */
const OWN =
  `key|publication title|abstract note|manual tags|automatic tags|num pages|library catalog|journal abbreviation|link attachments|
  file attachments|date added|number of volumes`
    .split('|')
    .map(name => name.trim());

/** "Abstract Note" -> "abstractNote", as the data model has it; abbreviations stand in capitals. */
const fieldName = (column: string): string =>
  /^\p{Lu}{2,}$/u.test(column)
    ? column
    : column.charAt(0).toLowerCase() + column.slice(1).replaceAll(' ', '');

const table = delimitedFormat({
  id: 'zotero-csv',
  label: 'Zotero (CSV)',
  tags: new Map(COLUMNS.map(name => [name.toLowerCase(), fieldName(name)])),
  recognise(names) {
    if (!names.has('item type') || !names.has('title')) return 0;
    const own = OWN.filter(name => names.has(name)).length;
    return own >= 3 ? 0.97 : own === 2 ? 0.8 : 0;
  },
});

export const zoteroCsv: Format = {
  ...table,
  read(file, options) {
    const reading = table.read(file, options);
    return leaveOutAttached({ ...reading, records: reading.records.map(readCells) });
  },
};

/** "Adler, Ann; World Bank": a name without a comma is one that Zotero holds in one field. */
function readCells(record: RawRecord): RawRecord {
  const fields = new Map(record.fields);
  for (const tag of ['author', 'editor']) {
    const names = (fields.get(tag) ?? []).flatMap(value => value.split(';')).flatMap(readName);
    if (names.length) fields.set(tag, names);
    else fields.delete(tag);
  }
  const tags = ['manualTags', 'automaticTags'].flatMap(tag => fields.get(tag) ?? []);
  if (tags.length) fields.set('tags', [...new Set(tags.flatMap(value => value.split(/;\s*/u)))]);
  return { ...record, fields };
}

function readName(text: string): string[] {
  const comma = text.indexOf(',');
  const name = comma < 0 ? printCreator(text) : printCreator(text.slice(0, comma), text.slice(comma + 1));
  return name ? [name] : [];
}
