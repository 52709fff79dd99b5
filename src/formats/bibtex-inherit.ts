/** What an entry takes from the one its `crossref` or `xdata` names, as BibLaTeX has it (Kime, Wemheuer & Lehman, manual, appendix B). */
import type { BibtexEntry } from './bibtex-entries.ts';

/** Fields that pass under their own name. Titles pass under another, and what belongs to the parent alone (DOI, abstract, pages) does not. */
const SAME =
  `editor editora publisher organization institution location address series volume volumes edition year date month isbn issn
  eventtitle eventdate venue language langid`.split(/\s+/u);
const TITLES: readonly (readonly [string, string])[] = [
  ['title', 'title'],
  ['subtitle', 'subtitle'],
];
/** Parents that run: their title is a journal's. */
const PERIODICALS = new Set(['periodical', 'article', 'suppperiodical']);

/** Adds to each entry what it inherits and does not state itself. One step a name, so that circles end. */
export function inherit(entries: readonly BibtexEntry[]): void {
  const byKey = new Map<string, BibtexEntry>();
  for (const entry of entries) {
    const key = entry.key.toLowerCase();
    if (key && !byKey.has(key)) byKey.set(key, entry);
  }
  for (const entry of entries) {
    for (const name of entry.fields.get('xdata')?.[0]?.split(',') ?? []) {
      const parent = byKey.get(name.trim().toLowerCase());
      if (parent && parent !== entry) for (const [field, values] of parent.fields) give(entry, field, values);
    }
    const parent = byKey.get(entry.fields.get('crossref')?.[0]?.trim().toLowerCase() ?? '');
    if (!parent || parent === entry) continue;
    for (const field of SAME) give(entry, field, parent.fields.get(field));
    const prefix = PERIODICALS.has(parent.type) ? 'journal' : 'book';
    for (const [own, theirs] of TITLES) {
      const values = parent.fields.get(own);
      if (prefix === 'journal' ? !entry.fields.has('journal') : true)
        give(entry, `${prefix}${theirs}`, values);
    }
  }
}

function give(entry: BibtexEntry, field: string, values: readonly string[] | undefined): void {
  if (values && !entry.fields.has(field)) entry.fields.set(field, [...values]);
}
