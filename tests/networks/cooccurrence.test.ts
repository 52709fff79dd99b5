import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTables } from '../../src/graph/tables.ts';
import { evidenceOf, type Network, type ProjectOptions } from '../../src/networks/network.ts';
import { projectNetwork } from '../../src/networks/registry.ts';
import { describeCollection } from '../fixtures/collection.ts';

/** Papers as lists of authors, 0 to 7 of a dozen. */
const papers = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 7 }), {
  minLength: 1,
  maxLength: 25,
});

function coAuthorship(
  lists: readonly (readonly (number | string)[])[],
  options: ProjectOptions = {},
): Network {
  const rows = lists.map((authors, d) => ({
    id: `d${String(d).padStart(2, '0')}`,
    authors: authors.map(String),
  }));
  // One more author, on a paper of its own, so that there is always a network.
  return projectNetwork(
    buildTables(describeCollection([...rows, { id: 'solo', authors: ['solo'] }])),
    'co-authorship',
    options,
  );
}

function linksOf(network: Network): Map<string, number> {
  const name = (i: number) => network.nodes[i]!.slice('author:'.length);
  return new Map(
    Array.from(network.weight, (w, e) => [`${name(network.source[e]!)}-${name(network.target[e]!)}`, w]),
  );
}

describe('counting', () => {
  it("gives the links of VOSviewer's worked example", () => {
    const example = [
      ['A1', 'A2', 'A3'],
      ['A1', 'A3'],
      ['A2', 'A4'],
    ];
    expect(linksOf(coAuthorship(example, { counting: 'fractional' }))).toEqual(
      new Map([
        ['A1-A2', 0.5],
        ['A1-A3', 1.5],
        ['A2-A3', 0.5],
        ['A2-A4', 1],
      ]),
    );
    expect(linksOf(coAuthorship(example)).get('A1-A3')).toBe(2);
  });

  it("fractional: an author's links add up to that author's papers of two or more authors", () => {
    fc.assert(
      fc.property(papers, lists => {
        const network = coAuthorship(lists, { counting: 'fractional' });
        network.nodes.forEach((id, i) => {
          const sum = network.weight.reduce(
            (total, w, e) => (network.source[e] === i || network.target[e] === i ? total + w : total),
            0,
          );
          const shared = lists.filter(
            list => list.length > 1 && list.some(author => `author:${author}` === id),
          ).length;
          expect(sum).toBeCloseTo(shared, 9);
        });
      }),
    );
  });

  it('refined: all links add up to the papers of two or more authors', () => {
    fc.assert(
      fc.property(papers, lists => {
        const total = coAuthorship(lists, { counting: 'refined' }).weight.reduce((sum, w) => sum + w, 0);
        expect(total).toBeCloseTo(lists.filter(list => list.length > 1).length, 9);
      }),
    );
  });

  it('full: a link weighs as much as its evidence, which is the papers that name both', () => {
    fc.assert(
      fc.property(papers, lists => {
        const network = coAuthorship(lists);
        for (let e = 0; e < network.source.length; e++) {
          const both = [network.source[e]!, network.target[e]!].map(i =>
            network.nodes[i]!.slice('author:'.length),
          );
          const expected = lists.flatMap((list, d) =>
            both.every(a => list.map(String).includes(a)) ? [`d${String(d).padStart(2, '0')}`] : [],
          );
          expect(evidenceOf(network, e)).toEqual(expected);
          expect(network.weight[e]).toBe(expected.length);
        }
        const pairs = new Set(
          lists.flatMap(list =>
            list.flatMap(a => list.filter(b => String(a) < String(b)).map(b => `${a}-${b}`)),
          ),
        );
        expect(network.source.length).toBe(pairs.size);
      }),
    );
  });

  it('counts an author who is listed twice on one paper once', () => {
    for (const counting of ['full', 'fractional', 'refined'] as const)
      expect(linksOf(coAuthorship([['A', 'A', 'B']], { counting }))).toEqual(new Map([['A-B', 1]]));
  });

  it('sorts links by source, then target, each pair once', () => {
    fc.assert(
      fc.property(papers, lists => {
        const { source, target, nodes } = coAuthorship(lists);
        for (let e = 0; e < source.length; e++) {
          expect(source[e]).toBeLessThan(target[e]!);
          if (e > 0)
            expect(source[e]! * nodes.length + target[e]!).toBeGreaterThan(
              source[e - 1]! * nodes.length + target[e - 1]!,
            );
        }
      }),
    );
  });
});

describe('selection', () => {
  const lists = [
    ['A', 'B', 'C'],
    ['A', 'B'],
    ['A', 'D'],
  ];

  it('leaves out weak links, rare authors and crowded papers', () => {
    expect([...linksOf(coAuthorship(lists, { minWeight: 2 })).keys()]).toEqual(['A-B']);
    expect(coAuthorship(lists, { minWorks: 2 }).nodes).toEqual(['author:A', 'author:B']);
    expect(coAuthorship(lists, { top: 1 }).nodes).toEqual(['author:A']);
    expect(linksOf(coAuthorship(lists, { maxAuthors: 2 }))).toEqual(
      new Map([
        ['A-B', 1],
        ['A-D', 1],
      ]),
    );
  });

  it('does not make a paper weigh more because some of its authors are left out', () => {
    expect(linksOf(coAuthorship(lists, { counting: 'fractional', minWorks: 2 })).get('A-B')).toBe(1.5);
  });
});
