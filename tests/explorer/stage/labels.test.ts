import { describe, expect, it } from 'vitest';
import { type Placard, placeLabels } from '../../../src/explorer/stage/labels.ts';
import { createRandom } from './scenes.ts';

const SCALE = 900;

function placard(x: number, y: number, rest: Partial<Placard> = {}): Placard {
  return { x, y, width: 80, height: 16, drop: 10, radius: 5, heart: 2.5, from: 1, until: Infinity, ...rest };
}

/** Seeded labels, some of them cluster names that go when one is near. */
function scatter(n: number, seed: number): Placard[] {
  const random = createRandom(seed);
  return Array.from({ length: n }, (_, i) => {
    const name = i < 6;
    const radius = name ? 0 : 20 / Math.sqrt(i) + 2;
    return placard(random(), random(), {
      width: 40 + 120 * random(),
      radius,
      heart: radius / 2,
      drop: name ? 0 : 10,
      from: name ? 0.7 : Math.max(0.7, Math.sqrt(i / 40)),
      until: name ? 4 : Infinity,
    });
  });
}

const place = (p: Placard, zoom: number) => ({
  x: p.x * SCALE * zoom,
  y: -p.y * SCALE * zoom + p.radius * Math.sqrt(zoom) + p.drop,
});

describe('the zoom from which labels are shown', () => {
  it('shows a label alone at once, and two apart together', () => {
    expect([...placeLabels([placard(0.1, 0.1), placard(0.9, 0.9)], SCALE)]).toEqual([1, 1]);
  });

  it('holds the less important back until the two have just parted', () => {
    const [a, b] = [placard(0.5, 0.5, { heart: 0 }), placard(0.52, 0.5, { heart: 0 })];
    const [first, second] = placeLabels([a, b], SCALE);
    expect(first).toBe(1);
    expect(second).toBeCloseTo(80 / (0.02 * SCALE), 6);
  });

  it('never shows the second of two nodes in one place', () => {
    expect([...placeLabels([placard(0.5, 0.5), placard(0.5, 0.5)], SCALE)]).toEqual([1, Infinity]);
  });

  it('gives way to a cluster name only until it is gone', () => {
    const name = placard(0.5, 0.5, { radius: 0, heart: 0, drop: 0, width: 200, until: 3 });
    const [, item] = placeLabels([name, placard(0.5, 0.5)], SCALE);
    expect(item).toBe(3);
  });

  it('lets no two labels overlap, and none cover the heart of a disc named before, at any zoom', () => {
    let tightest = Infinity;
    for (const seed of [1, 2, 3]) {
      const placards = scatter(300, seed);
      const from = placeLabels(placards, SCALE);
      for (const zoom of [0.7, 0.85, 1, 1.4, 2, 3.1, 4.01, 7, 20, 60]) {
        const shown = placards.filter((p, i) => zoom >= from[i]! && zoom <= p.until);
        for (const [i, a] of shown.entries()) {
          const at = place(a, zoom);
          for (const b of shown.slice(0, i)) {
            const other = place(b, zoom);
            const across = Math.abs(at.x - other.x) - (a.width + b.width) / 2;
            const down = Math.abs(at.y - other.y) - (a.height + b.height) / 2;
            tightest = Math.min(tightest, Math.max(across, down));
            const disc = b.heart * Math.sqrt(zoom);
            const beside = Math.abs(at.x - b.x * SCALE * zoom) - a.width / 2 - disc;
            const below = Math.abs(at.y + b.y * SCALE * zoom) - a.height / 2 - disc;
            tightest = Math.min(tightest, Math.max(beside, below));
          }
        }
      }
    }
    expect(tightest).toBeGreaterThan(-1e-6);
    expect(tightest).toBeLessThan(1);
  });

  it('shows more the nearer one comes, and the first always', () => {
    const placards = scatter(300, 9);
    const from = placeLabels(placards, SCALE);
    expect(from[0]).toBe(0.7);
    const count = (zoom: number) => from.filter(value => zoom >= value).length;
    expect(count(1)).toBeGreaterThan(10);
    expect(count(4)).toBeGreaterThan(2 * count(1));
    expect(count(60)).toBeGreaterThan(250);
  });
});
