/** Clustering: Leiden and Louvain with the VOS quality function, as CWTS's own code (networkanalysis-ts) does it. */
import Random from 'java-random';
import { Clustering, LouvainAlgorithm, Network } from 'networkanalysis-ts';
import type { Csr } from './csr.ts';
import { cpmQuality, findCommunities } from './leiden/leiden.ts';
import type { Partition } from './leiden/partition.ts';

export interface ClusterOptions {
  readonly algorithm: 'leiden' | 'louvain';
  readonly resolution: number;
  /** Clusters of fewer nodes are merged, smallest first, into the one they are most strongly linked to. */
  readonly minSize: number;
  readonly starts: number;
  readonly iterations: number;
  readonly randomness: number;
  readonly seed: number;
}

/** The settings of VOSviewer Online. */
export const CLUSTER_DEFAULTS: ClusterOptions = {
  algorithm: 'leiden',
  resolution: 1,
  minSize: 1,
  starts: 10,
  iterations: 10,
  randomness: 0.01,
  seed: 0,
};

/**
 * The cluster of each node: 0 is the largest, ties by first node. Maximises 1/2m sum_ij d(c_i, c_j) (s_ij - resolution), s being the
 * weights given, normalised by the caller (Waltman, van Eck & Noyons 2010, J. Informetrics 4(4):629; Leiden: Traag, Waltman & van Eck
 * 2019, Sci. Rep. 9:5233; Louvain: Blondel et al. 2008), and takes the best of `starts` runs. A node without links is a cluster of its own.
 * Throws RangeError for a resolution that is not a number from 0. About linear in the links, times starts and iterations.
 */
export function clusterNodes(csr: Csr, options: Partial<ClusterOptions> = {}): Int32Array {
  const settings = { ...CLUSTER_DEFAULTS, ...options };
  if (!(settings.resolution >= 0 && settings.resolution < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`The resolution is ${settings.resolution}; it is a finite number from 0.`);
  }
  // Without a link the quality function divides by zero: nothing belongs together.
  if (!csr.weight.some(w => w > 0)) return Int32Array.from({ length: csr.n }, (_, i) => i);
  const random = new Random(settings.seed);
  const find = settings.algorithm === 'leiden' ? findCommunities : findByLouvain;
  let best = find(csr, settings, random);
  let highest = cpmQuality(csr, best, settings.resolution);
  for (let start = 1; start < settings.starts; start++) {
    const found = find(csr, settings, random);
    const quality = cpmQuality(csr, found, settings.resolution);
    if (quality <= highest) continue;
    best = found;
    highest = quality;
  }
  return rankClusters(settings.minSize > 1 ? mergeSmall(csr, best, settings) : best.of);
}

/** Renumbers clusters by size, largest first, ties by their first node. */
export function rankClusters(cluster: ArrayLike<number>): Int32Array {
  const size = new Map<number, number>();
  for (let i = 0; i < cluster.length; i++) size.set(cluster[i]!, (size.get(cluster[i]!) ?? 0) + 1);
  // A Map keeps the order of first nodes, and the sort is stable.
  const rank = new Map([...size].sort((a, b) => b[1] - a[1]).map(([id], at) => [id, at]));
  return Int32Array.from(cluster, id => rank.get(id)!);
}

function findByLouvain(csr: Csr, { resolution, iterations }: ClusterOptions, random: Random): Partition {
  const louvain = prepareLouvain(resolution, iterations, random);
  const clustering = new Clustering({ nNodes: csr.n });
  louvain.improveClustering(networkOf(csr), clustering);
  return { of: Int32Array.from(clustering.getClusters()), count: clustering.getNClusters() };
}

/** Clusters under the minimum size go, smallest first, to the ones they are most strongly linked to. */
function mergeSmall(
  csr: Csr,
  { of }: Partition,
  { resolution, iterations, minSize }: ClusterOptions,
): number[] {
  const clustering = new Clustering({ clusters: Array.from(of) });
  clustering.orderClustersByNNodes();
  prepareLouvain(resolution, iterations, new Random(0)).removeSmallClustersBasedOnNNodes(
    networkOf(csr),
    clustering,
    minSize,
  );
  return clustering.getClusters();
}

function prepareLouvain(resolution: number, iterations: number, random: Random): LouvainAlgorithm {
  const louvain = new LouvainAlgorithm();
  louvain.initializeBasedOnResolutionAndNIterationsAndRandom(resolution, iterations, random);
  return louvain;
}

function networkOf({ n, start, neighbour, weight }: Csr): Network {
  return new Network({
    nodeWeights: new Array<number>(n).fill(1),
    firstNeighborIndices: Array.from(start),
    neighbors: Array.from(neighbour),
    edgeWeights: Array.from(weight),
  });
}
