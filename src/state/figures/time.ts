/** Figures along the years: publications, cited years, bursts of themes, themes over time. */
import type { CollectionNumbers } from '../../export/analyse-numbers.ts';
import { yearOf } from '../../records/work.ts';
import type { Catalogue } from '../catalogue.ts';
import { type Cell, count, type Figure, linkWorks, round } from './figure.ts';

/** Works of each year, as indexes. */
function worksByYear({ years }: Catalogue): Map<number, number[]> {
  const byYear = new Map<number, number[]>();
  years.forEach((year, work) => {
    if (year === undefined) return;
    const works = byYear.get(year);
    if (works === undefined) byYear.set(year, [work]);
    else works.push(work);
  });
  return byYear;
}

export function describePublications({ publications }: CollectionNumbers, catalogue: Catalogue): Figure {
  const byYear = worksByYear(catalogue);
  const { years, average, growth, withoutYear } = publications;
  return {
    id: 'publications',
    title: 'Publications a year',
    definition:
      'Works by the year in which they were published. Growth is the rate a year that leads from the works of the first year to those of the last.',
    source: 'Compound growth: (last / first)^(1 / years between) - 1',
    facts: [
      ...(growth === null ? [] : [`Growth ${String(round(100 * growth, 1)).replace('-', '−')} % a year.`]),
      ...(average === null ? [] : [`Average year ${round(average, 1)}.`]),
      ...(withoutYear === 0 ? [] : [`${count(withoutYear, 'work')} without a year.`]),
    ],
    table: {
      fields: ['Year', 'Works', 'Works up to then'],
      rows: years.map(({ year, works, cumulated }) => [
        year,
        linkWorks(works, `${year}: ${count(works, 'work')}`, byYear.get(year) ?? []),
        cumulated,
      ]),
    },
    ...(years.length === 0 ? { absent: 'No work states its year.' } : {}),
  };
}

/** What is cited of each year: works of the collection, and others. */
function citedByYear({ atlas }: Catalogue): Map<number, { works: number[]; cited: number[] }> {
  const [named, outside] = [new Set<string>(), new Set<string>()];
  const own = new Set(atlas.works.map(work => work.id));
  for (const { references = [] } of [...atlas.works, ...atlas.citing])
    for (const id of references) (own.has(id) ? named : outside).add(id);
  const byYear = new Map<number, { works: number[]; cited: number[] }>();
  const place = (list: typeof atlas.works, among: ReadonlySet<string>, as: 'works' | 'cited') =>
    list.forEach((work, index) => {
      const year = yearOf(work);
      if (year === undefined || !among.has(work.id)) return;
      const at = byYear.get(year) ?? { works: [], cited: [] };
      at[as].push(index);
      byYear.set(year, at);
    });
  place(atlas.works, named, 'works');
  place(atlas.cited ?? [], outside, 'cited');
  return byYear;
}

export function describeSpectrum(
  { rpys }: CollectionNumbers,
  catalogue: Catalogue,
  absent: string | undefined,
): Figure {
  const byYear = citedByYear(catalogue);
  const peaks = rpys
    .filter(({ deviation }) => deviation > 0)
    .sort((a, b) => b.deviation - a.deviation || a.year - b.year)
    .slice(0, 5);
  return {
    id: 'spectrum',
    title: 'The years that are cited (RPYS)',
    definition:
      'References by the year of the work that they cite, and how far each year lies above the median of the five years about it: a peak is where a field goes back to.',
    source: 'Marx, Bornmann, Barth & Leydesdorff 2014, JASIST 65(4):751',
    facts:
      peaks.length === 0
        ? []
        : [`Peaks: ${peaks.map(({ year, deviation }) => `${year} (+${deviation})`).join(', ')}.`],
    table: {
      fields: ['Year', 'References', 'Above the median'],
      rows: rpys.map(({ year, references, deviation }) => {
        const found = byYear.get(year);
        const title = `${year}: ${count(references, 'reference')}`;
        const cell: Cell = found === undefined ? references : { value: references, to: { title, ...found } };
        return [year, cell, deviation];
      }),
    },
    ...(absent === undefined ? {} : { absent }),
  };
}

export function describeBursts({ bursts }: CollectionNumbers, catalogue: Catalogue): Figure {
  return {
    id: 'bursts',
    title: 'Bursts of themes',
    definition:
      'Spans of years in which a theme comes at twice its usual rate or more, as far as that explains the years better than chance; the strength is how much better.',
    source: 'Kleinberg 2002, KDD, two states, scale 2, gamma 1; themes of three works or more',
    facts: [],
    table: {
      fields: ['Theme', 'From', 'To', 'Strength', 'Works of the span'],
      rows: bursts.map(({ theme, label, from, to, strength }) => {
        const held = catalogue.items.get(theme)?.works ?? [];
        const inside = held.filter(work => {
          const year = catalogue.years[work];
          return year !== undefined && year >= from && year <= to;
        });
        const title = `${label}, ${from}–${to}: ${count(inside.length, 'work')}`;
        return [
          { value: label, to: { item: theme } },
          from,
          to,
          round(strength),
          linkWorks(inside.length, title, inside),
        ];
      }),
    },
    ...(bursts.length === 0 ? { absent: 'No theme of three works or more bursts in these years.' } : {}),
  };
}

const THEMES = 12;
/** More columns than this are not read on a page. */
const PERIODS = 14;

/** The years cut into equal periods: 1, 2, 5, 10 ... years each. */
export function cutYears([first, last]: readonly [number, number]): (readonly [number, number])[] {
  const steps = [1, 2, 5, 10, 20, 50, 100, 500, 1000];
  const fits = (step: number) => Math.floor(last / step) - Math.floor(first / step) < PERIODS;
  const step = steps.find(fits) ?? last - first + 1;
  const begin = Math.floor(first / step) * step;
  return Array.from({ length: Math.floor((last - begin) / step) + 1 }, (_, p) => [
    begin + p * step,
    begin + (p + 1) * step - 1,
  ]);
}

export function describeThemesOverTime(catalogue: Catalogue): Figure {
  const periods = catalogue.span === null ? [] : cutYears(catalogue.span);
  const themes = catalogue.atlas.themes
    .map(theme => catalogue.items.get(theme.id)!)
    .sort((a, b) => b.works.length - a.works.length || (a.id < b.id ? -1 : 1))
    .slice(0, THEMES);
  const absent = periods.length === 0 ? 'No work states its year.' : 'No theme was found in these works.';
  return {
    id: 'themes-over-time',
    title: 'Themes over time',
    definition: `The works of each period that are about a theme, for the ${themes.length} themes of the most works. A work can be about several.`,
    source: 'Counts; full counting',
    facts: [],
    table: {
      fields: ['Theme', ...periods.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))],
      rows: themes.map(({ id, label, works }) => [
        { value: label, to: { item: id } },
        ...periods.map(([from, to]) => {
          const inside = works.filter(work => {
            const year = catalogue.years[work];
            return year !== undefined && year >= from && year <= to;
          });
          const span = from === to ? from : `${from}–${to}`;
          return linkWorks(inside.length, `${label}, ${span}: ${count(inside.length, 'work')}`, inside);
        }),
      ]),
    },
    ...(periods.length === 0 || themes.length === 0 ? { absent } : {}),
  };
}
