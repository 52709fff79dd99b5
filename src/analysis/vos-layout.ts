/** The VOS layout, by the code of CWTS itself (networkanalysis-ts): strongly linked nodes near, all others apart. */
import Random from 'java-random';
import { GradientDescentVOSLayoutAlgorithm, Layout, Network } from 'networkanalysis-ts';
import { alignAxes, type Coordinates } from './coordinates.ts';
import type { Csr } from './csr.ts';

export interface VosOptions {
  readonly attraction: number;
  readonly repulsion: number;
  /** The best of so many random beginnings. */
  readonly starts: number;
  readonly seed: number;
}

export const VOS_DEFAULTS: VosOptions = { attraction: 2, repulsion: 1, starts: 1, seed: 0 };

/** Steps of one start: 1,000 as VOSviewer takes, fewer in large networks, where each step looks at every pair. */
const MAX_STEPS = 1000;
const MAX_PAIRS_SEEN = 1e8;

/**
 * Minimises sum s_ij d_ij^a / a - sum d_ij^b / b over a connected network (van Eck, Waltman, Dekker & van den Berg 2010, JASIST
 * 61(12):2405); s are the weights given, normalised by the caller. Mean distance 1, principal axis along x, centred. Quadratic in
 * nodes a step. Throws RangeError when the network is not connected: its parts would drift apart without end.
 */
export function layOutByVos(csr: Csr, options: Partial<VosOptions> = {}): Coordinates {
  const settings = { ...VOS_DEFAULTS, ...options };
  const { n } = csr;
  if (n === 0) return { x: new Float64Array(0), y: new Float64Array(0) };
  if (n === 1) return { x: new Float64Array(1), y: new Float64Array(1) };
  if (n === 2) return { x: Float64Array.of(-0.5, 0.5), y: new Float64Array(2) };
  if (reach(csr) < n)
    throw new RangeError('The VOS layout needs a connected network; lay out its components one by one.');
  const network = new Network({
    nodeWeights: new Array<number>(n).fill(1),
    firstNeighborIndices: [...csr.start],
    neighbors: [...csr.neighbour],
    edgeWeights: [...csr.weight],
  });
  const random = new Random(settings.seed);
  const algorithm = new GradientDescentVOSLayoutAlgorithm();
  algorithm.initializeBasedOnAttractionAndRepulsionAndEdgeWeightIncrementAndRandom(
    settings.attraction,
    settings.repulsion,
    0,
    random,
  );
  algorithm.setMaxNIterations(Math.max(50, Math.min(MAX_STEPS, Math.floor(MAX_PAIRS_SEEN / (n * n)))));
  let best: Layout | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (let start = 0; start < settings.starts; start++) {
    const layout = new Layout({ nNodes: n, random });
    algorithm.improveLayout(network, layout);
    const quality = algorithm.calcQuality(network, layout);
    if (quality < lowest) {
      best = layout;
      lowest = quality;
    }
  }
  if (best === undefined)
    throw new RangeError('The VOS layout found no finite placement; are all weights 0?');
  best.standardize(true);
  const [x, y] = best.getCoordinates();
  return alignAxes({ x: Float64Array.from(x!), y: Float64Array.from(y!) });
}

/** How many nodes can be reached from the first by links of a weight above 0. */
function reach({ n, start, neighbour, weight }: Csr): number {
  const seen = new Uint8Array(n);
  seen[0] = 1;
  const queue = [0];
  for (let head = 0; head < queue.length; head++) {
    for (let k = start[queue[head]!]!; k < start[queue[head]! + 1]!; k++) {
      const j = neighbour[k]!;
      if (seen[j] || !(weight[k]! > 0)) continue;
      seen[j] = 1;
      queue.push(j);
    }
  }
  return queue.length;
}
