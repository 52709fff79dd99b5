/** Records of Scopus, Dimensions and Lens: their fields, their names, and the references they cite. */
import { describe, expect, it } from 'vitest';
import { dimensionsTable } from '../../src/records/tables/dimensions.ts';
import {
  readDimensionsReference,
  splitDimensionsReferences,
} from '../../src/records/tables/dimensions-cited.ts';
import { lensTable } from '../../src/records/tables/lens.ts';
import { scopusTable } from '../../src/records/tables/scopus.ts';
import { readScopusReference, splitScopusReferences } from '../../src/records/tables/scopus-cited.ts';
import { readByTable, type Table } from '../../src/records/tables/table.ts';
import { printName } from '../../src/records/work.ts';
import { readCited } from './read-cited.ts';

const draftOf = (table: Table, fields: Record<string, string>) =>
  readByTable(
    {
      place: { file: 'a', line: 2, endLine: 2, raw: '' },
      fields: new Map(Object.entries(fields).map(([tag, value]) => [tag, [value]])),
    },
    table,
  );
const namesOf = (table: Table, fields: Record<string, string>) =>
  draftOf(table, fields).author.map(printName);

describe('the authors of a Scopus record', () => {
  it.each([
    ['Ash, A.L., Elm, S.H., de Oak, K.', '', ['Ash, A.L.', 'Elm, S.H.', 'de Oak, K.']],
    ['Ash A.L., Elm-Fir S.-H., van der Oak J.', '1;2;3', ['Ash, A.L.', 'Elm-Fir, S.-H.', 'van der Oak, J.']],
    ['Ash A L.; Elm S.H.', '1; 2', ['Ash, A.L.', 'Elm, S.H.']],
    ['M., Ash, Ming; X., Elm, Xin', '1; 2', ['Ash, Ming', 'Elm, Xin']],
    ['M., Ash, Ming', '1', ['Ash, Ming']],
    ['[No author name available]', '[No author id available]', []],
  ])('%s', (authors, ids, expected) => {
    expect(namesOf(scopusTable, { Authors: authors, 'Author(s) ID': ids })).toEqual(expected);
  });

  it('are given in full where the record has that', () => {
    expect(
      namesOf(scopusTable, {
        Authors: 'Ash A.; Elm B.',
        'Author full names': 'Ash, Ann (11); Elm, Bo C. (12)',
        'Author(s) ID': '11; 12',
      }),
    ).toEqual(['Ash, Ann', 'Elm, Bo C.']);
  });
});

it('a Scopus record states title, source, pages, identifiers and counts, and no placeholder', () => {
  const draft = draftOf(scopusTable, {
    EID: '2-s2.0-1',
    Title: 'Trees',
    Year: '2001',
    'Source title': 'Wood',
    Volume: '3',
    Issue: '2',
    'Page start': '1',
    'Page end': '9',
    DOI: '10.1000/X',
    Abstract: '[No abstract available]',
    'Author Keywords': 'bark; leaf',
    ISSN: '379239',
    'Cited by': '12',
    'Document Type': 'Conference Paper',
  });
  expect(draft).toMatchObject({ id: '2-s2.0-1', type: 'paper-conference', issued: [2001], timesCited: 12 });
  expect(draft.keywords).toEqual(['bark', 'leaf']);
  expect(Object.fromEntries(draft.text)).toEqual({
    title: 'Trees',
    'container-title': 'Wood',
    volume: '3',
    issue: '2',
    page: '1-9',
    DOI: '10.1000/x',
    ISSN: '0037-9239',
  });
});

