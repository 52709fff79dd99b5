/** The records as a table: one work a row, with the place it was read from. */
import { printName, type Work, yearOf } from '../records/work.ts';
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

export function writeRecordsCsv(works: readonly Work[]): string {
  return writeTable(
    ['id', 'type', 'authors', 'year', 'title', ...TEXT_COLUMNS, 'editors', 'file', 'line', 'raw'],
    works.map(work => [
      work.id,
      work.type,
      work.author.map(printName).join('; '),
      yearOf(work),
      work.title,
      ...TEXT_COLUMNS.map(field => work[field]),
      work.editor.map(printName).join('; '),
      work.sources[0]?.file,
      work.sources[0]?.line,
      work.sources[0]?.raw,
    ]),
  );
}
