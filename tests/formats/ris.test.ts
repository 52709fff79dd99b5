import { describe, expect, it } from 'vitest';
import { ris } from '../../src/formats/ris.ts';
import { risTable } from '../../src/records/tables/ris.ts';
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

const work = (text: string) => works(ris, risTable, text)[0]!;
const record = (...lines: string[]) => ['TY  - JOUR', ...lines, 'ER  - '].join('\n');
const codes = (text: string) => read(ris, text).problems.map(problem => `${problem.line} ${problem.code}`);

describe('RIS syntax', () => {
  it('gives each record with its place and its fields in order', () => {
    const { records, problems } = read(ris, RIS);
    expect(problems).toEqual([]);
    expect(records.map(({ place }) => [place.line, place.endLine])).toEqual([
      [1, 14],
      [16, 23],
    ]);
    expect(records[0]!.fields!.get('AU')).toEqual(['Alder, Ann B.', 'Birch, Bo']);
    expect(records[1]!.place.raw.split('\n')[0]).toBe('TY  - CHAP');
  });

  it('keeps the last record when its ER is missing, and says so', () => {
    const text = RIS.slice(0, RIS.lastIndexOf('ER'));
    expect(read(ris, text).records).toHaveLength(2);
    expect(codes(text)).toEqual(['16 missing-end']);
  });

  it('reads fields whose dash is not set off as specified', () => {
    expect(work('TY  -JOUR\nAU  -Alder, A.\nTI  -Trees\nER  -').text.get('title')).toBe('Trees');
    expect(work('TY - JOUR\nTI - Trees\nER -').text.get('title')).toBe('Trees');
    expect(work('TY-JOUR\nTI-Trees\nER-').text.get('title')).toBe('Trees');
  });

  it('reads a field with one blank before the dash and none behind it', () => {
    const { author, issued } = work('TY  - JOUR\nAU -Alder, A.\nPY -2001\nTI  - Trees\nER  -');
    expect(author).toEqual([{ family: 'Alder', given: 'A.' }]);
    expect(issued).toEqual([2001]);
    expect(work('TY  - JOUR\nAB  - We used\nCT -based scans\nER  -').text.get('abstract')).toContain('based');
  });

  it('takes no running text for a field', () => {
    const { records } = read(ris, record('AB  - We used', 'T1-weighted scans and', 'UV-B light'));
    expect(records[0]!.fields!.get('AB')).toEqual(['We used\nT1-weighted scans and\nUV-B light']);
  });

  it('cuts fields that were run together on one line', () => {
    const fields = read(ris, record('UR  - https://example.org/a     U2  - L1     LK  - x')).records[0]!
      .fields!;
    expect([...fields]).toEqual([
      ['TY', ['JOUR']],
      ['UR', ['https://example.org/a']],
      ['U2', ['L1']],
      ['LK', ['x']],
    ]);
  });

  it('passes over counters between records and names other stray text once', () => {
    expect(codes(`1. \n${record('TI  - A')}\n\n2.\n${record('TI  - B')}`)).toEqual([]);
    expect(
      codes(`Record #1 of 2\nProvider: X\n${record('TI  - A')}\nRecord #2 of 2\n${record('TI  - B')}`),
    ).toEqual(['1 stray-text']);
  });

  it('keeps a record without TY', () => {
    const text = `${record('TI  - A')}\n\nAU  - Alder, A.\nTI  - B\nER  - `;
    expect(works(ris, risTable, text).map(draft => draft.text.get('title'))).toEqual(['A', 'B']);
    expect(codes(text)).toEqual(['5 missing-start']);
  });

  it('keeps tags that it does not know, and keys that look like properties', () => {
    expect(read(ris, record('ZZ  - z', 'TI  - __proto__')).records[0]!.fields!.get('ZZ')).toEqual(['z']);
    expect(work(record('TI  - __proto__')).text.get('title')).toBe('__proto__');
  });

  it('says so when there is no record', () => {
    expect(read(ris, 'nothing here').problems.at(-1)).toMatchObject({
      code: 'no-records',
      severity: 'error',
    });
  });
});

