/** ForceAtlas2 on flat arrays, by graphology's kernel: for networks too large for the exact VOS layout, and for mixed graphs. */
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { alignAxes, type Coordinates } from './coordinates.ts';
import type { Csr } from './csr.ts';

export interface ForceOptions {
  readonly iterations: number;
  readonly scalingRatio: number;
  readonly gravity: number;
  /** Attraction by the logarithm of distance: clusters become tighter (Noack 2009). */
  readonly linLog: boolean;
  /** Where nodes begin; a sunflower of equal density when left out. */
  readonly initial?: Coordinates;
}

export const FORCE_DEFAULTS: ForceOptions = { iterations: 400, scalingRatio: 4, gravity: 0.5, linLog: false };

/** Above this many nodes repulsion is approximated (Barnes & Hut 1986). */
const BARNES_HUT_FROM = 1000;
const FLOATS_A_NODE = 10;

/**
 * Places nodes by ForceAtlas2 (Jacomy et al. 2014, PLoS ONE 9(6):e98679): linear attraction, repulsion by degree, gravity. Centred,
 * principal axis along x, no unit. Nothing random: nodes begin where `initial` says. n log n an iteration above 1,000 nodes, else n^2.
 */
export function layOutByForce(csr: Csr, options: Partial<ForceOptions> = {}): Coordinates {
  const { iterations, scalingRatio, gravity, linLog, initial } = { ...FORCE_DEFAULTS, ...options };
  const { n, start, neighbour, weight } = csr;
  const from = initial ?? sunflower(n);
  const nodes = new Float32Array(n * FLOATS_A_NODE);
  for (let i = 0; i < n; i++) {
    nodes.set(
      [from.x[i]!, from.y[i]!, 0, 0, 0, 0, 1 + start[i + 1]! - start[i]!, 1, 1, 0],
      i * FLOATS_A_NODE,
    );
  }
  const edges: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      if (neighbour[k]! > i) edges.push(i * FLOATS_A_NODE, neighbour[k]! * FLOATS_A_NODE, weight[k]!);
    }
  }
  const links = Float32Array.from(edges);
  const settings = {
    linLogMode: linLog,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio,
    strongGravityMode: false,
    gravity,
    slowDown: 1 + Math.log(Math.max(1, n)),
    barnesHutOptimize: n > BARNES_HUT_FROM,
    barnesHutTheta: 0.6,
  };
  if (n > 1) for (let step = 0; step < iterations; step++) iterate(settings, nodes, links);
  return alignAxes({
    x: Float64Array.from({ length: n }, (_, i) => nodes[i * FLOATS_A_NODE]!),
    y: Float64Array.from({ length: n }, (_, i) => nodes[i * FLOATS_A_NODE + 1]!),
  });
}

/** Points of equal density in a disc (Vogel 1979), node 0 in the middle. */
export function sunflower(n: number): Coordinates {
  const angle = Math.PI * (3 - Math.sqrt(5));
  return {
    x: Float64Array.from({ length: n }, (_, i) => Math.sqrt(i + 0.5) * Math.cos(i * angle)),
    y: Float64Array.from({ length: n }, (_, i) => Math.sqrt(i + 0.5) * Math.sin(i * angle)),
  };
}
