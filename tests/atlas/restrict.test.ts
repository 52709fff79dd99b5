/** What a filter leaves of a map is a map: columns in step, only what was kept, counted anew. */
import { expect, it } from 'vitest';
import type { AtlasMap } from '../../src/atlas/atlas.ts';
import { restrictMap } from '../../src/atlas/restrict.ts';
import { TINY_MAP } from '../fixtures/tiny-atlas.ts';

it('keeps the nodes and edges that are asked for, and counts them anew', () => {
  const map = TINY_MAP;
  const nodes = new Set(map.nodes.id.slice(1));
  const part = restrictMap(map, { nodes, keepsEdge: edge => edge > 0, note: 'Only some.' });
  expect(part.nodes.id).toEqual(map.nodes.id.slice(1));
  expect(part.nodes.x).toEqual(map.nodes.x.slice(1));
  expect(part.method.at(-1)).toBe('Only some.');
  const name = (m: AtlasMap, i: number) => m.nodes.id[i]!;
  const pairs = (m: AtlasMap) =>
    m.edges.source.map((source, e) => [name(m, source), name(m, m.edges.target[e]!), m.edges.weight[e]]);
  expect(pairs(part)).toEqual(
    pairs(map).filter(([a, b], e) => e > 0 && a !== map.nodes.id[0] && b !== map.nodes.id[0]),
  );
  expect(part.statistics).toMatchObject({ nodes: nodes.size, edges: part.edges.source.length });
  expect(part.clusters.reduce((sum, cluster) => sum + cluster.size, 0)).toBe(nodes.size);
});
