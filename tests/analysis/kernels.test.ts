import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterNodes, rankClusters } from '../../src/analysis/cluster.ts';
import { findComponents, restrict } from '../../src/analysis/components.ts';
import { alignAxes } from '../../src/analysis/coordinates.ts';
import { compressLinks, type Links, strengths } from '../../src/analysis/csr.ts';
import { layOutByForce } from '../../src/analysis/force-layout.ts';
import { NORMALISATIONS, normalise } from '../../src/analysis/normalise.ts';
import { removeOverlaps } from '../../src/analysis/overlap.ts';
import { packParts } from '../../src/analysis/pack.ts';
import { describeNetwork } from '../../src/analysis/statistics.ts';
import { layOutByVos } from '../../src/analysis/vos-layout.ts';
import { seeded } from '../fixtures/collection.ts';

function links(n: number, ...edges: [number, number, number?][]): Links {
  return {
    n,
    source: Int32Array.from(edges, edge => edge[0]),
    target: Int32Array.from(edges, edge => edge[1]),
    weight: Float64Array.from(edges, edge => edge[2] ?? 1),
  };
}

/** Two full groups of five, joined by one link. */
const twoGroups = links(
  10,
  ...[0, 5].flatMap(from =>
    [0, 1, 2, 3, 4].flatMap(i =>
      [0, 1, 2, 3, 4].flatMap(j => (i < j ? [[from + i, from + j] as [number, number]] : [])),
    ),
  ),
  [4, 5],
);

const anyLinks = fc
  .integer({ min: 1, max: 12 })
  .chain(n =>
    fc
      .array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({ min: 0, max: 9 })), { maxLength: 30 })
      .map(edges => links(n, ...(edges as [number, number, number][]))),
  );

describe('compressed rows', () => {
  it('hold both directions, sorted, without self-links, repeated links added up', () => {
    const csr = compressLinks(links(3, [2, 0, 2], [0, 1], [1, 1, 9], [0, 2, 3]));
    expect([...csr.start]).toEqual([0, 2, 3, 4]);
    expect([...csr.neighbour]).toEqual([1, 2, 0, 0]);
    expect([...csr.weight]).toEqual([1, 5, 1, 5]);
  });

  it('are symmetric and lose no weight', () => {
    fc.assert(
      fc.property(anyLinks, given => {
        const total = given.weight.reduce(
          (sum, w, e) => (given.source[e] === given.target[e] ? sum : sum + w),
          0,
        );
        expect(strengths(compressLinks(given)).reduce((a, b) => a + b, 0)).toBeCloseTo(2 * total, 9);
      }),
    );
  });

  it.each([Number.NaN, -1, Number.POSITIVE_INFINITY])('refuse the weight %s', weight => {
    expect(() => compressLinks(links(2, [0, 1, weight]))).toThrow(RangeError);
  });

  it('refuse an end that is no node', () => {
    expect(() => compressLinks(links(2, [0, 2]))).toThrow('there are 2 nodes');
  });
});

describe('components', () => {
  it('come largest first, and the network falls into them', () => {
    const csr = compressLinks(links(6, [4, 5], [0, 2], [2, 3]));
    expect(findComponents(csr)).toEqual([[0, 2, 3], [4, 5], [1]]);
    expect([...restrict(csr, [0, 2, 3]).neighbour]).toEqual([1, 0, 2, 1]);
  });
});

describe('normalisation', () => {
  it('follows the formulas', () => {
    const given = links(3, [0, 1, 2], [1, 2, 2]);
    const counts = [4, 4, 8];
    const first = (scheme: (typeof NORMALISATIONS)[number]) => normalise(given, scheme, counts)[0];
    expect(NORMALISATIONS.map(first)).toEqual([2, (2 * 8) / (2 * 4), 2 / 16, 0.5, 2 / 6, 0.5, 0.25]);
  });

  it('gives 0, not NaN, to a link of a node that does not occur', () => {
    for (const scheme of NORMALISATIONS.slice(1))
      expect(normalise(links(2, [0, 1, 0]), scheme, [0, 0])[0]).toBe(0);
  });
});

