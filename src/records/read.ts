/** Raw records of one file -> works: tagged records by their fields, plain references by what the list proves. */
import type { Problem, Reading } from '../formats/format.ts';
import { Problems } from '../formats/problems.ts';
import { CitedWorks } from './cited.ts';
import { idsOfFile, workOfDraft } from './from-draft.ts';
import { tableOf } from './tables/index.ts';
import { readByTable, type Table } from './tables/table.ts';
import { reportUnparsed } from './unparsed.ts';
import type { Work } from './work.ts';

export interface Records {
  readonly works: readonly Work[];
  /** The article whose list this is, citing all of `works`; null when the file does not say. */
  readonly citing: Work | null;
  /** Whether the works are the references of one document (a list, a page), not the records of an export. */
  readonly isList: boolean;
  /** What the records of a database export cite: what several state in the same words stands here once, with all their places. */
  readonly cited: readonly Work[];
  /** What each record cites, in its own order: indexes into `cited`. */
  readonly citations: readonly (readonly number[])[];
  readonly problems: readonly Problem[];
}

/** Loads what the format needs (a table, the tagger of references) the first time. Never throws on what a record holds. */
export async function readRecords(reading: Reading): Promise<Records> {
  const table = await tableOf(reading.format);
  if (table) return readTagged(reading, table);
  return (await import('./references.ts')).readReferences(reading);
}

/** Records of a format that states fields. */
function readTagged(reading: Reading, table: Table): Records {
  const unique = idsOfFile();
  const cited = new CitedWorks();
  const problems = new Problems();
  const citations: (readonly number[])[] = [];
  const works = reading.records.map(record => {
    const draft = readByTable(record, table);
    const work = workOfDraft(draft, record, unique);
    if (work.unparsed)
      problems.add(
        reportUnparsed(record, 'This record has no title, no author and no year; it is kept as it stands.'),
      );
    citations.push(draft.cited.map(reference => cited.add(reference, record.place)));
    return work;
  });
  return {
    works,
    citing: null,
    isList: false,
    cited: cited.works,
    citations,
    problems: [...reading.problems, ...problems.list()],
  };
}
