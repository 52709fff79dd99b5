/** Leiden on typed arrays gives, of the same seed, the clusters of CWTS's own code. */
import fc from 'fast-check';
import Random from 'java-random';
import { Clustering, LeidenAlgorithm, Network } from 'networkanalysis-ts';
import { describe, expect, it } from 'vitest';
import { CLUSTER_DEFAULTS, clusterNodes, rankClusters } from '../../src/analysis/cluster.ts';
import { type Csr, compressLinks } from '../../src/analysis/csr.ts';
import { seeded } from '../fixtures/collection.ts';

/** Groups of a dozen nodes, linked mostly among themselves, in weights of few kinds, so that there are ties; some links weigh nothing. */
function invent(n: number, seed: number): Csr {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const links = Array.from({ length: 3 * n }, () => {
    const i = below(n);
    const near = Math.min(n - 1, 12 * Math.floor(i / 12) + below(12));
    return [i, random() < 0.7 ? near : below(n), below(4) / 2] as const;
  });
  return compressLinks({
    n,
    source: Int32Array.from(links, ([i]) => i),
    target: Int32Array.from(links, ([, j]) => j),
    weight: Float64Array.from(links, ([, , w]) => w),
  });
}

function byCwts(csr: Csr, resolution: number, seed: number): Int32Array {
  const network = new Network({
    nodeWeights: new Array<number>(csr.n).fill(1),
    firstNeighborIndices: Array.from(csr.start),
    neighbors: Array.from(csr.neighbour),
    edgeWeights: Array.from(csr.weight),
  });
  const { iterations, randomness, starts } = CLUSTER_DEFAULTS;
  const leiden = new LeidenAlgorithm();
  leiden.initializeBasedOnResolutionAndNIterationsAndRandomnessAndRandom(
    resolution,
    iterations,
    randomness,
    new Random(seed),
  );
  let best = new Clustering({ nNodes: csr.n });
  let highest = Number.NEGATIVE_INFINITY;
  for (let start = 0; start < starts; start++) {
    const found = new Clustering({ nNodes: csr.n });
    leiden.improveClustering(network, found);
    const quality = leiden.calcQuality(network, found);
    if (quality > highest) [best, highest] = [found, quality];
  }
  return rankClusters(best.getClusters());
}

describe('Leiden', () => {
  it.each([
    [400, 1, 0.1],
    [400, 2, 0.02],
    [60, 3, 0.5],
  ])("of %i nodes (seed %i, resolution %f) gives CWTS's clusters", (n, seed, resolution) => {
    const csr = invent(n, seed);
    const found = clusterNodes(csr, { resolution, seed });
    expect(new Set(found).size).toBeGreaterThan(2);
    expect(new Set(found).size).toBeLessThan(n);
    expect(found).toEqual(byCwts(csr, resolution, seed));
  });

  it('does so for any small network, resolution and seed', () => {
    const cases = fc.tuple(
      fc.integer({ min: 2, max: 30 }),
      fc.nat(1000),
      fc.constantFrom(0, 0.05, 0.3, 1, 4),
    );
    fc.assert(
      fc.property(cases, ([n, seed, resolution]) => {
        const csr = invent(n, seed);
        fc.pre(csr.weight.some(w => w > 0));
        expect(clusterNodes(csr, { resolution, seed })).toEqual(byCwts(csr, resolution, seed));
      }),
      { numRuns: 60 },
    );
  });
});
