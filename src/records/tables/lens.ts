/** The table of Lens CSV. */
import { readId, setText } from '../draft.ts';
import { readDirectName } from '../names/person.ts';
import { isOrganisationName } from '../names/words.ts';
import type { Name, WorkType } from '../work.ts';
import { count, exactDate } from './dimensions.ts';
import { date, doi, id, keywords, type Row, type Table, text, type } from './table.ts';

const TYPES: ReadonlyMap<string, WorkType> = new Map([
  ['journal article', 'article-journal'],
  ['preprint', 'article-journal'],
  ['editorial', 'article-journal'],
  ['letter', 'article-journal'],
  ['review', 'article-journal'],
  ['news', 'article-newspaper'],
  ['book', 'book'],
  ['conference proceedings', 'book'],
  ['book chapter', 'chapter'],
  ['reference entry', 'chapter'],
  ['conference proceedings article', 'paper-conference'],
  ['dissertation', 'thesis'],
  ['report', 'report'],
  ['working paper', 'report'],
]);

/** "Kristine Cerbule; null Walcher": given names first, "null" where Lens knows none. */
const authors: Row = {
  tag: 'Author/s',
  read: (values, draft) => {
    for (const value of values)
      for (const piece of value.split(';')) {
        const name = readLensName(piece.replace(/\s+/gu, ' ').trim());
        if (name) draft.author.push(name);
      }
  },
};

function readLensName(text: string): Name | null {
  if (text.startsWith('null ')) return { family: text.slice(5) };
  if (!text || text === 'null') return null;
  return (isOrganisationName(text) ? null : readDirectName(text)) ?? { literal: text };
}

/** "15732975; 1387585x" -> "1573-2975". */
const issn: Row = {
  tag: 'ISSNs',
  read: (values, draft) => {
    const first = values[0]!.split(';')[0]!.trim().toUpperCase();
    setText(draft, 'ISSN', /^\d{7}[\dX]$/u.test(first) ? `${first.slice(0, 4)}-${first.slice(4)}` : first);
  },
};

/** Ids of works in Lens, or in other layouts their text. */
const references: Row = {
  tag: 'References',
  read: (values, draft) => {
    for (const value of values)
      for (const piece of value.split(';'))
        if (piece.trim()) draft.cited.push({ raw: piece.trim(), read: readId });
  },
};

export const lensTable: Table = {
  formats: ['lens-csv'],
  rows: [
    id('Lens ID'),
    text('Title', 'title'),
    date('Publication Year'),
    exactDate('Date Published'),
    text('Source Title', 'container-title'),
    issn,
    text('Publisher', 'publisher'),
    authors,
    text('Abstract', 'abstract'),
    text('Volume', 'volume'),
    text('Issue Number', 'issue'),
    keywords('Keywords', /;\s*/u),
    doi('DOI'),
    text('External URL', 'URL'),
    references,
    type('Publication Type', TYPES),
    count('Citing Works Count'),
  ],
  finish(draft, record) {
    const value = (tag: string): string => record.fields?.get(tag)?.[0] ?? '';
    const [first, last] = [value('Start Page'), value('End Page')];
    setText(draft, 'page', first && last && first !== last ? `${first}-${last}` : first || last);
    draft.type ??= draft.text.has('container-title') ? 'article-journal' : 'document';
  },
};
