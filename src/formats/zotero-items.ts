/** What Zotero's exports share. Each reader gives Zotero's own names of fields, and creators as CSL names, so that one table reads them all. */
import type { RawRecord, Reading } from './format.ts';

/** Items of a library that are no works but hang on one. */
const ATTACHED = new Set(['attachment', 'note', 'annotation']);

/** Creators that Zotero cites where a work of their kind has its authors. */
const AUTHORS = new Set(
  `author artist cartographer director inventor interviewee performer podcaster presenter programmer sponsor`.split(
    ' ',
  ),
);

/** Whether a kind of creator is an author or an editor; null for translators and all others. */
export function creatorField(kind: string): 'author' | 'editor' | null {
  return kind === 'editor' ? 'editor' : AUTHORS.has(kind) ? 'author' : null;
}

/** A creator as the JSON text of a CSL name: a person with a given name ("John, Jr." has a suffix), or one name; null for none. */
export function printCreator(family: string, given = '', literal = !given): string | null {
  if (!family.trim() && !given.trim()) return null;
  if (literal || !family.trim()) return JSON.stringify({ literal: family.trim() || given.trim() });
  const [first, suffix] = given.split(',').map(part => part.replace(/^!/u, '').trim());
  return JSON.stringify({ family: family.trim(), given: first, ...(suffix ? { suffix } : {}) });
}

/** The reading without attachments, notes and annotations, which one problem counts. */
export function leaveOutAttached(reading: Reading): Reading {
  const isAttached = ({ fields }: RawRecord) => ATTACHED.has(fields?.get('itemType')?.[0] ?? '');
  const first = reading.records.find(isAttached);
  if (!first) return reading;
  const records = reading.records.filter(record => !isAttached(record));
  const count = reading.records.length - records.length;
  const message = `${count === 1 ? 'One item is an attachment or a note' : `${count} items are attachments or notes`}, no work; left out.`;
  const { file, line } = first.place;
  return {
    ...reading,
    records,
    problems: [...reading.problems, { file, line, code: 'attached-items', message, severity: 'warning' }],
  };
}
