/** Layouts against what they approximate: the exact sum of forces, the exact VOS layout of CWTS; and input that has no picture. */
import fc from 'fast-check';
import Random from 'java-random';
import { GradientDescentVOSLayoutAlgorithm, Layout, Network } from 'networkanalysis-ts';
import { describe, expect, it } from 'vitest';
import type { Coordinates } from '../../src/analysis/coordinates.ts';
import { type Csr, compressLinks, type Links } from '../../src/analysis/csr.ts';
import { layOutByForce } from '../../src/analysis/force-layout.ts';
import { normalise } from '../../src/analysis/normalise.ts';
import { addRepulsion, followPoints, growTree } from '../../src/analysis/quadtree.ts';
import { beginByClusters, scatter, separate } from '../../src/analysis/start.ts';
import { layOutByVos, vosObjective } from '../../src/analysis/vos-layout.ts';
import { seeded } from '../fixtures/collection.ts';

const GROUPS = 5;

/** A connected network: each node is linked to one before it, and of `more` links four in five stay in a group. */
function invent(n: number, more: number, seed: number): Links {
  const random = seeded(seed);
  const source: number[] = [];
  const target: number[] = [];
  for (let i = 1; i < n; i++) {
    source.push(i);
    target.push(Math.floor(random() * i));
  }
  for (let e = 0; e < more; e++) {
    const i = Math.floor(random() * n);
    const group = random() < 0.8 ? Math.floor((i * GROUPS) / n) : Math.floor(random() * GROUPS);
    source.push(i);
    target.push(Math.floor(((group + random()) * n) / GROUPS));
  }
  return {
    n,
    source: Int32Array.from(source),
    target: Int32Array.from(target),
    weight: Float64Array.from(source, () => 1 + Math.floor(3 * random())),
  };
}

const zeros = (n: number): Coordinates => ({ x: new Float64Array(n), y: new Float64Array(n) });

/** The repulsion on each point, summed pair by pair. */
function allPairs({ x, y }: Coordinates, mass: ArrayLike<number>, exponent: number): Coordinates {
  const force = zeros(x.length);
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < x.length; j++) {
      const [dx, dy] = [x[i]! - x[j]!, y[i]! - y[j]!];
      const d = Math.hypot(dx, dy);
      if (d === 0) continue;
      force.x[i]! += mass[j]! * d ** (exponent - 2) * dx;
      force.y[i]! += mass[j]! * d ** (exponent - 2) * dy;
    }
  }
  return force;
}

function error(found: Coordinates, exact: Coordinates): number {
  let [off, all] = [0, 0];
  for (let i = 0; i < exact.x.length; i++) {
    off += (found.x[i]! - exact.x[i]!) ** 2 + (found.y[i]! - exact.y[i]!) ** 2;
    all += exact.x[i]! ** 2 + exact.y[i]! ** 2;
  }
  return Math.sqrt(off / (all || 1));
}

describe('the repulsion of a quadtree', () => {
  const masses = (n: number, seed: number) => Array.from({ length: n }, (_, i) => 1 + ((i * 7 + seed) % 13));

  it.each([0, 1, -1])(
    'of exponent %s is exact for theta 0, with points on one spot and points far away',
    exponent => {
      fc.assert(
        fc.property(fc.nat(1000), fc.integer({ min: 1, max: 120 }), (seed, n) => {
          const points = scatter(n, seed);
          for (let i = 0; i < n; i += 5) [points.x[i], points.y[i]] = [0.25, 0.25];
          points.x[0] = 1e6;
          const mass = masses(n, seed);
          const force = zeros(n);
          addRepulsion(growTree(points, mass), { exponent, theta: 0 }, force);
          expect(error(force, allPairs(points, mass, exponent))).toBeLessThan(1e-9);
        }),
        { numRuns: 30 },
      );
    },
  );

  it('is within 1 % for theta 0.7, also after the points have moved in the tree', () => {
    const points = scatter(600, 3);
    const mass = masses(600, 1);
    const tree = growTree(points, mass);
    const moved = { x: points.x.map(v => v + 0.02 * Math.sin(9 * v)), y: points.y.map(v => v * 1.05) };
    for (const at of [points, moved]) {
      followPoints(tree, at);
      const force = zeros(600);
      addRepulsion(tree, { exponent: 0, theta: 0.7 }, force);
      expect(error(force, allPairs(at, mass, 0))).toBeLessThan(0.01);
    }
  });
});

