/** Small scenes for the stage's tests: seeded, so that a failure can be run again. */
import type { Scene, SceneNode, StageTheme } from '../../../src/explorer/stage/scene.ts';

/** Numbers in 0..1 from a linear congruential generator (Numerical Recipes). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function node(id: string, x: number, y: number, rest: Partial<SceneNode> = {}): SceneNode {
  return { id, label: id, kind: 'author', x, y, size: 1, cluster: 0, ...rest };
}

/** `k` round clusters on a circle, `each` nodes in each, linked in a chain within the cluster. */
export function clusteredScene(k: number, each: number, seed = 1): Scene {
  const random = createRandom(seed);
  const nodes = Array.from({ length: k * each }, (_, i) => {
    const cluster = Math.floor(i / each);
    const angle = (2 * Math.PI * cluster) / k;
    const spread = () => (random() + random() + random() - 1.5) * 60;
    return node(`n${i}`, 300 * Math.cos(angle) + spread(), 300 * Math.sin(angle) + spread(), {
      cluster,
      size: 1 + Math.floor(20 * random() ** 3),
    });
  });
  const edges = nodes
    .map((_, i) => ({ source: i, target: i + 1, weight: 1 + (i % 3), kind: 'co-author' }))
    .filter(edge => (edge.source + 1) % each !== 0);
  return {
    nodes,
    edges,
    clusters: Array.from({ length: k }, (_, id) => ({ id, label: `Theme ${id} · other` })),
  };
}

export const theme: StageTheme = {
  background: '#ffffff',
  text: '#1d1b18',
  halo: '#ffffff',
  edge: '#b9b4aa',
  clusterColors: ['#3b6fb6', '#d1662f', '#3f8f5b'],
  kindColors: {
    author: '#111111',
    journal: '#222222',
    theme: '#333333',
    work: '#444444',
    citing: '#555555',
    cited: '#555566',
    keyword: '#333344',
    organisation: '#111122',
    country: '#111133',
    item: '#666666',
  },
  accent: '#a63420',
  dark: false,
};
