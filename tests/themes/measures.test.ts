/** The measures of a term: against worked examples. */
import { describe, expect, it } from 'vitest';
import { measureRelevance } from '../../src/themes/relevance.ts';
import { type Counted, measureTermhood, measureUnithood } from '../../src/themes/termhood.ts';

const phrase = (count: number, ...cuts: number[]): Counted => ({ count, headlines: count, cuts });

describe('C-value', () => {
  const phrases = new Map([
    ['soft coral reef', phrase(4, 4, 10)],
    ['deep coral reef', phrase(2, 4, 10)],
    ['coral reef', phrase(10, 5)],
    ['soft coral', phrase(4, 4)],
  ]);

  it('takes off the mean of the longer phrases, times the logarithm of the length', () => {
    expect(measureTermhood(phrases, 2).get('coral reef')).toBeCloseTo(Math.log2(3) * (10 - 3));
  });

  it('is nothing for a phrase that stands only inside one longer phrase', () => {
    expect(measureTermhood(phrases, 2).get('soft coral')).toBe(0);
  });
});

describe('normalised pointwise mutual information', () => {
  it('is 1 for words that stand only together, 0 for chance, at the weakest cut', () => {
    const phrases = new Map([
      ['coral reef', phrase(10, 5)],
      ['coral', phrase(10)],
      ['reef', phrase(10)],
      ['old reef', phrase(1, 3)],
      ['old', phrase(10)],
      ['coral reef old', phrase(1, 5, 10)],
      ['reef old', phrase(1, 4)],
    ]);
    expect(measureUnithood('coral reef', phrases, 100)).toBeCloseTo(1);
    expect(measureUnithood('old reef', phrases, 100)).toBeCloseTo(0);
    expect(measureUnithood('coral reef old', phrases, 100)).toBeCloseTo(0);
    expect(measureUnithood('coral', phrases, 100)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('relevance', () => {
  it('is lower for a term that stands with all than for terms that keep to their own', () => {
    // Terms 0 to 2 and 3 to 5 are two subjects; 6 stands with either.
    const rows = Array.from({ length: 60 }, (_, at) => {
      const first = at % 2 === 0 ? 0 : 3;
      const held = [0, 1, 2].filter(term => (at >> 1) % 3 !== term).map(term => first + term);
      return at % 4 < 2 ? [...held, 6] : held;
    });
    const relevance = measureRelevance(rows, 7);
    for (let term = 0; term < 6; term++) expect(relevance[term]).toBeGreaterThan(relevance[6]!);
  });

  it('is a number for terms that stand with nothing', () => {
    expect([...measureRelevance([[0], [1]], 3)]).toEqual([1, 1, 1]);
  });
});
