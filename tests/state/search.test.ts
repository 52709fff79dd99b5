import { describe, expect, it } from 'vitest';
import { indexAtlas } from '../../src/state/catalogue.ts';
import { compareNames } from '../../src/state/order.ts';
import { buildSearch } from '../../src/state/search.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';

const search = buildSearch(indexAtlas(TINY_ATLAS));
const labels = (query: string) => search(query).map(group => [group.kind, group.hits.map(hit => hit.id)]);

describe('search', () => {
  it('finds names without their accents, by their beginnings, and groups by kind', () => {
    expect(labels('dupre')).toEqual([
      ['author', ['author:dupre-e']],
      ['work', ['work:chen-2008', 'work:dupre-2010']],
    ]);
    expect(labels('netw')[0]).toEqual(['theme', ['theme:networks']]);
  });

  it('forgives a wrong letter in a longer word, none in a short one', () => {
    expect(labels('netwerks')[0]).toEqual(['theme', ['theme:networks']]);
    expect(labels('chem')[0]).toEqual(['author', ['author:chen-d']]);
    expect(labels('xyz')).toEqual([]);
  });

  it('finds works by author, year and journal, and needs every word', () => {
    expect(labels('adams 2003').at(-1)).toEqual(['work', ['work:adams-2003']]);
    expect(labels('adams 1900')).toEqual([]);
  });

  it('says how many more there are', () => {
    const works = search('a', 1).find(group => group.kind === 'work')!;
    expect(works.hits).toHaveLength(1);
    expect(works.more).toBeGreaterThan(0);
  });
});

describe('names in lists', () => {
  it('stand in the same order on every machine', () => {
    expect(['Zeta', 'élan', 'Elan', 'abc'].sort(compareNames)).toEqual(['abc', 'Elan', 'élan', 'Zeta']);
  });

  it('finds works that are only cited, where they are few', () => {
    const cite = (n: number) =>
      Array.from({ length: n }, (_, i) => ({
        ...TINY_ATLAS.works[1]!,
        id: `cited-${i}`,
        title: `Outside ${i}`,
      }));
    const found = (n: number) =>
      buildSearch(indexAtlas({ ...TINY_ATLAS, cited: cite(n) }))('outside 0').map(group => group.kind);
    expect(found(2)).toEqual(['cited']);
    expect(found(5001)).toEqual([]);
  });
});
