import { describe, expect, it } from 'vitest';
import { enw } from '../../src/formats/enw.ts';
import { enwTable } from '../../src/records/tables/enw.ts';
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

describe('EndNote tagged text', () => {
  it('reads records, with abstracts in paragraphs and keywords one a line', () => {
    const [article, book] = works(enw, enwTable, ENW);
    expect(article).toMatchObject({ type: 'article-journal', issued: [2011], keywords: ['oak', 'elm'] });
    expect(article!.author).toHaveLength(2);
    expect(article!.text.get('abstract')).toBe('First. Second.');
    expect(article!.text.get('DOI')).toBe('10.1000/tree.1');
    expect(book).toMatchObject({ type: 'book', issued: [2013] });
    expect(book!.text.get('ISBN')).toBe('978-0-12-345678-9');
  });

  it('cuts records without types at empty lines, and tells what they are by what they have', () => {
    const old = ENW.replace(/%0.*\n/gu, '').replace('\n\nSecond.', '');
    expect(read(enw, old).problems).toEqual([]);
    expect(works(enw, enwTable, old).map(draft => draft.type)).toEqual(['article-journal', 'book']);
  });

  it('keeps a record whose type line is lost, and names it', () => {
    const { records, problems } = read(enw, ENW.replace('%0 Book\n', ''));
    expect(records).toHaveLength(2);
    expect(problems).toMatchObject([{ code: 'missing-start', line: 16 }]);
  });

  it('splits authors that stand in one field', () => {
    expect(works(enw, enwTable, '%0 Journal Article\n%A Alder, A.;Birch, B.;\n%T X')[0]!.author).toHaveLength(
      2,
    );
  });

  it('is told from its siblings and from TeX', () => {
    expectOnly(enw, ENW);
    const tex = '% A paper\n%% T\n\\documentclass{article}\n% D\n%A\n';
    for (const text of [RIS, WOS, NBIB, tex]) expect(enw.detect(fileOf(text))).toBe(0);
  });

  it('cut at any byte keeps its whole records, and of any bytes never throws', () => {
    expectWholeRecords(enw, enwTable, ENW, [ENW.indexOf('%0 Book'), ENW.length]);
    expectNeverThrows(enw, enwTable, [...ENW.split('\n'), '%', '%0', '%\0 x']);
  });
});
