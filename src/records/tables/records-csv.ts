/** The table of records that this program writes itself. */
import { foldSpace } from '../draft.ts';
import { makePerson } from '../names/person.ts';
import { type Name, WORK_TYPES } from '../work.ts';
import { doi, id, keywords, type Row, type Table, text, type } from './table.ts';

/** "Elm, Kim; Oak,; OECD; {Trees, Inc.; Elms}": a person has a comma behind the family name, braces hold what is no person. */
const NAME = /\{([^{}]*)\}|[^;{}]+/gu;

function readNames(value: string): Name[] {
  return [...value.matchAll(NAME)].flatMap(([piece, held]): Name[] => {
    const printed = foldSpace(held ?? piece);
    if (!printed) return [];
    if (held !== undefined || !printed.includes(',')) return [{ literal: printed }];
    const [family = '', given = '', ...suffix] = printed.split(/,\s*/u);
    return [makePerson(family, given, suffix.join(', '))];
  });
}

const people = (tag: string, to: 'author' | 'editor'): Row => ({
  tag,
  read: (values, draft) => {
    draft[to] = values.flatMap(readNames);
  },
});

const year: Row = {
  tag: 'year',
  read: ([value = ''], draft) => {
    if (/^-?\d{1,4}$/u.test(value)) draft.issued = [Number(value)];
  },
};

export const recordsCsvTable: Table = {
  formats: ['records-csv'],
  rows: [
    id('id'),
    type('type', new Map(WORK_TYPES.map(name => [name, name]))),
    people('authors', 'author'),
    people('editors', 'editor'),
    year,
    text('title', 'title'),
    text('container-title', 'container-title'),
    text('volume', 'volume'),
    text('issue', 'issue'),
    text('page', 'page'),
    text('publisher', 'publisher'),
    doi('DOI'),
    text('URL', 'URL'),
    keywords('keyword', /;\s*/u),
  ],
};
