/** RIS, both ways. One tag means different things in different dialects; rows stand in the order in which they are believed. */
import { type Draft, readDoi, readRecordName, setText } from '../draft.ts';
import { type Name, printName, type TextField, type Work, type WorkType, yearOf } from '../work.ts';
import { addresses } from './affiliations.ts';
import { fullDate } from './dates.ts';
import { lastPage, standardNumber } from './rows.ts';
import { readScopusReference } from './scopus-cited.ts';
import {
  both,
  date,
  doi,
  id,
  keywords,
  names,
  type Row,
  shortTitle,
  type Table,
  text,
  type,
} from './table.ts';

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

/** The type that is written for each of ours. */
const WRITTEN: ReadonlyMap<WorkType, string> = new Map([
  ['article-journal', 'JOUR'],
  ['article-magazine', 'MGZN'],
  ['article-newspaper', 'NEWS'],
  ['book', 'BOOK'],
  ['chapter', 'CHAP'],
  ['document', 'GEN'],
  ['paper-conference', 'CONF'],
  ['report', 'RPRT'],
  ['thesis', 'THES'],
  ['webpage', 'ELEC'],
]);

/** "2004/03/17/"; what is not known is left empty, as RIS has it. */
function slashedDate({ issued }: Work): string | undefined {
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return year === undefined ? undefined : `${year}/${two(month)}/${two(day)}/`;
}

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

const MEETING = /\b(?:conference|congress|symposium|workshop|meeting|colloquium)\b/iu;
const PUBLISHED = /\b(?:proceedings|proc|transactions|journal|review|lecture notes|advances|papers)\b/iu;

/** The secondary title: of the journal, the book or the proceedings; of a book its series; of a paper it may be the meeting. */
const secondaryTitle: Row = {
  tag: 'T2',
  read: (values, draft) => {
    const title = values.join(' ');
    const isMeeting = draft.type === 'paper-conference' && MEETING.test(title) && !PUBLISHED.test(title);
    const series = draft.type === 'book';
    setText(draft, isMeeting ? 'event-title' : series ? 'collection-title' : 'container-title', title);
  },
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

/** The proceedings; of anything but a paper, Web of Science puts addresses there. */
const proceedings: Row = {
  tag: 'C3',
  read: (values, draft) => {
    if (draft.type !== 'paper-conference' || values.length > 1) return;
    // The secondary title is then the name of the meeting.
    const meeting = draft.text.get('container-title');
    draft.text.delete('container-title');
    setText(draft, 'event-title', meeting);
    setText(draft, 'container-title', values[0]);
  },
};

/** A field of text, both ways. */
const field = (tag: string, of: TextField): Row => both(text(tag, of), work => [work[of]]);

const isPaper = (work: Work): boolean => work.type === 'paper-conference';
const secondaryTitleOf = (work: Work) =>
  work.type === 'book' ? [] : [isPaper(work) ? work['event-title'] : work['container-title']];

const PAGES = /^([^\s–—-]+)[-–—]([^\s–—-]+)$/u;
const keywordsOf = (work: Work): string[] => (work.keyword ?? '').split('; ');
/** An organisation is told from a person by a comma behind it, where it would be taken for one. */
function writeName(name: Name): string {
  const printed = printName(name);
  if (name.literal === undefined) return printed;
  return readRecordName(printed)?.literal === printed ? printed : `${printed},`;
}

export const risTable: Table = {
  formats: ['ris'],
  rows: [
    both(type('TY', TYPES), ({ type }) => [WRITTEN.get(type)]),
    id('AN'),
    both(id('ID'), work => [work.id]),
    field('TI', 'title'),
    text('T1', 'title'),
    bookTitle,
    text('CT', 'title'),
    text('ST', 'title'),
    firstAuthors,
    both(moreAuthors, work => work.author.map(writeName)),
    both(names('ED', 'editor'), work => work.editor.map(writeName)),
    editors,
    both(date('PY'), work => [yearOf(work)?.toString()]),
    date('Y1'),
    both(fullDate('DA'), work => [slashedDate(work)]),
    text('JF', 'container-title'),
    both(secondaryTitle, secondaryTitleOf),
    both(proceedings, work => [isPaper(work) ? work['container-title'] : undefined]),
    ...['JO', 'J2', 'JA', 'J1', 'JI', 'J9'].map(tag => text(tag, 'container-title')),
    both(shortTitle('J2')[0]!, work => [work['container-title-short']]),
    ...shortTitle('JA', 'JI', 'J9', 'J1', 'JO'),
    field('T3', 'collection-title'),
    field('VL', 'volume'),
    text('VO', 'volume'),
    field('IS', 'issue'),
    text('CP', 'issue'),
    both(text('SP', 'page'), ({ page }) => [PAGES.exec(page ?? '')?.[1] ?? page]),
    both(lastPage('EP'), ({ page }) => [PAGES.exec(page ?? '')?.[2]]),
    text('C7', 'page'),
    both(unlessArticle('ET', 'edition'), work => [work.edition]),
    field('PB', 'publisher'),
    text('PU', 'publisher'),
    both(unlessArticle('CY', 'publisher-place'), work => [work['publisher-place']]),
    unlessArticle('PP', 'publisher-place'),
    both(doi('DO'), work => [work.DOI]),
    doi('DI'),
    bareDoi('L3'),
    bareDoi('M3'),
    bareDoi('UR'),
    both(standardNumber('SN'), work => [work.ISSN, work.ISBN]),
    both({ tag: 'UR', read: (values, draft) => setText(draft, 'URL', values[0]) }, work => [work.URL]),
    field('AB', 'abstract'),
    text('N2', 'abstract'),
    // A star marks a main subject (Ovid).
    both(keywords('KW', /[\n;]|^\*/mu), keywordsOf),
    field('LA', 'language'),
    addresses('AD'),
    both(notes, work => [work.note ?? (work.unparsed ? work.sources[0]?.raw : undefined)]),
  ],
};
