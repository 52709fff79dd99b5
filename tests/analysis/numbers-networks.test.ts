/** Figures of networks: worked by hand, held as laws on any network, and compared with networkx where it is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compressLinks, type Links } from '../../src/analysis/csr.ts';
import { findCores } from '../../src/analysis/numbers/cores.ts';
import { measureModularity } from '../../src/analysis/numbers/modularity.ts';
import { measureNetwork } from '../../src/analysis/numbers/network.ts';
import { rankPages } from '../../src/analysis/numbers/pagerank.ts';
import { measurePaths } from '../../src/analysis/numbers/paths.ts';
import { measureClustering } from '../../src/analysis/numbers/triangles.ts';
import { seeded } from '../fixtures/collection.ts';

function links(n: number, ...edges: readonly (readonly [number, number, number?])[]): Links {
  return {
    n,
    source: Int32Array.from(edges, edge => edge[0]),
    target: Int32Array.from(edges, edge => edge[1]),
    weight: Float64Array.from(edges, edge => edge[2] ?? 1),
  };
}
const rows = (...given: Parameters<typeof links>) => compressLinks(links(...given));

/** A path of five, and a triangle with a tail, and one alone. */
const path = rows(5, [0, 1], [1, 2], [2, 3], [3, 4]);
const kite = rows(5, [0, 1], [1, 2], [0, 2], [2, 3]);

describe('shortest paths', () => {
  it('of a path: the middle lies on four of them, the ends on none', () => {
    const { betweenness, closeness, diameter } = measurePaths(path);
    expect([...betweenness]).toEqual([0, 3, 4, 3, 0]);
    expect([...closeness]).toEqual([0.4, 4 / 7, 4 / 6, 4 / 7, 0.4]);
    expect(diameter).toBe(4);
  });

  it('are shared between two that are equally short', () => {
    // A square: each corner is on one of the two ways between its neighbours.
    expect([...measurePaths(rows(4, [0, 1], [1, 2], [2, 3], [3, 0])).betweenness]).toEqual([
      0.5, 0.5, 0.5, 0.5,
    ]);
  });

  it('of parts: closeness falls with what cannot be reached', () => {
    const { closeness, betweenness, diameter } = measurePaths(kite);
    // Node 2 reaches 3 of 4 others at distance 1; node 4 nobody.
    expect(closeness[2]).toBeCloseTo((3 / 4) * (3 / 3), 12);
    expect(closeness[3]).toBeCloseTo((3 / 4) * (3 / 5), 12);
    expect([closeness[4], betweenness[2], diameter]).toEqual([0, 2, 2]);
  });
});

describe('cores, triangles, ranks', () => {
  it('of a triangle with a tail', () => {
    expect([...findCores(kite)]).toEqual([2, 2, 2, 1, 0]);
    const { local, average, transitivity } = measureClustering(kite);
    expect([...local]).toEqual([1, 1, 1 / 3, 0, 0]);
    expect(average).toBeCloseTo(7 / 15, 12);
    expect(transitivity).toBeCloseTo(3 / 5, 12);
    const rank = rankPages(kite);
    expect(rank.indexOf(Math.max(...rank))).toBe(2);
    expect(rank[0]).toBeCloseTo(rank[1]!, 12);
  });

  it('PageRank of a star is as its equations say', () => {
    // Centre c, three leaves l: c = .15/4 + .85 * 3 l, l = .15/4 + .85 c / 3.
    const c = (0.0375 + 0.85 * 3 * 0.0375) / (1 - 0.85 ** 2);
    expect(rankPages(rows(4, [0, 1], [0, 2], [0, 3]))[0]).toBeCloseTo(c, 12);
    expect(() => rankPages(path, { damping: 1 })).toThrow(RangeError);
  });

  it('modularity of two triangles joined by a link is 5/14', () => {
    const two = rows(6, [0, 1], [1, 2], [0, 2], [3, 4], [4, 5], [3, 5], [2, 3]);
    expect(measureModularity(two, [0, 0, 0, 1, 1, 1])).toBeCloseTo(5 / 14, 12);
    expect(measureModularity(two, [0, 0, 0, 0, 0, 0])).toBeCloseTo(0, 12);
  });
});

