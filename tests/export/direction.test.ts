/** Citations keep their direction in every format that has one, and are read back with it. */
import { describe, expect, it } from 'vitest';
import { analyseNetwork } from '../../src/export/analyse.ts';
import { NETWORK_EXPORTS } from '../../src/export/registry.ts';
import { readNetworkFile } from '../../src/formats/networks/registry.ts';
import { buildTables } from '../../src/graph/tables.ts';
import { describeCollection } from '../fixtures/collection.ts';

const collection = describeCollection([
  { id: 'a' },
  { id: 'b', cites: ['a', 'c'] },
  { id: 'c', cites: ['b'] },
]);
const citations = analyseNetwork(
  {
    ...collection,
    generator: 'test',
    options: { withCiting: false, rawNames: false, seed: 0, resolution: 1 },
    problems: [],
  },
  buildTables(collection),
  'citation',
  { normalise: 'none' },
);
const write = (id: string) => NETWORK_EXPORTS.find(format => format.id === id)!.write(citations);
const WAYS = ['b>a 1', 'b>c 1', 'c>b 1'];

describe('direct citation', () => {
  it('runs from the citing to the cited work, each way with its own evidence', () => {
    expect(
      citations.edges.map(({ source, target, weight, evidence }) => [source, target, weight, ...evidence]),
    ).toEqual([
      ['b', 'a', 1, 'b'],
      ['b', 'c', 1, 'b'],
      ['c', 'b', 1, 'c'],
    ]);
    expect(citations.meta.statistics).toMatchObject({ edges: 3, totalWeight: 3 });
    expect(citations.meta.method.join(' ')).toContain('from the citing to the cited work');
  });

  it.each(['gexf', 'graphml', 'gml', 'json-graph', 'graphology', 'pajek', 'json'])(
    '%s is read back with its directions',
    async id => {
      const bytes = new TextEncoder().encode(await write(id));
      const { nodes, edges } = readNetworkFile([{ name: 'a.txt', bytes }])!;
      // Pajek has labels only.
      const nameOf = (i: number) => nodes[i]!.label.replace('Title of ', '').slice(-1);
      const named = new Map(citations.nodes.map(node => [node.label.slice(-1), node.id]));
      expect(
        edges
          .map(
            ({ source, target, weight }) =>
              `${named.get(nameOf(source))}>${named.get(nameOf(target))} ${weight}`,
          )
          .sort(),
      ).toEqual(WAYS);
      expect(edges.every(({ directed }) => directed)).toBe(true);
    },
  );

  it('is an arrow in DOT, and one link of both in VOSviewer, which has none', async () => {
    expect(await write('dot')).toMatch(/digraph[\s\S]* n1 -> n0 /);
    expect(await write('vosviewer-network')).toBe('2\t1\t1\n2\t3\t2\n');
  });
});
