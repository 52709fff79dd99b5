/** BibTeX and BibLaTeX: values by citation-js, and the fields that Scopus, Web of Science and reference managers add to the format. */
import { type Draft, isPlaceholder, readDoi, setText } from '../draft.ts';
import { identify, readOrcid } from '../names/identity.ts';
import type { TextField, WorkType } from '../work.ts';
import { addAddresses } from './affiliations.ts';
import { readScopusList, readWosList } from './bibtex-cited.ts';
import { readNameField } from './bibtex-names.ts';
import { readWosPlaces } from './bibtex-places.ts';
import { type CslValues, dateParts, plain, readValues } from './bibtex-values.ts';
import { readPlainDate } from './csl-dates.ts';
import { id, type Row, type Table } from './table.ts';
import { readTex } from './tex.ts';
import { identifyByName } from './wos-identity.ts';

/** CSL's types as citation-js gives them -> the types of this model; those without a row are documents. */
const TYPES = new Map<unknown, WorkType>(
  (
    [
      'article-journal',
      'article-magazine',
      'article-newspaper',
      'book',
      'chapter',
      'paper-conference',
      'report',
      'thesis',
      'webpage',
    ] as const
  ).map(type => [type, type]),
);
for (const [csl, type] of [
  ['entry', 'chapter'],
  ['review', 'article-journal'],
  ['periodical', 'article-journal'],
  ['standard', 'report'],
] as const)
  TYPES.set(csl, type);

/** What databases say the work is, in a field beside the entry type (Scopus `document_type`, Web of Science `Type`): the more exact word. */
const DOCUMENT_TYPES: readonly (readonly [RegExp, WorkType])[] = [
  [/^book chapter\b/iu, 'chapter'],
  [/^(?:conference paper|proceedings paper|article; proceedings paper)\b/iu, 'paper-conference'],
  [/^book$/iu, 'book'],
  [/^newspaper/iu, 'article-newspaper'],
  [/^magazine/iu, 'article-magazine'],
];

const decoded = (tag: string, field: TextField): Row => ({
  tag,
  read: (values, draft) => setText(draft, field, readTex(values[0]!)),
});

/** Keywords: by ";" where one stands, else by ",". */
const keywordList = (tag: string): Row => ({
  tag,
  read: (values, draft) => {
    if (draft.keywords.length) return;
    const known = new Set<string>();
    for (const value of values) {
      const text = readTex(value);
      for (const piece of text.split(text.includes(';') ? ';' : ',')) known.add(piece.trim());
    }
    known.delete('');
    draft.keywords = [...known];
  },
});

const SCOPUS_CITED_BY = /^cited by:? (\d{1,7})\b/iu;

const rows: readonly Row[] = [
  id('unique-id'),
  id('@key'),
  decoded('abstract', 'abstract'),
  keywordList('author_keywords'),
  keywordList('keywords'),
  keywordList('keyword'),
  {
    tag: 'references',
    read: (values, draft) => {
      draft.cited = draft.cited.concat(values.flatMap(readScopusList));
    },
  },
  {
    tag: 'cited-references',
    read: (values, draft) => {
      draft.cited = draft.cited.concat(values.flatMap(readWosList));
    },
  },
  {
    tag: 'times-cited',
    read: (values, draft) => {
      const count = Number.parseInt(readTex(values[0]!), 10);
      if (count >= 0) draft.timesCited ??= count;
    },
  },
  {
    tag: 'note',
    read: (values, draft) => {
      const count = values.map(value => SCOPUS_CITED_BY.exec(value.trim())?.[1]).find(Boolean);
      if (count) draft.timesCited ??= Number(count);
    },
  },
];

/** CSL fields that are taken over as they are. */
const TEXTS =
  `container-title collection-title event-title edition volume issue publisher publisher-place language`.split(
    /\s+/u,
  ) as TextField[];

/** The first value of a field; empty when there is none. */
type First = (tag: string) => string;

