/** The ForceAtlas2 layout: for networks too large for the VOS layout, and for mixed graphs. */
import { alignAxes, type Coordinates } from './coordinates.ts';
import type { Csr } from './csr.ts';
import { relax } from './springs.ts';
import { separate, sunflower } from './start.ts';

export interface ForceOptions {
  readonly iterations: number;
  readonly scalingRatio: number;
  readonly gravity: number;
  /** Attraction by the logarithm of distance: clusters become tighter (Noack 2009). */
  readonly linLog: boolean;
  /** A group of nodes narrower than this share of its distance repels as one; 0 is exact (Barnes & Hut 1986). */
  readonly theta: number;
  /** Where nodes begin, in any unit; a sunflower of equal density when left out. */
  readonly initial?: Coordinates;
}

export const FORCE_DEFAULTS: ForceOptions = {
  iterations: 40,
  scalingRatio: 4,
  gravity: 0.5,
  linLog: false,
  theta: 1,
};

/**
 * Places nodes by the forces of ForceAtlas2 (Jacomy et al. 2014, PLoS ONE 9(6):e98679): linear attraction by weight, repulsion by
 * degree + 1, gravity; by steps of all nodes at once (see `relax`) where the paper's go node by node. Centred, principal axis along x, no
 * unit. Nothing random: nodes begin where `initial` says. About n log n and linear in the links an iteration.
 */
export function layOutByForce(csr: Csr, options: Partial<ForceOptions> = {}): Coordinates {
  const { iterations, scalingRatio, gravity, linLog, theta, initial } = { ...FORCE_DEFAULTS, ...options };
  const { n, start } = csr;
  const points = initial ? separate(initial) : sunflower(n);
  const forces = {
    attraction: linLog ? ('logarithmic' as const) : 2,
    repulsion: 0,
    strength: scalingRatio,
    mass: Float64Array.from({ length: n }, (_, i) => 1 + start[i + 1]! - start[i]!),
    gravity,
    theta,
  };
  relax(csr, forces, points, iterations);
  return alignAxes(points);
}
