/** What was read of a file already: the same years, names and journals stand in its references again and again. */
import type { CslDate } from './work.ts';

/** Results are kept while a file is read; when there are as many as this of a kind, they are forgotten. */
const MOST = 50_000;

/** Each result is one object that stands in all works that state it: plain data, which nobody changes. */
export class Known {
  private readonly results = new Map<unknown, Map<string, unknown>>();
  private readonly dates: CslDate[] = [];

  /** What `read` gives for the text; it must depend on the text alone. */
  recall<T>(read: (text: string) => T, text: string): T {
    let results = this.results.get(read) as Map<string, T> | undefined;
    if (results === undefined) {
      results = new Map();
      this.results.set(read, results);
    }
    let result = results.get(text);
    if (result === undefined) {
      result = read(text);
      if (results.size >= MOST) results.clear();
      results.set(text, result);
    }
    return result;
  }

  /** A year alone as a date, for years from 0 to 9999. */
  issued(year: number): CslDate {
    this.dates[year] ??= { 'date-parts': [[year]] };
    return this.dates[year]!;
  }
}
