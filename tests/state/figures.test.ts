/** The figures as tables: every number leads to exactly what makes it, and what cannot be told has its reason. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { analyseNumbers } from '../../src/export/analyse-numbers.ts';
import { buildTables } from '../../src/graph/tables.ts';
import { indexAtlas } from '../../src/state/catalogue.ts';
import { describeFigures } from '../../src/state/figures/all.ts';
import {
  count,
  FIGURE_IDS,
  type Figure,
  type FigureId,
  group,
  plainOf,
  targetOf,
} from '../../src/state/figures/figure.ts';
import { cutYears } from '../../src/state/figures/time.ts';
import { describeCollection, entity, makeCollection, work } from '../fixtures/collection.ts';
import { HOSTILE, TINY_ATLAS } from '../fixtures/tiny-atlas.ts';

type Made = Pick<Atlas, 'works' | 'citing' | 'authors' | 'journals' | 'themes'> & Partial<Atlas>;

function figuresOf(made: Made): Map<FigureId, Figure> {
  const atlas: Atlas = { ...TINY_ATLAS, ...made };
  const numbers = analyseNumbers(atlas, buildTables(atlas));
  const figures = describeFigures(numbers, indexAtlas(atlas)).flatMap(each => each.figures);
  return new Map(figures.map(figure => [figure.id, figure]));
}

/** How many things stand behind a cell. */
function behind(figure: Figure, row: number, column: number): number {
  const target = targetOf(figure.table.rows[row]![column]);
  if (target === null) return 0;
  if ('item' in target) return 1;
  const { works = [], items = [], cited = [] } = target;
  return works.length + items.length + cited.length;
}

const made = makeCollection(120, 5);
const all = figuresOf(made);
const column = (id: FigureId, at: number) => all.get(id)!.table.rows.map(row => plainOf(row[at]));
const sum = (values: readonly unknown[]) => values.reduce<number>((total, value) => total + Number(value), 0);

describe('the figures', () => {
  it('are all there once, in order, with a definition, a source and rows as wide as their head', () => {
    expect([...all.keys()]).toEqual([...FIGURE_IDS]);
    for (const { definition, source, table } of all.values()) {
      expect(definition.length).toBeGreaterThan(40);
      expect(source).not.toBe('');
      for (const row of table.rows) expect(row).toHaveLength(table.fields.length);
    }
  });

  it.each([
    ['publications', 1],
    ['spectrum', 1],
    ['authors', 1],
    ['journals', 1],
    ['collaboration', 1],
    ['lotka', 1],
    ['bradford', 2],
    ['three-fields', 2],
    ['thematic-map', 7],
  ] as const)('%s: each number opens as many things as it says', (id, at) => {
    const figure = all.get(id)!;
    expect(figure.table.rows.length).toBeGreaterThan(0);
    for (const [index, row] of figure.table.rows.entries())
      expect(behind(figure, index, at)).toBe(plainOf(row[at]));
  });

  it('bursts: the works of the theme in the years of the burst', () => {
    const works = Array.from({ length: 60 }, (_, i) => work(`w${i}`, 2000 + Math.floor(i / 3), i + 1));
    const held = [0, 30, 31, 32, 33, 34, 35];
    const theme = entity(
      'theme',
      'sudden',
      held.map(i => ({ work: `w${i}`, position: 0, as: 'sudden' })),
    );
    const figure = figuresOf({ works, citing: [], authors: [], journals: [], themes: [theme] }).get(
      'bursts',
    )!;
    expect(figure.table.rows.map(row => row.map(plainOf).toSpliced(3, 1))).toEqual([
      ['sudden', 2010, 2011, 6],
    ]);
    expect(behind(figure, 0, 4)).toBe(6);
  });

  it('themes over time: every square opens its works', () => {
    const figure = all.get('themes-over-time')!;
    figure.table.rows.forEach((row, index) => {
      for (let at = 1; at < row.length; at++) expect(behind(figure, index, at)).toBe(plainOf(row[at]));
    });
  });

  it('add up to the collection', () => {
    expect(sum(column('publications', 1))).toBe(120);
    expect(sum(column('spectrum', 1))).toBe(120);
    expect(sum(column('lotka', 1))).toBe(made.authors.length);
    expect(column('bradford', 1)).toHaveLength(made.journals.length);
  });

  it('say why there is none, and have no rows then', () => {
    const absent = [...all.values()].filter(figure => figure.absent !== undefined);
    expect(absent.map(({ id }) => id)).toEqual(['bursts', 'cited-here', 'cited-stated']);
    const nothing = figuresOf({
      works: [],
      citing: [],
      authors: [],
      journals: [],
      themes: [],
      maps: TINY_ATLAS.maps,
    });
    for (const { absent: reason = '', table } of nothing.values()) {
      expect(reason).toMatch(/^[A-Z].*\.$/);
      expect(table.rows).toEqual([]);
    }
  });

  it('open what cites a work, in the collection and outside of it', () => {
    const figures = figuresOf({
      ...describeCollection([
        { id: 'a', authors: ['A'] },
        { id: 'b', authors: ['A'], cites: ['a', 'a'] },
        { id: 'c', authors: ['B'], cites: ['a', 'b'] },
      ]),
      maps: TINY_ATLAS.maps,
    });
    const figure = figures.get('cited-here')!;
    expect(figure.table.rows.map(row => plainOf(row[1]))).toEqual([2, 1]);
    for (const [index, row] of figure.table.rows.entries())
      expect(behind(figure, index, 1)).toBe(plainOf(row[1]));
  });

  it('keep labels as they are written', () => {
    const authors = figuresOf(TINY_ATLAS).get('authors')!;
    expect(authors.table.rows.map(row => plainOf(row[0]))).toContain(HOSTILE);
  });
});

describe('periods', () => {
  it('are few, equal, without a gap, and hold the first year and the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2100 }), fc.nat(1500), (first, length) => {
        const periods = cutYears([first, first + length]);
        expect(periods.length).toBeLessThanOrEqual(14);
        expect(periods[0]![0]).toBeLessThanOrEqual(first);
        expect(periods.at(-1)![1]).toBeGreaterThanOrEqual(first + length);
        for (let p = 1; p < periods.length; p++) expect(periods[p]![0]).toBe(periods[p - 1]![1] + 1);
        expect(new Set(periods.map(([from, to]) => to - from)).size).toBe(1);
      }),
    );
  });
});

describe('numbers in words', () => {
  it('are grouped and counted', () => {
    expect([group(12), group(1234), group(1234567)]).toEqual(['12', '1,234', '1,234,567']);
    expect([count(1, 'work'), count(1200, 'entry', 'entries')]).toEqual(['1 work', '1,200 entries']);
  });
});
