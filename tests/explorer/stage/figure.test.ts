import { describe, expect, it } from 'vitest';
import { createFigure, otherEnd, SHAPES, sizeNodes } from '../../../src/explorer/stage/figure.ts';
import { surround } from '../../../src/explorer/stage/focus.ts';
import { node } from './scenes.ts';

const nodes = [node('a', -200, 50), node('b', 600, 50, { size: 9 }), node('c', 200, 250, { size: 4 })];
const edges = [
  { source: 0, target: 1, weight: 4, kind: 'wrote' },
  { source: 0, target: 1, weight: 1, kind: 'cites' },
  { source: 0, target: 2, weight: 1, kind: 'wrote' },
];
const shownAll = { nodes: new Uint8Array([1, 1, 1]), edges: new Uint8Array([1, 1, 1]), isolated: null };

describe('a figure', () => {
  const figure = createFigure({ nodes, edges, clusters: [] });

  it('scales places to 0..1 over the longer side and keeps proportions', () => {
    expect([...figure.x]).toEqual([0, 1, 0.5]);
    expect([...figure.y]).toEqual([0.375, 0.375, 0.625]);
  });

  it('makes areas proportional to works', () => {
    const [one, nine] = [figure.radius[0]!, figure.radius[1]!];
    expect((nine / one) ** 2).toBeCloseTo(9, 5);
  });

  it('keeps a lone node, or nodes in one place, in the middle', () => {
    const one = createFigure({ nodes: [node('a', 7, 7), node('b', 7, 7)], edges: [], clusters: [] });
    expect([...one.x, ...one.y]).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it('gives no shape where all nodes are of one kind, and different ones where they are not', () => {
    expect(new Set(figure.shape)).toEqual(new Set([0]));
    const kinds = [node('a', 0, 0), node('j', 1, 0, { kind: 'journal' }), node('t', 0, 1, { kind: 'theme' })];
    const shapes = [...createFigure({ nodes: kinds, edges: [], clusters: [] }).shape].map(s => SHAPES[s]);
    expect(shapes).toEqual(['disc', 'square', 'diamond']);
  });

  it('orders nodes by works', () => {
    expect([...figure.order]).toEqual([1, 2, 0]);
  });

  it('refuses a link to nowhere', () => {
    expect(() => createFigure({ nodes, edges: [{ ...edges[0]!, target: 3 }], clusters: [] })).toThrow(
      RangeError,
    );
  });

  it('survives places that are not numbers', () => {
    const odd = createFigure({ nodes: [node('a', Number.NaN, 0), node('b', 1, 1)], edges: [], clusters: [] });
    expect([...odd.x, ...odd.y].every(Number.isFinite)).toBe(true);
  });
});

describe('the neighbourhood of a node', () => {
  const figure = createFigure({ nodes, edges, clusters: [] });

  it('holds each neighbour once, the most strongly linked first, and all links', () => {
    expect(surround(figure, shownAll, 0)).toEqual({ node: 0, edges: [0, 1, 2], nodes: [1, 2] });
    expect(surround(figure, shownAll, 2).nodes).toEqual([0]);
    expect(otherEnd(figure, 2, 2)).toBe(0);
  });

  it('knows no neighbour through a hidden link', () => {
    const shown = { ...shownAll, edges: new Uint8Array([1, 1, 0]) };
    expect(surround(figure, shown, 0).nodes).toEqual([1]);
    expect(surround(figure, shown, 2)).toEqual({ node: 2, edges: [], nodes: [] });
  });
});

describe('radii', () => {
  it('are smaller where there are more nodes, and never vanish', () => {
    const largest = (n: number) => Math.max(...sizeNodes(new Float64Array(n).fill(1).fill(100, 0, 1)));
    expect(largest(50)).toBeGreaterThan(largest(2000));
    expect(largest(2000)).toBeGreaterThan(largest(50_000));
    expect(Math.min(...sizeNodes(new Float64Array([0, 0, 5000])))).toBeGreaterThan(1);
  });
});
