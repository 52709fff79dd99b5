/** EndNote's tagged text -> works. */
import { setText } from '../draft.ts';
import type { WorkType } from '../work.ts';
import { addresses } from './affiliations.ts';
import { fullDate } from './dates.ts';
import { standardNumber } from './rows.ts';
import { date, doi, id, keywords, names, type Row, type Table, text, type } from './table.ts';

const TYPES: ReadonlyMap<string, WorkType> = new Map([
  ['journal article', 'article-journal'],
  ['electronic article', 'article-journal'],
  ['magazine article', 'article-magazine'],
  ['newspaper article', 'article-newspaper'],
  ['book', 'book'],
  ['edited book', 'book'],
  ['electronic book', 'book'],
  ['classical work', 'book'],
  ['book section', 'chapter'],
  ['electronic book section', 'chapter'],
  ['encyclopedia', 'chapter'],
  ['conference paper', 'paper-conference'],
  ['conference proceedings', 'paper-conference'],
  ['report', 'report'],
  ['government document', 'report'],
  ['standard', 'report'],
  ['thesis', 'thesis'],
  ['web page', 'webpage'],
  ['blog', 'webpage'],
]);

/** One name a line, or several with semicolons (CNKI). */
const people = (tag: string, to: 'author' | 'editor'): Row => ({
  tag,
  read: (values, draft) =>
    names(tag, to).read(
      values.flatMap(value => value.split(/[;\n]/u)),
      draft,
    ),
});

/** The secondary title: of the book or the proceedings; of a book itself, its series; of a thesis, its department. */
const secondaryTitle: Row = {
  tag: '%B',
  read: (values, draft) => {
    if (draft.type === 'thesis') return;
    setText(draft, draft.type === 'book' ? 'collection-title' : 'container-title', values.join(' '));
  },
};

export const enwTable: Table = {
  formats: ['enw'],
  rows: [
    id('%M'),
    id('%F'),
    type('%0', TYPES),
    text('%T', 'title'),
    people('%A', 'author'),
    people('%E', 'editor'),
    date('%D'),
    fullDate('%8'),
    text('%J', 'container-title'),
    secondaryTitle,
    text('%S', 'collection-title'),
    text('%V', 'volume'),
    text('%N', 'issue'),
    text('%P', 'page'),
    text('%7', 'edition'),
    text('%I', 'publisher'),
    text('%C', 'publisher-place'),
    doi('%R'),
    standardNumber('%@'),
    { tag: '%U', read: (values, draft) => setText(draft, 'URL', values[0]) },
    text('%X', 'abstract'),
    keywords('%K', /[\n;]/u),
    text('%G', 'language'),
    addresses('%+'),
  ],
  /** The old form (Refer) has no types: what a record has tells what it is. */
  finish: (draft, { fields }) => {
    if (draft.type) return;
    if (fields?.has('%J')) draft.type = 'article-journal';
    else if (fields?.has('%B')) draft.type = 'chapter';
    else if (fields?.has('%I')) draft.type = 'book';
  },
};
