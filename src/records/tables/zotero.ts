/** Zotero's items, in every form in which it gives them: the fields are those of its data model. */
import { readDoi, setText } from '../draft.ts';
import type { TextField, WorkType } from '../work.ts';
import { cslNames, markup } from './csl-values.ts';
import { fullDate } from './dates.ts';
import { standardNumber } from './rows.ts';
import { date, doi, id, keywords, type Row, shortTitle, type Table, text } from './table.ts';

/** Types without a row are documents. */
const TYPES: ReadonlyMap<string, WorkType> = new Map<string, WorkType>([
  ['journalarticle', 'article-journal'],
  ['preprint', 'article-journal'],
  ['magazinearticle', 'article-magazine'],
  ['newspaperarticle', 'article-newspaper'],
  ['book', 'book'],
  ['booksection', 'chapter'],
  ['encyclopediaarticle', 'chapter'],
  ['dictionaryentry', 'chapter'],
  ['conferencepaper', 'paper-conference'],
  ['report', 'report'],
  ['standard', 'report'],
  ['thesis', 'thesis'],
  ['webpage', 'webpage'],
  ['blogpost', 'webpage'],
  ['forumpost', 'webpage'],
]);

/** "journalArticle"; "Journal Article" where a program has made it readable. */
const itemType: Row = {
  tag: 'itemType',
  read: (values, draft) => {
    draft.type ??= TYPES.get(values[0]!.toLowerCase().replace(/[\s_-]/gu, '')) ?? 'document';
  },
};

/** Lines such as "DOI: 10.1000/a" and "Citation Key: adler2001", where an item has no field for them. */
const extra: Row = {
  tag: 'extra',
  read: (values, draft) => {
    for (const line of values.join('\n').split('\n')) {
      const stated = /^\s{0,20}(DOI|Citation Key):(.{1,500})$/iu.exec(line);
      if (stated?.[1]?.toLowerCase() === 'doi') setText(draft, 'DOI', readDoi(stated[2]!));
      else if (stated) draft.id ??= stated[2]!.trim() || undefined;
    }
  },
};

/** One field under the names that it has in items of different types. */
const alike = (field: TextField, ...tags: readonly string[]): Row[] => tags.map(tag => markup(tag, field));

export const zoteroTable: Table = {
  formats: ['zotero-csv', 'zotero-json', 'zotero-rdf'],
  rows: [
    id('citationKey'),
    itemType,
    doi('DOI'),
    extra,
    id('key'),
    id('itemKey'),
    // The names of cases, statutes and mails are their titles.
    ...alike('title', 'title', 'caseName', 'nameOfAct', 'subject'),
    cslNames('author'),
    cslNames('editor', 'editor'),
    date('publicationYear'),
    fullDate('date'),
    ...alike('container-title', 'publicationTitle', 'bookTitle', 'proceedingsTitle', 'encyclopediaTitle'),
    ...alike('container-title', 'dictionaryTitle', 'websiteTitle', 'blogTitle', 'forumTitle'),
    ...shortTitle('journalAbbreviation'),
    ...alike('collection-title', 'series', 'seriesTitle'),
    ...alike('event-title', 'conferenceName', 'meetingName'),
    text('edition', 'edition'),
    text('volume', 'volume'),
    text('issue', 'issue'),
    {
      tag: 'pages',
      read: (values, draft) => setText(draft, 'page', values[0]!.replace(/\s{0,9}[–—‐]\s{0,9}/gu, '-')),
    },
    ...alike('publisher', 'publisher', 'university', 'institution', 'repository', 'organization'),
    text('place', 'publisher-place'),
    standardNumber('ISSN'),
    standardNumber('ISBN'),
    text('url', 'URL'),
    markup('abstractNote', 'abstract'),
    text('language', 'language'),
    keywords('tags'),
  ],
  finish(draft) {
    draft.type ??= 'document';
  },
};
