import { describe, expect, it } from 'vitest';
import { wosText } from '../../src/formats/wos-text.ts';
import { readByTable } from '../../src/records/tables/table.ts';
import { wosTable } from '../../src/records/tables/wos.ts';
import { readWosCited } from '../../src/records/tables/wos-cited.ts';
import { readCitedName } from '../../src/records/tables/wos-cited-names.ts';
import { readCited } from '../records/read-cited.ts';
import {
  ENW,
  expectNeverThrows,
  expectOnly,
  expectWholeRecords,
  fileOf,
  NBIB,
  RIS,
  read,
  WOS,
  works,
} from './tagged-files.ts';

const work = (...lines: string[]) => works(wosText, wosTable, lines.join('\n'))[0]!;
const codes = (text: string) =>
  read(wosText, text).problems.map(problem => `${problem.line} ${problem.code}`);

describe('Web of Science text', () => {
  it('gives each line of a field as a value, and each record its place', () => {
    const { records, problems } = read(wosText, WOS);
    expect(problems).toEqual([]);
    expect(records.map(({ place }) => [place.line, place.endLine])).toEqual([
      [3, 25],
      [27, 33],
    ]);
    expect(records[0]!.fields!.get('AU')).toEqual(['Alder, AB', 'Birch, B']);
  });

  it('reads files that were joined, with the header, end and byte-order mark of each in the middle', () => {
    for (const seam of ['\n', '\ufeff', ''])
      expect(codes(`${WOS}${seam}${WOS}`), JSON.stringify(seam)).toEqual([]);
    expect(read(wosText, `${WOS}\ufeff${WOS}`).records).toHaveLength(4);
  });

  it('keeps what stands under a damaged header', () => {
    const text = WOS.replace('FN ', 'XX ');
    expect(wosText.detect(fileOf(text))).toBeGreaterThan(0.5);
    expect(read(wosText, text).records).toHaveLength(2);
    expect(codes(text)).toEqual(['1 stray-text']);
  });

  it('keeps a record that was cut, and one whose tag lost its blank', () => {
    expect(codes(WOS.slice(0, WOS.indexOf('TC 4')))).toEqual(['3 missing-end']);
    const glued = WOS.replace('AU Alder', 'AUAlder');
    expect(read(wosText, glued).records[0]!.fields!.get('AU')).toEqual(['Alder, AB', 'Birch, B']);
    expect(codes(glued)).toEqual(['4 damaged-entry']);
  });

  it('keeps lines that lost their indentation', () => {
    const text = WOS.replace('   forest edge', 'forest edge');
    expect(works(wosText, wosTable, text)[0]!.keywords).toEqual(['oak', 'elm', 'forest edge']);
    expect(codes(text)).toEqual(['13 damaged-entry']);
  });

  it('is told from its siblings', () => {
    expectOnly(wosText, WOS);
    for (const text of [RIS, NBIB, ENW, 'PT\tAU\tTI\nJ\tAlder, A\tTrees', 'IN 2004 we saw\nAS Alder says'])
      expect(wosText.detect(fileOf(text))).toBe(0);
  });

  it('cut at any byte keeps its whole records, and of any bytes never throws', () => {
    expectWholeRecords(wosText, wosTable, WOS, [WOS.indexOf('\nER') + 3, WOS.lastIndexOf('\nER') + 3]);
    expectNeverThrows(wosText, wosTable, [
      ...WOS.split('\n'),
      '\ufeffFN x',
      'EFFN x',
      'CR ,',
      'CR DOI [',
      'CR p[',
    ]);
  });
});

describe('Web of Science fields', () => {
  it('reads a record', () => {
    const draft = works(wosText, wosTable, WOS)[0]!;
    expect(draft).toMatchObject({
      id: 'WOS:000000000000001',
      type: 'article-journal',
      issued: [2011, 6, 8],
      keywords: ['oak', 'elm', 'forest edge'],
      timesCited: 4,
    });
    expect(draft.author).toEqual([
      { family: 'Alder', given: 'Ann B.' },
      { family: 'Birch', given: 'Bo' },
    ]);
    expect(draft.text.get('title')).toBe('A study of trees that grow');
    expect(draft.text.get('page')).toBe('10-19');
    expect(draft.cited).toHaveLength(2);
  });

  it('takes the year of early access where there is no other', () => {
    expect(works(wosText, wosTable, WOS)[1]!.issued).toEqual([2021]);
    expect(work('PT J', 'EY 2019', 'PY 2020').issued).toEqual([2020]);
  });

  it('splits the one string of a tab-delimited or CSV file, and reads the same', () => {
    const fields = new Map(
      [...read(wosText, WOS).records[0]!.fields!].map(([tag, values]) => {
        const separator = ['AU', 'AF', 'CR'].includes(tag) ? '; ' : ' ';
        return [tag, [values.join(separator)]] as const;
      }),
    );
    const place = { file: '', line: 1, endLine: 1, raw: '' };
    expect(readByTable({ place, fields }, wosTable)).toEqual(works(wosText, wosTable, WOS)[0]);
  });

  it('takes initials where full names are not as many, and book authors where there are no others', () => {
    expect(work('PT J', 'AU Alder, AB', '   Birch, B', 'AF Alder, Ann').author[0]).toEqual({
      family: 'Alder',
      given: 'AB',
    });
    expect(work('PT B', 'BA Cedar, C', 'BE Dogwood, D', 'TI Roots', 'SO ROOTS')).toMatchObject({
      type: 'book',
      author: [{ family: 'Cedar', given: 'C' }],
      editor: [{ family: 'Dogwood', given: 'D' }],
    });
  });

  it('tells types by document type first, then by carrier', () => {
    expect(work('PT S', 'DT Article; Book Chapter').type).toBe('chapter');
    expect(work('PT C', 'DT Proceedings Paper').type).toBe('paper-conference');
    expect(work('PT J', 'DT Article; Proceedings Paper').type).toBe('article-journal');
    expect(work('PT B', 'TI Bark', 'SO THE BOOK OF WOOD').type).toBe('chapter');
  });

  it('reads pages: an open end is none, an article number stands in', () => {
    expect(work('PT J', 'BP 99', 'EP +').text.get('page')).toBe('99');
    expect(work('PT J', 'AR e123').text.get('page')).toBe('e123');
  });
});

