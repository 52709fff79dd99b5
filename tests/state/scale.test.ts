import { describe, expect, it } from 'vitest';
import { countBins, scaleOf } from '../../src/state/scale.ts';

const of = (...values: number[]) => Float64Array.from(values);

describe('the scale of a measure', () => {
  it('has even steps where values are even, and counts what has none', () => {
    const scale = scaleOf(of(2000, 2005, Number.NaN, 2010))!;
    expect(scale).toMatchObject({ kind: 'linear', min: 2000, median: 2005, max: 2010, missing: 1 });
    expect([2000, 2005, 2010].map(scale.shareOf)).toEqual([0, 0.5, 1]);
  });

  it('is logarithmic for skewed counts, from nought as well', () => {
    const scale = scaleOf(of(0, 0, 1, 1, 2, 3, 99))!;
    expect(scale.kind).toBe('log');
    expect(scale.shareOf(0)).toBe(0);
    expect(scale.shareOf(9)).toBeCloseTo(0.5, 12);
    expect(scale.shareOf(99)).toBe(1);
  });

  it('goes by rank for skewed fractions from nought, alike values alike', () => {
    const scale = scaleOf(of(0, 0, 0.1, 0.2, 50.5))!;
    expect(scale.kind).toBe('rank');
    expect(scale.shareOf(0)).toBe(0);
    expect(scale.shareOf(50.5)).toBe(1);
    expect(scale.shareOf(0.1)).toBeLessThan(scale.shareOf(0.2));
    expect(scale.shareOf(Number.NaN)).toBeNaN();
  });

  it('keeps even steps when told, however skewed', () => {
    expect(scaleOf(of(1900, 2014, 2015, 2016, 2017), true)!.kind).toBe('linear');
  });

  it('is none where no two values differ', () => {
    expect(scaleOf(of(3, 3, Number.NaN))).toBeNull();
    expect(scaleOf(of())).toBeNull();
  });

  it('puts every value into one of its parts, the greatest into the last', () => {
    const values = of(0, 1, 2, 3, 4, Number.NaN);
    expect(countBins(values, scaleOf(values)!, 4)).toEqual([1, 1, 1, 2]);
  });

  it('never falls as values rise', () => {
    for (const values of [of(1, 2, 3), of(1, 1, 2, 500), of(0, 0.5, 0.6, 90)]) {
      const shares = [...values].sort((a, b) => a - b).map(scaleOf(values)!.shareOf);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
    }
  });
});
