import { describe, expect, it } from 'vitest';
import { shortNames } from '../../src/records/label.ts';
import { companionsOf, indexAtlas, spanOf } from '../../src/state/catalogue.ts';
import { evidenceOf, linkBetween, neighboursOf } from '../../src/state/evidence.ts';
import { tableOf } from '../../src/state/rows.ts';
import { countYears, filterMap, isShown, linkShown } from '../../src/state/shown.ts';
import { TINY_ATLAS, WORKS } from '../fixtures/tiny-atlas.ts';

const catalogue = indexAtlas(TINY_ATLAS);
const index = catalogue.first;
const item = (id: string) => catalogue.items.get(id)!;
const all = { years: null, selected: null } as const;

describe('the catalogue', () => {
  it('knows every node by id, with its works', () => {
    expect(item('author:adams-a').works).toEqual([0, 1]);
    expect(item('work:oecd-2005')).toMatchObject({ kind: 'work', label: 'Outlook', works: [2] });
    expect(item('work:unread 6').label).toBe('6. something unreadable');
  });

  it('gives the span of the years, and null where none is known', () => {
    expect(catalogue.span).toEqual([2001, 2010]);
    expect(spanOf([undefined])).toBeNull();
  });

  it('names authors in short', () => {
    expect(WORKS.slice(0, 3).map(shortNames)).toEqual([
      'Adams & Boer',
      'Adams',
      'Office for Commerce and Trade',
    ]);
  });

  it('refuses an atlas without a map', () => {
    expect(() => indexAtlas({ ...TINY_ATLAS, maps: [] })).toThrow('no map');
  });
});

describe('the evidence', () => {
  it('of a link is exactly the works of its edge', () => {
    const [chen, dupre] = [item('author:chen-d'), item('author:dupre-e')];
    expect(linkBetween(catalogue, index, chen, dupre)).toMatchObject({ weight: 0.5, kind: 'co-author' });
    expect(evidenceOf(catalogue, index, chen, dupre)).toEqual([4]);
    expect(neighboursOf(catalogue, index, chen)).toEqual([{ item: dupre, works: [4], weight: 0.5 }]);
  });

  it('of two that have no link is the works they share', () => {
    expect(evidenceOf(catalogue, index, item('author:adams-a'), item('theme:networks'))).toEqual([0, 1]);
    expect(
      companionsOf(catalogue, item('theme:networks'), 'author').map(each => [each.item.id, each.works]),
    ).toEqual([
      ['author:adams-a', [0, 1]],
      ['author:boer-c', [0]],
    ]);
  });
});

describe('the filter by year', () => {
  it('without years shows everything, undated works too', () => {
    expect(filterMap(catalogue, index, all)).toMatchObject({ nodes: null, works: 7, count: 5, undated: 0 });
    expect(isShown({ passes: null }, 5)).toBe(true);
  });

  it('keeps a node with one work, a link with one, and counts what is left', () => {
    const shown = filterMap(catalogue, index, { years: [2005, 2008], selected: 'author:adams-a' });
    expect([...shown.nodes!]).toEqual(['author:chen-d', 'author:dupre-e', 'author:oct']);
    expect(shown).toMatchObject({
      works: 3,
      ofWorks: 7,
      count: 3,
      ofCount: 5,
      undated: 1,
      selectionHidden: true,
    });
    expect([0, 1].map(edge => linkShown(index, shown, edge))).toEqual([false, true]);
  });

  it('counts works per year, gaps included', () => {
    expect(countYears(catalogue)).toEqual([1, 0, 1, 0, 1, 1, 0, 1, 0, 1]);
  });
});

describe('the table', () => {
  const shown = filterMap(catalogue, index, all);
  const view = { cluster: null } as const;

  it('lists the nodes with their numbers, without a kind where all are of one', () => {
    const table = tableOf(catalogue, index, shown, view, { of: 'nodes', column: 'last', descending: true });
    expect(table.columns.map(column => column.id)).toEqual([
      'label',
      'works',
      'links',
      'first',
      'last',
      'cluster',
    ]);
    expect(table.rows[0]).toEqual({
      id: 'author:dupre-e',
      cells: ['Dupré, É.', 2, 1, 2008, 2010, 'alliances <at> "edges"'],
    });
  });

  it('lists only the isolated cluster and the years shown', () => {
    const years = [2006, 2010] as const;
    const some = filterMap(catalogue, index, { years, selected: null });
    const nodes = tableOf(
      catalogue,
      index,
      some,
      { cluster: 1 },
      { of: 'nodes', column: 'label', descending: false },
    );
    expect(nodes.rows.map(row => row.id)).toEqual(['author:chen-d', 'author:dupre-e']);
    const works = tableOf(
      catalogue,
      index,
      some,
      { cluster: null },
      { of: 'works', column: 'year', descending: true },
    );
    expect(works.rows.map(row => row.cells[1])).toEqual([2010, 2008, 2006]);
  });

  it('puts empty cells last, whichever way it is sorted', () => {
    for (const descending of [true, false]) {
      const { rows } = tableOf(catalogue, index, shown, view, { of: 'works', column: 'year', descending });
      expect(rows.at(-1)?.id).toBe('work:unread 6');
    }
  });
});