describe('the VOS layout', () => {
  /** 1,000 steps of CWTS's own code. */
  function exactly(csr: Csr, repulsion: number, seed: number): Coordinates {
    const random = new Random(seed);
    const algorithm = new GradientDescentVOSLayoutAlgorithm();
    algorithm.initializeBasedOnAttractionAndRepulsionAndEdgeWeightIncrementAndRandom(2, repulsion, 0, random);
    const layout = new Layout({ nNodes: csr.n, random });
    const network = new Network({
      nodeWeights: new Array<number>(csr.n).fill(1),
      firstNeighborIndices: [...csr.start],
      neighbors: [...csr.neighbour],
      edgeWeights: [...csr.weight],
    });
    algorithm.improveLayout(network, layout);
    const [x, y] = layout.getCoordinates();
    return { x: Float64Array.from(x!), y: Float64Array.from(y!) };
  }

  /** The objective at the best size for the shape. */
  function objective(csr: Csr, { x, y }: Coordinates, repulsion: number): number {
    let [pull, push] = [0, 0];
    for (let i = 0; i < csr.n; i++) {
      for (let k = csr.start[i]!; k < csr.start[i + 1]!; k++) {
        const j = csr.neighbour[k]!;
        if (j < i) pull += csr.weight[k]! * ((x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2);
      }
      for (let j = 0; j < i; j++) push += Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) ** repulsion;
    }
    const factor = (push / pull) ** (1 / (2 - repulsion));
    return vosObjective(csr, { x: x.map(v => v * factor), y: y.map(v => v * factor) }, 2, repulsion);
  }

  it.each([0, 1])(
    'with repulsion %s comes within a thousandth of the best of three exact ones, or under it',
    repulsion => {
      const links = invent(250, 1500, 11);
      const csr = compressLinks({ ...links, weight: normalise(links, 'association-strength') });
      const best = Math.min(
        ...[0, 1, 2].map(seed => objective(csr, exactly(csr, repulsion, seed), repulsion)),
      );
      const found = objective(csr, layOutByVos(csr, { repulsion, starts: 5 }), repulsion);
      expect((found - best) / Math.abs(best)).toBeLessThan(1e-3);
    },
  );

  it('goes on from the places of before, to the same picture in fewer steps', () => {
    const links = invent(120, 600, 5);
    const csr = compressLinks({ ...links, weight: normalise(links, 'association-strength') });
    const before = layOutByVos(csr);
    const again = layOutByVos(csr, { initial: before, iterations: 5 });
    const apart = (i: number) => Math.hypot(again.x[i]! - before.x[i]!, again.y[i]! - before.y[i]!);
    expect(Math.max(...Array.from(before.x, (_, i) => apart(i)))).toBeLessThan(0.05);
    const lost = { x: before.x.map(() => Number.NaN), y: before.y };
    expect([...layOutByVos(csr, { initial: lost, iterations: 5 }).x].every(Number.isFinite)).toBe(true);
  });

  it('refuses exponents that hold nothing together', () => {
    const csr = compressLinks(invent(5, 3, 1));
    expect(() => layOutByVos(csr, { attraction: 1, repulsion: 1 })).toThrow(RangeError);
    expect(() => layOutByVos(csr, { attraction: Number.NaN })).toThrow(RangeError);
  });
});

describe('layouts of any network', () => {
  it('are finite and the same twice, whatever is linked to what: parts, lone nodes, self-links, weights of 0', () => {
    const any = fc.integer({ min: 0, max: 25 }).chain(n =>
      fc.record({
        n: fc.constant(n),
        edges: fc.array(
          fc.tuple(fc.nat(Math.max(0, n - 1)), fc.nat(Math.max(0, n - 1)), fc.constantFrom(0, 1, 1e-9, 1e9)),
          {
            maxLength: n === 0 ? 0 : 40,
          },
        ),
        linLog: fc.boolean(),
        gravity: fc.constantFrom(0, 0.5, 10),
      }),
    );
    fc.assert(
      fc.property(any, ({ n, edges, linLog, gravity }) => {
        const csr = compressLinks({
          n,
          source: Int32Array.from(edges, edge => edge[0]),
          target: Int32Array.from(edges, edge => edge[1]),
          weight: Float64Array.from(edges, edge => edge[2]),
        });
        const placed = layOutByForce(csr, { linLog, gravity });
        expect([...placed.x, ...placed.y].every(Number.isFinite)).toBe(true);
        expect(layOutByForce(csr, { linLog, gravity })).toEqual(placed);
      }),
      { numRuns: 150 },
    );
  });

  it('begin anywhere: on one spot, or where a number is missing', () => {
    const csr = compressLinks(invent(30, 20, 2));
    for (const value of [0, 7, Number.NaN, Number.POSITIVE_INFINITY]) {
      const initial = { x: new Float64Array(30).fill(value), y: new Float64Array(30).fill(value) };
      const { x, y } = layOutByForce(csr, { initial });
      expect(new Set(x.map((v, i) => v + 1000 * y[i]!)).size).toBe(30);
      expect([...x, ...y].every(Number.isFinite)).toBe(true);
      expect(new Set(separate(initial).x).size).toBe(30);
    }
  });

  it('begun by clusters have each cluster on its own ground', () => {
    const links = invent(200, 3000, 5);
    const cluster = Array.from({ length: 200 }, (_, i) => Number(i >= 100));
    const { x, y } = beginByClusters(compressLinks(links), cluster);
    const mean = (c: number, of: Float64Array) =>
      of.reduce((sum, v, i) => sum + (cluster[i] === c ? v : 0), 0) / 100;
    const near = cluster.filter((c, i) => {
      const to = (other: number) => Math.hypot(x[i]! - mean(other, x), y[i]! - mean(other, y));
      return to(c) < to(1 - c);
    });
    expect(near.length).toBe(200);
  });
});