export const bibtexTable: Table = {
  formats: ['bibtex'],
  rows,
  finish(draft, record) {
    const fields = record.fields ?? new Map<string, readonly string[]>();
    const first: First = tag => fields.get(tag)?.[0]?.trim() ?? '';
    const { values, refused } = readValues(first('@type'), fields);
    draft.author = readNameField(values, 'author', first('author'), refused);
    if (draft.author.length === 0)
      draft.author = readNameField(values, 'book-group-author', first('book-group-author'), [
        'book-group-author',
      ]);
    identifyAuthors(draft, first);
    draft.editor = readNameField(values, 'editor', first('editor'), refused);
    const title = plain(values.get('title')) || readTex(first('title')) || readTex(first('booktitle'));
    if (!isPlaceholder(title)) setText(draft, 'title', title);
    for (const field of TEXTS) setText(draft, field, plain(values.get(field)));
    for (const [tag, field] of PLAIN) setText(draft, field, readTex(first(tag)));
    setText(draft, 'URL', addressIn(first('howpublished')) ?? addressIn(first('note')));
    setText(
      draft,
      'page',
      readPages(first('pages')) || readTex(first('art_number') || first('article-number') || first('eid')),
    );
    setText(draft, 'DOI', readDoi(unescapeTex(first('doi'))) ?? doiOfAddress(unescapeTex(first('url'))));
    const note = plain(values.get('note'));
    if (note && !SCOPUS_CITED_BY.test(note)) setText(draft, 'note', note);
    draft.issued ??= readIssued(values, first);
    draft.type ??= readType(values, first);
    if (/^(?:article|paper)/u.test(draft.type)) setText(draft, 'issue', readTex(first('number')));
  },
};

/** Web of Science names the authors by their numbers and addresses; Scopus lists the places alone; a lone "orcid" is an only author's. */
function identifyAuthors(draft: Draft, first: First): void {
  const own = first('orcid');
  const numbers = [first('orcid-numbers'), first('researcherid-numbers')].filter(Boolean).map(readTex);
  const places = first('affiliation');
  const reprint = places.includes(' Author)') ? places : '';
  if (reprint) readWosPlaces(draft, readTex(reprint.replace(/\.\s*\n\s*/gu, '.; ')));
  else if (places) addAddresses(draft, readTex(places).split(';'));
  if (own && draft.author.length === 1)
    draft.author = identify(draft.author, () => ({ orcid: readOrcid(own) }));
  if (numbers.length === 0 && !reprint) return;
  const emails = readTex(first('author-email'));
  // An address a line; a line that goes on does not end in a full stop.
  const addresses = readTex(reprint.replace(/\.\s*\n\s*/gu, '.; '));
  const stated = { numbers: numbers.join(';'), reprint: addresses, emails, organisations: '' };
  draft.author = identifyByName(draft.author, stated, []);
}

/** Where citation-js gave nothing (no rule for the type, or a refused entry): the field that plainly says it. */
const PLAIN: readonly (readonly [string, TextField])[] = [
  ['journal', 'container-title'],
  ['journaltitle', 'container-title'],
  ['booktitle', 'container-title'],
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['publisher', 'publisher'],
  ['school', 'publisher'],
  ['institution', 'publisher'],
  ['organization', 'publisher'],
  ['series', 'collection-title'],
  ['isbn', 'ISBN'],
  ['issn', 'ISSN'],
  ['url', 'URL'],
];

/** Only an address of the DOI resolver: publishers' addresses add to the DOI. */
const doiOfAddress = (url: string) =>
  /^https?:\/\/(?:dx\.)?doi\.org\//iu.test(url) ? readDoi(url) : undefined;

/** "Online: \url{http://a.b/c\_d}": the address in a field of words. */
const addressIn = (value: string): string | undefined => {
  const found =
    /\\(?:url|href)\s?\{\s?([^\s{}]{4,2000})/u.exec(value)?.[1] ??
    /https?:\/\/[^\s{}<>"]{3,2000}/u.exec(value)?.[0];
  return found && unescapeTex(found).replace(/[.,;]$/u, '');
};

const unescapeTex = (value: string): string => value.replace(/\\([_%&#])|[{}]/gu, '$1');

/** "1183--1198" -> "1183-1198". */
const readPages = (value: string): string => readTex(value).replace(/\s*[–—‐-]+\s*/gu, '-');

function readIssued(values: CslValues, first: First): readonly number[] | undefined {
  return (
    dateParts(values.get('issued')) ??
    [first('date'), first('year')].map(value => readPlainDate(readTex(value))).find(Boolean)
  );
}

function readType(values: CslValues, first: First): WorkType {
  const stated = readTex(first('document_type') || first('type') || first('entrysubtype'));
  const exact = DOCUMENT_TYPES.find(([pattern]) => pattern.test(stated))?.[1];
  return exact ?? TYPES.get(values.get('type')) ?? 'document';
}
