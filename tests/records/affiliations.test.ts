import { describe, expect, it } from 'vitest';
import { idsOfFile, workOfDraft } from '../../src/records/from-draft.ts';
import { bibtexTable } from '../../src/records/tables/bibtex.ts';
import { endnoteXmlTable } from '../../src/records/tables/endnote-xml.ts';
import { enwTable } from '../../src/records/tables/enw.ts';
import { nbibTable } from '../../src/records/tables/nbib.ts';
import { risTable } from '../../src/records/tables/ris.ts';
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

  it('is kept with the record where nobody says whose place it is, each place once', () => {
    const places = ['Univ X, Oslo, Norway', 'Univ Y, Seoul, South Korea'];
    const lines = ['Univ X, Oslo, Norway.', 'Univ Y, Seoul, South Korea.', 'Univ X, Oslo, Norway.'];
    expect(workOf(wosTable, { TI: 'Trees', AU, C1: lines }).addresses).toEqual(places);
    expect(workOf(wosTable, { TI: 'Trees', AU, C1: lines.join('; ') }).addresses).toEqual(places);
    expect(workOf(wosTable, { TI: 'Trees', C1: lines }).addresses).toEqual(places);
    const wrapped = ['Univ X, Dept of Trees,', 'Oslo, Norway.', 'Univ Y, Seoul, South Korea.'];
    expect(workOf(wosTable, { TI: 'Trees', AU, C1: wrapped }).addresses![0]).toBe(
      'Univ X, Dept of Trees, Oslo, Norway',
    );
    const mixed = workOf(wosTable, {
      TI: 'Trees',
      AU,
      AF,
      C1: ['[Oak, John] Univ X, Oslo, Norway.', lines[1]!],
    });
    expect(mixed.author.map(({ affiliation }) => affiliation)).toEqual([places[0], undefined, undefined]);
    expect(mixed.addresses).toEqual([places[1]]);
  });

  it('is told by a full name where an author of that family name alone has the initials', () => {
    const C1 = ['[Oak, John Paul] Univ X, Oslo, Norway.', '[Elm, Kim] Univ Y, Seoul, South Korea.'];
    expect(placesOf(wosTable, { AU, C1 })).toEqual([
      ['Oak', 'Univ X, Oslo, Norway'],
      ['Elm', 'Univ Y, Seoul, South Korea'],
      ['Fir', undefined],
    ]);
  });

  it.each([
    ['another initial', ['Oak, J', 'Elm, K'], '[Oak, Peter]'],
    ['two of the family name', ['Oak, J', 'Oak, K'], '[Oak, John]'],
    ['two who are written alike', ['Oak, J', 'Oak, J'], '[Oak, J]'],
    ['another family name', ['Oak, J', 'Elm, K'], '[Ash, John]'],
  ])('is no author of the record with %s, and stays with the record', (_what, AU, names) => {
    const work = workOf(wosTable, { TI: 'Trees', AU, C1: `${names} Univ X, Oslo, Norway.` });
    expect(work.author.map(({ affiliation }) => affiliation)).toEqual([undefined, undefined]);
    expect(work.addresses).toEqual(['Univ X, Oslo, Norway']);
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

describe('places of which only the record is known', () => {
  const expected = ['Univ X, Oslo, Norway', 'Univ Y, Seoul, South Korea'];
  const places = expected.join('; ');

  it('are the column of Scopus without its like with names, and what of it nobody has', () => {
    const fields = { Title: 'Trees', Authors: 'Oak, J.; Elm, K.', Affiliations: places };
    expect(workOf(scopusTable, fields).addresses).toEqual(expected);
    const named = 'Oak, J., Univ X, Oslo, Norway; Elm, K.';
    const work = workOf(scopusTable, { ...fields, 'Authors with affiliations': named });
    expect(work.author.map(({ affiliation }) => affiliation)).toEqual([expected[0], undefined]);
    expect(work.addresses).toEqual([expected[1]]);
  });

  it('stand in fields of BibTeX, RIS, EndNote and PubMed', () => {
    const author = 'Oak, John and Elm, Kim';
    const affiliation = places;
    expect(
      workOf(bibtexTable, { '@type': 'article', title: 'Trees', author, affiliation }).addresses,
    ).toEqual(expected);
    expect(workOf(risTable, { TI: 'Trees', AD: expected }).addresses).toEqual(expected);
    const bracketed = `[Oak, J; Elm, K] ${expected[0]}; [Fir, M] ${expected[1]}`;
    expect(workOf(risTable, { TI: 'Trees', AD: bracketed }).addresses).toEqual(expected);
    expect(workOf(enwTable, { '%T': 'Trees', '%+': places }).addresses).toEqual(expected);
    expect(workOf(endnoteXmlTable, { 'titles/title': 'Trees', 'auth-address': places }).addresses).toEqual(
      expected,
    );
    expect(
      workOf(nbibTable, { TI: 'Trees', FAU: 'Oak, J', AU: ['Oak J', 'Elm K'], AD: expected }).addresses,
    ).toEqual(expected);
  });

  it('are no field of a work that states none', () => {
    expect('addresses' in workOf(wosTable, { TI: 'Trees' })).toBe(false);
  });
});

it('a work keeps the count of citations that its source states, and none where none is stated', () => {
  expect(workOf(wosTable, { TI: 'Trees', TC: '7' }).timesCited).toBe(7);
  expect('timesCited' in workOf(wosTable, { TI: 'Trees' })).toBe(false);
});
