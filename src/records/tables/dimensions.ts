/** The table of Dimensions CSV. */
import type { RawRecord } from '../../formats/format.ts';
import { type Draft, foldSpace, readDate } from '../draft.ts';
import { identify, joinPlaces } from '../names/identity.ts';
import type { WorkType } from '../work.ts';
import { readDimensionsReference, splitDimensionsReferences } from './dimensions-cited.ts';
import { date, doi, id, names, type Row, type Table, text, type } from './table.ts';

const TYPES: ReadonlyMap<string, WorkType> = new Map([
  ['article', 'article-journal'],
  ['preprint', 'article-journal'],
  ['chapter', 'chapter'],
  ['proceeding', 'paper-conference'],
  ['monograph', 'book'],
  ['book', 'book'],
  ['edited book', 'book'],
  ['seminar', 'document'],
]);

/** "Sheen, Jack Z; Mazza, Frank": the semicolon parts the names. */
const joinedNames = (tag: string, to?: 'author' | 'editor'): Row => {
  const row = names(tag, to);
  return {
    tag,
    read: (values, draft) =>
      row.read(
        values.flatMap(value => value.split(';')),
        draft,
      ),
  };
};

/** Month and day, when the date is of the year that the record goes by. */
export const exactDate = (tag: string): Row => ({
  tag,
  read: (values, draft) => {
    const exact = readDate(values[0]!);
    if (exact && (!draft.issued || draft.issued[0] === exact[0])) draft.issued = exact;
  },
});

export const count = (tag: string): Row => ({
  tag,
  read: (values, draft) => {
    if (/^\d{1,9}$/u.test(values[0]!)) draft.timesCited = Number(values[0]);
  },
});

/**
 * "Sheen, Jack Z (Institute X, Toronto, Canada; Centre Y, Toronto, Canada); Mazza, Frank (Centre Y, Toronto, Canada)": the names in their order,
 * each with its places. As printed, else as Dimensions names them.
 */
function readAffiliations(draft: Draft, { fields }: RawRecord): void {
  const text = fields?.get('Authors (Raw Affiliation)')?.[0] ?? fields?.get('Authors Affiliations')?.[0];
  const written = fields?.get('Authors')?.[0]?.split(';') ?? [];
  if (!text || written.length !== draft.author.length) return;
  const places: string[][] = [];
  let at = 0;
  for (const name of written.map(foldSpace)) {
    if (!text.startsWith(name, at)) return;
    at += name.length;
    const open = text.startsWith(' (', at) ? at + 2 : -1;
    const end = open < 0 ? at : closeOf(text, open);
    if (end < 0) return;
    places.push(open < 0 ? [] : text.slice(open, end - 1).split(';'));
    at = text.startsWith('; ', end) ? end + 2 : end;
  }
  draft.author = identify(draft.author, i => ({ affiliation: joinPlaces(places[i]!) }));
}

/** Behind the bracket that closes the one before `from`; -1 where none does. */
function closeOf(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) return i + 1;
  }
  return -1;
}

export const dimensionsTable: Table = {
  formats: ['dimensions-csv'],
  rows: [
    id('Publication ID'),
    text('Title', 'title'),
    date('PubYear'),
    exactDate('Publication date'),
    text('Source title', 'container-title'),
    text('Anthology title', 'container-title'),
    text('Volume', 'volume'),
    text('Issue', 'issue'),
    text('Pagination', 'page'),
    text('Publisher', 'publisher'),
    text('ISSN', 'ISSN'),
    text('ISBN', 'ISBN'),
    doi('DOI'),
    text('Source Linkout', 'URL'),
    text('Dimensions URL', 'URL'),
    text('Abstract', 'abstract'),
    joinedNames('Authors'),
    joinedNames('Book editors', 'editor'),
    type('Publication Type', TYPES),
    count('Times cited'),
    {
      tag: 'Cited references',
      read: (values, draft) => {
        for (const value of values)
          for (const raw of splitDimensionsReferences(value))
            draft.cited.push({ raw, read: readDimensionsReference });
      },
    },
  ],
  finish: (draft, record) => {
    readAffiliations(draft, record);
    draft.type ??= draft.text.has('container-title') ? 'article-journal' : 'document';
  },
};
