/** RIS -> works. One tag means different things in different dialects; rows stand in the order in which they are believed. */
import { type Draft, readDoi, readRecordName, setText } from '../draft.ts';
import type { TextField, WorkType } from '../work.ts';
import { fullDate } from './dates.ts';
import { lastPage, standardNumber } from './rows.ts';
import { readScopusReference } from './scopus-cited.ts';
import { date, doi, id, keywords, names, type Row, shortTitle, type Table, text, type } from './table.ts';

const TYPES: ReadonlyMap<string, WorkType> = new Map([
  ['jour', 'article-journal'],
  ['jfull', 'article-journal'],
  ['ejour', 'article-journal'],
  ['ejou', 'article-journal'],
  ['inpr', 'article-journal'],
  ['abst', 'article-journal'],
  ['mgzn', 'article-magazine'],
  ['news', 'article-newspaper'],
  ['book', 'book'],
  ['ebook', 'book'],
  ['edbook', 'book'],
  ['clswk', 'book'],
  ['chap', 'chapter'],
  ['echap', 'chapter'],
  ['ency', 'chapter'],
  ['dict', 'chapter'],
  ['conf', 'paper-conference'],
  ['cpaper', 'paper-conference'],
  ['rprt', 'report'],
  ['govdoc', 'report'],
  ['stand', 'report'],
  ['thes', 'thesis'],
  ['elec', 'webpage'],
  ['web', 'webpage'],
  ['blog', 'webpage'],
  ['icomm', 'webpage'],
]);

/** The other of the two author tags: some files give the first author in A1 and the rest in AU, some all in both. */
const moreAuthors: Row = {
  tag: 'AU',
  read: (values, draft) => {
    const known = new Set(draft.author.map(name => JSON.stringify(name)));
    const read = splitNames(values).flatMap(value => readRecordName(value) ?? []);
    draft.author = draft.author.concat(read.filter(name => !known.has(JSON.stringify(name))));
  },
};

const firstAuthors: Row = {
  tag: 'A1',
  read: (values, draft) => {
    draft.author = draft.author.concat(splitNames(values).flatMap(value => readRecordName(value) ?? []));
  },
};

const splitNames = (values: readonly string[]): string[] => values.flatMap(value => value.split(/[;\n]/u));

/** Second authors are the editors of what holds chapters and papers; Ovid puts the authors of all cited works there. */
const editors: Row = {
  tag: 'A2',
  read: (values, draft) => {
    if (draft.editor.length > 0 || draft.type?.startsWith('article')) return;
    const single = splitNames(values).filter(value => value.split(',').length <= 3);
    draft.editor = draft.editor.concat(single.flatMap(value => readRecordName(value) ?? []));
  },
};

/** The secondary title: of the journal, the book or the proceedings; of a book itself, its series. */
const secondaryTitle: Row = {
  tag: 'T2',
  read: (values, draft) =>
    setText(draft, draft.type === 'book' ? 'collection-title' : 'container-title', values.join(' ')),
};

const bookTitle: Row = {
  tag: 'BT',
  read: (values, draft) =>
    setText(draft, draft.type === 'book' ? 'title' : 'container-title', values.join(' ')),
};

/** EBSCO gives the DOI as a link or a bare value in fields meant for other things. */
const bareDoi = (tag: string): Row => ({
  tag,
  read: (values, draft) => {
    const found = values.find(value => /^\s*(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d/iu.test(value));
    if (found) setText(draft, 'DOI', readDoi(found));
  },
});

/** A field that journals use for something else. */
const unlessArticle = (tag: string, field: TextField): Row => ({
  tag,
  read: (values, draft) => {
    if (!draft.type?.startsWith('article')) setText(draft, field, values.join(' '));
  },
});

/** Notes hold the count of citations (Web of Science, Scopus) and, in Scopus, the reference list, one a line. */
const notes: Row = {
  tag: 'N1',
  read: (values, draft) => {
    for (const value of values) {
      const count = /(?:times cited|cited by)[^:\n]{0,60}:\s{0,4}(\d{1,7})/iu.exec(value)?.[1];
      if (count) draft.timesCited ??= Number(count);
      if (/^references:/iu.test(value)) readReferences(value.slice('references:'.length), draft);
    }
  },
};

function readReferences(list: string, draft: Draft): void {
  for (const line of list.split('\n')) {
    const raw = line.trim().replace(/;$/u, '').trimEnd();
    if (raw) draft.cited.push({ raw, read: readScopusReference });
  }
}

export const risTable: Table = {
  formats: ['ris'],
  rows: [
    id('AN'),
    id('ID'),
    type('TY', TYPES),
    text('TI', 'title'),
    text('T1', 'title'),
    bookTitle,
    text('CT', 'title'),
    text('ST', 'title'),
    firstAuthors,
    moreAuthors,
    names('ED', 'editor'),
    editors,
    date('PY'),
    date('Y1'),
    fullDate('DA'),
    text('JF', 'container-title'),
    secondaryTitle,
    ...['JO', 'J2', 'JA', 'J1', 'JI', 'J9'].map(tag => text(tag, 'container-title')),
    ...shortTitle('J2', 'JA', 'JI', 'J9', 'J1', 'JO'),
    text('T3', 'collection-title'),
    text('VL', 'volume'),
    text('VO', 'volume'),
    text('IS', 'issue'),
    text('CP', 'issue'),
    text('SP', 'page'),
    lastPage('EP'),
    text('C7', 'page'),
    unlessArticle('ET', 'edition'),
    text('PB', 'publisher'),
    text('PU', 'publisher'),
    unlessArticle('CY', 'publisher-place'),
    unlessArticle('PP', 'publisher-place'),
    doi('DO'),
    doi('DI'),
    bareDoi('L3'),
    bareDoi('M3'),
    bareDoi('UR'),
    standardNumber('SN'),
    { tag: 'UR', read: (values, draft) => setText(draft, 'URL', values[0]) },
    text('AB', 'abstract'),
    text('N2', 'abstract'),
    // A star marks a main subject (Ovid).
    keywords('KW', /[\n;]|^\*/mu),
    text('LA', 'language'),
    notes,
  ],
};
