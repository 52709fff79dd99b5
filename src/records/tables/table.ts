/** The table of a format: which of its fields say what of a work. One table a format, one line in index.ts. */
import type { RawRecord } from '../../formats/format.ts';
import { type Draft, foldSpace, makeDraft, readDate, readDoi, readRecordName, setText } from '../draft.ts';
import type { TextField, Work, WorkType } from '../work.ts';

/** A field of the format, and what its values (in file order) do to the draft. Earlier rows win where two say the same. */
export interface Row {
  readonly tag: string;
  read(values: readonly string[], draft: Draft): void;
  /** The other way: the values that say this of a work, each a field of its own. Only in formats that are also written. */
  write?(work: Work): readonly (string | undefined)[];
}

export interface Table {
  /** Ids of the formats that it serves. */
  readonly formats: readonly string[];
  readonly rows: readonly Row[];
  /** What is left when every field has been read: the type when no field said it, titles that depend on the type. */
  finish?(draft: Draft, record: RawRecord): void;
}

/** Reads a record by its table. Never throws; a field without a row is left in the record and nowhere else. */
export function readByTable(record: RawRecord, table: Table): Draft {
  const draft = makeDraft();
  for (const { tag, read } of table.rows) {
    const values = record.fields?.get(tag);
    if (values?.length) read(values, draft);
  }
  table.finish?.(draft, record);
  return draft;
}

/** The fields of a work in the format's own terms, in the order of the table; nothing for a row that only reads. */
export function writeByTable(work: Work, table: Table): [tag: string, value: string][] {
  return table.rows.flatMap(({ tag, write }) =>
    (write?.(work) ?? []).flatMap((value): [string, string][] => (value ? [[tag, value]] : [])),
  );
}

/** A row that is also written. */
export const both = (row: Row, write: NonNullable<Row['write']>): Row => ({ ...row, write });

/** The values joined by a space are the text of the field. */
export const text = (tag: string, field: TextField): Row => ({
  tag,
  read: (values, draft) => setText(draft, field, values.join(' ')),
});

/** Short titles of the journal, the first that is given. */
export const shortTitle = (...tags: readonly string[]): Row[] =>
  tags.map(tag => ({
    tag,
    read: (values, draft) => {
      if (values[0] !== draft.text.get('container-title')) setText(draft, 'container-title-short', values[0]);
    },
  }));

/** Each value is an author (or editor). Does nothing when another row has given the names already. */
export const names = (tag: string, to: 'author' | 'editor' = 'author'): Row => ({
  tag,
  read: (values, draft) => {
    if (draft[to].length === 0) draft[to] = values.flatMap(value => readRecordName(value) ?? []);
  },
});

/** Each value, cut at the separator when there is one, is a keyword. */
export const keywords = (tag: string, separator?: RegExp): Row => ({
  tag,
  read: (values, draft) => {
    const known = new Set(draft.keywords);
    for (const value of separator ? values.flatMap(each => each.split(separator)) : values)
      known.add(foldSpace(value));
    known.delete('');
    draft.keywords = [...known];
  },
});

export const date = (tag: string): Row => ({
  tag,
  read: (values, draft) => {
    draft.issued ??= readDate(values[0]!);
  },
});

export const doi = (tag: string): Row => ({
  tag,
  read: (values, draft) => setText(draft, 'DOI', values.map(readDoi).find(Boolean)),
});

export const id = (tag: string): Row => ({
  tag,
  read: (values, draft) => {
    draft.id ??= values[0]!.trim() || undefined;
  },
});

/** The type by a list of the format's own words, compared without case. */
export const type = (tag: string, types: ReadonlyMap<string, WorkType>): Row => ({
  tag,
  read: (values, draft) => {
    draft.type ??= types.get(values[0]!.trim().toLowerCase());
  },
});
