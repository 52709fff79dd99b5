/** RIS, by the same table that reads it. */
import { risTable } from '../records/tables/ris.ts';
import { writeByTable } from '../records/tables/table.ts';
import type { Work } from '../records/work.ts';
import { toOneLine } from './text.ts';

/** One tag a line, TY first and ER last; what the table reads back is the same work. */
export function writeRis(works: readonly Work[]): string {
  return works
    .map(work => {
      const lines = writeByTable(work, risTable).map(([tag, value]) => [tag, toOneLine(value)]);
      const told = lines.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${value}\n`);
      return `${told.join('')}ER  - \n`;
    })
    .join('\n');
}
