/** CSL-JSON: field names are the model's own. */
import type { WorkType } from '../work.ts';
import { addAddresses } from './affiliations.ts';
import { readPrinted } from './cited-forms.ts';
import { cslDate } from './csl-dates.ts';
import { furtherRows, keepFurther } from './csl-further.ts';
import { cslNames, markup, parseObject } from './csl-values.ts';
import { doi, id, keywords, type Row, shortTitle, type Table, text, type } from './table.ts';

/** CSL's types; those without a row are documents. */
export const CSL_TYPES: ReadonlyMap<string, WorkType> = new Map<string, WorkType>([
  ['article', 'article-journal'],
  ['article-journal', 'article-journal'],
  ['article-magazine', 'article-magazine'],
  ['article-newspaper', 'article-newspaper'],
  ['review', 'article-journal'],
  ['review-book', 'article-journal'],
  ['book', 'book'],
  ['chapter', 'chapter'],
  ['entry', 'chapter'],
  ['entry-dictionary', 'chapter'],
  ['entry-encyclopedia', 'chapter'],
  ['paper-conference', 'paper-conference'],
  ['report', 'report'],
  ['thesis', 'thesis'],
  ['webpage', 'webpage'],
  ['post', 'webpage'],
  ['post-weblog', 'webpage'],
]);

/** A type that is none of ours is kept, for writing it again: "dataset", "song". */
const ownType: Row = {
  tag: 'type',
  read: ([value = ''], draft) => {
    if (/^[a-z][a-z_-]{1,29}$/u.test(value) && draft.type !== value) keepFurther(draft, 'type', value);
  },
};

/** What our own JSON lines say beyond CSL. */
const custom: Row = {
  tag: 'custom',
  read: ([value = ''], draft) => {
    const stated = parseObject(value);
    if (!stated) return;
    const { citedReferences, citedReferencesForm, addresses, timesCited } = stated;
    draft.cited = readPrinted(citedReferencesForm, stringsOf(citedReferences));
    addAddresses(draft, stringsOf(addresses));
    if (Number.isInteger(timesCited) && Number(timesCited) >= 0) draft.timesCited = Number(timesCited);
  },
};

const stringsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).filter((each): each is string => typeof each === 'string');

export const cslJsonTable: Table = {
  formats: ['csl-json'],
  rows: [
    id('id'),
    id('citation-key'),
    type('type', CSL_TYPES),
    ownType,
    cslNames('author'),
    cslNames('editor', 'editor'),
    cslDate('issued'),
    cslDate('published'),
    markup('title', 'title'),
    markup('container-title', 'container-title'),
    ...shortTitle('container-title-short', 'journalAbbreviation'),
    markup('collection-title', 'collection-title'),
    markup('event-title', 'event-title'),
    markup('event', 'event-title'),
    text('edition', 'edition'),
    text('volume', 'volume'),
    text('issue', 'issue'),
    {
      tag: 'page',
      read: (values, draft) => void draft.text.set('page', values[0]!.trim().replace(/\s*[–—‐]\s*/gu, '-')),
    },
    markup('publisher', 'publisher'),
    markup('publisher-place', 'publisher-place'),
    doi('DOI'),
    text('ISBN', 'ISBN'),
    text('ISSN', 'ISSN'),
    text('URL', 'URL'),
    markup('abstract', 'abstract'),
    text('language', 'language'),
    text('note', 'note'),
    keywords('keyword', /[;,]/u),
    keywords('categories'),
    ...furtherRows,
    custom,
  ],
  finish(draft) {
    draft.type ??= 'document';
  },
};
