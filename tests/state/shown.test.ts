/** Filters other than by year: what passes, what stays on the map, and how they meet. */
import { describe, expect, it } from 'vitest';
import { indexAtlas } from '../../src/state/catalogue.ts';
import { filterMap, isShown, sieveWorks } from '../../src/state/shown.ts';
import { type Filters, NO_FILTERS } from '../../src/state/view.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';

const catalogue = indexAtlas(TINY_ATLAS);
const index = catalogue.first;
const passing = (filters: Partial<Filters>) => {
  const passes = sieveWorks(catalogue, { filters: { ...NO_FILTERS, ...filters } });
  return catalogue.atlas.works.flatMap((_, work) => (isShown({ passes }, work) ? [work] : []));
};
const shownWith = (filters: Partial<Filters>, rest = {}) =>
  filterMap(catalogue, index, { selected: null, filters: { ...NO_FILTERS, ...filters }, ...rest });

describe('the filters', () => {
  it('leave everything alone while nothing is asked', () => {
    expect(sieveWorks(catalogue, { filters: NO_FILTERS })).toBeNull();
    expect(shownWith({}).nodes).toBeNull();
  });

  it('keep the works of a type', () => {
    const types = new Set(catalogue.atlas.works.map(work => work.type));
    for (const type of types)
      expect(passing({ types: [type] })).toEqual(
        catalogue.atlas.works.flatMap((work, i) => (work.type === type ? [i] : [])),
      );
  });

  it('of several authors, journals and themes keep the works of all of them', () => {
    expect(passing({ of: ['author:adams-a'] })).toEqual([0, 1]);
    expect(passing({ of: ['author:adams-a', 'author:boer-c'] })).toEqual([0]);
  });

  it('keep nodes of so many works', () => {
    const { nodes } = shownWith({ minWorks: 2 });
    expect([...nodes!].every(id => catalogue.items.get(id)!.works.length >= 2)).toBe(true);
    expect(nodes!.has('author:boer-c')).toBe(false);
  });

  it('leave out all but what was gathered, when asked', () => {
    const group = ['author:adams-a', 'author:boer-c'];
    expect(shownWith({}, { group, only: false }).nodes).toBeNull();
    expect([...shownWith({}, { group, only: true }).nodes!]).toEqual(group);
  });

  it('meet the years: a work passes all of them', () => {
    const { works, passes } = shownWith({ of: ['author:adams-a'] }, { years: [2001, 2001] });
    expect(works).toBe([0, 1].filter(work => catalogue.years[work] === 2001).length);
    expect(passes).toHaveLength(catalogue.atlas.works.length);
  });
});
