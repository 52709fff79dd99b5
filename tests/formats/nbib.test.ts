import { describe, expect, it } from 'vitest';
import { nbib } from '../../src/formats/nbib.ts';
import { nbibTable } from '../../src/records/tables/nbib.ts';
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

describe('PubMed nbib', () => {
  it('reads records: lines joined, full names, the marked DOI, whole page ranges, dates with months', () => {
    const [first, second] = works(nbib, nbibTable, NBIB);
    expect(first).toMatchObject({
      id: '11111111',
      type: 'article-journal',
      author: [{ family: 'Alder', given: 'Ann B' }],
      issued: [2016, 6, 1],
      keywords: ['Oaks', 'Humans'],
    });
    expect(first!.text.get('title')).toBe('A study of trees that grow.');
    expect(first!.text.get('page')).toBe('279-285');
    expect(first!.text.get('DOI')).toBe('10.1000/tree.1');
    expect(second).toMatchObject({
      author: [{ family: 'Elm', given: 'E' }],
      keywords: ['leaf'],
      issued: [2017],
    });
  });

  it('reads suffixes behind the name, and groups as authors beside the people', () => {
    const authors = (...lines: string[]) =>
      works(nbib, nbibTable, ['PMID- 1', 'TI  - Trees', ...lines].join('\n'))[0]!.author;
    expect(
      authors('FAU - Oak, John Jr', 'AU  - Oak J Jr', 'FAU - Elm, Ann B 3rd', 'CN  - Group of Trees'),
    ).toEqual([
      { family: 'Oak', given: 'John', suffix: 'Jr' },
      { family: 'Elm', given: 'Ann B', suffix: '3rd' },
      { literal: 'Group of Trees' },
    ]);
    expect(authors('AU  - Oak J Jr')).toEqual([{ family: 'Oak', given: 'J', suffix: 'Jr' }]);
    expect(authors('AU  - Li II')).toEqual([{ family: 'Li', given: 'II' }]);
  });

  it('tells a chapter and a book by the book title', () => {
    expect(works(nbib, nbibTable, 'PMID- 1\nBTI - Trees\nTI  - Oak')[0]!.type).toBe('chapter');
    const book = works(nbib, nbibTable, 'PMID- 1\nBTI - Trees')[0]!;
    expect(book.type).toBe('book');
    expect(book.text.get('title')).toBe('Trees');
  });

  it('keeps a record whose PMID line is lost, and names it', () => {
    const { records, problems } = read(nbib, NBIB.replace('PMID- 22222222\n', ''));
    expect(records).toHaveLength(2);
    expect(problems).toMatchObject([{ code: 'missing-start', line: 16 }]);
  });

  it('reads records of PubMed Central, which begin with their own number', () => {
    expect(read(nbib, 'PMC - PMC1\nPMID- 1\nTI  - A\n\nPMC - PMC2\nPMID- 2\nTI  - B').records).toHaveLength(
      2,
    );
  });

  it('is told from its siblings', () => {
    expectOnly(nbib, NBIB);
    for (const text of [RIS, WOS, ENW]) expect(nbib.detect(fileOf(text))).toBe(0);
  });

  it('cut at any byte keeps its whole records, and of any bytes never throws', () => {
    expectWholeRecords(nbib, nbibTable, NBIB, [NBIB.indexOf('PMID- 2'), NBIB.length]);
    expectNeverThrows(nbib, nbibTable, [...NBIB.split('\n'), 'PMID-', 'PG  - 1-']);
  });
});
