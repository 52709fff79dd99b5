import { describe, expect, it } from 'vitest';
import { countOf, fileName, lineText, sayKept, sayShown, spanText } from '../../src/explorer/text.ts';
import { indexAtlas } from '../../src/state/catalogue.ts';
import { filterMap } from '../../src/state/shown.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';

const catalogue = indexAtlas(TINY_ATLAS);
const say = (years: readonly [number, number] | null) =>
  sayShown(filterMap(catalogue, catalogue.first, { years, selected: null }));

describe('the words of the page', () => {
  it('say what is shown and, by that, what is hidden', () => {
    expect(say(null)).toBe('All 7 works and 5 authors');
    expect(say([2005, 2008])).toBe('3 of 7 works, 3 of 5 authors shown; 1 without a year hidden');
  });

  it('count in the singular and the plural', () => {
    expect([countOf(1, 'work'), countOf(0, 'theme'), countOf(1234, 'node')]).toEqual([
      '1 work',
      '0 themes',
      '1,234 nodes',
    ]);
  });

  it('name spans, files and lines', () => {
    expect([spanText(null), spanText([1994, 1994]), spanText([1994, 2009])]).toEqual([
      'no year',
      '1994',
      '1994–2009',
    ]);
    expect(fileName('a/b/list.txt')).toBe('list.txt');
    const at = (line: number, endLine: number, page?: number) =>
      lineText({ line, endLine, ...(page === undefined ? {} : { page }) });
    expect([at(3, 3), at(3, 5), at(3, 5, 2)]).toEqual(['Line 3', 'Lines 3–5', 'Page 2, lines 3–5']);
  });

  it('says how many records were kept, and how many works they are', () => {
    const input = (format: string, records: number) => ({
      file: 'a',
      format,
      encoding: 'utf-8',
      bytes: 1,
      records,
    });
    const works = TINY_ATLAS.works.filter(work => !work.unparsed);
    const n = works.length;
    expect(sayKept({ works, inputs: [input('reference-list', n)] })).toBe(`Kept ${n} of ${n} references`);
    expect(sayKept({ works, inputs: [input('ris', n + 2)] })).toBe(
      `Kept ${n + 2} of ${n + 2} records, which are ${n} works`,
    );
    expect(sayKept({ works: [], inputs: [input('ris', 0)] })).toBeNull();
  });
});
