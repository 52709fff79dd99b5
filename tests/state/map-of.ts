/** Maps of nothing but nodes and links, for facts about ways over them. */
import type { AtlasMap } from '../../src/atlas/atlas.ts';
import { TINY_MAP } from '../fixtures/tiny-atlas.ts';

/** Source, target, weight. */
export type Edge = readonly [number, number, number];

/** A map of nodes "0", "1" … with these links: source, target, weight. Each link is made by the work of its own number. */
export function mapOf(n: number, edges: readonly Edge[]): AtlasMap {
  const fill = <T>(value: T) => new Array<T>(n).fill(value);
  return {
    ...TINY_MAP,
    nodes: {
      id: fill('').map((_, i) => String(i)),
      kind: fill('author'),
      works: fill(1),
      x: fill(0),
      y: fill(0),
      cluster: fill(0),
    },
    edges: {
      source: edges.map(([a]) => a),
      target: edges.map(([, b]) => b),
      weight: edges.map(([, , weight]) => weight),
      kind: edges.map(() => 'co-author'),
      evidence: edges.map((_, edge) => [edge]),
    },
  };
}
