/** Groups the nodes of a map into a readable number of clusters. */
import { CLUSTER_DEFAULTS, clusterNodes } from '../../analysis/cluster.ts';
import type { Csr } from '../../analysis/csr.ts';
import type { AtlasOptions } from '../atlas.ts';

/** A cluster holds at least one node in so many, which leaves about 5 to 9 of them: what colours and a legend can tell apart. */
const CLUSTERS_AT_MOST = 14;

/** From so many links a start takes a second or more, and the best of ten is hardly better than the best of two. */
const FEW_STARTS_FROM = 100_000;
const FEW_STARTS = 2;

/** The least size of a cluster in a map of n nodes. */
export function leastSize(n: number): number {
  return Math.max(3, Math.ceil(n / CLUSTERS_AT_MOST));
}

/** Leiden with the map's least size; s are the normalised weights. */
export function groupNodes(
  csr: Csr,
  { resolution, seed }: AtlasOptions,
  minSize = leastSize(csr.n),
): Int32Array {
  const starts = csr.neighbour.length / 2 < FEW_STARTS_FROM ? CLUSTER_DEFAULTS.starts : FEW_STARTS;
  return clusterNodes(csr, { resolution, seed, minSize, starts });
}

/**
 * The same links, those inside a cluster `factor` times as strong: clusters then stand apart in the layout, more than the data alone
 * would have them. A map that uses it says so.
 */
export function raiseCohesion(csr: Csr, cluster: ArrayLike<number>, factor: number): Csr {
  const weight = csr.weight.slice();
  for (let i = 0; i < csr.n; i++) {
    for (let k = csr.start[i]!; k < csr.start[i + 1]!; k++) {
      if (cluster[i] === cluster[csr.neighbour[k]!]) weight[k]! *= factor;
    }
  }
  return { ...csr, weight };
}

/** The sentence of the method that says how the clusters were made. */
export function describeGrouping(of: string, { resolution, seed }: AtlasOptions, minSize: number): string {
  const { starts, iterations, randomness } = CLUSTER_DEFAULTS;
  return (
    `Clusters: Leiden algorithm (Traag, Waltman & van Eck 2019) on ${of}, normalised by association strength (van Eck & Waltman 2009), ` +
    `resolution ${resolution}, ${starts} starts (${FEW_STARTS} from ${FEW_STARTS_FROM} links) of ${iterations} iterations, randomness ${randomness}, seed ${seed}; clusters of fewer ` +
    `than ${minSize} nodes are merged into the cluster to which they are most strongly linked. They are named from their most ` +
    'distinctive themes by class-based TF-IDF (Grootendorst 2022).'
  );
}

/** Puts the nodes of clusters that stayed under `minSize`, having no one to merge with, into one group `OTHERS`; all or nothing. */
export function gatherSmall(cluster: Int32Array, minSize: number): Int32Array {
  const size = new Map<number, number>();
  for (const c of cluster) size.set(c, (size.get(c) ?? 0) + 1);
  const some = [...size.values()].some(n => n >= minSize);
  return some ? cluster.map(c => (size.get(c)! < minSize ? OTHERS : c)) : cluster;
}

/** The number of the group of what is left over, before clusters are ranked. */
export const OTHERS = -1;

/** Groups of fewer nodes than this are too many to name one by one, and so are more groups than a legend holds. */
export const NAMED_FROM = 4;
export const NAMED_AT_MOST = 12;

/** The numbers of what has no name of its own, before clusters are ranked. */
export const UNNAMED = { smaller: -1, alone: -2 } as const;

/** Leaves the clusters that are named, numbered by size; the others are nodes that stand alone, and all the rest. */
export function gatherUnnamed(cluster: Int32Array, most = NAMED_AT_MOST): Int32Array {
  const size = new Map<number, number>();
  for (const c of cluster) size.set(c, (size.get(c) ?? 0) + 1);
  return cluster.map(c =>
    size.get(c) === 1 ? UNNAMED.alone : size.get(c)! < NAMED_FROM || c >= most ? UNNAMED.smaller : c,
  );
}
