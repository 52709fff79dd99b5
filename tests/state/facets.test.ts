/** Counts beside the filters, and who cites whom. */
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { indexAtlas } from '../../src/state/catalogue.ts';
import { citersOf, countCiters, referencesOf } from '../../src/state/citations.ts';
import { countCited, countEntities, countTypes } from '../../src/state/facets.ts';
import { NO_FILTERS } from '../../src/state/view.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';

const [first, second, ...others] = TINY_ATLAS.works;
const old = { ...first!, id: 'old', title: 'An old one' };
const atlas: Atlas = {
  ...TINY_ATLAS,
  works: [
    { ...first!, timesCited: 5, references: ['old', 'lost', second!.id] },
    { ...second!, timesCited: 0, references: ['old', 'old', second!.id] },
    ...others,
  ],
  cited: [old],
};
const catalogue = indexAtlas(atlas);
const view = { selected: null, filters: NO_FILTERS };

describe('the counts beside the filters', () => {
  it('of types follow the other filters, and not their own', () => {
    const all = countTypes(catalogue, view);
    expect(all.reduce((sum, { works }) => sum + works, 0)).toBe(atlas.works.length);
    const types = [all[0]!.of];
    expect(countTypes(catalogue, { ...view, filters: { ...NO_FILTERS, types } })).toEqual(all);
    const one = countTypes(catalogue, { ...view, filters: { ...NO_FILTERS, of: ['author:boer-c'] } });
    expect(one.reduce((sum, { works }) => sum + works, 0)).toBe(1);
    expect(one).toHaveLength(all.length);
  });

  it('of authors leave out those that are filtered by', () => {
    const of = ['author:adams-a'];
    const counted = countEntities(catalogue, { ...view, filters: { ...NO_FILTERS, of } }, 'author');
    expect(counted.map(({ of: item, works }) => [item.id, works])).toEqual([['author:boer-c', 1]]);
  });

  it('of citations are in bins that double, with what passes of each', () => {
    const bins = countCited(catalogue, { ...view, filters: { ...NO_FILTERS, minCited: 4 } })!;
    expect(bins.map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [1, 1],
      [2, 3],
      [4, 7],
    ]);
    expect(bins.map(({ works }) => works)).toEqual([atlas.works.length - 1, 0, 0, 1]);
    expect(bins.map(({ shown }) => shown)).toEqual([0, 0, 0, 1]);
    expect(countCited(indexAtlas(TINY_ATLAS), view)).toBeNull();
  });
});

describe('who cites whom', () => {
  it('counts a document once, and never a work citing itself', () => {
    expect(countCiters(catalogue, old)).toBe(2);
    expect(citersOf(catalogue, atlas.works[1]!).map(({ id }) => id)).toEqual([`work:${first!.id}`]);
  });

  it('lists what is known of the references, and counts what is not kept', () => {
    const { known, others: unknown } = referencesOf(catalogue, atlas.works[0]!);
    expect(known.map(({ id, kind }) => [id, kind])).toEqual([
      ['work:old', 'cited'],
      [`work:${second!.id}`, 'work'],
    ]);
    expect(unknown).toBe(1);
  });
});
