import { describe, expect, it } from 'vitest';
import { indexAtlas } from '../../src/state/catalogue.ts';
import { fitView } from '../../src/state/parse.ts';
import {
  FIRST_VIEW,
  isolate,
  openLink,
  openMap,
  openTable,
  select,
  showYears,
  sortTable,
  stepBack,
} from '../../src/state/view.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';

const chosen = select(FIRST_VIEW, 'author:chen-d');

describe('the steps from view to view', () => {
  it('keep the selection and the years on another map, and leave its links, clusters and camera behind', () => {
    const before = {
      ...chosen,
      link: 'x',
      cluster: 1,
      years: [1990, 2000],
      camera: { x: 0, y: 0, ratio: 1 },
    } as const;
    expect(openMap(before, 'themes')).toEqual({
      ...before,
      map: 'themes',
      link: null,
      cluster: null,
      camera: null,
    });
    expect(openMap(before, before.map)).toBe(before);
  });

  it('isolate a cluster, and release it the second time', () => {
    const only = isolate(chosen, 2);
    expect(only).toMatchObject({ cluster: 2, selected: null });
    expect(isolate(only, 2).cluster).toBeNull();
    expect(isolate(only, 1).cluster).toBe(1);
  });

  it('open the link between the selection and another, never with itself or with nothing', () => {
    expect(openLink(chosen, 'author:dupre-e').link).toBe('author:dupre-e');
    expect(openLink(chosen, 'author:chen-d')).toBe(chosen);
    expect(openLink(FIRST_VIEW, 'author:chen-d')).toBe(FIRST_VIEW);
  });

  it('go back one at a time: the link, the selection, then the cluster', () => {
    let view = openLink({ ...chosen, cluster: 1 }, 'author:dupre-e');
    view = stepBack(view);
    expect(view).toMatchObject({ link: null, selected: 'author:chen-d' });
    view = stepBack(view);
    expect(view).toMatchObject({ selected: null, cluster: 1 });
    expect(stepBack(view).cluster).toBeNull();
    expect(stepBack({ ...chosen, panel: 'about' })).toEqual(chosen);
  });

  it('put years in order, and take the whole span for no filter', () => {
    expect(showYears(FIRST_VIEW, [2005, 1990], [1977, 2016]).years).toEqual([1990, 2005]);
    expect(showYears(FIRST_VIEW, [1977, 2016], [1977, 2016]).years).toBeNull();
    expect(showYears(FIRST_VIEW, [1990, 2005], null).years).toBeNull();
  });

  it('sort a table by its counts from the top, names from A, and turn round on the second press', () => {
    const nodes = openTable(FIRST_VIEW, 'nodes');
    expect(nodes.table).toEqual({ of: 'nodes', column: 'works', descending: true });
    expect(sortTable(nodes, 'works').table).toMatchObject({ column: 'works', descending: false });
    expect(sortTable(nodes, 'label').table).toMatchObject({ column: 'label', descending: false });
    expect(openTable(nodes, null).table).toBeNull();
  });
});

describe('a view for an atlas', () => {
  const catalogue = indexAtlas(TINY_ATLAS);

  it('lets go what the atlas does not have', () => {
    const view = { ...FIRST_VIEW, map: 'themes', selected: 'author:nobody', link: 'x', cluster: 9 } as const;
    expect(fitView(view, catalogue)).toEqual({ ...FIRST_VIEW, map: 'co-authorship' });
  });

  it('keeps what it has', () => {
    const view = { ...openLink(chosen, 'author:dupre-e'), map: 'co-authorship', cluster: 1 } as const;
    expect(fitView(view, catalogue)).toEqual(view);
  });
});
