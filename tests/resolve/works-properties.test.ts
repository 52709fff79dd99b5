/** What holds for any statements: order decides nothing, a new one changes only what it touches, nothing is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Work } from '../../src/records/work.ts';
import { mergeWorks } from '../../src/resolve/works.ts';
import { state } from './statements.ts';

const FAMILIES = ['Alder', 'Aldr', 'Cole', 'Brook-Cole', 'Øre'];
const TITLES = [
  '',
  'A theory of small things',
  'A theory of smal things',
  'A theory of small things: dust',
  'Dust',
];

/** Few values, so that much is alike and much nearly so. */
const statement = fc
  .record({
    family: fc.constantFrom('', ...FAMILIES),
    given: fc.constantFrom('', 'B.', 'B. M.', 'Bo', 'C.'),
    year: fc.constantFrom(0, 1994, 1995, 2004),
    title: fc.constantFrom(...TITLES),
    source: fc.constantFrom('', 'Journal of Small Things', 'J SMALL THINGS', 'Dust Review'),
    volume: fc.constantFrom('', '25', '52', '26'),
    page: fc.constantFrom('', '45', '45-64', '46', '145', '1'),
    DOI: fc.constantFrom('', '', '', '10.1000/dust.1994.25', '10.1000/dust.1994.99'),
  })
  .map(stated => state({ ...stated, id: `${stated.family || 'anonymous'}-${stated.year}` }));
const statements = fc.array(statement, { maxLength: 25 });

/** Every group as the set of its statements, and its id. */
function groupsOf(works: readonly Work[]): string[] {
  const { idOf } = mergeWorks(works);
  const groups = new Map<string, string[]>();
  for (const work of works) {
    const own = groups.get(idOf.get(work)!) ?? [];
    groups.set(idOf.get(work)!, [...own, `${work.sources[0]!.line}`]);
  }
  return [...groups].map(([id, lines]) => `${id}: ${lines.sort().join(' ')}`).sort();
}

describe('merging works', () => {
  it('gives the same works, fields and reasons for any order of the statements', () => {
    fc.assert(
      fc.property(statements, fc.nat(), (works, seed) => {
        const shuffled = works
          .map((work, i) => ({ work, key: Math.imul(i + 1, seed * 2 + 1) }))
          .sort((a, b) => a.key - b.key)
          .map(({ work }) => work);
        const [one, other] = [mergeWorks(works), mergeWorks(shuffled)];
        const byId = (a: Work, b: Work) => (a.id < b.id ? -1 : 1);
        expect([...other.works].sort(byId)).toEqual([...one.works].sort(byId));
        expect(other.evidence).toEqual(one.evidence);
        expect(other.doubtful).toEqual(one.doubtful);
        expect(groupsOf(shuffled)).toEqual(groupsOf(works));
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('leaves alone what a new statement does not touch', () => {
    fc.assert(
      fc.property(statements, works => {
        const far = state({
          id: 'far',
          family: 'Zimmer',
          given: 'Q.',
          year: 1877,
          title: 'Glaciers of the polar sea',
        });
        const before = groupsOf(works);
        expect(groupsOf([...works, far]).filter(group => !group.startsWith('far'))).toEqual(before);
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it('keeps every place of every statement, once', () => {
    fc.assert(
      fc.property(statements, works => {
        const places = mergeWorks(works).works.flatMap(work => work.sources.map(place => place.line));
        expect([...places].sort()).toEqual(works.map(work => work.sources[0]!.line).sort());
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it('gives ids that differ, and merges its own works to themselves', () => {
    fc.assert(
      fc.property(statements, works => {
        const merged = mergeWorks(works).works;
        expect(new Set(merged.map(work => work.id)).size).toBe(merged.length);
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});
