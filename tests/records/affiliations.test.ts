import { describe, expect, it } from 'vitest';
import { idsOfFile, workOfDraft } from '../../src/records/from-draft.ts';
import { scopusTable } from '../../src/records/tables/scopus.ts';
import { readByTable, type Table } from '../../src/records/tables/table.ts';
import { wosTable } from '../../src/records/tables/wos.ts';

function workOf(table: Table, fields: Readonly<Record<string, string | readonly string[]>>) {
  const record = {
    place: { file: 'a', line: 1, endLine: 1, raw: '' },
    fields: new Map(Object.entries(fields).map(([tag, value]) => [tag, [value].flat()])),
  };
  return workOfDraft(readByTable(record, table), record, idsOfFile());
}

const placesOf = (table: Table, fields: Readonly<Record<string, string | readonly string[]>>) =>
  workOf(table, fields).author.map(({ family, affiliation }) => [family, affiliation]);

describe('where the authors of a Web of Science record work', () => {
  const AU = ['Oak, J', 'Elm, K', 'Fir, M'];
  const AF = ['Oak, John', 'Elm, Kim', 'Fir, Mary'];
  const expected = [
    ['Oak', 'Univ X, Boston, MA 02115 USA'],
    ['Elm', 'Univ X, Boston, MA 02115 USA; Univ Y, Seoul, South Korea'],
    ['Fir', undefined],
  ];

  it('is told by the names before each address, full or short, a line each or in one string', () => {
    const C1 = [
      '[Oak, John; Elm, Kim] Univ X, Boston, MA 02115 USA.',
      '[Elm, Kim] Univ Y, Seoul, South Korea.',
    ];
    expect(placesOf(wosTable, { AU, AF, C1 })).toEqual(expected);
    expect(placesOf(wosTable, { AU: AU.join('; '), AF: AF.join('; '), C1: C1.join('; ') })).toEqual(expected);
    const short = C1.map(line => line.replace('Oak, John', 'Oak, J').replaceAll('Elm, Kim', 'Elm, K'));
    expect(placesOf(wosTable, { AU, AF, C1: short })).toEqual(expected);
  });

  it('is not guessed where no name stands before the address, but for a single author', () => {
    const C1 = 'Univ X, Oslo, Norway.';
    expect(placesOf(wosTable, { AU: AU.slice(0, 1), C1 })).toEqual([['Oak', 'Univ X, Oslo, Norway']]);
    expect(placesOf(wosTable, { AU, C1 }).every(([, place]) => place === undefined)).toBe(true);
  });
});

describe('where the authors of a Scopus record work', () => {
  it('is told in their order, behind the name', () => {
    const Authors = 'Oak, J.; Elm, K.';
    const expected = [
      ['Oak', 'Dept Z, Univ X, Oslo, Norway'],
      ['Elm', 'Univ Y, Seoul, South Korea'],
    ];
    for (const [oak, elm] of [
      ['Oak, J.', 'Elm, K.'],
      ['Oak J.', 'Elm K.'],
    ]) {
      const stated = `${oak}, Dept Z, Univ X, Oslo, Norway; ${elm}, Univ Y, Seoul, South Korea`;
      expect(placesOf(scopusTable, { Authors, 'Authors with affiliations': stated })).toEqual(expected);
    }
    const other = 'Ash, J., Univ X, Oslo, Norway; Elm, K.';
    expect(placesOf(scopusTable, { Authors, 'Authors with affiliations': other })).toEqual([
      ['Oak', undefined],
      ['Elm', undefined],
    ]);
  });
});

it('a work keeps the count of citations that its source states, and none where none is stated', () => {
  expect(workOf(wosTable, { TI: 'Trees', TC: '7' }).timesCited).toBe(7);
  expect('timesCited' in workOf(wosTable, { TI: 'Trees' })).toBe(false);
});
