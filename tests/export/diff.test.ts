import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { buildAtlas } from '../../src/atlas/build.ts';
import { describeDiff } from '../../src/export/diff/describe.ts';
import { diffAtlases, writeDiff } from '../../src/export/diff/diff.ts';
import type { Entity } from '../../src/resolve/entity.ts';
import { HOSTILE, TINY_ATLAS, TINY_MAP } from '../fixtures/tiny-atlas.ts';

const author = (id: string, label: string, mentions: readonly (readonly [string, number])[]): Entity => ({
  id: `author:${id}`,
  kind: 'author',
  label,
  variants: [label],
  mentions: mentions.map(([work, position]) => ({ work, position, as: label })),
  evidence: [],
});

/** The tiny atlas with other authors, works or maps. */
const changed = (parts: Partial<Atlas>): Atlas => ({ ...TINY_ATLAS, ...parts });
const withAuthors = (...authors: Entity[]): Atlas => changed({ authors });

const BOTH = author('chen-d', 'Chen, D.', [
  ['chen-2006', 0],
  ['chen-2008', 0],
]);
const FIRST = author('chen-d', 'Chen, D.', [['chen-2006', 0]]);
const SECOND = author('chen-d-2', 'Chen, Dan', [['chen-2008', 0]]);

describe('an atlas and itself', () => {
  it('do not differ', () => {
    const diff = diffAtlases(TINY_ATLAS, TINY_ATLAS);
    expect([diff.parameters, diff.inputs, diff.works.came, diff.works.went]).toEqual([
      [],
      { came: [], went: [] },
      [],
      [],
    ]);
    for (const { came, went, split, merged, ranks } of [diff.authors, diff.journals, diff.themes])
      expect([came, went, split, merged, ranks]).toEqual([[], [], [], [], []]);
    const [map] = diff.maps;
    expect([map!.nodes, map!.moved]).toEqual([{ kept: 5, came: [], went: [] }, []]);
    expect(map!.links).toEqual({ kept: 2, came: [], went: [], changed: [] });
    expect(map!.clusters.matched.map(({ jaccard }) => jaccard)).toEqual([1, 1, 1]);
  });
});

describe('works', () => {
  it('come and go; one that bears another id is known by its DOI, or by its title and year', () => {
    const works = TINY_ATLAS.works
      .slice(1)
      .map(work => (work.id === 'chen-2006' ? { ...work, id: 'new-id' } : work));
    const doi = { ...TINY_ATLAS.works[0]!, id: 'other-name', title: 'Another wording of it' };
    const diff = diffAtlases(
      TINY_ATLAS,
      changed({ works: [...works, doi, { ...doi, id: 'x', DOI: '10.1/x' }] }),
    );
    expect(diff.works).toEqual({ kept: 7, came: [{ id: 'x', label: 'Another wording of it' }], went: [] });
    const less = diffAtlases(TINY_ATLAS, changed({ works }));
    expect(less.works.went.map(({ id }) => id)).toEqual(['adams-2001']);
  });
});

describe('authors', () => {
  it('that are one before and two after were split', () => {
    const { authors } = diffAtlases(withAuthors(BOTH), withAuthors(FIRST, SECOND));
    expect(authors.split).toEqual([
      {
        from: { id: 'author:chen-d', label: 'Chen, D.' },
        into: [
          { id: 'author:chen-d', label: 'Chen, D.', mentions: 1 },
          { id: 'author:chen-d-2', label: 'Chen, Dan', mentions: 1 },
        ],
      },
    ]);
    expect([authors.kept, authors.came, authors.merged]).toEqual([1, [], []]);
  });

  it('that are two before and one after were merged', () => {
    const { authors } = diffAtlases(withAuthors(FIRST, SECOND), withAuthors(BOTH));
    expect(authors.merged.map(({ from, into }) => [from.map(({ id }) => id), into.id])).toEqual([
      [['author:chen-d', 'author:chen-d-2'], 'author:chen-d'],
    ]);
    expect([authors.kept, authors.went, authors.split]).toEqual([1, [], []]);
  });

  it('are known by their mentions when their ids changed', () => {
    const renamed = { ...BOTH, id: 'author:chen-dan', label: 'Chen, Dan' };
    const { authors } = diffAtlases(withAuthors(BOTH), withAuthors(renamed));
    expect([authors.kept, authors.came, authors.went]).toEqual([1, [], []]);
  });

  it('have ranks by works, those of as many works the same', () => {
    const one = author('a', 'A', [['adams-2001', 0]]);
    const two = author('b', 'B', [['adams-2001', 1]]);
    const more = author('b', 'B', [
      ['adams-2001', 1],
      ['adams-2003', 0],
    ]);
    const { authors } = diffAtlases(withAuthors(one, two), withAuthors(one, more));
    expect(authors.ranks).toEqual([{ id: 'author:a', label: 'A', works: [1, 1], rank: [1, 2] }]);
  });
});

