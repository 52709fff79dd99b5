/** EndNote XML, new and old: paths as the reader gives them ("_" as "-", lower case). */
import { joinPages, readDoi, setText } from '../draft.ts';
import type { TextField, WorkType } from '../work.ts';
import { addresses } from './affiliations.ts';
import { date, doi, id, keywords, names, type Row, shortTitle, type Table, text } from './table.ts';

/** Reference types by EndNote's name, without "electronic" and "online" before them. */
const BY_NAME: ReadonlyMap<string, WorkType> = new Map<string, WorkType>([
  ['journal article', 'article-journal'],
  ['article', 'article-journal'],
  ['magazine article', 'article-magazine'],
  ['newspaper article', 'article-newspaper'],
  ['book', 'book'],
  ['edited book', 'book'],
  ['conference proceedings', 'paper-conference'],
  ['conference paper', 'paper-conference'],
  ['book section', 'chapter'],
  ['book chapter', 'chapter'],
  ['encyclopedia', 'chapter'],
  ['dictionary', 'chapter'],
  ['thesis', 'thesis'],
  ['report', 'report'],
  ['government document', 'report'],
  ['standard', 'report'],
  ['web page', 'webpage'],
  ['blog', 'webpage'],
]);
/** Numbers of `<ref-type>` (EndNote 8 and later). */
const BY_NUMBER: ReadonlyMap<string, WorkType> = new Map<string, WorkType>([
  ['17', 'article-journal'],
  ['43', 'article-journal'],
  ['19', 'article-magazine'],
  ['23', 'article-newspaper'],
  ['6', 'book'],
  ['28', 'book'],
  ['44', 'book'],
  ['10', 'paper-conference'],
  ['47', 'paper-conference'],
  ['5', 'chapter'],
  ['60', 'chapter'],
  ['32', 'thesis'],
  ['27', 'report'],
  ['46', 'report'],
  ['12', 'webpage'],
]);
/** Numbers of `<REFERENCE_TYPE>` (before EndNote 8). */
const BY_OLD_NUMBER: ReadonlyMap<string, WorkType> = new Map<string, WorkType>([
  ['0', 'article-journal'],
  ['1', 'book'],
  ['2', 'thesis'],
  ['3', 'paper-conference'],
  ['5', 'article-newspaper'],
  ['7', 'chapter'],
  ['8', 'article-magazine'],
  ['9', 'book'],
  ['10', 'report'],
  ['16', 'webpage'],
]);

/** "<Go to ISI>://000..." is no address. */
const address = (tag: string): Row => ({
  tag,
  read: (values, draft) =>
    setText(
      draft,
      'URL',
      values.find(value => /^https?:\/\//iu.test(value)),
    ),
});
const first = (tag: string, field: TextField): Row => ({
  tag,
  read: (values, draft) => setText(draft, field, values[0]),
});
/** One field of the new layout and its like of the old one. */
const both = (now: string, old: string, row: (tag: string) => Row): Row[] => [row(now), row(old)];

export const endnoteXmlTable: Table = {
  formats: ['endnote-xml'],
  rows: [
    ...both('rec-number', 'refnum', id),
    ...both('contributors/authors/author', 'authors/author', tag => names(tag)),
    ...both('contributors/secondary-authors/author', 'secondary-authors/secondary-author', tag =>
      names(tag, 'editor'),
    ),
    ...both('dates/year', 'year', date),
    ...both('titles/title', 'title', tag => first(tag, 'title')),
    ...both('titles/secondary-title', 'secondary-title', tag => first(tag, 'container-title')),
    first('periodical/full-title', 'container-title'),
    first('periodical/abbr-1', 'container-title'),
    ...shortTitle('periodical/abbr-1'),
    ...both('titles/tertiary-title', 'tertiary-title', tag => first(tag, 'collection-title')),
    text('volume', 'volume'),
    text('number', 'issue'),
    text('edition', 'edition'),
    text('publisher', 'publisher'),
    ...both('pub-location', 'place-published', tag => text(tag, 'publisher-place')),
    doi('electronic-resource-num'),
    keywords('keywords', /;/u),
    keywords('keywords/keyword', /;/u),
    ...both('urls/related-urls/url', 'url', address),
    address('urls/web-urls/url'),
    text('abstract', 'abstract'),
    text('language', 'language'),
    addresses('auth-address'),
  ],
  finish(draft, record) {
    const value = (tag: string) => record.fields?.get(tag)?.[0]?.trim() ?? '';
    const name = value('ref-type@name')
      .toLowerCase()
      .replace(/^(?:electronic|online)\s+/u, '');
    draft.type ??=
      BY_NAME.get(name) ??
      BY_NUMBER.get(value('ref-type')) ??
      BY_OLD_NUMBER.get(value('reference-type')) ??
      'document';
    const [from, to] = value('pages').split(/\s*[-–—]\s*/u);
    setText(
      draft,
      'page',
      /^\s*\S+\s*[-–—]\s*\S+\s*$/u.test(value('pages')) ? joinPages(from, to) : value('pages'),
    );
    setText(draft, 'DOI', readDoi(value('doi')) ?? resolverDoi(record.fields?.get('urls/related-urls/url')));
    // One field holds both numbers; a book's is the longer.
    const number = value('isbn').split(/[\s;(]/u)[0]!;
    setText(draft, number.replace(/[^\dXx]/gu, '').length >= 10 ? 'ISBN' : 'ISSN', number);
  },
};

const resolverDoi = (urls: readonly string[] | undefined): string | undefined => {
  const url = urls?.find(each => /^https?:\/\/(?:dx\.)?doi\.org\//iu.test(each));
  return url && readDoi(url);
};
