/** Lotka's law: how many authors write how many works. */
import { slopeOfLogZeta, zeta } from './zeta.ts';

export interface Lotka {
  /** Authors of x works, x ascending, and the share that the law expects. */
  readonly distribution: readonly {
    readonly works: number;
    readonly authors: number;
    readonly expected: number;
  }[];
  readonly authors: number;
  /** The exponent b of y = C x^-b, by maximum likelihood. */
  readonly exponent: number;
  /** The share C of authors of one work: 1 / zeta(b). */
  readonly constant: number;
  /** The exponent by least squares of the logarithms, as older studies have it; null with fewer than two points. */
  readonly leastSquares: number | null;
  /** Greatest distance of the cumulated shares (Kolmogorov & Smirnov), with what chance allows in 5 % and 1 % of such samples. */
  readonly distance: number;
  readonly critical: { readonly p05: number; readonly p01: number };
  readonly fits: boolean;
}

/** b is looked for from 1 to here; where the likelihood is greatest beyond, nearly nobody wrote twice. */
const STEEPEST = 20;

/**
 * Fits y = C x^-b to the number of works of each author (Lotka 1926, J. Wash. Acad. Sci. 16(12):317), b by maximum likelihood (Nicholls
 * 1989, JASIS 40(6):379): the b at which -zeta'(b) / zeta(b) is the mean of ln x. `fits` is the test of Pao 1985 at 1 %. Numbers below 1
 * do not count. Null when no author wrote more than one work: every steep law fits that. Linear in authors.
 */
export function fitLotka(worksOfAuthors: readonly number[]): Lotka | null {
  const counts = new Map<number, number>();
  for (const x of worksOfAuthors) if (x >= 1) counts.set(x, (counts.get(x) ?? 0) + 1);
  const points = [...counts].sort((a, b) => a[0] - b[0]);
  const authors = points.reduce((sum, [, y]) => sum + y, 0);
  const meanLog = points.reduce((sum, [x, y]) => sum + y * Math.log(x), 0) / authors;
  if (!(meanLog > 0)) return null;
  const exponent = findRoot(b => slopeOfLogZeta(b) + meanLog);
  const constant = 1 / zeta(exponent);

  // Between two points the law goes on and the sample does not: the distance is greatest just before a point, or at it.
  let distance = 0;
  let [observed, expected, x] = [0, 0, 0];
  for (const [works, count] of points) {
    for (x++; x < works; x++) expected += constant * x ** -exponent;
    distance = Math.max(distance, Math.abs(observed - expected));
    observed += count / authors;
    expected += constant * works ** -exponent;
    distance = Math.max(distance, Math.abs(observed - expected));
  }
  const critical = { p05: 1.36 / Math.sqrt(authors), p01: 1.63 / Math.sqrt(authors) };
  return {
    distribution: points.map(([works, count]) => ({
      works,
      authors: count,
      expected: constant * works ** -exponent,
    })),
    authors,
    exponent,
    constant,
    leastSquares: fitLine(points.map(([works, count]) => [Math.log(works), Math.log(count)])),
    distance,
    critical,
    fits: distance <= critical.p01,
  };
}

/** Where a rising function is 0, by halving. */
function findRoot(rising: (b: number) => number): number {
  let [low, high] = [1 + 1e-6, STEEPEST];
  for (let halvings = 0; halvings < 100; halvings++) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The slope, turned round, of the line through the points. */
function fitLine(points: readonly (readonly [number, number])[]): number | null {
  if (points.length < 2) return null;
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return -above / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