describe('maps', () => {
  const moved = changed({
    maps: [
      {
        ...TINY_MAP,
        nodes: { ...TINY_MAP.nodes, cluster: [0, 1, 1, 1, 2] },
        edges: {
          source: [0, 1],
          target: [1, 2],
          weight: [3, 1],
          kind: ['co-author', 'co-author'],
          evidence: [[0], [1]],
        },
      },
    ],
  });

  it('tell links that came, went and weigh otherwise', () => {
    const [map] = diffAtlases(TINY_ATLAS, moved).maps;
    const ends = (links: readonly { source: string; target: string; weight: unknown }[]) =>
      links.map(({ source, target, weight }) => [source, target, weight]);
    expect(ends(map!.links.came)).toEqual([['author:boer-c', 'author:chen-d', [null, 1]]]);
    expect(ends(map!.links.went)).toEqual([['author:chen-d', 'author:dupre-e', [0.5, null]]]);
    expect(ends(map!.links.changed)).toEqual([['author:adams-a', 'author:boer-c', [1, 3]]]);
  });

  it('match clusters by what they share, and tell who moved', () => {
    const [map] = diffAtlases(TINY_ATLAS, moved).maps;
    expect(map!.clusters.matched.map(({ before, after, jaccard }) => [before.id, after.id, jaccard])).toEqual(
      [
        [0, 0, 1 / 2],
        [1, 1, 2 / 3],
        [2, 2, 1],
      ],
    );
    expect(map!.moved).toEqual([{ id: 'author:boer-c', from: 0, to: 1 }]);
  });

  it('do not take renumbered clusters for changed ones', () => {
    const renumbered = {
      ...TINY_MAP,
      nodes: { ...TINY_MAP.nodes, cluster: [1, 1, 0, 0, 2] },
      clusters: [TINY_MAP.clusters[1]!, TINY_MAP.clusters[0]!, TINY_MAP.clusters[2]!].map((each, id) => ({
        ...each,
        id,
      })),
    };
    const [map] = diffAtlases(TINY_ATLAS, changed({ maps: [renumbered] })).maps;
    expect(map!.moved).toEqual([]);
    expect(map!.clusters.matched.map(({ jaccard }) => jaccard)).toEqual([1, 1, 1]);
  });
});

describe('a difference in words and as JSON', () => {
  const list = (...lines: string[]) => [
    { name: 'list.txt', bytes: new TextEncoder().encode(lines.join('\n')) },
  ];
  const LINES = [
    '1. Adams, A., & Boer, C. (2001). Export networks of small firms. Journal of Small Things, 12(3), 10-21.',
    '2. Chen, D., & Ek, E. (2006). Strategic alliances at the edge. Review of Edges, 2(2), 33-48.',
    '3. Boer, C., & Chen, D. (2008). Alliances and networks of small firms. Review of Edges, 4(1), 5-19.',
  ];

  it('says what a growing list brought, and that nothing went', async () => {
    const [before, after] = [await buildAtlas(list(...LINES.slice(0, 2))), await buildAtlas(list(...LINES))];
    const diff = diffAtlases(before, after);
    expect([diff.works.kept, diff.works.came.length, diff.works.went]).toEqual([2, 1, []]);
    expect([diff.authors.kept, diff.authors.came, diff.authors.went]).toEqual([4, [], []]);
    const text = describeDiff(diff);
    expect(text).toContain('works: 2 in both, 1 came, 0 went');
    expect(text).toMatch(/links that came: 1\n.*Boer, C\. - Chen, D\.|Chen, D\. - Boer, C\./);
  });

  it('is the same text twice, on lines that no label breaks', () => {
    const less = changed({ works: TINY_ATLAS.works.filter(({ id }) => id !== 'chen-2008'), authors: [] });
    const diff = diffAtlases(less, TINY_ATLAS);
    expect(describeDiff(diff)).toBe(describeDiff(diffAtlases(less, TINY_ATLAS)));
    expect(describeDiff(diff)).not.toMatch(/\p{Cf}|(?!\n)\p{Cc}|\nnext/u);
    expect(JSON.parse(writeDiff(diff)).works.came).toEqual([{ id: 'chen-2008', label: HOSTILE }]);
  });
});
