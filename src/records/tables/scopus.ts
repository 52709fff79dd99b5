/** The table of Scopus CSV. */
import type { RawRecord } from '../../formats/format.ts';
import { type Draft, isPlaceholder, joinPages, readInvertedPerson, setText } from '../draft.ts';
import { identify } from '../names/identity.ts';
import type { Name, TextField, WorkType } from '../work.ts';
import { readScopusAffiliations } from './scopus-affiliations.ts';
import { readScopusReference, splitScopusReferences } from './scopus-cited.ts';
import { readScopusNames } from './scopus-names.ts';
import { date, doi, id, keywords, type Row, shortTitle, type Table, text, type } from './table.ts';

const TYPES: ReadonlyMap<string, WorkType> = new Map([
  ['article', 'article-journal'],
  ['article in press', 'article-journal'],
  ['review', 'article-journal'],
  ['letter', 'article-journal'],
  ['note', 'article-journal'],
  ['editorial', 'article-journal'],
  ['short survey', 'article-journal'],
  ['data paper', 'article-journal'],
  ['erratum', 'article-journal'],
  ['retracted', 'article-journal'],
  ['business article', 'article-magazine'],
  ['conference paper', 'paper-conference'],
  ['conference review', 'paper-conference'],
  ['book', 'book'],
  ['book chapter', 'chapter'],
  ['report', 'report'],
]);

/** Text that may be a placeholder in brackets: "[No abstract available]", "[No source available]". */
const said = (tag: string, field: TextField): Row => ({
  tag,
  read: (values, draft) => {
    const value = values[0]!.trim();
    if (!isPlaceholder(value) && !/^\[no [\p{L} ]{1,30} available\]$/iu.test(value))
      setText(draft, field, value);
  },
});

/** The first of several: "03321649; 12345678" -> "0332-1649". A spreadsheet takes leading zeros for nothing; eight digits are what an ISSN has. */
const issn: Row = {
  tag: 'ISSN',
  read: (values, draft) => {
    const first = values[0]!.split(/[;,]/)[0]!.trim().toUpperCase();
    const digits = /^\d{4,7}[\dX]$/u.test(first) ? first.padStart(8, '0') : '';
    setText(draft, 'ISSN', digits ? `${digits.slice(0, 4)}-${digits.slice(4)}` : first);
  },
};

const timesCited: Row = {
  tag: 'Cited by',
  read: (values, draft) => {
    if (/^\d{1,9}$/u.test(values[0]!)) draft.timesCited = Number(values[0]);
  },
};

const references: Row = {
  tag: 'References',
  read: (values, draft) => {
    for (const value of values)
      for (const raw of splitScopusReferences(value)) draft.cited.push({ raw, read: readScopusReference });
  },
};

export const scopusTable: Table = {
  formats: ['scopus-csv'],
  rows: [
    id('EID'),
    said('Title', 'title'),
    date('Year'),
    said('Source title', 'container-title'),
    ...shortTitle('Abbreviated Source Title'),
    text('Volume', 'volume'),
    text('Issue', 'issue'),
    doi('DOI'),
    text('Link', 'URL'),
    said('Abstract', 'abstract'),
    keywords('Author Keywords', /;\s+|;$/u),
    references,
    text('Publisher', 'publisher'),
    text('Conference name', 'event-title'),
    issn,
    text('ISBN', 'ISBN'),
    text('Language of Original Document', 'language'),
    type('Document Type', TYPES),
    timesCited,
  ],
  finish(draft, record) {
    const value = (tag: string): string => record.fields?.get(tag)?.[0] ?? '';
    setText(draft, 'page', joinPages(value('Page start'), value('Page end')) ?? value('Art. No.'));
    draft.author = draft.author.concat(readAuthors(record));
    identifyAuthors(draft, record);
    readScopusAffiliations(draft, value('Authors with affiliations'), value('Affiliations'));
    draft.editor = draft.editor.concat(readScopusNames(value('Editors'), 0));
    fixType(draft);
  },
};

function fixType(draft: Draft): void {
  draft.type ??= draft.text.has('container-title') ? 'article-journal' : 'document';
}

/** "Author(s) ID" says how many there are; of the two columns with names, the one that agrees wins, the full names first. */
function readAuthors(record: RawRecord): Name[] {
  const value = (tag: string): string => record.fields?.get(tag)?.[0] ?? '';
  const ids = value('Author(s) ID');
  const count = /^\[no /iu.test(ids) ? 0 : ids.split(';').filter(each => each.trim()).length;
  const full = readFullNames(value('Author full names'));
  if (full.length && (full.length === count || !count)) return full;
  const short = readScopusNames(value('Authors'), count);
  return short.length === count || full.length === 0 ? short : full;
}

/** The ids of Scopus, in the order of the authors; of a list that has one too few or too many nobody says whose they are. */
function identifyAuthors(draft: Draft, record: RawRecord): void {
  const ids = record.fields?.get('Author(s) ID')?.[0]?.match(/\d{5,}/gu) ?? [];
  if (ids.length === draft.author.length && ids.length > 0)
    draft.author = identify(draft.author, i => ({ ids: [`scopus:${ids[i]!}`] }));
}

/** "Liu, Fengyuan (60410297700); Li, Chunyun (58862216200)". */
function readFullNames(text: string): Name[] {
  return text
    .replace(/\s+/gu, ' ')
    .split(';')
    .flatMap((piece): Name[] => {
      const name = piece.trim().replace(/ ?\(\d+\)$/u, '');
      if (!name || isPlaceholder(name)) return [];
      return [
        name.indexOf(',') === name.length - 1
          ? { family: name.slice(0, -1).trim() }
          : readInvertedPerson(name),
      ];
    });
}
