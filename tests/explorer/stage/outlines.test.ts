import { describe, expect, it } from 'vitest';
import { createFigure } from '../../../src/explorer/stage/figure.ts';
import { isInside, outlineClusters } from '../../../src/explorer/stage/outlines.ts';
import { placeRegions } from '../../../src/explorer/stage/regions.ts';
import { clusteredScene } from './scenes.ts';

const figure = createFigure(clusteredScene(5, 40));
const outlines = outlineClusters(figure.x, figure.y, figure.cluster);

describe('cluster outlines', () => {
  it('gives each cluster a shape', () => {
    expect(outlines.map(outline => outline.cluster).sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('holds most of the cluster and little else', () => {
    for (const { cluster, rings } of outlines) {
      let [own, foreign] = [0, 0];
      for (let i = 0; i < figure.ids.length; i++) {
        if (!rings.some(ring => isInside(ring, figure.x[i]!, figure.y[i]!))) continue;
        if (figure.cluster[i] === cluster) own++;
        else foreign++;
      }
      expect(own).toBeGreaterThanOrEqual(36);
      expect(foreign).toBe(0);
    }
  });

  it('has its centre inside', () => {
    for (const { rings, centre } of outlines) expect(isInside(rings[0]!, ...centre)).toBe(true);
  });

  it('draws no shape around two nodes, nor around nodes without a cluster', () => {
    const [x, y] = [Float64Array.of(0.1, 0.2, 0.8, 0.8, 0.9), Float64Array.of(0.5, 0.5, 0.4, 0.5, 0.6)];
    expect(outlineClusters(x, y, Int32Array.of(0, 0, -1, -1, -1))).toEqual([]);
  });

  it('leaves a far-off member outside rather than reach for it', () => {
    const x = Float64Array.from({ length: 30 }, (_, i) => (i === 29 ? 0.95 : 0.2 + 0.05 * Math.cos(i)));
    const y = Float64Array.from({ length: 30 }, (_, i) => (i === 29 ? 0.95 : 0.2 + 0.05 * Math.sin(i)));
    const [outline] = outlineClusters(x, y, new Int32Array(30));
    expect(outline!.rings).toHaveLength(1);
    expect(isInside(outline!.rings[0]!, 0.95, 0.95)).toBe(false);
  });

  it('is the same each time', () => {
    expect(outlineClusters(figure.x, figure.y, figure.cluster)).toEqual(outlines);
  });
});

describe('the places of cluster names', () => {
  const size = { width: 1200, height: 800 };
  const boxes = outlines.map(() => ({ width: 150, height: 36 }));
  const frame = { x0: -0.25, x1: 1.25, y0: 0, y1: 1 };
  const plates = placeRegions(outlines, boxes, figure, new Uint8Array(200).fill(1), [], size, 1, frame);

  it('stay in the frame and off one another', () => {
    for (const [k, a] of plates.entries()) {
      expect(a.x - a.width / 2).toBeGreaterThanOrEqual(frame.x0 - 1e-9);
      expect(a.y + a.height / 2).toBeLessThanOrEqual(frame.y1 + 1e-9);
      for (const b of plates.slice(0, k)) {
        const apart = Math.max(
          Math.abs(a.x - b.x) - (a.width + b.width) / 2,
          Math.abs(a.y - b.y) - (a.height + b.height) / 2,
        );
        expect(apart).toBeGreaterThanOrEqual(-1e-9);
      }
    }
  });

  it('stand at the densest place when nothing is there to cover', () => {
    const bare = placeRegions(outlines, boxes, figure, new Uint8Array(200), [], size, 1, frame);
    for (const [k, { x, y }] of bare.entries()) {
      expect(x).toBeCloseTo(outlines[k]!.centre[0], 9);
      expect(y).toBeCloseTo(outlines[k]!.centre[1], 9);
    }
  });
});
