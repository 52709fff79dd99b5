import { describe, expect, it } from 'vitest';
import { buildTables } from '../../src/graph/tables.ts';
import { keepItems } from '../../src/networks/keep.ts';
import { evidenceOf, NETWORK_KINDS, type Network } from '../../src/networks/network.ts';
import { projectNetwork, refusal } from '../../src/networks/registry.ts';
import { worksOf } from '../../src/resolve/entity.ts';
import { describeCollection, makeCollection } from '../fixtures/collection.ts';

const seed = makeCollection(80, 3);
const oneList = buildTables(seed);
const twoLists = buildTables(
  describeCollection([
    { id: 'p', authors: ['A'], journal: 'J1' },
    { id: 'q', authors: ['B'], journal: 'J2' },
    { id: 'r', authors: ['B', 'C'] },
    { id: 'x', authors: ['X'], journal: 'K', cites: ['p', 'q'] },
    { id: 'y', authors: ['Y'], journal: 'L', cites: ['p', 'q', 'r'] },
  ]),
);

function named(network: Network): Record<string, unknown> {
  return Object.fromEntries(
    Array.from(network.weight, (w, e) => [
      `${network.nodes[network.source[e]!]} ${network.nodes[network.target[e]!]}`,
      [w, ...evidenceOf(network, e)],
    ]),
  );
}

describe('the registry', () => {
  it('refuses what one reference list cannot give, in words', () => {
    expect(refusal(oneList, 'author-co-citation')).toBe(
      'Co-citation needs two or more citing documents; this collection has one reference list.',
    );
    expect(() => projectNetwork(oneList, 'work-coupling')).toThrow(
      'Coupling needs two or more citing documents',
    );
    expect(refusal(oneList, 'citation')).toContain('cites another');
    expect(refusal(oneList, 'journal-similarity')).toBeNull();
  });

  it('refuses every network of an empty collection', () => {
    const empty = buildTables(describeCollection([]));
    for (const kind of NETWORK_KINDS) expect(refusal(empty, kind), kind).not.toBeNull();
  });

  it('links what is cited together, with the citing documents as evidence', () => {
    expect(named(projectNetwork(twoLists, 'reference-co-citation'))).toEqual({
      'p q': [2, 'x', 'y'],
      'p r': [1, 'y'],
      'q r': [1, 'y'],
    });
    expect(named(projectNetwork(twoLists, 'journal-co-citation'))).toEqual({
      'journal:J1 journal:J2': [2, 'x', 'y'],
    });
    // B wrote two works on y's list and is one author there.
    expect(named(projectNetwork(twoLists, 'author-co-citation'))).toMatchObject({
      'author:A author:B': [2, 'x', 'y'],
    });
    expect(
      named(projectNetwork(twoLists, 'reference-co-citation', { counting: 'fractional' }))['p q'],
    ).toEqual([1.5, 'x', 'y']);
  });

  it('couples what cites the same works, with those works as evidence', () => {
    expect(named(projectNetwork(twoLists, 'work-coupling'))).toEqual({ 'x y': [2, 'p', 'q'] });
    expect(named(projectNetwork(twoLists, 'author-coupling'))).toEqual({
      'author:X author:Y': [2, 'p', 'q'],
    });
    expect(named(projectNetwork(twoLists, 'journal-coupling'))).toEqual({
      'journal:K journal:L': [2, 'p', 'q'],
    });
  });

  it('links works that cite one another, with the citing work as evidence', () => {
    expect(named(projectNetwork(twoLists, 'citation'))).toMatchObject({ 'p x': [1, 'x'], 'q y': [1, 'y'] });
  });
});

