/** Publications a year. */

export interface PublicationYear {
  readonly year: number;
  readonly works: number;
  /** Works up to and with this year. */
  readonly cumulated: number;
}

export interface Publications {
  /** From the first year to the last without a gap. */
  readonly years: readonly PublicationYear[];
  readonly average: number | null;
  readonly withoutYear: number;
  /** Compound growth a year from the first year's works to the last's: (last / first)^(1 / years between) - 1. Null with fewer than two years. */
  readonly growth: number | null;
}

/** Years farther apart are a mistake of the data: they are counted, and the years between are not filled. */
const LONGEST = 3000;

/** Counts the years of works. Linear in works and years. */
export function countPublications(years: readonly (number | undefined)[]): Publications {
  const known = years.filter(year => year !== undefined && Number.isInteger(year)) as number[];
  const counts = new Map<number, number>();
  for (const year of known) counts.set(year, (counts.get(year) ?? 0) + 1);
  const stated = [...counts.keys()].sort((a, b) => a - b);
  const [first, last] = [stated[0], stated.at(-1)];
  const span = first === undefined || last === undefined ? 0 : last - first;
  const shown =
    span > LONGEST ? stated : Array.from({ length: stated.length && span + 1 }, (_, i) => first! + i);
  let cumulated = 0;
  return {
    years: shown.map(year => {
      const works = counts.get(year) ?? 0;
      cumulated += works;
      return { year, works, cumulated };
    }),
    average: known.length === 0 ? null : known.reduce((sum, year) => sum + year, 0) / known.length,
    withoutYear: years.length - known.length,
    growth: span === 0 ? null : (counts.get(last!)! / counts.get(first!)!) ** (1 / span) - 1,
  };
}
