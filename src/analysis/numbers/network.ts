/** The figures of a network and of each of its nodes, in columns. */
import { type Csr, compressLinks, type Links, strengths } from '../csr.ts';
import { findCores } from './cores.ts';
import { rankPages } from './pagerank.ts';
import { measurePaths, type PathMeasures, stepsOfPaths } from './paths.ts';
import { measureClustering } from './triangles.ts';

export interface NetworkMeasures {
  /** Neighbours of each node: VOSviewer's "links". */
  readonly degree: Int32Array;
  /** Sum of the weights of each node's links: VOSviewer's "total link strength". */
  readonly totalLinkStrength: Float64Array;
  readonly pagerank: Float64Array;
  readonly core: Int32Array;
  /** Null where the paths are too many to walk. */
  readonly paths: PathMeasures | null;
  /** Links over the pairs of nodes; 0 with fewer than two nodes. */
  readonly density: number;
  /** Null where the network is too large. */
  readonly clusteringCoefficient: number | null;
  readonly transitivity: number | null;
}

export interface Budget {
  /** Most steps to walk shortest paths: 5e8 are some seconds. */
  readonly steps: number;
  /** Most links whose triangles are counted. */
  readonly links: number;
}
export const BUDGET: Budget = { steps: 5e8, links: 1e6 };

/** Measures a network. Throws RangeError for what is no network, as `compressLinks` does. */
export function measureNetwork(links: Links, budget: Budget = BUDGET): NetworkMeasures {
  const csr: Csr = compressLinks(links);
  const { n, start, neighbour } = csr;
  const clustering = neighbour.length / 2 <= budget.links ? measureClustering(csr) : null;
  return {
    degree: Int32Array.from({ length: n }, (_, i) => start[i + 1]! - start[i]!),
    totalLinkStrength: strengths(csr),
    pagerank: rankPages(csr),
    core: findCores(csr),
    paths: stepsOfPaths(csr) <= budget.steps ? measurePaths(csr) : null,
    density: n < 2 ? 0 : neighbour.length / (n * (n - 1)),
    clusteringCoefficient: clustering?.average ?? null,
    transitivity: clustering?.transitivity ?? null,
  };
}