describe('Web of Science cited references', () => {
  const cited = (raw: string) => readCited(readWosCited, raw);

  it('gives author, year, source, volume, page and DOI', () => {
    expect(cited('Alder AB, 2004, J TREES, V35, P124, DOI 10.1000/tree.35')).toEqual({
      type: 'article-journal',
      author: [{ family: 'Alder', given: 'AB' }],
      year: 2004,
      text: { 'container-title': 'J TREES', volume: '35', page: '124', DOI: '10.1000/tree.35' },
    });
  });

  it('takes the first of several DOIs, also when the word is doubled', () => {
    expect(cited('A B, 2001, J T, V1, P2, DOI [10.1000/a, DOI 10.1000/b]').text!.DOI).toBe('10.1000/a');
    expect(cited('A B, 2001, J T, V1, P2, DOI DOI 10.1000/A').text!.DOI).toBe('10.1000/a');
  });

  it('does without an author, a year or a title, and takes no placeholder', () => {
    expect(cited('1968, J TREES, V2, P11')).toEqual({
      type: 'article-journal',
      year: 1968,
      text: { 'container-title': 'J TREES', volume: '2', page: '11' },
    });
    expect(cited('Alder A, J TREES, V2')).toMatchObject({
      author: [{ family: 'Alder', given: 'A' }],
      text: { volume: '2' },
    });
    expect(cited('[Anonymous], 2010, [No title captured]')).toEqual({ year: 2010, text: {} });
    expect(cited('NO TITLE CAPTURED')).toEqual({ text: {} });
    expect(cited('')).toEqual({ text: {} });
  });

  it('takes what has no volume and no DOI for a book, whatever page of it was cited', () => {
    expect(cited('Alder A, 1982, VISION OF WOOD, P78')).toEqual({
      type: 'book',
      author: [{ family: 'Alder', given: 'A' }],
      year: 1982,
      text: { title: 'VISION OF WOOD' },
    });
    expect(cited('Alder A, 1982, OAK, ELM, VALUES AND PINES, P9').text!.title).toBe(
      'OAK, ELM, VALUES AND PINES',
    );
    expect(cited('Alder A, 1890, PRINCIPLES WOOD, VII')).toMatchObject({
      type: 'book',
      text: { volume: 'II' },
    });
  });

  it('reads odd pages and article numbers', () => {
    expect(cited('A B, 2001, J T, V1, p[37, 42]').text!.page).toBe('37, 42');
    expect(cited('A B, 2001, J T, V1, pR199').text!.page).toBe('R199');
    expect(cited('A B, 2001, J T, V1, ARTN 012345').text!.page).toBe('012345');
  });

  it('reads names with the family first, always', () => {
    expect(readCitedName('ALDER AB')).toEqual({ family: 'ALDER', given: 'AB' });
    expect(readCitedName('Alder F. W. H.')).toEqual({ family: 'Alder', given: 'F.W.H.' });
    expect(readCitedName('Alder Marie')).toEqual({ family: 'Alder', given: 'Marie' });
    expect(readCitedName('van den Elm J')).toEqual({
      family: 'Elm',
      given: 'J',
      'non-dropping-particle': 'van den',
    });
    expect(readCitedName('SYCAMORE.JM')).toEqual({ family: 'SYCAMORE', given: 'JM' });
    expect(readCitedName('*TREE COUNC')).toEqual({ literal: 'TREE COUNC' });
    expect(readCitedName('Natl Tree Council')).toEqual({ literal: 'Natl Tree Council' });
    expect(readCitedName('OECD')).toEqual({ literal: 'OECD' });
    expect(readCitedName('[Anonymous]')).toBeNull();
  });
});
