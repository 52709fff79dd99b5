import { describe, expect, it } from 'vitest';
import {
  boxOf,
  centreOn,
  fitBox,
  frameOf,
  keepOnMap,
  type Point,
  project,
  zoomAround,
} from '../../../src/explorer/stage/projection.ts';
import type { CameraView } from '../../../src/explorer/stage/scene.ts';

const size = { width: 1200, height: 800 };
const insets = { left: 0, right: 400, top: 100, bottom: 0 };
const box = { x0: 0, x1: 1, y0: 0.2, y1: 0.8 };

function pixelOf(view: CameraView, { x, y }: Point): Point {
  const { scale, dx, dy } = project(view, size);
  return { x: x * scale + dx, y: dy - y * scale };
}

describe('the projection', () => {
  it('puts the camera in the middle, y upwards', () => {
    expect(pixelOf({ x: 0.3, y: 0.6, ratio: 0.5 }, { x: 0.3, y: 0.6 })).toEqual({ x: 600, y: 400 });
    const above = pixelOf({ x: 0.5, y: 0.5, ratio: 1 }, { x: 0.5, y: 0.75 });
    expect(above.x).toBeCloseTo(600, 9);
    expect(above.y).toBeCloseTo(200, 9);
  });

  it('fits a box into what panels leave free', () => {
    const view = fitBox(box, size, insets, 50);
    const [a, b] = [pixelOf(view, { x: 0, y: 0.8 }), pixelOf(view, { x: 1, y: 0.2 })];
    expect(a.x).toBeCloseTo(50, 6);
    expect(b.x).toBeCloseTo(750, 6);
    expect((a.y + b.y) / 2).toBeCloseTo(450, 6);
    expect(a.y).toBeGreaterThanOrEqual(150);
    expect(b.y).toBeLessThanOrEqual(750);
  });

  it('does not come nearer than told for a map of one node', () => {
    expect(fitBox({ x0: 0.5, x1: 0.5, y0: 0.5, y1: 0.5 }, size, insets, 50, 0.3).ratio).toBe(0.3);
  });

  it('centres a point in the free area', () => {
    const at = pixelOf(centreOn({ x: 0.2, y: 0.9 }, 0.4, size, insets), { x: 0.2, y: 0.9 });
    expect(at.x).toBeCloseTo(400, 6);
    expect(at.y).toBeCloseTo(450, 6);
  });

  it('keeps the point under the pointer while zooming', () => {
    const view = { x: 0.4, y: 0.5, ratio: 0.8 };
    const pointer = { x: 900, y: 120 };
    const { scale, dx, dy } = project(view, size);
    const point = { x: (pointer.x - dx) / scale, y: (dy - pointer.y) / scale };
    const after = pixelOf(zoomAround(view, size, 0.2, pointer), point);
    expect(after.x).toBeCloseTo(900, 6);
    expect(after.y).toBeCloseTo(120, 6);
    const carried = pixelOf(zoomAround(view, size, 0.2, pointer, { x: 300, y: 300 }), point);
    expect(carried.x).toBeCloseTo(300, 6);
    expect(carried.y).toBeCloseTo(300, 6);
  });

  it('never lets the map be lost, and centres it the more of it is in view', () => {
    const near = frameOf(keepOnMap({ x: 30, y: -30, ratio: 0.1 }, box, size, insets), size, insets);
    expect((near.x0 + near.x1) / 2).toBeCloseTo(1, 6);
    expect((near.y0 + near.y1) / 2).toBeCloseTo(0.2, 6);
    const far = frameOf(keepOnMap({ x: 30, y: -30, ratio: 3 }, box, size, insets), size, insets);
    expect(far.x0).toBeLessThan(0);
    expect(far.x1).toBeGreaterThan(1);
    expect(far.y0).toBeLessThan(0.2);
    expect(far.y1).toBeGreaterThan(0.8);
  });

  it('leaves a camera on the map alone', () => {
    const view = centreOn({ x: 0.5, y: 0.5 }, 0.3, size, insets);
    expect(keepOnMap(view, box, size, insets)).toEqual(view);
  });

  it('finds the box of the nodes kept, and a whole map when none is', () => {
    const [x, y] = [Float64Array.of(0, 0.5, 1), Float64Array.of(0.2, 0.4, 0.9)];
    expect(boxOf(x, y, i => i > 0)).toEqual({ x0: 0.5, x1: 1, y0: 0.4, y1: 0.9 });
    expect(boxOf(x, y, () => false)).toEqual({ x0: 0, x1: 1, y0: 0, y1: 1 });
  });
});
