/** Paths: the fewest links, of these the stronger ones, and the truth when there is no way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexAtlas, indexMap } from '../../src/state/catalogue.ts';
import { findPath, pathOfReferences, pathOnMap } from '../../src/state/path.ts';
import { TINY_ATLAS, WORKS } from '../fixtures/tiny-atlas.ts';
import { type Edge, mapOf } from './map-of.ts';

const ALL = { nodes: null, passes: null };

const walk = (n: number, edges: readonly Edge[], shown = {}) => {
  const path = pathOnMap(indexMap(mapOf(n, edges)), { ...ALL, ...shown }, '0', String(n - 1));
  return 'steps' in path ? ['0', ...path.steps.map(({ to }) => to)].join('') : path.reached;
};

describe('a path on a map', () => {
  it('has the fewest links, however weak', () => {
    expect(
      walk(4, [
        [0, 1, 9],
        [1, 2, 9],
        [2, 3, 9],
        [0, 3, 0.1],
      ]),
    ).toBe('03');
  });

  it('of equally many has the stronger links, whichever stands first', () => {
    const weak: Edge[] = [
      [0, 1, 1],
      [1, 3, 1],
    ];
    const strong: Edge[] = [
      [0, 2, 2],
      [2, 3, 2],
    ];
    expect(walk(4, [...weak, ...strong])).toBe('023');
    expect(walk(4, [...strong, ...weak])).toBe('023');
  });

  it('goes over what is shown alone', () => {
    const edges: Edge[] = [
      [0, 1, 1],
      [1, 4, 1],
      [0, 2, 1],
      [2, 3, 1],
      [3, 4, 1],
    ];
    expect(walk(5, edges)).toBe('014');
    expect(walk(5, edges, { nodes: new Set(['0', '2', '3', '4']) })).toBe('0234');
    expect(walk(5, edges, { passes: Uint8Array.from([0, 1, 1, 1, 1]) })).toBe('0234');
  });

  it('says how far one comes when there is none', () => {
    expect(walk(4, [[0, 1, 1]])).toBe(2);
  });

  it('is one of the shortest, and the lightest of them, on any map', () => {
    const edge = fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(fc.uniqueArray(edge, { maxLength: 14, selector: ([a, b]) => `${[a, b].sort()}` }), list => {
        const edges = list.filter(([a, b]) => a !== b);
        const path = pathOnMap(indexMap(mapOf(7, edges)), ALL, '0', '6');
        const best = lightest(edges);
        if (!('steps' in path)) return best === null;
        const sum = path.steps.reduce((total, { by }) => total + 1 / by.weight, 0);
        return best !== null && path.steps.length === best[0] && Math.abs(sum - best[1]) < 1e-9;
      }),
    );
  });
});

/** Fewest links and the least sum from 0 to 6, by trying every way. */
function lightest(edges: readonly Edge[]): [number, number] | null {
  let best: [number, number] | null = null;
  const go = (at: number, seen: readonly number[], links: number, sum: number) => {
    if (at === 6 && (best === null || links < best[0] || (links === best[0] && sum < best[1])))
      best = [links, sum];
    for (const [a, b, weight] of edges)
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const)
        if (from === at && !seen.includes(to)) go(to, [...seen, to], links + 1, sum + 1 / weight);
  };
  go(0, [0], 0, 0);
  return best;
}

describe('a path of references', () => {
  const cites = new Map([
    ['adams-2003', ['adams-2001']],
    ['chen-2006', ['adams-2003']],
    ['chen-2008', ['adams-2001', 'gone']],
  ]);
  const catalogue = indexAtlas({
    ...TINY_ATLAS,
    works: WORKS.map(work => ({ ...work, references: cites.get(work.id) ?? [] })),
  });
  const between = (a: string, b: string) => {
    const [start, end] = [a, b].map(id => catalogue.items.get(`work:${id}`)!);
    const path = pathOfReferences(catalogue, start!, end!);
    return 'steps' in path ? path.steps.map(({ by }) => `${by.citing.id} > ${by.cited.id}`) : path.reached;
  };

  it('says of each step who cites whom, in either direction', () => {
    expect(between('chen-2006', 'chen-2008')).toEqual([
      'chen-2006 > adams-2003',
      'adams-2003 > adams-2001',
      'chen-2008 > adams-2001',
    ]);
    expect(between('adams-2001', 'chen-2006')).toHaveLength(2);
    expect(between('adams-2001', 'dupre-2010')).toBe(4);
  });

  it('from a thing to itself has no step', () => {
    expect(findPath('a', 'a', () => [])).toEqual({ steps: [] });
  });
});