describe('any network', () => {
  const anyLinks = fc
    .integer({ min: 1, max: 14 })
    .chain(n =>
      fc
        .array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({ min: 0, max: 9 })), { maxLength: 40 })
        .map(edges => links(n, ...edges)),
    );

  it('keeps the laws of its figures', () => {
    fc.assert(
      fc.property(anyLinks, given => {
        const csr = compressLinks(given);
        const found = measureNetwork(given);
        const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
        expect(sum(found.pagerank)).toBeCloseTo(1, 9);
        expect(sum(found.degree)).toBe(csr.neighbour.length);
        found.core.forEach((core, i) => {
          expect(core).toBeLessThanOrEqual(found.degree[i]!);
          // A node of core k has k neighbours of core k or more.
          const deep = csr.neighbour
            .subarray(csr.start[i]!, csr.start[i + 1]!)
            .filter(j => found.core[j]! >= core);
          expect(deep.length).toBeGreaterThanOrEqual(core);
        });
        const { betweenness, closeness } = found.paths!;
        for (const value of closeness) expect(value >= 0 && value <= 1).toBe(true);
        for (const value of betweenness) expect(value).toBeGreaterThanOrEqual(0);
        for (const value of [found.density, found.clusteringCoefficient!, found.transitivity!])
          expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });

  it('without nodes, without links, of one node and its self-link has figures; what is no number is refused', () => {
    for (const given of [links(0), links(3), links(1, [0, 0])]) {
      const found = measureNetwork(given);
      expect(found).toMatchObject({ density: 0, clusteringCoefficient: 0, transitivity: 0 });
      expect([...found.degree, ...found.core, ...found.paths!.closeness].every(value => value === 0)).toBe(
        true,
      );
      expect(found.paths!.diameter).toBe(0);
    }
    expect(() => measureNetwork(links(2, [0, 1, Number.NaN]))).toThrow('weight NaN');
    expect(() => measureNetwork(links(2, [0, 1, -1]))).toThrow(RangeError);
  });

  it('that is too large is left unmeasured rather than waited for', () => {
    const found = measureNetwork(links(5, [0, 1], [1, 2]), { steps: 10, links: 1 });
    expect([found.paths, found.clusteringCoefficient, found.transitivity]).toEqual([null, null, null]);
  });
});

/** Debian's Python sees Debian's networkx; one earlier on the path may not. */
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
const SCRIPT = `
import json, sys, networkx as nx
out = []
for case in json.load(sys.stdin):
    g = nx.Graph()
    g.add_nodes_from(range(case["n"]))
    g.add_weighted_edges_from(case["edges"])
    n = range(case["n"])
    column = lambda d: [d[i] for i in n]
    groups = {}
    for i, c in enumerate(case["cluster"]): groups.setdefault(c, set()).add(i)
    out.append({
        "betweenness": column(nx.betweenness_centrality(g, normalized=False)),
        "closeness": column(nx.closeness_centrality(g)),
        "pagerank": column(nx.pagerank(g, tol=1e-15, max_iter=2000)),
        "core": column(nx.core_number(g)),
        "local": column(nx.clustering(g)),
        "transitivity": nx.transitivity(g),
        "modularity": nx.community.modularity(g, groups.values()),
    })
json.dump(out, sys.stdout)
`;
const hasNetworkx = spawnSync(PYTHON, ['-c', 'import networkx'], { timeout: 60_000 }).status === 0;

describe.skipIf(!hasNetworkx)('beside networkx', () => {
  it('betweenness, closeness, PageRank, cores, clustering and modularity are equal to 1e-9 on random graphs', () => {
    const cases = Array.from({ length: 12 }, (_, seed) => {
      const random = seeded(seed);
      const n = 20 + Math.floor(random() * 60);
      const edges = new Map<number, [number, number, number]>();
      for (let e = 0; e < n * (0.5 + (seed % 4)); e++) {
        const [a, b] = [Math.floor(random() * n), Math.floor(random() ** 2 * n)];
        if (a !== b) edges.set(Math.min(a, b) * n + Math.max(a, b), [a, b, 1 + Math.floor(random() * 5)]);
      }
      return {
        n,
        edges: [...edges.values()],
        cluster: Array.from({ length: n }, () => Math.floor(random() * 5)),
      };
    });
    const answer = spawnSync(PYTHON, ['-c', SCRIPT], { input: JSON.stringify(cases), encoding: 'utf8' });
    const expected = JSON.parse(answer.stdout) as Record<string, number[] | number>[];
    cases.forEach(({ n, edges, cluster }, at) => {
      const given = links(n, ...edges);
      const { paths, pagerank, core, transitivity } = measureNetwork(given);
      const csr = compressLinks(given);
      const own: Record<string, ArrayLike<number>> = {
        ...{ betweenness: paths!.betweenness, closeness: paths!.closeness, pagerank, core },
        local: measureClustering(csr).local,
        transitivity: [transitivity!],
        modularity: [measureModularity(csr, cluster)],
      };
      for (const [name, values] of Object.entries(own)) {
        const theirs = [expected[at]![name]!].flat();
        expect(values.length).toBe(theirs.length);
        const apart = Array.from(values, (value, i) => Math.abs(value - theirs[i]!));
        expect([name, Math.max(...apart) < 1e-9]).toEqual([name, true]);
      }
    });
  });
});
