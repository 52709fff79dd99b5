/** Themes over the years: in how many works of each year a theme stands, and what share of that year's works that is. */
import { type Work, yearOf } from '../records/work.ts';
import { type Entity, worksOf } from '../resolve/entity.ts';

/** The years of a collection, and each theme's works in them. */
export interface ThemesOverTime {
  /** Every year from the first to the last in which a work appeared, those without works too. */
  readonly years: readonly number[];
  /** Works of each year. */
  readonly works: readonly number[];
  /** In the order of the themes given. */
  readonly themes: readonly ThemeOverTime[];
  /** Works that state no year: they are in no count. */
  readonly undated: number;
}

export interface ThemeOverTime {
  /** Id of the theme. */
  readonly theme: string;
  readonly label: string;
  /** Works of the collection that hold it, by year. */
  readonly works: readonly number[];
  /** Of all works of the year, 0 to 1; 0 in a year without works. */
  readonly share: readonly number[];
  /** Mean year of its dated works, null without any. */
  readonly meanYear: number | null;
}

/** Years further from the rest than this are slips ("3004"), and not drawn: no list is longer. */
const MOST_YEARS = 1000;

/** Counts each theme's works by year. Works outside the collection (citing documents) are not counted. Linear in works, mentions and years times themes. */
export function countThemesByYear(works: readonly Work[], themes: readonly Entity[]): ThemesOverTime {
  const yearOfWork = new Map<string, number>();
  for (const work of works) {
    const year = yearOf(work);
    if (year !== undefined && Number.isInteger(year)) yearOfWork.set(work.id, year);
  }
  const dated = [...yearOfWork.values()].sort((a, b) => a - b);
  const last = dated.at(-1) ?? 0;
  const first = dated.find(year => year > last - MOST_YEARS) ?? 0;
  const years = dated.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const countYears = (found: readonly number[]) => {
    const counts = years.map(() => 0);
    for (const year of found) if (year >= first) counts[year - first]!++;
    return counts;
  };
  const all = countYears(dated);
  return {
    years,
    works: all,
    undated: works.length - dated.length,
    themes: themes.map(theme => {
      const found = worksOf(theme).flatMap(work => yearOfWork.get(work) ?? []);
      const counts = countYears(found);
      return {
        theme: theme.id,
        label: theme.label,
        works: counts,
        share: counts.map((count, at) => (all[at] === 0 ? 0 : count / all[at]!)),
        meanYear: found.length === 0 ? null : found.reduce((sum, year) => sum + year, 0) / found.length,
      };
    }),
  };
}
