/** What was gathered, on its way in and out: by drawing on the map, as a list on the clipboard, as a table in a file. */
import { gather, gatheredItems, tableOfGathered } from '../state/gathering.ts';
import type { Desk } from './desk.ts';
import { download } from './download.ts';
import { ASKING } from './text/asking.ts';

/** Gathers what a line was drawn around, and puts the tool away. */
export function gatherDrawn(desk: Desk, ids: readonly string[]): void {
  desk.lasso.value = false;
  if (ids.length > 0) desk.change(view => ({ ...gather(view, ids), panel: 'group' }));
  desk.said.value = ASKING.drawnAround(ids.length);
}

/** The gathered with their counts, the header first. */
function gatheredTable(desk: Desk): string[][] {
  const gathered = gatheredItems(desk.catalogue.value, desk.group.value);
  return tableOfGathered(desk.index.value, gathered);
}

/** One line for each, columns with tabs between: what a spreadsheet takes from the clipboard. */
export function gatheredList(desk: Desk): string {
  return gatheredTable(desk)
    .map(row => row.join('\t'))
    .join('\n');
}

/** Hands the same over as a file. */
export async function saveGathered(desk: Desk): Promise<void> {
  const [header, ...rows] = gatheredTable(desk);
  const { writeTable } = await import('../export/csv.ts');
  download('gathered.csv', new Blob([writeTable(header!, rows)], { type: 'text/csv' }));
}
