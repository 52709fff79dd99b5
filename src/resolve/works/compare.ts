/** Two statements -> field by field, what agrees, what nearly does, what does not. */
import type { Given, Pages } from './readings.ts';
import type { Statements } from './statements.ts';
import { compareSources, compareTitles, isTypo, type TextFit } from './texts.ts';

export type Fit = TextFit | 'unknown';

/** One outcome a field. `unknown`: one of the two does not say. */
export interface Comparison {
  /** The DOI; `known`: the id that a database gives. */
  readonly id: 'known' | 'same' | 'near' | 'different' | 'unknown';
  /** `family`: one has no initial; `namesake`: another initial; `near`: a letter wrong, half a double name, or names the other way round. */
  readonly author: 'same' | 'family' | 'namesake' | 'near' | 'different' | 'unknown';
  readonly second: 'same' | 'different' | 'unknown';
  readonly year: 'same' | 'next' | 'near' | 'different' | 'unknown';
  readonly volume: 'same' | 'near' | 'different' | 'unknown';
  /** `weak`: both are one page of 1 to 9; `letter`: "s71" and "71"; `inside`: a page of the other's range; `first`: page 1 and another. */
  readonly page: 'same' | 'weak' | 'letter' | 'inside' | 'near' | 'first' | 'different' | 'unknown';
  readonly source: Fit;
  readonly title: Fit;
  /** Words of the shorter title that carry meaning. */
  readonly words: number;
  /** A chapter and its book; "2002a" and "2002b" of one list. */
  readonly kind: 'different' | 'unknown';
}

/** Compares rows of one table. The fits of texts are remembered: the same pairs of journals come again and again. */
export class Comparer {
  private readonly s: Statements;
  private readonly fits = new Map<number, TextFit>();

  constructor(statements: Statements) {
    this.s = statements;
  }

  compare(a: number, b: number): Comparison {
    const { s } = this;
    return {
      id: this.ids(a, b),
      author: this.authors(a, b),
      second: this.seconds(a, b),
      year: compareYears(s.year[a]!, s.year[b]!),
      volume: this.volumes(a, b),
      page: this.pages(a, b),
      ...this.texts(a, b),
      kind: this.kinds(a, b),
    };
  }

  private ids(a: number, b: number): Comparison['id'] {
    const { doi, id, vocabulary } = this.s;
    const [x, y] = [vocabulary.ids.values[doi[a]!]!, vocabulary.ids.values[doi[b]!]!];
    if (id[a] && id[a] === id[b]) return 'known';
    if (x && x === y) return 'same';
    if (!x || !y) return 'unknown';
    return isTypo(x, y, 12) ? 'near' : 'different';
  }

  private authors(a: number, b: number): Comparison['author'] {
    const { family, given, vocabulary } = this.s;
    const [x, y] = [vocabulary.families.values[family[a]!]!, vocabulary.families.values[family[b]!]!];
    if (!x || !y) return 'unknown';
    const [g, h] = [vocabulary.givens.values[given[a]!]!, vocabulary.givens.values[given[b]!]!];
    if (x === y)
      return !g.initials || !h.initials ? 'family' : isPrefix(g.initials, h.initials) ? 'same' : 'namesake';
    if (isTurned(x, g, y, h) || isTurned(y, h, x, g) || isHalf(x, y)) return 'near';
    const known = g.initials && h.initials;
    if (known && g.initials[0] !== h.initials[0]) return 'different';
    return isMisspelt(x, y) ? 'near' : 'different';
  }

  private seconds(a: number, b: number): Comparison['second'] {
    const { second, vocabulary } = this.s;
    const [x, y] = [vocabulary.families.values[second[a]!]!, vocabulary.families.values[second[b]!]!];
    if (!x || !y) return 'unknown';
    return x === y || isMisspelt(x, y) || isHalf(x, y) ? 'same' : 'different';
  }

  private volumes(a: number, b: number): Comparison['volume'] {
    const { volume, year, vocabulary } = this.s;
    const [x, y] = [vocabulary.volumes.values[volume[a]!]!, vocabulary.volumes.values[volume[b]!]!];
    if (!x || !y) return 'unknown';
    if (x === y) return 'same';
    // A journal may count its volumes by the year as well.
    if (Number(x) === year[a] || Number(y) === year[b]) return 'unknown';
    const [p, q] = [x.split(' '), y.split(' ')];
    return p.some(number => q.includes(number)) || isTypo(x, y, 2) ? 'near' : 'different';
  }

