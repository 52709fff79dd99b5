/** Figures of collections: worked by hand, from published examples, and as laws on any input. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBradfordZones } from '../../src/analysis/numbers/bradford.ts';
import { findBursts } from '../../src/analysis/numbers/bursts.ts';
import { countLocalCitations } from '../../src/analysis/numbers/citations.ts';
import { measureCollaboration } from '../../src/analysis/numbers/collaboration.ts';
import { measureIndices } from '../../src/analysis/numbers/indices.ts';
import { fitLotka } from '../../src/analysis/numbers/lotka.ts';
import { countMissing } from '../../src/analysis/numbers/missing.ts';
import { countPublications } from '../../src/analysis/numbers/publications.ts';
import { measureSpectrum } from '../../src/analysis/numbers/rpys.ts';
import { mapThemes } from '../../src/analysis/numbers/thematic-map.ts';
import { plotFields } from '../../src/analysis/numbers/three-field.ts';
import { slopeOfLogZeta, zeta } from '../../src/analysis/numbers/zeta.ts';
import { work } from '../fixtures/collection.ts';

describe('h, g and m', () => {
  it('of works cited 10, 8, 5, 4 and 3 times: h 4, g 5, and m by the years', () => {
    expect(measureIndices([4, 10, 3, 8, 5], [2001, 2005], 2010)).toEqual({
      h: 4,
      g: 5,
      m: 0.4,
      citations: 30,
    });
  });

  it('g is never more than the works, and no citation is no h', () => {
    expect(measureIndices([100])).toEqual({ h: 1, g: 1, m: null, citations: 100 });
    expect(measureIndices([0, 0], [2000])).toEqual({ h: 0, g: 0, m: 0, citations: 0 });
    expect(measureIndices([])).toEqual({ h: 0, g: 0, m: null, citations: 0 });
    expect(measureIndices([Number.NaN, 5, -3])).toMatchObject({ h: 1, citations: 5 });
  });

  it('h is at most g, and g^2 at most the citations', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), citations => {
        const { h, g, citations: total } = measureIndices(citations);
        expect(h).toBeLessThanOrEqual(g);
        expect(g * g).toBeLessThanOrEqual(total);
      }),
    );
  });
});

describe("Lotka's law", () => {
  it('rests on a zeta that has the known values', () => {
    expect(zeta(2)).toBeCloseTo(Math.PI ** 2 / 6, 12);
    expect(zeta(3)).toBeCloseTo(1.2020569031595942, 12);
    expect(zeta(1.5)).toBeCloseTo(2.612375348685488, 12);
    // zeta'(2) / zeta(2), from zeta'(2) = -0.9375482543158438.
    expect(slopeOfLogZeta(2)).toBeCloseTo(-0.9375482543158438 / (Math.PI ** 2 / 6), 9);
  });

  it('finds the exponent again of authors that follow the inverse square', () => {
    const authors = Array.from({ length: 400 }, (_, i) =>
      new Array<number>(Math.round(60_000 * (i + 1) ** -2)).fill(i + 1),
    ).flat();
    const found = fitLotka(authors)!;
    // The tail is cut where less than half an author is left.
    expect(found.exponent).toBeCloseTo(2, 1);
    expect(found.constant).toBeCloseTo(6 / Math.PI ** 2, 2);
    expect(found.distance).toBeLessThan(found.critical.p01);
    expect(found.fits).toBe(true);
  });

  it('is most likely at the exponent: a little more or less is less likely (property)', () => {
    const likelihood = (works: readonly number[], b: number) =>
      works.reduce((sum, x) => sum - b * Math.log(x) - Math.log(zeta(b)), 0);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 60 }), works => {
        const found = fitLotka(works);
        expect(found === null).toBe(works.every(x => x === 1));
        if (!found) return;
        if (found.exponent > 1.01 && found.exponent < 19)
          for (const b of [found.exponent - 1e-3, found.exponent + 1e-3])
            expect(likelihood(works, b)).toBeLessThanOrEqual(likelihood(works, found.exponent) + 1e-9);
        expect(found.distance).toBeGreaterThanOrEqual(0);
        expect(found.distance).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not fit what is not so, and is not told where nobody wrote twice', () => {
    expect(fitLotka(new Array<number>(200).fill(5))!.fits).toBe(false);
    expect(fitLotka([1, 1, 1])).toBeNull();
    expect(fitLotka([0, Number.NaN])).toBeNull();
    // Two points on a line of slope -2 in logarithms.
    expect(fitLotka([1, 1, 1, 1, 2])!.leastSquares).toBeCloseTo(2, 12);
  });
});

describe("Bradford's zones", () => {
  it('hold a third of the works each, in ever more sources', () => {
    const sources = [9, 5, 4, 2, 2, 2, 1, 1, 1].map((works, i) => ({ id: `j${i}`, works }));
    const { zones, multiplier } = findBradfordZones(sources)!;
    expect(zones).toEqual([
      { zone: 1, sources: 1, works: 9 },
      { zone: 2, sources: 2, works: 9 },
      { zone: 3, sources: 6, works: 9 },
    ]);
    expect(multiplier).toBeCloseTo(Math.sqrt(6), 12);
  });

  it('lose no work, whatever the sources', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40)), counts => {
        const found = findBradfordZones(counts.map((works, i) => ({ id: `j${i}`, works })));
        const total = counts.reduce((a, b) => a + b, 0);
        expect(found === null).toBe(total === 0);
        expect(found?.zones.reduce((sum, zone) => sum + zone.works, 0) ?? 0).toBe(total);
      }),
    );
  });
});

describe('the spectrum of cited years', () => {
  it('is what is above the median of five years', () => {
    const years = [2000, 2001, 2001, 2001, 2001, 2002, 2003, 2004, 2004];
    expect(measureSpectrum(years)).toEqual([
      { year: 2000, references: 1, deviation: 0 },
      { year: 2001, references: 4, deviation: 3 },
      { year: 2002, references: 1, deviation: 0 },
      { year: 2003, references: 1, deviation: 0 },
      { year: 2004, references: 2, deviation: 1 },
    ]);
    expect(measureSpectrum([Number.NaN, 1999.5])).toEqual([]);
    expect(measureSpectrum([1, 1e9])).toEqual([]);
  });
});

describe('bursts', () => {
  it('are the years in which a term is markedly more frequent', () => {
    const all = new Array<number>(8).fill(10);
    const [burst, ...others] = findBursts([1, 0, 1, 8, 7, 1, 0, 1], all);
    expect(others).toEqual([]);
    // p0 = 19/80, p1 = 19/40: by hand, r ln(p1/p0) + (d - r) ln((1 - p1) / (1 - p0)).
    const gain = (r: number) => r * Math.log(2) + (10 - r) * Math.log((1 - 19 / 40) / (1 - 19 / 80));
    expect(burst).toMatchObject({ from: 3, to: 4 });
    expect(burst!.strength).toBeCloseTo(gain(8) + gain(7), 12);
  });

  it('are as cheap as any sequence of states can be (property)', () => {
    const cost = (holding: readonly number[], all: readonly number[], states: readonly number[]) => {
      const base = holding.reduce((a, b) => a + b, 0) / all.reduce((a, b) => a + b, 0);
      const rates = [base, Math.min(2 * base, 1 - 1e-9)];
      return states.reduce((sum, state, t) => {
        const p = rates[state]!;
        const entering = state === 1 && (states[t - 1] ?? 0) === 0 ? Math.log(all.length) : 0;
        return sum + entering - holding[t]! * Math.log(p) - (all[t]! - holding[t]!) * Math.log(1 - p);
      }, 0);
    };
    const batches = fc.array(
      fc
        .integer({ min: 0, max: 9 })
        .chain(all => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all))),
      { minLength: 1, maxLength: 7 },
    );
    fc.assert(
      fc.property(batches, given => {
        const [holding, all] = [given.map(([r]) => r), given.map(([, d]) => d)];
        const held = holding.reduce((a, b) => a + b, 0);
        const bursts = findBursts(holding, all);
        if (held === 0 || held === all.reduce((a, b) => a + b, 0)) {
          expect(bursts).toEqual([]);
          return;
        }
        const states = all.map((_, t) => Number(bursts.some(({ from, to }) => t >= from && t <= to)));
        const best = Math.min(
          ...Array.from({ length: 2 ** all.length }, (_, code) =>
            cost(
              holding,
              all,
              all.map((__, t) => (code >> t) & 1),
            ),
          ),
        );
        expect(cost(holding, all, states)).toBeCloseTo(best, 9);
      }),
    );
  });

  it('are not looked for in what cannot be', () => {
    expect(findBursts([], [])).toEqual([]);
    expect(() => findBursts([3], [2])).toThrow('Batch 0 holds 3 of 2 documents.');
    expect(() => findBursts([Number.NaN], [2])).toThrow(RangeError);
  });
});

describe('collaboration', () => {
  it('of works of 1, 2 and 4 authors', () => {
    const found = measureCollaboration([1, 2, 4, 0], 5)!;
    expect(found).toMatchObject({ works: 3, singleAuthored: 1, authorsPerJointWork: 3 });
    expect(found.authorsPerWork).toBeCloseTo(7 / 3, 12);
    expect(found.degree).toBeCloseTo(2 / 3, 12);
    expect(found.coefficient).toBeCloseTo(1 - (1 + 1 / 2 + 1 / 4) / 3, 12);
    expect(measureCollaboration([3, 3], 3)!.modifiedCoefficient).toBeCloseTo(1, 12);
    expect(measureCollaboration([0], 0)).toBeNull();
    expect(measureCollaboration([1], 1)).toMatchObject({ coefficient: 0, modifiedCoefficient: null });
  });
});

describe('the thematic map', () => {
  // Keywords 0, 1 | 2, 3 | 4: links 0-1 (c 2), 1-2 (c 1), 2-3 (c 3), 0-4 (c 1); each in 4 works.
  const links = {
    n: 5,
    source: Int32Array.of(0, 1, 2, 0),
    target: Int32Array.of(1, 2, 3, 4),
    weight: Float64Array.of(2, 1, 3, 1),
  };
  const found = mapThemes(links, [4, 4, 4, 4, 4], [0, 0, 1, 1, 2]);

  it('counts pairs inside and links outside, each link for both sides, with no diagonal', () => {
    expect(found.map(({ density }) => density)).toEqual([(100 * (4 / 16)) / 2, (100 * (9 / 16)) / 2, 0]);
    expect(found.map(({ centrality }) => centrality)).toEqual([10 * (2 / 16), 10 / 16, 10 / 16]);
  });

  it('ranks with ties, and parts the quadrants at the medians', () => {
    expect(found.map(({ centralityRank, densityRank }) => [centralityRank, densityRank])).toEqual([
      [3, 2],
      [1.5, 3],
      [1.5, 1],
    ]);
    expect(found.map(({ quadrant }) => quadrant)).toEqual(['motor', 'motor', 'basic']);
  });

  it('gives a theme of one keyword the density 0, and one alone no quadrant', () => {
    const one = { n: 1, source: Int32Array.of(0), target: Int32Array.of(0), weight: Float64Array.of(9) };
    expect(mapThemes(one, [3], [0])).toMatchObject([{ density: 0, centrality: 0, quadrant: null }]);
    expect(
      mapThemes(
        {
          ...one,
          n: 0,
          source: one.source.slice(1),
          target: one.target.slice(1),
          weight: one.weight.slice(1),
        },
        [],
        [],
      ),
    ).toEqual([]);
  });
});

describe('years, citations, fields and gaps', () => {
  it('publications have a row for every year, and their growth is compound', () => {
    const found = countPublications([2000, undefined, 2003, 2003, Number.NaN]);
    expect(found.years.map(({ year, works, cumulated }) => [year, works, cumulated])).toEqual([
      [2000, 1, 1],
      [2001, 0, 1],
      [2002, 0, 1],
      [2003, 2, 3],
    ]);
    expect([found.withoutYear, found.average]).toEqual([2, 2002]);
    expect(found.growth).toBeCloseTo(2 ** (1 / 3) - 1, 12);
    expect(countPublications([])).toMatchObject({ years: [], average: null, growth: null });
    expect(countPublications([5]).growth).toBeNull();
  });

  it('a work is cited once by a document, and never by itself', () => {
    const works = [work('a', 2000, 1), { ...work('b', 2001, 2), references: ['a', 'a', 'b', 'elsewhere'] }];
    const found = countLocalCitations(works, [{ ...work('x', 2020, 3), references: ['a', 'b'] }]);
    expect([...found.received]).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(found).toMatchObject({ total: 3, citing: 2, withReferences: 2 });
  });

  it('three fields are linked by the works that two neighbours share', () => {
    const found = plotFields([
      [
        { id: 'A', works: ['1', '2', '2'] },
        { id: 'B', works: ['3'] },
      ],
      [{ id: 'T', works: ['1', '2', '3'] }],
      [
        { id: 'J', works: ['3'] },
        { id: 'none', works: [] },
      ],
    ]);
    expect(found.columns).toEqual([['A', 'B'], ['T'], ['J']]);
    expect(found.links).toEqual([
      { source: 'A', target: 'T', works: ['1', '2'] },
      { source: 'B', target: 'T', works: ['3'] },
      { source: 'T', target: 'J', works: ['3'] },
    ]);
  });

  it('what works do not state is counted, field by field', () => {
    const { issued: _, ...undated } = work('b', 2000, 2);
    const works = [
      { ...work('a', 2000, 1), DOI: '10.1/x', page: '1-2' },
      { ...undated, unparsed: true },
    ];
    expect(countMissing(works)).toMatchObject({
      works: 2,
      notUnderstood: 1,
      without: { title: 0, authors: 2, year: 1, DOI: 1, pages: 1, abstract: 2, timesCited: 2 },
    });
  });
});
