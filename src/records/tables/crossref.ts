/** Crossref works (api.crossref.org, REST API format): CSL's names and dates, titles as lists, and `reference`, structured or not. */
import {
  type CitedReference,
  type CitedWork,
  foldSpace,
  joinPages,
  readDoi,
  readNothing,
  readRecordName,
  setText,
} from '../draft.ts';
import type { Known } from '../known.ts';
import { isInitials, isOrganisationName } from '../names/words.ts';
import { parseReference } from '../reference/parse.ts';
import type { Name, TextField, WorkType } from '../work.ts';
import { cslDate } from './csl-dates.ts';
import { CSL_TYPES } from './csl-json.ts';
import { cslNames, markup, parseObject } from './csl-values.ts';
import { readMarkup } from './markup.ts';
import { doi, id, keywords, shortTitle, type Table, text, type } from './table.ts';

const TYPES: ReadonlyMap<string, WorkType> = new Map<string, WorkType>([
  ...CSL_TYPES,
  ['journal-article', 'article-journal'],
  ['proceedings-article', 'paper-conference'],
  ['book-chapter', 'chapter'],
  ['book-section', 'chapter'],
  ['book-part', 'chapter'],
  ['book-track', 'chapter'],
  ['reference-entry', 'chapter'],
  ['monograph', 'book'],
  ['edited-book', 'book'],
  ['reference-book', 'book'],
  ['book-set', 'book'],
  ['book-series', 'book'],
  ['proceedings', 'book'],
  ['dissertation', 'thesis'],
  ['report-component', 'report'],
  ['report-series', 'report'],
  ['standard', 'report'],
]);

export const crossrefTable: Table = {
  formats: ['crossref-json'],
  rows: [
    doi('DOI'),
    id('DOI'),
    type('type', TYPES),
    cslNames('author'),
    cslNames('editor', 'editor'),
    cslDate('issued'),
    cslDate('published'),
    cslDate('published-print'),
    cslDate('published-online'),
    markup('title', 'title'),
    markup('container-title', 'container-title'),
    markup('short-container-title', 'container-title'),
    ...shortTitle('short-container-title'),
    text('volume', 'volume'),
    text('issue', 'issue'),
    text('page', 'page'),
    text('article-number', 'page'),
    text('edition-number', 'edition'),
    markup('publisher', 'publisher'),
    text('publisher-location', 'publisher-place'),
    {
      tag: 'event',
      read: (values, draft) => {
        const name = parseObject(values[0]!)?.name;
        if (typeof name === 'string') setText(draft, 'event-title', readMarkup(name));
      },
    },
    { tag: 'ISSN', read: (values, draft) => setText(draft, 'ISSN', values[0]) },
    {
      // Some records give the ISBN as an address ("http://id.crossref.org/isbn/...").
      tag: 'ISBN',
      read: (values, draft) => setText(draft, 'ISBN', values[0]!.slice(values[0]!.lastIndexOf('/') + 1)),
    },
    text('URL', 'URL'),
    markup('abstract', 'abstract'),
    text('language', 'language'),
    keywords('keyword', /[;,]/u),
    {
      tag: 'is-referenced-by-count',
      read: (values, draft) => {
        const count = Number(values[0]);
        if (Number.isInteger(count) && count >= 0) draft.timesCited ??= count;
      },
    },
    {
      tag: 'reference',
      read: (values, draft) => {
        draft.cited = values.flatMap(value => readCrossrefReference(value) ?? []);
      },
    },
  ],
  finish(draft, record) {
    draft.type ??= 'document';
    const subtitle = record.fields?.get('subtitle')?.[0];
    const title = draft.text.get('title');
    if (subtitle && title && !title.includes(subtitle))
      draft.text.set('title', `${title}: ${readMarkup(subtitle).replace(/\s+/gu, ' ').trim()}`);
  },
};

/** Members of a structured reference, in the order in which a reference list would print them. */
const PRINTED = [
  'author',
  'year',
  'article-title',
  'volume-title',
  'series-title',
  'journal-title',
  'volume',
  'issue',
  'first-page',
  'DOI',
];

/** One `reference`: its members, or, where there is only `unstructured`, what the parser of plain references makes of it. */
function readCrossrefReference(value: string): CitedReference | null {
  const object = parseObject(value);
  if (!object) return value.trim() ? { raw: value.trim(), read: readNothing } : null;
  const known = new Map<string, string>();
  const part: Part = key => {
    const read = known.get(key);
    if (read !== undefined) return read;
    const stated = object[key];
    const text =
      typeof stated === 'string' || typeof stated === 'number' ? foldSpace(readMarkup(String(stated))) : '';
    known.set(key, text);
    return text;
  };
  const unstructured = part('unstructured');
  const raw = unstructured || PRINTED.map(part).filter(Boolean).join(', ') || part('key');
  if (!raw) return null;
  const named = part('article-title') || part('volume-title') || part('journal-title');
  const read: CitedReference['read'] =
    unstructured && !named
      ? (work, _, known) => readUnstructured(work, raw, part, known)
      : (work, _, known) => readMembers(work, part, known);
  return { raw, read };
}

/** A member of a reference as text; empty when it is not stated. */
type Part = (key: string) => string;

function readMembers(work: CitedWork, part: Part, known: Known): void {
  const article = part('article-title');
  const volume = part('volume-title');
  const journal = part('journal-title');
  const year = Number(/(?:1[5-9]|20)\d\d/u.exec(part('year'))?.[0]);
  const texts: [TextField, string | undefined][] = [
    ['title', article || volume],
    ['container-title', journal || (article ? volume : '')],
    ['collection-title', part('series-title')],
    ['edition', part('edition')],
    ['volume', part('volume').replace(/^vol\.?\s*/iu, '')],
    ['issue', part('issue')],
    ['page', joinPages(part('first-page'), part('last-page'))],
    ['DOI', readDoi(part('DOI'))],
    ['ISSN', part('ISSN')],
    ['ISBN', part('ISBN')],
  ];
  const author = readFirstAuthor(part('author'));
  for (const [field, stated] of texts) if (stated) work[field] = stated;
  if (journal || volume) work.type = journal ? 'article-journal' : article ? 'chapter' : 'book';
  if (author) work.author = [author];
  if (year) work.issued = known.issued(year);
}

/** Crossref keeps the first author, mostly the family name alone ("Alonso Tarrío"), at times with initials on either side. */
function readFirstAuthor(value: string): Name | null {
  if (!value) return null;
  const words = value.split(' ');
  const inverted =
    value.includes(',') || (words.length > 1 && (isInitials(words.at(-1)!) || isInitials(words[0]!)));
  if (inverted || isOrganisationName(value)) return readRecordName(value);
  return { family: value };
}

function readUnstructured(work: CitedWork, raw: string, part: Part, known: Known): void {
  const parsed = raw.length < 2000 ? parseReference(raw) : null;
  const DOI = readDoi(part('DOI')) ?? readDoi(raw);
  const year = parsed?.date?.year ?? Number(/\(((?:1[5-9]|20)\d\d)[a-z]?\)/u.exec(raw)?.[1] ?? 0);
  if (parsed) {
    Object.assign(work, parsed.text);
    work.type = parsed.type;
    work.author = parsed.author;
  }
  if (year) work.issued = known.issued(year);
  if (DOI) work.DOI = DOI;
}
