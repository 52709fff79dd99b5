/** Agreement with VOSviewer: the clusters of maps it published, found again from their links. Needs the corpora beside the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clusterNodes } from '../../src/analysis/cluster.ts';
import { compressLinks } from '../../src/analysis/csr.ts';
import { normalise } from '../../src/analysis/normalise.ts';

const FOLDER = new URL('../../../shared/corpora/vosviewer-json/', import.meta.url);

interface Published {
  parameters?: { resolution?: number; min_cluster_size?: number };
  network: {
    items: { id: string | number; cluster: number }[];
    links: { source_id: string | number; target_id: string | number; strength?: number }[];
  };
}

/** Adjusted Rand index (Hubert & Arabie 1985): 1 for the same partition, about 0 for chance. */
function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const sum = (counts: Map<string | number, number>) =>
    [...counts.values()].reduce((total, n) => total + pairs(n), 0);
  const both = new Map<string, number>();
  const ofA = new Map<number, number>();
  const ofB = new Map<number, number>();
  for (let i = 0; i < a.length; i++) {
    both.set(`${a[i]} ${b[i]}`, (both.get(`${a[i]} ${b[i]}`) ?? 0) + 1);
    ofA.set(a[i]!, (ofA.get(a[i]!) ?? 0) + 1);
    ofB.set(b[i]!, (ofB.get(b[i]!) ?? 0) + 1);
  }
  const expected = (sum(ofA) * sum(ofB)) / pairs(a.length);
  return (sum(both) - expected) / ((sum(ofA) + sum(ofB)) / 2 - expected);
}

describe.skipIf(!existsSync(FOLDER))('published VOSviewer maps', () => {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter(file => file.endsWith('.json')) : [];
  it.each(files)('%s: the same clusters', file => {
    const text = readFileSync(new URL(file, FOLDER), 'utf8').replace(/^\uFEFF/, '');
    const { network, parameters } = JSON.parse(text) as Published;
    const index = new Map(network.items.map((item, i) => [item.id, i]));
    const links = {
      n: network.items.length,
      source: Int32Array.from(network.links, link => index.get(link.source_id)!),
      target: Int32Array.from(network.links, link => index.get(link.target_id)!),
      weight: Float64Array.from(network.links, link => link.strength ?? 1),
    };
    const csr = compressLinks({ ...links, weight: normalise(links, 'association-strength') });
    const found = clusterNodes(csr, {
      resolution: parameters?.resolution ?? 1,
      minSize: parameters?.min_cluster_size ?? 1,
    });
    expect(
      adjustedRand(
        found,
        network.items.map(item => item.cluster),
      ),
    ).toBe(1);
  });
});
