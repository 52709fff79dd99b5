import { describe, expect, it } from 'vitest';
import { chooseYears } from '../../../src/explorer/stage/axis.ts';
import { createFigure } from '../../../src/explorer/stage/figure.ts';
import { layAlongYears, type SwarmInput } from '../../../src/explorer/stage/swarm.ts';
import { createRandom, node } from './scenes.ts';

const random = createRandom(3);
const n = 120;
const input: SwarmInput = {
  year: Float64Array.from({ length: n }, (_, i) =>
    i % 17 === 0 ? Number.NaN : 1990 + Math.floor(30 * random()),
  ),
  cluster: Array.from({ length: n }, (_, i) => i % 4),
  radius: Float64Array.from({ length: n }, () => 3 + 6 * random()),
  clusters: [
    { id: 0, label: 'Zero' },
    { id: 1, label: 'One' },
    { id: 2, label: 'Two' },
    { id: 3, label: 'What is left', rest: true },
  ],
  others: 'Others',
  undated: count => `No year (${count})`,
  aspect: 2,
};
const { x, y, timeline } = layAlongYears(input);

describe('nodes along the years', () => {
  it('stand at their year, those without one to the left of all', () => {
    const { first, last, x0, x1 } = timeline;
    for (const [i, year] of input.year.entries()) {
      if (Number.isNaN(year)) expect(x[i]).toBe(timeline.undated!.x);
      else expect(x[i]).toBeCloseTo(x0 + ((x1 - x0) * (year - first)) / (last - first), 9);
    }
    expect(timeline.undated!.x).toBeLessThan(x0);
    expect(timeline.undated!.label).toBe(`No year (${input.year.filter(Number.isNaN).length})`);
  });

  it('stay within the lane of their cluster; what is left over is the last', () => {
    expect(timeline.lanes.map(lane => lane.label)).toEqual(['Zero', 'One', 'Two', 'Others']);
    for (let i = 0; i < n; i++) {
      const lane = timeline.lanes[i % 4]!;
      expect(y[i]! - input.radius[i]!).toBeGreaterThanOrEqual(lane.low);
      expect(y[i]! + input.radius[i]!).toBeLessThanOrEqual(lane.high);
    }
  });

  it('do not overlap while there is room', () => {
    for (let i = 0; i < n; i++)
      for (let j = 0; j < i; j++)
        expect(Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!)).toBeGreaterThan(input.radius[i]! + input.radius[j]!);
  });

  it('fill the height they are given, whether they need less or more', () => {
    for (const aspect of [0.2, 3]) {
      const { lanes } = layAlongYears({ ...input, aspect }).timeline;
      expect(lanes[0]!.high - lanes.at(-1)!.low).toBeCloseTo(aspect * 1080, 6);
    }
  });

  it('stand in the middle when all are of one year', () => {
    const one = layAlongYears({ ...input, year: new Float64Array(n).fill(2001) });
    expect(new Set(one.x).size).toBe(1);
    expect([...one.y].every(Number.isFinite)).toBe(true);
  });

  it('keep their years and lanes when the figure is scaled', () => {
    const nodes = Array.from({ length: n }, (_, i) => node(`n${i}`, x[i]!, y[i]!));
    const figure = createFigure({ nodes, edges: [], clusters: [], timeline });
    const dated = input.year.indexOf(timeline.last);
    expect(figure.timeline!.x1).toBeCloseTo(figure.x[dated]!, 9);
    expect(figure.timeline!.undated!.x).toBeCloseTo(figure.x[0]!, 9);
  });
});

describe('the years along the edge', () => {
  it('are as many as there is room for, at round numbers', () => {
    expect(chooseYears({ first: 1977, last: 2016 }, 800)).toEqual([
      1980, 1985, 1990, 1995, 2000, 2005, 2010, 2015,
    ]);
    expect(chooseYears({ first: 2001, last: 2004 }, 800)).toEqual([2001, 2002, 2003, 2004]);
    expect(chooseYears({ first: 2001, last: 2001 }, 0)).toEqual([2001]);
    expect(chooseYears({ first: 1500, last: 2000 }, 100).length).toBeLessThanOrEqual(2);
  });
});