describe('clusters', () => {
  it.each(['leiden', 'louvain'] as const)('%s finds two groups joined by one link', algorithm => {
    const csr = compressLinks({ ...twoGroups, weight: normalise(twoGroups, 'association-strength') });
    expect([...clusterNodes(csr, { algorithm })]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  });

  it('merges small clusters, but never what is not linked', () => {
    const csr = compressLinks(links(6, [0, 1, 5], [1, 2, 5], [0, 2, 5], [2, 3, 1]));
    expect([...clusterNodes(csr, { minSize: 2 })]).toEqual([0, 0, 0, 0, 1, 2]);
  });

  it('of a network without links are its nodes, of an empty one none', () => {
    expect([...clusterNodes(compressLinks(links(3)))]).toEqual([0, 1, 2]);
    expect([...clusterNodes(compressLinks(links(2, [0, 1, 0])))]).toEqual([0, 1]);
    expect([...clusterNodes(compressLinks(links(0)))]).toEqual([]);
  });

  it('refuse a resolution that is no number', () => {
    expect(() => clusterNodes(compressLinks(twoGroups), { resolution: Number.NaN })).toThrow(RangeError);
  });

  it('are the same for the same seed', () => {
    fc.assert(
      fc.property(anyLinks, given => {
        const csr = compressLinks(given);
        expect(clusterNodes(csr, { seed: 4 })).toEqual(clusterNodes(csr, { seed: 4 }));
      }),
      { numRuns: 20 },
    );
  });

  it('are ranked by size, then by first node', () => {
    expect([...rankClusters([7, 3, 3, 9, 9, 1])]).toEqual([2, 0, 0, 1, 1, 3]);
  });
});

describe('layouts', () => {
  const mean = (a: number[], x: Float64Array, y: Float64Array, b: number[]) =>
    a
      .flatMap(i => b.filter(j => j !== i).map(j => Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!)))
      .reduce((sum, d, _, all) => sum + d / all.length, 0);
  const [first, second] = [
    [0, 1, 2, 3, 4],
    [5, 6, 7, 8, 9],
  ];

  it.each([
    ['VOS', layOutByVos],
    ['ForceAtlas2', layOutByForce],
  ] as const)(
    '%s puts members of a group nearer to one another than to the other group, always the same',
    (_, layOut) => {
      const csr = compressLinks(twoGroups);
      const { x, y } = layOut(csr);
      expect(mean(first!, x, y, first!)).toBeLessThan(mean(first!, x, y, second!) / 1.5);
      expect(layOut(csr)).toEqual({ x, y });
    },
  );

  it('places none, one and two nodes', () => {
    for (const layOut of [layOutByVos, layOutByForce]) {
      expect(layOut(compressLinks(links(0))).x.length).toBe(0);
      expect(layOut(compressLinks(links(1))).x.every(Number.isFinite)).toBe(true);
      const { x, y } = layOut(compressLinks(links(2, [0, 1])));
      expect(Math.hypot(x[0]! - x[1]!, y[0]! - y[1]!)).toBeGreaterThan(0);
    }
  });

  it('VOS refuses a network that is not connected', () => {
    expect(() => layOutByVos(compressLinks(links(4, [0, 1], [2, 3])))).toThrow('connected');
    expect(() => layOutByVos(compressLinks(links(3, [0, 1, 0], [1, 2, 0])))).toThrow('connected');
  });

  it('are turned to their longest axis, around 0', () => {
    const { x, y } = alignAxes({ x: Float64Array.of(5, 6, 7), y: Float64Array.of(1, 3, 5) });
    expect(y.every(v => Math.abs(v) < 1e-12)).toBe(true);
    expect(x.reduce((sum, v) => sum + v, 0)).toBeCloseTo(0, 12);
  });
});

describe('room', () => {
  it('is made between discs until none overlap, even from one spot', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 2, max: 60 }), (seed, n) => {
        const random = seeded(seed);
        const radius = Array.from({ length: n }, () => 0.5 + 3 * random() ** 3);
        const spots = Float64Array.from({ length: n }, () => Math.floor(random() * 4));
        const { x, y } = removeOverlaps({ x: spots, y: new Float64Array(n) }, radius);
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < i; j++)
            expect(Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!)).toBeGreaterThanOrEqual(radius[i]! + radius[j]!);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is left alone where nothing overlaps', () => {
    const apart = { x: Float64Array.of(0, 10), y: Float64Array.of(0, 0) };
    expect(removeOverlaps(apart, [1, 1])).toEqual(apart);
  });

  it('is kept between packed parts, and the largest is in the middle', () => {
    const random = seeded(5);
    const parts = Array.from({ length: 30 }, (_, p) => {
      const n = p === 17 ? 40 : 1 + Math.floor(random() * 4);
      const of = () => Float64Array.from({ length: n }, () => random() * 3 * Math.sqrt(n));
      return { x: of(), y: of(), radius: new Array<number>(n).fill(0.5), links: [] };
    });
    const shifts = packParts(parts, { aspect: 1.4, gap: 1 });
    const discs = parts.flatMap((part, p) =>
      Array.from(part.x, (x, i) => ({ p, x: x + shifts[p]![0], y: part.y[i]! + shifts[p]![1] })),
    );
    for (const a of discs)
      for (const b of discs) if (a.p < b.p) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(1);
    const middle = (p: number) =>
      Math.hypot(
        ...(['x', 'y'] as const).map(axis =>
          discs.filter(d => d.p === p).reduce((sum, d, _, all) => sum + d[axis] / all.length, 0),
        ),
      );
    expect(Math.min(...Array.from(parts.keys(), middle))).toBe(middle(17));
  });
});

describe('statistics', () => {
  it('count components and isolated nodes, and give the modularity of Newman', () => {
    const found = describeNetwork(links(5, [0, 1], [2, 3]), [0, 0, 1, 1, 2]);
    expect(found).toEqual({
      nodes: 5,
      edges: 2,
      totalWeight: 2,
      components: 3,
      largestComponent: 2,
      isolated: 1,
      clusters: 3,
      modularity: 0.5,
    });
  });

  it('of an empty network are zeros', () => {
    expect(describeNetwork(links(0), [])).toEqual({
      nodes: 0,
      edges: 0,
      totalWeight: 0,
      components: 0,
      largestComponent: 0,
      isolated: 0,
      clusters: 0,
      modularity: 0,
    });
  });
});
