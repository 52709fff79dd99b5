/** Thresholds and what they leave: each network says what it takes, and nothing is left out in silence. */
import { describe, expect, it } from 'vitest';
import { analyseNetwork } from '../../src/export/analyse.ts';
import { buildTables } from '../../src/graph/tables.ts';
import { findLargest } from '../../src/networks/keep.ts';
import { NETWORK_KINDS } from '../../src/networks/network.ts';
import { flagOf, PROJECT_OPTIONS } from '../../src/networks/options.ts';
import { NETWORKS, projectNetwork } from '../../src/networks/registry.ts';
import { type Collection, describeCollection } from '../fixtures/collection.ts';

const collection = describeCollection([
  { id: 'a', authors: ['A', 'B'], themes: ['T', 'U'] },
  { id: 'b', authors: ['A', 'B', 'C'], cites: ['a'] },
  { id: 'c', authors: ['D', 'E'], cites: ['a', 'b'] },
  { id: 'd', authors: ['A', 'F'], cites: ['a'] },
]);
const graph = buildTables(collection);
const analyse = (kind: (typeof NETWORK_KINDS)[number], options: Parameters<typeof analyseNetwork>[3] = {}) =>
  analyseNetwork(
    {
      ...(collection as Collection),
      generator: 'test',
      options: { withCiting: false, rawNames: false, seed: 0, resolution: 1 },
      problems: [],
    },
    graph,
    kind,
    options,
  );
const ids = (found: ReturnType<typeof analyse>) => found.nodes.map(({ id }) => id);

describe('the registry', () => {
  it('has every kind once, with a title, a reading and the options that it takes', () => {
    expect(NETWORKS.map(({ kind }) => kind)).toEqual([...NETWORK_KINDS]);
    expect(new Set(NETWORKS.map(({ title }) => title)).size).toBe(NETWORKS.length);
    const known = new Set(PROJECT_OPTIONS.map(({ name }) => name));
    for (const { kind, reading, takes, items } of NETWORKS) {
      expect(reading, kind).toMatch(/^A node is .*; a link, .*\.$/);
      expect(items.length, kind).toBeGreaterThan(0);
      expect(new Set(takes).size, kind).toBe(takes.length);
      for (const option of takes) expect(known.has(option), `${kind} ${option}`).toBe(true);
    }
    expect(flagOf('largestComponent')).toBe('largest-component');
  });
});

describe('thresholds', () => {
  it('the largest component, of equal ones the first', () => {
    expect(projectNetwork(graph, 'co-authorship', { largestComponent: true }).nodes).toEqual(
      ['A', 'B', 'C', 'F'].map(name => `author:${name}`),
    );
    expect(findLargest({ nodes: [0, 1, 2, 3, 4], source: [3, 0], target: [4, 1] })).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(findLargest({ nodes: [], source: [], target: [] })).toEqual([]);
  });

  it('works of many authors give none', () => {
    const network = projectNetwork(graph, 'co-authorship', { maxAuthors: 2 });
    expect(network.nodes).toEqual(['A', 'B', 'D', 'E', 'F'].map(name => `author:${name}`));
    expect(network.weight.length).toBe(3);
  });

  it('the top is taken of what is cited enough', () => {
    // A is cited 4 times (a 3, b 1), B as well, C once, the others never.
    expect(ids(analyse('co-authorship', { minCitations: 1, top: 3 }))).toEqual([
      'author:A',
      'author:B',
      'author:C',
    ]);
    expect(ids(analyse('citation', { top: 2 }))).toEqual(['a', 'b']);
    expect(ids(analyse('citation', { minCitations: 2 }))).toEqual(['a']);
  });

  it('that leave nothing leave an empty network with its figures', () => {
    const { nodes, meta } = analyse('co-authorship', { minWorks: 9 });
    expect(nodes).toEqual([]);
    expect(meta.statistics).toMatchObject({ nodes: 0, edges: 0, density: 0, diameter: 0 });
  });

  it('that change nothing are told', () => {
    expect(analyse('citation', { minWorks: 2, counting: 'fractional' }).meta.problems).toEqual([
      { code: 'option-without-effect', message: 'Direct citation: counting has no effect on this network.' },
      { code: 'option-without-effect', message: 'Direct citation: min-works has no effect on this network.' },
    ]);
    expect(analyse('co-authorship', { counting: 'full' }).meta.problems).toEqual([]);
  });
});

describe('hubs', () => {
  it('couple nothing, and are named', () => {
    const coupled = projectNetwork(graph, 'work-coupling');
    expect([coupled.weight.length, coupled.problems]).toEqual([3, undefined]);
    const capped = projectNetwork(graph, 'work-coupling', { maxCiters: 2 });
    expect([capped.weight.length, capped.problems]).toEqual([
      0,
      [
        {
          code: 'hub-left-out',
          message: 'Works that more than 2 documents cite couple nothing here: "Title of a" (3).',
        },
      ],
    ]);
    expect(analyse('work-coupling', { maxCiters: 2 }).meta.problems).toHaveLength(1);
  });
});

describe('figures of nodes', () => {
  it('stand beside works and citations', () => {
    const { nodes, meta } = analyse('co-authorship', { normalise: 'cosine' });
    expect(nodes[0]).toMatchObject({
      id: 'author:A',
      kind: 'author',
      works: 3,
      citations: 4,
      averageYear: 2000,
      degree: 3,
      links: 3,
      totalLinkStrength: 4,
      betweenness: 2,
      core: 2,
    });
    expect(nodes[0]!.closeness).toBeCloseTo((3 / 5) * (3 / 3), 12);
    expect(nodes[0]).not.toHaveProperty('timesCited');
    expect(meta.statistics).toMatchObject({ components: 2, largestComponent: 4, diameter: 2 });
    expect(meta.statistics.density).toBeCloseTo(5 / 15, 12);
  });

  it('count what the sources say of citations, where they do', () => {
    const works = collection.works.map((one, i) => ({ ...one, timesCited: 10 * i }));
    const counted = analyseNetwork(
      {
        ...(collection as Collection),
        works,
        generator: 'test',
        options: { withCiting: false, rawNames: false, seed: 0, resolution: 1 },
        problems: [],
      },
      graph,
      'co-authorship',
    );
    expect(counted.nodes[0]!.timesCited).toBe(40);
  });

  it('a two-mode network has nodes of both kinds', () => {
    expect(analyse('author-theme').nodes.map(({ kind }) => kind)).toContain('theme');
  });
});
