/** The layout that fits a network: VOS, its best of several starts, while that is affordable; ForceAtlas2 beyond. */
import { clusterNodes } from '../../analysis/cluster.ts';
import type { Coordinates } from '../../analysis/coordinates.ts';
import type { Csr } from '../../analysis/csr.ts';
import { FORCE_DEFAULTS, layOutByForce } from '../../analysis/force-layout.ts';
import { beginByClusters } from '../../analysis/start.ts';
import { layOutByVos, VOS_DEFAULTS } from '../../analysis/vos-layout.ts';
import { EVENNESS } from './place.ts';

export const VOS_UP_TO = 1000;
/** From so many links one start does: large networks differ little from start to start, and cost most. */
const ONE_START_FROM = 5000;
/** Fewer beyond this many nodes, where each costs more. */
const QUICK_FROM = 20_000;
/** Logarithmic repulsion: what hangs on by one link stays near, where linear repulsion would push it out of the picture. */
const REPULSION = 0;

/** Lays out a connected network by its normalised weights. */
export function layOutConnected(csr: Csr, seed: number): Coordinates {
  if (csr.n <= VOS_UP_TO) {
    const starts = csr.neighbour.length / 2 < ONE_START_FROM ? VOS_DEFAULTS.starts : 1;
    return layOutByVos(csr, { seed, repulsion: REPULSION, starts });
  }
  return layOutByForces(csr, seed);
}

/** Lays out a connected network as a person asked, or as fits. */
export function layOutAs(csr: Csr, layout: string | undefined, seed: number): Coordinates {
  if (layout === 'vos') return layOutByVos(csr, { seed });
  return layout === 'forceatlas2' ? layOutByForces(csr, seed) : layOutConnected(csr, seed);
}

function layOutByForces(csr: Csr, seed: number): Coordinates {
  const cluster = clusterNodes(csr, { seed, starts: 1, iterations: 2 });
  return layOutByForce(csr, { iterations: iterationsFor(csr.n), initial: beginByClusters(csr, cluster) });
}

/** Iterations of ForceAtlas2 for n nodes. */
export function iterationsFor(n: number): number {
  return n < QUICK_FROM ? FORCE_DEFAULTS.iterations : FORCE_DEFAULTS.iterations / 2;
}

/** The sentences of the method that say how the layout of n nodes was made. */
export function describeLayout(n: number, seed: number, cohesion = 1): string {
  const { attraction, starts } = VOS_DEFAULTS;
  const how =
    n <= VOS_UP_TO
      ? `VOS layout (van Eck et al. 2010), attraction ${attraction}, repulsion ${REPULSION}, best of ${starts} starts (one from ${ONE_START_FROM} links), seed ${seed}, repulsion of far groups as one (Barnes & Hut 1986)`
      : describeForces(n);
  const raised =
    cohesion === 1
      ? ''
      : ` Links inside a cluster pull ${cohesion} times as much, so clusters stand further apart than the data alone would have them.`;
  return `Places: ${how}.${raised} ${describePacking()}`;
}

/** What ForceAtlas2 was told, in a clause of a sentence. */
export const describeForces = (n: number): string =>
  `Forces of ForceAtlas2 (Jacomy et al. 2014), ${iterationsFor(n)} steps of all nodes at once from a start by clusters, scaling ${FORCE_DEFAULTS.scalingRatio}, gravity ${FORCE_DEFAULTS.gravity}`;

/** The sentences that say what is done to every layout. */
export function describePacking(): string {
  return (
    `Each connected component is laid out by itself and fitted to the page: along each axis nodes move ${100 * EVENNESS} % of the way ` +
    'to even spacing, in the same order, and the whole is widened or heightened by at most a quarter. Discs are pushed apart until ' +
    'none overlap. Components are packed close together (Freivalds, Dogrusoz & Kikusts 2002): distances between them mean nothing.'
  );
}
