import { describe, expect, it } from 'vitest';
import { createFigure } from '../../../src/explorer/stage/figure.ts';
import { FINGER, findNearest, MOUSE } from '../../../src/explorer/stage/nearest.ts';
import { project } from '../../../src/explorer/stage/projection.ts';
import { node } from './scenes.ts';

const figure = createFigure({
  nodes: [
    node('big', 0, 0, { size: 100 }),
    node('small', 8, 0, { size: 1 }),
    node('far', 1000, 0, { size: 1 }),
  ],
  edges: [],
  clusters: [],
});
const view = project({ x: 0, y: 0.5, ratio: 1 }, { width: 1000, height: 1000 });
const all = new Uint8Array([1, 1, 1]);
const at = (x: number) => ({ x: 500 + x, y: 500 });

describe('the node under the pointer', () => {
  it('is none on empty ground', () => {
    expect(findNearest(figure, all, view, at(300), MOUSE)).toBe(-1);
  });

  it('is the small one that lies on a large one', () => {
    expect(findNearest(figure, all, view, at(8), MOUSE)).toBe(1);
    expect(findNearest(figure, all, view, at(-8), MOUSE)).toBe(0);
  });

  it('reaches 22 pixels for a finger and not for a mouse', () => {
    const beside = { x: 500 + 1000 - 20, y: 500 };
    expect(findNearest(figure, all, view, beside, MOUSE)).toBe(-1);
    expect(findNearest(figure, all, view, beside, FINGER)).toBe(2);
  });

  it('is never a hidden one', () => {
    expect(findNearest(figure, new Uint8Array([1, 0, 1]), view, at(8), MOUSE)).toBe(0);
  });
});
