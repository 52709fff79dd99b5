/** A line drawn around nodes: what is inside of it, in the map's own coordinates. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, nodesWithin } from '../../../src/explorer/stage/lasso.ts';
import { project } from '../../../src/explorer/stage/projection.ts';

const points = (...list: readonly (readonly [number, number])[]) => list.map(([x, y]) => ({ x, y }));
const BAY = points([0, 0], [4, 0], [4, 4], [2, 1], [0, 4]);

describe('a line around nodes', () => {
  it('takes in what it encloses, not the bay it leaves out', () => {
    expect(isWithin(0.5, 1, BAY)).toBe(true);
    expect(isWithin(3.5, 1, BAY)).toBe(true);
    expect(isWithin(2, 2, BAY)).toBe(false);
    expect(isWithin(5, 1, BAY)).toBe(false);
  });

  it('of fewer than three points takes in nothing', () => {
    expect(isWithin(0, 0, [])).toBe(false);
    expect(isWithin(1, 1, points([0, 0], [2, 2]))).toBe(false);
  });

  it('agrees with a box, wherever the point is', () => {
    const box = points([1, 1], [3, 1], [3, 3], [1, 3]);
    const coordinate = fc.double({ min: 0, max: 4, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        fc.pre(![1, 3].includes(x) && ![1, 3].includes(y));
        return isWithin(x, y, box) === (x > 1 && x < 3 && y > 1 && y < 3);
      }),
    );
  });

  it('means the same nodes at any zoom, and none that are hidden', () => {
    const figure = {
      ids: ['a', 'b', 'c'],
      x: Float64Array.of(0.2, 0.5, 0.8),
      y: Float64Array.of(0.5, 0.5, 0.5),
    };
    for (const ratio of [0.3, 1, 2.5]) {
      const view = project({ x: 0.5, y: 0.5, ratio }, { width: 600, height: 600 });
      const corner = (x: number, y: number) => ({ x: x * view.scale + view.dx, y: view.dy - y * view.scale });
      const line = [corner(0.1, 0.4), corner(0.6, 0.4), corner(0.6, 0.6), corner(0.1, 0.6)];
      expect(nodesWithin(figure, Uint8Array.of(1, 1, 1), line, view)).toEqual(['a', 'b']);
      expect(nodesWithin(figure, Uint8Array.of(1, 0, 1), line, view)).toEqual(['a']);
    }
  });
});
