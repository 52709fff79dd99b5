/** Types of two kernels that ship none; the second is only measured against. */

declare module 'java-random' {
  /** java.util.Random: the same numbers as the Java original for the same seed. */
  export default class Random {
    constructor(seed?: number);
    nextDouble(): number;
    nextInt(bound?: number): number;
  }
}

declare module 'graphology-layout-forceatlas2/iterate.js' {
  export interface Settings {
    linLogMode: boolean;
    outboundAttractionDistribution: boolean;
    adjustSizes: boolean;
    edgeWeightInfluence: number;
    scalingRatio: number;
    strongGravityMode: boolean;
    gravity: number;
    slowDown: number;
    barnesHutOptimize: boolean;
    barnesHutTheta: number;
  }
  /** One iteration, in place. Ten floats a node (x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed), three an edge. */
  export default function iterate(settings: Settings, nodes: Float32Array, edges: Float32Array): unknown;
}