describe('a reference of a Scopus record', () => {
  it.each([
    [
      'Ash, A.L., Elm, B., Of trees: And more (2004) Journal of Wood, 3 (2), pp. 1-9',
      ['Ash, A.L.; Elm, B.', 2004, 'Of trees: And more', 'Journal of Wood', '3', '2', '1-9'],
    ],
    [
      'Ash A.L., Elm B., Of trees, barks and more, J. Wood, 3, 2, pp. 1-9, (2004)',
      ['Ash, A.L.; Elm, B.', 2004, 'Of trees, barks and more', 'J. Wood', '3', '2', '1-9'],
    ],
    [
      'Ash A.L.; Elm B., Of trees, J. Wood, 3, (2004)',
      ['Ash, A.L.; Elm, B.', 2004, 'Of trees', 'J. Wood', '3', undefined, undefined],
    ],
    [
      'Ash A., J. Wood Sci. B, 54, (1996)',
      ['Ash, A.', 1996, undefined, 'J. Wood Sci. B', '54', undefined, undefined],
    ],
    [
      'Ash A, Elm B, Wood A, 54, (1996)',
      ['Ash, A; Elm, B', 1996, undefined, 'Wood A', '54', undefined, undefined],
    ],
    [
      'Ash, A., (1976) Town Trees, , Branch Press, London',
      ['Ash, A.', 1976, 'Town Trees', undefined, undefined, undefined, undefined],
    ],
    [
      'World Bank, (1976) Town Trees, , Branch Press',
      ['World Bank', 1976, 'Town Trees', undefined, undefined, undefined, undefined],
    ],
    [
      'Ash A., Et al., Of trees in 1990, Wood, 7, (1996)',
      ['Ash, A.', 1996, 'Of trees in 1990', 'Wood', '7', undefined, undefined],
    ],
    [
      'Ash, A., Of (2001) trees (2004) Wood, 12 (1)',
      ['Ash, A.', 2004, 'Of (2001) trees', 'Wood', '12', '1', undefined],
    ],
    [
      'Ash, A., Barke. 4 (1932) Teil (1933) Holz, 2, p. 5',
      ['Ash, A.', 1933, 'Barke. 4 (1932) Teil', 'Holz', '2', undefined, '5'],
    ],
  ])('%s', (raw, expected) => {
    const { author, year, text } = readCited(readScopusReference, raw);
    expect([
      author?.map(printName).join('; '),
      year,
      text?.title,
      text?.['container-title'],
      text?.volume,
      text?.issue,
      text?.page,
    ]).toEqual([...expected]);
  });

  it('is put together again where the separator stands inside it', () => {
    const whole = [
      'Ash A.; van Elm B.; Oak CD, Of trees, Wood, 3, (2004)',
      'Fir D., Of bark; then leaves, Wood, 4, (2005)',
      'Yew E., Of roots (and soil; And sand) in time, Wood, 5, (2006)',
      'van Elm B., Of boughs, Wood, 6, (2007)',
    ];
    expect(splitScopusReferences(`${whole.join('; ')}; `)).toEqual(whole);
  });

  it('takes time that grows with its length, whatever it holds', () => {
    for (const piece of [
      ') (; ',
      '((2004) ',
      ')',
      'a; ',
      ', ',
      'Ash A., ',
      ' ',
      '(2004)',
      'A.',
      'a b ',
      ';',
    ]) {
      for (const reference of splitScopusReferences(piece.repeat(50_000)))
        readCited(readScopusReference, reference);
    }
  });
});

describe('a reference of a Dimensions record', () => {
  const first = '[Ash, A. B.; Elm, C]|[ur.1; ur.2]|Wood|2005|102|46|16-18|10.1000/Ab.c|pub.1|17';
  it('is cut at the bracket of the next, not at the names inside', () => {
    const second = '[]|[]|Bark|1999|||||pub.2|';
    expect(splitDimensionsReferences(`${first};${second};${first}`)).toEqual([first, second, first]);
  });

  it('is read by its parts', () => {
    expect(readCited(readDimensionsReference, first)).toEqual({
      type: 'article-journal',
      author: [
        { family: 'Ash', given: 'A.B.' },
        { family: 'Elm', given: 'C' },
      ],
      year: 2005,
      text: { 'container-title': 'Wood', volume: '102', issue: '46', page: '16-18', DOI: '10.1000/ab.c' },
    });
    expect(readCited(readDimensionsReference, 'no parts at all')).toEqual({
      author: [{ literal: 'no parts at all' }],
      text: {},
    });
  });
});

it('a Dimensions record goes by its own year, with the day of it when the date agrees', () => {
  const fields = { Title: 'Trees', PubYear: '2004', Authors: 'Ash, Ann; Elm, Bo', 'Source title': 'Wood' };
  expect(draftOf(dimensionsTable, { ...fields, 'Publication date': '2004-07-19' }).issued).toEqual([
    2004, 7, 19,
  ]);
  expect(draftOf(dimensionsTable, { ...fields, 'Publication date': '2003-07-19' }).issued).toEqual([2004]);
  expect(namesOf(dimensionsTable, fields)).toEqual(['Ash, Ann', 'Elm, Bo']);
});

it('a Lens record has its names given name first, and cites ids or text', () => {
  const draft = draftOf(lensTable, {
    'Lens ID': '000-1',
    'Author/s': 'Ann van Ash; null Elm; Wood Research Group',
    ISSNs: '15732975; 1387585x',
    References: '001-270-436-059-49X; 001-946-071-544-253',
  });
  expect(draft.author.map(printName)).toEqual(['van Ash, Ann', 'Elm', 'Wood Research Group']);
  expect(draft.cited.map(({ raw }) => raw)).toEqual(['001-270-436-059-49X', '001-946-071-544-253']);
  expect(draft.text.get('ISSN')).toBe('1573-2975');
});
