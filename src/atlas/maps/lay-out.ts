/** The layout that fits a network: exact VOS while it is affordable, ForceAtlas2 beyond. */
import type { Coordinates } from '../../analysis/coordinates.ts';
import type { Csr } from '../../analysis/csr.ts';
import { FORCE_DEFAULTS, layOutByForce } from '../../analysis/force-layout.ts';
import { layOutByVos, VOS_DEFAULTS } from '../../analysis/vos-layout.ts';

const VOS_UP_TO = 1000;
/** One start in place of three beyond this: large layouts differ little. */
const STARTS = 3;
const ONE_START_FROM = 300;
/** Logarithmic repulsion: what hangs on by one link stays near, where linear repulsion would push it out of the picture. */
const REPULSION = 0;

/** Lays out a connected network by its normalised weights. */
export function layOutConnected(csr: Csr, seed: number): Coordinates {
  return csr.n <= VOS_UP_TO ? layOutByVos(csr, { seed, repulsion: REPULSION, starts: csr.n < ONE_START_FROM ? STARTS : 1 }) : layOutByForce(csr);
}

/** The sentences of the method that say how the layout of n nodes was made. */
export function describeLayout(n: number, seed: number, cohesion = 1): string {
  const { attraction } = VOS_DEFAULTS;
  const how =
    n <= VOS_UP_TO
      ? `VOS layout (van Eck et al. 2010), attraction ${attraction}, repulsion ${REPULSION}, best of ${STARTS} starts (one from ${ONE_START_FROM} nodes), seed ${seed}`
      : `ForceAtlas2 (Jacomy et al. 2014), ${FORCE_DEFAULTS.iterations} iterations, scaling ${FORCE_DEFAULTS.scalingRatio}, gravity ${FORCE_DEFAULTS.gravity}`;
  const raised =
    cohesion === 1
      ? ''
      : ` Links inside a cluster pull ${cohesion} times as much, so clusters stand further apart than the data alone would have them.`;
  return `Places: ${how}.${raised} ${describePacking()}`;
}

/** The sentences that say what is done to every layout. */
export function describePacking(): string {
  return (
    'Each connected component is laid out by itself, widened or heightened towards the shape of the page by at most a quarter, and ' +
    'discs are pushed apart until none overlap; then the components are packed close together (Freivalds, Dogrusoz & Kikusts 2002): ' +
    'distances between components mean nothing.'
  );
}
