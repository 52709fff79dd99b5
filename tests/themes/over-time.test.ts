/** Themes by year: counts, shares, gaps, and works without a year. */
import { describe, expect, it } from 'vitest';
import type { Work } from '../../src/records/work.ts';
import type { Entity } from '../../src/resolve/entity.ts';
import { countThemesByYear } from '../../src/themes/over-time.ts';

const work = (id: string, year?: number): Work => ({
  id,
  type: 'article-journal',
  author: [],
  editor: [],
  sources: [],
  ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
});

const theme = (id: string, ...works: string[]): Entity => ({
  id,
  kind: 'theme',
  label: id,
  variants: [id],
  mentions: works.map(each => ({ work: each, position: 0, as: id })),
  evidence: [],
});

describe('themes over time', () => {
  const works = [work('a', 2001), work('b', 2001), work('c', 2003), work('d')];

  it('counts works by year and their share, with years in which nothing appeared', () => {
    expect(countThemesByYear(works, [theme('reef', 'a', 'c', 'a'), theme('eel', 'd', 'outside')])).toEqual({
      years: [2001, 2002, 2003],
      works: [2, 0, 1],
      undated: 1,
      themes: [
        { theme: 'reef', label: 'reef', works: [1, 0, 1], share: [0.5, 0, 1], meanYear: 2002 },
        { theme: 'eel', label: 'eel', works: [0, 0, 0], share: [0, 0, 0], meanYear: null },
      ],
    });
  });

  it('has no years where no work states one, and no endless axis for a slip', () => {
    expect(countThemesByYear([work('d')], [theme('reef', 'd')]).years).toEqual([]);
    const { years, themes } = countThemesByYear([work('a', 1), work('b', 2001)], [theme('reef', 'a', 'b')]);
    expect(years).toEqual([2001]);
    expect(themes[0]!.works).toEqual([1]);
  });
});
