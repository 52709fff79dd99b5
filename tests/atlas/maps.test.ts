import { describe, expect, it } from 'vitest';
import { MAP_IDS } from '../../src/atlas/atlas.ts';
import { drawMaps, type MapInput } from '../../src/atlas/maps/maps.ts';
import { discRadius } from '../../src/atlas/maps/place.ts';
import { buildTables } from '../../src/graph/tables.ts';
import { type Collection, describeCollection, makeCollection } from '../fixtures/collection.ts';

function inputOf(collection: Collection): MapInput {
  const options = { withCiting: false, rawNames: false, seed: 0, resolution: 1 };
  return { ...collection, graph: buildTables(collection), options };
}

const collection = makeCollection(90, 11);
const maps = drawMaps(inputOf(collection));

describe('the maps', () => {
  it('are all drawn, in their order, and each says what it is', () => {
    expect(maps.map(map => map.id)).toEqual(MAP_IDS.filter(id => id !== 'network' && id !== 'chosen'));
    for (const map of maps) {
      expect(map.reading.length).toBeGreaterThan(40);
      expect(map.method.length).toBeGreaterThan(1);
    }
  });

  it.each(maps.map(map => [map.id, map] as const))(
    '%s: no two discs overlap, inside the frame, wider than high',
    (_, { nodes }) => {
      const n = nodes.id.length;
      const radius = nodes.works.map(works => discRadius(works, n));
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < i; j++) {
          expect(Math.hypot(nodes.x[i]! - nodes.x[j]!, nodes.y[i]! - nodes.y[j]!)).toBeGreaterThan(
            radius[i]! + radius[j]! - 0.002,
          );
        }
      }
      const [width, height] = [nodes.x, nodes.y].map(v => Math.max(...v) - Math.min(...v));
      expect(width).toBeGreaterThan(120);
      expect(width).toBeLessThan(206);
      expect(width! / height!).toBeGreaterThan(1);
    },
  );

  it.each(maps.map(map => [map.id, map] as const))(
    '%s: columns of one length, clusters that add up, names that differ',
    (_, map) => {
      for (const column of Object.values(map.nodes)) expect(column.length).toBe(map.nodes.id.length);
      for (const column of Object.values(map.edges)) expect(column.length).toBe(map.edges.source.length);
      expect(map.clusters.reduce((sum, cluster) => sum + cluster.size, 0)).toBe(map.nodes.id.length);
      expect(new Set(map.clusters.map(cluster => cluster.label)).size).toBe(map.clusters.length);
      expect(map.clusters.every(cluster => cluster.label !== '')).toBe(true);
      expect(map.statistics.clusters).toBe(map.clusters.length);
    },
  );

  it('draw on the landscape what is drawn as co-authorship, and nothing else', () => {
    expect(maps[0]!.edges).toEqual(maps[1]!.edges);
  });

  it('give for each line between authors the works that both wrote', () => {
    const { nodes, edges } = maps[1]!;
    const works = new Map(
      collection.authors.map(author => [author.id, new Set(author.mentions.map(mention => mention.work))]),
    );
    edges.evidence.forEach((evidence, e) => {
      const [a, b] = [edges.source[e]!, edges.target[e]!].map(i => works.get(nodes.id[i]!)!);
      const both = collection.works.flatMap(({ id }, i) => (a!.has(id) && b!.has(id) ? [i] : []));
      expect(evidence).toEqual(both);
      expect(edges.weight[e]).toBe(both.length);
    });
  });

  it('draw the citations of the whole graph, but do not let them place anything', () => {
    const without = drawMaps(
      inputOf({ ...collection, citing: collection.citing.map(work => ({ ...work, references: [] })) }),
    );
    const [whole, bare] = [maps.at(-1)!, without.at(-1)!];
    expect(whole.edges.kind.filter(kind => kind === 'cites').length).toBe(90);
    expect(bare.nodes).toEqual(whole.nodes);
  });

  it('say on the journals why there is no co-citation, and how many links are hidden', () => {
    const { reading, method } = maps.find(map => map.id === 'journals')!;
    expect(reading).toContain('one reference list cannot give co-citation');
    expect(method.join(' ')).toMatch(/\d+ weaker ones are hidden/);
  });

  it('come out the same from the same input, and from entities in another order', () => {
    expect(JSON.stringify(drawMaps(inputOf(collection)))).toBe(JSON.stringify(maps));
    const turned = {
      ...collection,
      authors: collection.authors.toReversed(),
      themes: collection.themes.toReversed(),
    };
    expect(JSON.stringify(drawMaps(inputOf(turned)))).toBe(JSON.stringify(maps));
  });

  it('leave out what the collection cannot give, down to nothing', () => {
    expect(drawMaps(inputOf(describeCollection([{ id: 'w', themes: ['T'] }]))).map(map => map.id)).toEqual([
      'themes',
      'knowledge',
    ]);
    const [nothing] = drawMaps(inputOf(describeCollection([])));
    expect(nothing).toMatchObject({ id: 'knowledge', clusters: [], statistics: { nodes: 0, modularity: 0 } });
  });

  it('draw a single author, and two who share nothing', () => {
    const one = drawMaps(inputOf(describeCollection([{ id: 'w', authors: ['A'] }])));
    expect(one[0]!.nodes).toMatchObject({ id: ['author:A'], x: [0], y: [0] });
    const two = drawMaps(
      inputOf(
        describeCollection([
          { id: 'v', authors: ['A'] },
          { id: 'w', authors: ['B'] },
        ]),
      ),
    );
    expect(two[0]!.nodes.x.every(Number.isFinite)).toBe(true);
    expect(two[0]!.nodes.x[0]).not.toBe(two[0]!.nodes.x[1]);
  });
});
