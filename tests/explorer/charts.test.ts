/** What charts are laid out by: scales, names that cover nothing, and the bands of the three-field plot. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layFlow } from '../../src/explorer/charts/flow.ts';
import { placeNames } from '../../src/explorer/charts/names.ts';
import { everyNth, scaleLinear, scaleLog, ticksLog, ticksTo } from '../../src/explorer/charts/scale.ts';
import { measureText } from '../../src/export/text-width.ts';

describe('scales', () => {
  it('map both ends, and stay in the middle of nothing', () => {
    const x = scaleLinear([10, 20], [0, 100]);
    expect([x(10), x(15), x(20)]).toEqual([0, 50, 100]);
    expect(scaleLinear([3, 3], [0, 100])(3)).toBe(50);
    const log = scaleLog([1, 100], [0, 100]);
    expect([log(1), log(10), log(100)].map(Math.round)).toEqual([0, 50, 100]);
  });

  it('have round ticks: few, ascending, within the axis', () => {
    expect(ticksTo(10)).toEqual([0, 5, 10]);
    expect(ticksTo(3)).toEqual([0, 1, 2, 3]);
    expect(ticksTo(0)).toEqual([0]);
    expect(ticksLog(0.9, 7)).toEqual([1, 2, 5]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e7 }), most => {
        const ticks = ticksTo(most);
        expect(ticks.length).toBeLessThanOrEqual(9);
        expect(ticks.at(-1)).toBeLessThanOrEqual(most);
        expect(ticks.every(Number.isInteger)).toBe(true);
      }),
    );
  });

  it('leave labels out where there is no room', () => {
    expect([everyNth(5, 400, 40), everyNth(40, 400, 40), everyNth(300, 400, 40)]).toEqual([1, 5, 50]);
  });
});

describe('names of points', () => {
  it('never cover a point, another name or the edge', () => {
    const spot = fc.record({ px: fc.integer({ min: 0, max: 300 }), py: fc.integer({ min: 0, max: 200 }) });
    const within = { left: 0, right: 300, top: 0, bottom: 200 };
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 30 }), spots => {
        const placed = placeNames(
          spots.map((each, i) => ({ ...each, r: 4, name: `name ${i}` })),
          within,
        );
        const boxes = placed.map(({ name, at, y, anchor }) => {
          const wide = measureText(name, 12);
          const left = anchor === 'start' ? at : anchor === 'end' ? at - wide : at - wide / 2;
          return { left, right: left + wide, top: y - 7, bottom: y + 7 };
        });
        boxes.forEach((a, i) => {
          expect(a.left).toBeGreaterThanOrEqual(0);
          expect(a.right).toBeLessThanOrEqual(300);
          for (const b of boxes.slice(i + 1))
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
        });
      }),
    );
  });
});

describe('the three-field plot', () => {
  const links = [
    { source: 'a', target: 'x', value: 3 },
    { source: 'a', target: 'y', value: 1 },
    { source: 'b', target: 'y', value: 2 },
    { source: 'x', target: 'p', value: 3 },
  ];
  const { boxes, bands } = layFlow([['a', 'b', 'lone'], ['x', 'y'], ['p']], links, 200, 10);
  const box = (id: string) => boxes.find(each => each.id === id)!;

  it('has a box for whatever is linked, inside the height and one above the other', () => {
    expect(boxes.map(({ id }) => id)).toEqual(['a', 'b', 'x', 'y', 'p']);
    for (const { top, height } of boxes) {
      expect(top).toBeGreaterThanOrEqual(-1e-9);
      expect(top + height).toBeLessThanOrEqual(200 + 1e-9);
    }
    expect(box('b').top).toBeCloseTo(box('a').top + box('a').height + 10, 9);
  });

  it('has bands as thick as their works, that fill the box where they begin', () => {
    const thick = (id: string) =>
      bands.filter(({ link }) => links[link]!.source === id).reduce((sum, band) => sum + band.thick, 0);
    expect(thick('a')).toBeCloseTo(box('a').height, 9);
    expect(thick('a') / thick('b')).toBeCloseTo(2, 9);
    expect(layFlow([[], [], []], [], 200, 10)).toEqual({ boxes: [], bands: [] });
  });
});
