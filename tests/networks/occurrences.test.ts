/** What an item is counted by: the documents that hold it, in every network that counts documents. */
import { describe, expect, it } from 'vitest';
import type { NORMALISATIONS } from '../../src/analysis/normalise.ts';
import type { AnalyseOptions } from '../../src/atlas/analyse-options.ts';
import { analyseNetwork } from '../../src/export/analyse.ts';
import { buildTables } from '../../src/graph/tables.ts';
import { MOST_LINKS, type NetworkKind, TooManyLinks } from '../../src/networks/network.ts';
import { projectNetwork } from '../../src/networks/registry.ts';
import { type Collection, describeCollection } from '../fixtures/collection.ts';

const analyse = (collection: Collection, kind: NetworkKind, options: Partial<AnalyseOptions> = {}) =>
  analyseNetwork(
    {
      ...collection,
      generator: 'test',
      options: { withCiting: false, rawNames: false, seed: 0, resolution: 1 },
      problems: [],
    },
    buildTables(collection),
    kind,
    { cluster: 'none', layout: 'none', ...options },
  );

const row = (id: string, author: string, journal: string, cites: string[] = []) => ({
  id,
  authors: [author],
  journal,
  cites,
});
/** P and q cite the same three works. */
const same = describeCollection([
  row('p', 'P', 'Journal P', ['x', 'y', 'z']),
  row('q', 'Q', 'Journal Q', ['x', 'y', 'z']),
  row('x', 'X', 'Journal X'),
  row('y', 'Y', 'Journal Y'),
  row('z', 'Z', 'Journal Z'),
]);
const SHARES = ['cosine', 'jaccard', 'inclusion', 'equivalence'] as const;

describe('what is always cited together', () => {
  it.each(['reference-co-citation', 'author-co-citation', 'journal-co-citation'] as const)(
    '%s: has weight 1 by every share',
    kind => {
      for (const normalise of SHARES)
        expect(analyse(same, kind, { normalise }).edges.map(({ weight }) => weight)).toEqual([1, 1, 1]);
      const { edges } = analyse(same, kind, { normalise: 'association-strength-by-occurrence' });
      expect(edges.map(({ weight }) => weight)).toEqual([2 / 4, 2 / 4, 2 / 4]);
      expect([...projectNetwork(buildTables(same), kind).occurrences!]).toEqual([2, 2, 2]);
    },
  );
});

describe('what cites the same', () => {
  it.each(['work-coupling', 'author-coupling', 'journal-coupling'] as const)(
    '%s: has weight 1 by every share',
    kind => {
      for (const normalise of SHARES)
        expect(analyse(same, kind, { normalise }).edges.map(({ weight }) => weight)).toEqual([1]);
      const { edges } = analyse(same, kind, { normalise: 'association-strength-by-occurrence' });
      expect(edges.map(({ weight }) => weight)).toEqual([3 / 9]);
    },
  );

  it('is shared out by the references of both', () => {
    const collection = describeCollection([
      row('p', 'P', 'J', ['x', 'y']),
      row('q', 'Q', 'J', ['x']),
      row('x', 'X', 'J'),
      row('y', 'Y', 'J'),
    ]);
    const weightBy = (normalise: (typeof NORMALISATIONS)[number]) =>
      analyse(collection, 'work-coupling', { normalise }).edges[0]!.weight;
    expect(weightBy('jaccard')).toBe(1 / 2);
    expect(weightBy('inclusion')).toBe(1);
    expect(weightBy('equivalence')).toBe(1 / 2);
    expect(weightBy('cosine')).toBeCloseTo(1 / Math.sqrt(2), 12);
  });
});

describe('works of many authors', () => {
  const crowd = describeCollection([
    { id: 'a', authors: ['A', 'B'] },
    { id: 'b', authors: ['A', 'B', 'C'], cites: ['a'] },
    { id: 'c', authors: ['A'], cites: ['b'] },
  ]);
  const rows = (options: Partial<AnalyseOptions>) =>
    analyse(crowd, 'co-authorship', options).nodes.map(({ id, works, citations }) => [id, works, citations]);

  it('are left out of the works and citations that are shown, as they are of the links', () => {
    expect(rows({})).toEqual([
      ['author:A', 3, 2],
      ['author:B', 2, 2],
      ['author:C', 1, 1],
    ]);
    expect(rows({ maxAuthors: 2 })).toEqual([
      ['author:A', 2, 1],
      ['author:B', 1, 1],
    ]);
    expect(rows({ maxAuthors: 2, minWorks: 2 })).toEqual([['author:A', 2, 1]]);
    expect(rows({ maxAuthors: 2, minCitations: 2 })).toEqual([]);
  });
});

describe('the least number of works', () => {
  const collection = describeCollection([
    row('p', 'P', 'J', ['x', 'y', 'z']),
    row('q', 'P', 'J', ['x', 'z']),
    row('x', 'X', 'J'),
    row('y', 'X', 'J'),
    row('z', 'Z', 'J'),
  ]);

  it('tests the works that are shown, also where links are of citations', () => {
    const shown = (options: Partial<AnalyseOptions>) =>
      analyse(collection, 'author-co-citation', options).nodes.map(({ id, works }) => [id, works]);
    expect(shown({})).toEqual([
      ['author:X', 2],
      ['author:Z', 1],
    ]);
    expect(shown({ minWorks: 2 })).toEqual([['author:X', 2]]);
    expect(analyse(collection, 'author-coupling', { minWorks: 3 }).nodes).toEqual([]);
  });

  it('is no threshold of works themselves', () => {
    const found = analyse(collection, 'reference-co-citation', { minWorks: 2 });
    expect(found.nodes).toHaveLength(3);
    expect(found.meta.problems.map(({ code }) => code)).toEqual(['option-without-effect']);
  });
});

describe('thresholds that leave nothing', () => {
  it('are named among the problems, for nodes and for links', () => {
    const problems = (options: Partial<AnalyseOptions>) =>
      analyse(same, 'reference-co-citation', options).meta.problems;
    expect(problems({ minWeight: 3 })).toEqual([
      { code: 'nothing-left', message: 'The thresholds leave no link (min-weight 3).' },
    ]);
    expect(problems({ minCitations: 3 })).toEqual([
      { code: 'nothing-left', message: 'The thresholds leave nothing: no item passes them (min-citations).' },
    ]);
    expect(problems({ minWeight: 2 })).toEqual([]);
    expect(analyse(same, 'co-authorship').meta.problems).toEqual([]);
  });
});

describe('too many links', () => {
  const count = Math.ceil(Math.sqrt(2 * MOST_LINKS)) + 1;
  const crowd = describeCollection([
    { id: 'a', authors: Array.from({ length: count }, (_, i) => `A${i}`) },
    { id: 'b', authors: ['A1', 'A2'] },
  ]);
  const graph = buildTables(crowd);

  it('are counted, not made', () => {
    const links = (count * (count - 1)) / 2;
    expect(() => projectNetwork(graph, 'co-authorship')).toThrow(TooManyLinks);
    expect(() => projectNetwork(graph, 'co-authorship')).toThrow(`${links.toLocaleString('en')} links`);
    expect(() => projectNetwork(graph, 'co-authorship')).toThrow(RangeError);
  });

  it('are few by a threshold', () => {
    expect(projectNetwork(graph, 'co-authorship', { minWeight: 2 }).source).toHaveLength(1);
    expect(projectNetwork(graph, 'co-authorship', { maxAuthors: 2 }).source).toHaveLength(1);
    expect(projectNetwork(graph, 'co-authorship', { top: 10 }).source).toHaveLength(45);
  });
});
