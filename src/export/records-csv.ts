/** The records as a table: one work a row, with the place it was read from. */
import { type Name, printName, type Work, yearOf } from '../records/work.ts';
import { writeTable } from './csv.ts';

const TEXT_COLUMNS = [
  'container-title',
  'volume',
  'issue',
  'page',
  'publisher',
  'DOI',
  'URL',
  'keyword',
] as const;

/**
 * Names parted by semicolons. A person has a comma behind the family name, also where nothing follows; what is no person and has commas or
 * semicolons stands in braces, as in BibTeX.
 */
const writeNames = (names: readonly Name[]): string => names.map(writeName).join('; ');

function writeName(name: Name): string {
  const printed = printName(name);
  if (name.literal !== undefined) return /[,;{}]/u.test(printed) ? `{${printed}}` : printed;
  return name.given === undefined && name.suffix === undefined ? `${printed},` : printed;
}

/** The table that formats/records-csv.ts reads again. */
export function writeRecordsCsv(works: readonly Work[]): string {
  return writeTable(
    ['id', 'type', 'authors', 'year', 'title', ...TEXT_COLUMNS, 'editors', 'file', 'line', 'raw'],
    works.map(work => [
      work.id,
      work.type,
      writeNames(work.author),
      yearOf(work),
      work.title,
      ...TEXT_COLUMNS.map(field => work[field]),
      writeNames(work.editor),
      work.sources[0]?.file,
      work.sources[0]?.line,
      work.sources[0]?.raw,
    ]),
  );
}
