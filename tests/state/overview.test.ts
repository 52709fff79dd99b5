import { describe, expect, it } from 'vitest';
import { countMissing } from '../../src/analysis/numbers/missing.ts';
import type { Problem } from '../../src/formats/format.ts';
import {
  countReferences,
  findGaps,
  findGrounds,
  groupProblems,
  listWithout,
} from '../../src/state/overview.ts';
import { TINY_ATLAS, WORKS } from '../fixtures/tiny-atlas.ts';

describe('what is missing', () => {
  const gaps = findGaps(WORKS);

  it('is counted as everywhere, and the works are listed', () => {
    const { without } = countMissing(WORKS);
    for (const gap of gaps) {
      expect([gap.field, gap.without, gap.of]).toEqual([gap.field, without[gap.field], 7]);
      expect(listWithout(WORKS, gap.field)).toHaveLength(gap.without);
    }
    expect(gaps).toHaveLength(Object.keys(without).length);
    expect(listWithout(WORKS, 'year')).toEqual([5]);
    expect(listWithout(WORKS, 'DOI')).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('tells what each number rests on', () => {
    expect(findGrounds(gaps).find(({ field }) => field === 'journal')).toMatchObject({
      needs: 'a journal or book',
      rests: 4,
      of: 7,
    });
    expect(findGrounds(findGaps([]))[0]).toMatchObject({ rests: 0, of: 0 });
  });
});

describe('what is there', () => {
  it('counts a reference once for each list', () => {
    const [first, second] = WORKS;
    const works = [
      { ...first!, references: ['x', 'x', 'y'] },
      { ...second!, references: [] },
    ];
    const citing = [{ ...WORKS[2]!, references: ['x'] }];
    expect(countReferences({ works, citing, cited: [WORKS[3]!] })).toEqual({
      lists: 2,
      references: 3,
      outside: 1,
    });
    expect(countReferences(TINY_ATLAS)).toEqual({ lists: 0, references: 0, outside: 0 });
  });

  it('puts problems together by kind, errors first', () => {
    const problem = (code: string, severity: Problem['severity'], line: number): Problem => ({
      ...{ file: 'a.txt', line, code, severity, message: 'Something.' },
    });
    const kinds = groupProblems([
      problem('odd', 'warning', 1),
      problem('unread', 'warning', 2),
      problem('broken', 'error', 3),
      problem('unread', 'warning', 4),
    ]);
    expect(kinds.map(({ code, problems }) => [code, problems.length])).toEqual([
      ['broken', 1],
      ['unread', 2],
      ['odd', 1],
    ]);
  });
});