describe('similarity of profiles', () => {
  const pair = (rows: Parameters<typeof describeCollection>[0]) =>
    named(projectNetwork(buildTables(describeCollection(rows)), 'journal-similarity'));

  it('is 1 for journals of the same authors and themes, a half for the same themes only, and none for nothing shared', () => {
    const [a, b] = [
      { authors: ['A'], themes: ['T'] },
      { authors: ['B'], themes: ['T'] },
    ];
    const one = (found: Record<string, unknown>) =>
      (found['journal:J journal:K'] as number[] | undefined)?.[0];
    expect(
      one(
        pair([
          { id: 'p', journal: 'J', ...a },
          { id: 'q', journal: 'K', ...a },
        ]),
      ),
    ).toBeCloseTo(1, 12);
    expect(
      one(
        pair([
          { id: 'p', journal: 'J', ...a },
          { id: 'q', journal: 'K', ...b },
        ]),
      ),
    ).toBeCloseTo(0.5, 12);
    expect(
      pair([
        { id: 'p', journal: 'J', authors: ['A'] },
        { id: 'q', journal: 'K', authors: ['B'] },
      ]),
    ).toEqual({});
  });

  it('gives as evidence the works of either journal that hold what both share', () => {
    const found = pair([
      { id: 'p', journal: 'J', themes: ['T'] },
      { id: 'q', journal: 'K', themes: ['T', 'U'] },
      { id: 'r', journal: 'K', themes: ['V'] },
    ]);
    expect((found['journal:J journal:K'] as unknown[]).slice(1)).toEqual(['p', 'q']);
  });

  it.each(['journal-similarity', 'author-landscape'] as const)(
    '%s: weights in (0, 1], evidence from both ends',
    kind => {
      const network = projectNetwork(oneList, kind);
      const works = new Map(
        [...seed.journals, ...seed.authors].map(each => [each.id, new Set(worksOf(each))]),
      );
      expect(network.source.length).toBeGreaterThan(20);
      for (let e = 0; e < network.source.length; e++) {
        expect(network.weight[e]).toBeGreaterThan(0);
        expect(network.weight[e]).toBeLessThanOrEqual(1 + 1e-12);
        const [a, b] = [network.source[e]!, network.target[e]!].map(i => works.get(network.nodes[i]!)!);
        const evidence = evidenceOf(network, e);
        expect(evidence.every(id => a!.has(id) || b!.has(id))).toBe(true);
        expect(evidence.some(id => a!.has(id)) && evidence.some(id => b!.has(id))).toBe(true);
      }
    },
  );

  it('gives as evidence of likeness the works that hold what works of both ends hold', () => {
    const rows = [
      { id: 'a', journal: 'J', authors: ['X'], themes: ['t'] },
      { id: 'b', journal: 'J', themes: ['u'] },
      { id: 'c', journal: 'K', authors: ['X'] },
      { id: 'd', journal: 'K', themes: ['v'] },
      { id: 'e', journal: 'L', themes: ['u'] },
    ];
    const network = projectNetwork(buildTables(describeCollection(rows)), 'journal-similarity');
    expect(
      Array.from(network.source, (i, e) => [
        network.nodes[i],
        network.nodes[network.target[e]!],
        ...evidenceOf(network, e),
      ]),
    ).toEqual([
      ['journal:J', 'journal:K', 'a', 'c'],
      ['journal:J', 'journal:L', 'b', 'e'],
    ]);
    const kept = keepItems(network, id => id !== 'journal:K');
    expect([kept.nodes, evidenceOf(kept, 0)]).toEqual([
      ['journal:J', 'journal:L'],
      ['b', 'e'],
    ]);
  });

  it('does not depend on the order of the input', () => {
    const turned = {
      ...seed,
      works: seed.works.toReversed(),
      authors: seed.authors.toReversed(),
      themes: seed.themes.toReversed(),
    };
    for (const kind of [
      'co-authorship',
      'theme-co-occurrence',
      'journal-similarity',
      'author-landscape',
    ] as const) {
      expect(projectNetwork(buildTables(turned), kind)).toEqual(projectNetwork(oneList, kind));
    }
  });
});
