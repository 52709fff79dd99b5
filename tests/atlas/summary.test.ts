import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { writeProblem, writeSummary } from '../../src/atlas/summary.ts';

const EMPTY: Atlas = {
  format: 'invisible-college-atlas',
  version: 1,
  generator: 'test',
  title: '',
  inputs: [],
  options: { withCiting: false, rawNames: false, seed: 1, resolution: 1 },
  citing: [],
  works: [],
  authors: [],
  journals: [],
  themes: [],
  maps: [],
  problems: [],
};
const work = (id: string, year?: number) => ({
  id,
  type: 'book' as const,
  author: [],
  editor: [],
  sources: [],
  ...(year === undefined ? { unparsed: true } : { issued: { 'date-parts': [[year]] } }),
});
const PROBLEM = { file: 'list.txt', line: 12, code: 'odd', severity: 'warning' as const };

describe('the summary of a build', () => {
  it('counts works with their years, says what was not understood, and names every problem with its place', () => {
    const atlas: Atlas = {
      ...EMPTY,
      works: [work('a', 1999), work('b', 2016), work('c')],
      problems: [{ ...PROBLEM, message: 'no year' }],
    };
    const lines = writeSummary(atlas, 'public/atlas.json', 2_000_000).split('\n');
    expect(lines[0]).toBe('3 works of 1999-2016 from 0 files');
    expect(lines).toContain('1 work kept as text: not understood');
    expect(lines.slice(-4)).toEqual([
      '1 problem:',
      '  list.txt:12: warning: no year',
      'public/atlas.json: 1,954 KiB',
      '',
    ]);
  });

  it('is plain about nothing at all', () => {
    expect(writeSummary(EMPTY, 'a.json', 1)).toBe(
      '0 works from 0 files\n0 authors, 0 journals, 0 themes\n0 problems\na.json: 1 KiB\n',
    );
  });

  it('keeps a problem on one line and out of the hands of the terminal', () => {
    expect(writeProblem({ ...PROBLEM, message: 'a\u001b[2Jb\nc' })).toBe('list.txt:12: warning: a [2Jb c');
  });
});