  private pages(a: number, b: number): Comparison['page'] {
    const { page, vocabulary } = this.s;
    const [x, y] = [vocabulary.pages.values[page[a]!]!, vocabulary.pages.values[page[b]!]!];
    if (!x.first || !y.first) return 'unknown';
    if (x.first === y.first) return x.from > 9 || x.from === 0 ? 'same' : 'weak';
    if (x.from === y.from && x.from > 0) return 'letter';
    if (isInside(x, y) || isInside(y, x)) return 'inside';
    if (isTypo(x.first, y.first, 2)) return 'near';
    return x.first === '1' || y.first === '1' ? 'first' : 'different';
  }

  /** A cited string names the journal or the title, and does not say which: what one calls the title may be the other's source. */
  private texts(a: number, b: number): Pick<Comparison, 'source' | 'title' | 'words'> {
    const { title, source, vocabulary } = this.s;
    const { values } = vocabulary.titles;
    const [t, u, x, y] = [title[a]!, title[b]!, source[a]!, source[b]!];
    const words = Math.min(values[t]!.words.length || 99, values[u]!.words.length || 99);
    let titles = this.fit(t, u, compareTitles);
    let sources = this.fit(x, y, compareSources);
    if (titles === 'unknown' && sources !== 'same' && (t || u)) {
      const crossed = t ? this.fit(t, y, compareTitles) : this.fit(x, u, compareTitles);
      if (fits(crossed)) return { title: crossed, source: 'unknown', words: values[t || u]!.words.length };
    }
    if (titles === 'different' && (!x || !y)) {
      const crossed = x ? this.fit(u, x, compareSources) : y ? this.fit(t, y, compareSources) : 'unknown';
      if (fits(crossed)) [titles, sources] = ['unknown', crossed];
    }
    return { title: titles, source: sources, words };
  }

  private fit(x: number, y: number, compare: typeof compareTitles): Fit {
    const { values } = this.s.vocabulary.titles;
    if (!values[x]!.folded || !values[y]!.folded) return 'unknown';
    if (x === y) return 'same';
    const key = (Math.min(x, y) * 2 ** 25 + Math.max(x, y)) * 2 + (compare === compareTitles ? 1 : 0);
    let fit = this.fits.get(key);
    if (fit === undefined) {
      fit = compare(values[x]!, values[y]!);
      this.fits.set(key, fit);
    }
    return fit;
  }

  private kinds(a: number, b: number): Comparison['kind'] {
    const { type, suffix, vocabulary } = this.s;
    const [x, y] = [vocabulary.others.values[type[a]!], vocabulary.others.values[type[b]!]];
    if ((x === 'chapter' && y === 'book') || (x === 'book' && y === 'chapter')) return 'different';
    if (suffix[a] === suffix[b] || !suffix[a] || !suffix[b]) return 'unknown';
    const file = (code: number) => vocabulary.others.values[code]!.split('\n')[0];
    return file(suffix[a]!) === file(suffix[b]!) ? 'different' : 'unknown';
  }
}

const fits = (fit: Fit): boolean => fit === 'same' || fit === 'short' || fit === 'part' || fit === 'near';

const isInside = (x: Pages, y: Pages): boolean => y.to > 0 && x.from >= y.from && x.from <= y.to;

/** Initials that one list gives more of than the other. */
const isPrefix = (x: string, y: string): boolean => x.startsWith(y) || y.startsWith(x);

/** A letter wrong, or "m" read for "rn". */
const isMisspelt = (x: string, y: string): boolean =>
  isTypo(x, y, 4) || x.replaceAll('rn', 'm') === y.replaceAll('rn', 'm');

/** "Yuan Zhou" read as family and given, and "Zhou Y". */
const isTurned = (x: string, g: Given, y: string, h: Given): boolean =>
  g.full === y && h.initials[0] === x[0];

/** "Rodeiro-Pazos" and "Pazos"; "Vigoureu", cut at eight letters as before 1975, and "Vigoureux". */
const isHalf = (x: string, y: string): boolean => {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.length >= 5 && (long.endsWith(short) || long.startsWith(short));
};

function compareYears(x: number, y: number): Comparison['year'] {
  if (!x || !y) return 'unknown';
  if (x === y) return 'same';
  if (Math.abs(x - y) === 1) return 'next';
  return isTypo(String(x), String(y), 4) ? 'near' : 'different';
}
