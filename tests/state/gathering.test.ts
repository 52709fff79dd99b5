/** Gathering, what is around the gathered, and who connects two groups. */
import { describe, expect, it } from 'vitest';
import { findBridges, nearestCluster } from '../../src/state/bridges.ts';
import { indexAtlas, indexMap } from '../../src/state/catalogue.ts';
import {
  gather,
  gatheredItems,
  gatherOnly,
  letAllGo,
  letGo,
  membersOf,
  neighboursOfAll,
  sharedWorks,
  showOnly,
  tableOfGathered,
} from '../../src/state/gathering.ts';
import { FIRST_VIEW } from '../../src/state/view.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';
import { mapOf } from './map-of.ts';

const catalogue = indexAtlas(TINY_ATLAS);
const index = catalogue.first;
const view = (group: string[], only = false) => ({ ...FIRST_VIEW, group, only });

describe('gathering', () => {
  it('takes each node once, and is no step when nothing is new', () => {
    expect(gather(view(['a']), ['b', 'a', 'b']).group).toEqual(['a', 'b']);
    const same = view(['a']);
    expect(gather(same, ['a'])).toBe(same);
    expect(letGo(same, ['b'])).toBe(same);
  });

  it('shows everything again with the last that is let go', () => {
    expect(letGo(view(['a', 'b'], true), ['a'])).toMatchObject({ group: ['b'], only: true });
    expect(letGo(view(['a'], true), ['a'])).toMatchObject({ group: [], only: false });
    expect(letAllGo(view(['a'], true))).toMatchObject({ group: [], only: false });
    expect(showOnly(view([]), true).only).toBe(false);
    expect(gatherOnly(view(['a']), ['b', 'b'])).toMatchObject({ group: ['b'], only: true });
  });

  it('finds the neighbours of all, without themselves, and the members of a cluster', () => {
    expect(neighboursOfAll(index, ['author:adams-a'])).toEqual(['author:boer-c']);
    expect(neighboursOfAll(index, ['author:adams-a', 'author:boer-c', 'nowhere'])).toEqual([]);
    expect(membersOf(index, 1)).toEqual(['author:chen-d', 'author:dupre-e']);
  });

  it('knows the works of two or more, those of most first', () => {
    const gathered = gatheredItems(catalogue, ['author:boer-c', 'author:adams-a', 'theme:networks', 'gone']);
    expect(gathered.map(({ id }) => id)).toEqual(['author:adams-a', 'theme:networks', 'author:boer-c']);
    expect(sharedWorks(gathered)).toEqual([
      { work: 0, of: 3 },
      { work: 1, of: 2 },
    ]);
  });

  it('is written as a table of whole lines', () => {
    const [header, first, second] = tableOfGathered(index, gatheredItems(catalogue, index.map.nodes.id));
    expect(header).toEqual(['name', 'kind', 'works', 'links', 'cluster', 'id']);
    expect(first).toEqual(['Adams, A.B.', 'author', '2', '1', 'export · networks', 'author:adams-a']);
    expect(second).toHaveLength(6);
    const all = tableOfGathered(index, gatheredItems(catalogue, index.map.nodes.id)).flat();
    expect(all.some(field => /[\t\n]/.test(field))).toBe(false);
  });
});

describe('who connects two groups', () => {
  // 0 and 1 face 3 and 4; 2 and 5 are of neither, 6 is of both.
  const map = indexMap(
    mapOf(7, [
      [0, 3, 2],
      [1, 3, 5],
      [0, 2, 4],
      [2, 4, 1],
      [1, 5, 9],
      [0, 1, 8],
      [6, 0, 3],
      [6, 4, 3],
    ]),
  );
  const { links, ends, between } = findBridges(map, ['0', '1', '6'], ['3', '4', '6']);

  it('are the links between them, the strongest first', () => {
    expect(links.map(({ a, b, link }) => [a, b, link.weight])).toEqual([
      ['1', '3', 5],
      ['0', '3', 2],
    ]);
  });

  it('are the nodes at their ends, by the sum of what they hold', () => {
    expect(ends.map(({ id, side, others, weights }) => [id, side, others, weights])).toEqual([
      ['3', 1, 2, [7, 0]],
      ['1', 0, 1, [0, 5]],
      ['0', 0, 1, [0, 2]],
    ]);
  });

  it('are the nodes of neither that both are linked to, as strong as their weaker half', () => {
    expect(between.map(({ id, weights }) => [id, weights])).toEqual([
      ['6', [3, 3]],
      ['2', [4, 1]],
    ]);
  });

  it('leaves out links that are not shown', () => {
    expect(findBridges(map, ['0', '1'], ['3'], edge => edge !== 1).links).toHaveLength(1);
  });

  it('is first asked of the cluster with the strongest links', () => {
    expect(nearestCluster(index, ['author:adams-a'], [0, 1, 2])).toBe(0);
    expect(nearestCluster(index, ['author:chen-d', 'author:dupre-e'], [0, 2])).toBeUndefined();
  });
});