describe('RIS fields', () => {
  it('reads an article and a chapter', () => {
    const [article, chapter] = works(ris, risTable, RIS);
    expect(article).toMatchObject({ type: 'article-journal', issued: [2011], keywords: ['oak', 'elm'] });
    expect(Object.fromEntries(article!.text)).toEqual({
      title: 'A study of trees',
      'container-title': 'Journal of Trees',
      volume: '3',
      issue: '2',
      page: '10-19',
      DOI: '10.1000/tree.1',
    });
    expect(chapter).toMatchObject({ type: 'chapter', issued: [2013, 5, 1] });
    expect(chapter!.editor).toEqual([{ family: 'Dogwood', given: 'Dan' }]);
    expect(chapter!.text.get('ISBN')).toBe('978-0-12-345678-9');
  });

  it('joins A1 and AU, and counts nobody twice for standing in both', () => {
    expect(work(record('A1  - Alder, A.', 'AU  - Birch, B.')).author).toHaveLength(2);
    expect(work(record('A1  - Alder, A.', 'AU  - Alder, A.', 'AU  - Birch, B.')).author).toHaveLength(2);
    expect(work(record('AU  - Alder, A.', 'AU  - Alder, A.')).author).toHaveLength(2);
  });

  it('prefers the full journal title, and takes T2 of a book as its series', () => {
    const journal = work(record('JO  - J. Tr.', 'T2  - J Trees', 'JF  - Journal of Trees'));
    expect(journal.text.get('container-title')).toBe('Journal of Trees');
    const book = work('TY  - BOOK\nTI  - Roots\nT2  - Tree Series\nER  - ');
    expect(book.text.get('collection-title')).toBe('Tree Series');
    expect(book.text.has('container-title')).toBe(false);
  });

  it('takes the list of cited authors that Ovid writes into A2 for no editor', () => {
    expect(work('TY  - CHAP\nA2  - Alder, A., Birch, B., Alder, Cedar, C.\nER  - ').editor).toEqual([]);
  });

  it('completes the year from DA', () => {
    expect(work(record('PY  - 2010', 'DA  - SEP 22')).issued).toEqual([2010, 9, 22]);
    expect(work(record('PY  - 2010', 'DA  - 2010/07//')).issued).toEqual([2010, 7]);
    expect(work(record('PY  - 2010', 'DA  - 2012/07//')).issued).toEqual([2010]);
    expect(work(record('Y1  - 2014//')).issued).toEqual([2014]);
  });

  it('reads a DOI given as a link or in the fields of EBSCO', () => {
    expect(work(record('DO  - https://dx.doi.org/10.1000/Ab')).text.get('DOI')).toBe('10.1000/ab');
    expect(work(record('L3  - 10.1000/ab')).text.get('DOI')).toBe('10.1000/ab');
    expect(work(record('M3  - Article', 'UR  - https://example.org/10.1000/ab')).text.has('DOI')).toBe(false);
  });

  it('keeps the brackets of old DOIs', () => {
    const doi = '10.1000/(sici)1097-0266(199705)18:5<363::aid-abc1>3.0.co;2-x';
    expect(work(record(`DO  - ${doi.toUpperCase()}`)).text.get('DOI')).toBe(doi);
  });

  it('reads keywords one a line, without the star of main subjects', () => {
    expect(work(record('KW  - *oak', 'elm', 'KW  - ash; fir')).keywords).toEqual([
      'oak',
      'elm',
      'ash',
      'fir',
    ]);
  });

  it('reads citations and the reference list from notes', () => {
    const draft = work(
      record(
        'N1  - Cited By :12',
        'N1  - References: Alder, A., Trees (2001) J. Tr., 3, p. 4;',
        'Birch, B., (1999) Bark;',
      ),
    );
    expect(draft.timesCited).toBe(12);
    expect(draft.cited.map(cited => cited.raw)).toEqual([
      'Alder, A., Trees (2001) J. Tr., 3, p. 4',
      'Birch, B., (1999) Bark',
    ]);
  });

  it('reads thousands of authors in one record', () => {
    const authors = Array.from({ length: 20_000 }, (_, i) => `AU  - Alder, A${i}`);
    expect(work(record(...authors)).author).toHaveLength(20_000);
  });
});

describe('RIS files', () => {
  it('are told from their siblings and from lists', () => {
    expectOnly(ris, RIS);
    for (const text of [WOS, NBIB, ENW, 'Alder, A. (2001). Trees. J. Tr., 3-4.\n'])
      expect(ris.detect(fileOf(text))).toBe(0);
  });
  it('are told after a preamble, and when cut out of the middle', () => {
    expect(ris.detect(fileOf(`Provider: X\n\n${RIS}`))).toBeGreaterThan(0.5);
    expect(ris.detect(fileOf(RIS.split('\n').slice(1, 10).join('\n')))).toBeGreaterThan(0.5);
  });
  it('cut at any byte keep their whole records', () => {
    expectWholeRecords(ris, risTable, RIS, [RIS.indexOf('ER  -') + 5, RIS.lastIndexOf('ER  -') + 5]);
  });
  it('of any bytes never throw', () => {
    expectNeverThrows(ris, risTable, [
      ...RIS.split('\n'),
      'ER  -',
      'TY  - ',
      '\ufeffTY  - JOUR',
      'XX  - \u202e\0',
    ]);
  });
});
