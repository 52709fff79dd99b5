/** The layout that fits a network: exact VOS while it is affordable, ForceAtlas2 beyond. */
import { clusterNodes } from '../../analysis/cluster.ts';
import type { Coordinates } from '../../analysis/coordinates.ts';
import type { Csr } from '../../analysis/csr.ts';
import { FORCE_DEFAULTS, layOutByForce, sunflower } from '../../analysis/force-layout.ts';
import { layOutByVos, VOS_DEFAULTS } from '../../analysis/vos-layout.ts';
import { EVENNESS } from './place.ts';

export const VOS_UP_TO = 1000;
/** One start in place of three beyond this: large layouts differ little. */
const STARTS = 3;
const ONE_START_FROM = 300;
/** Beyond VOS, nodes times iterations stay near this. */
const MAX_NODE_STEPS = 3e5;
/** Logarithmic repulsion: what hangs on by one link stays near, where linear repulsion would push it out of the picture. */
const REPULSION = 0;

/** Lays out a connected network by its normalised weights. */
export function layOutConnected(csr: Csr, seed: number): Coordinates {
  if (csr.n <= VOS_UP_TO) {
    return layOutByVos(csr, { seed, repulsion: REPULSION, starts: csr.n < ONE_START_FROM ? STARTS : 1 });
  }
  return layOutByForce(csr, { iterations: iterationsFor(csr.n), initial: beginByCluster(csr, seed) });
}

/** Each cluster of one quick Leiden run in a disc of its own, the discs like the seeds of a sunflower: near what will come out. */
function beginByCluster(csr: Csr, seed: number): Coordinates {
  const cluster = clusterNodes(csr, { seed, starts: 1, iterations: 2 });
  const centres = sunflower(cluster.reduce((most, c) => Math.max(most, c + 1), 0));
  const within = sunflower(csr.n);
  const seen = new Map<number, number>();
  const place = Array.from(cluster, c => {
    const k = seen.get(c) ?? 0;
    seen.set(c, k + 1);
    return k;
  });
  const apart = Math.sqrt(csr.n / centres.x.length);
  const along = (axis: 'x' | 'y') =>
    Float64Array.from(cluster, (c, i) => centres[axis][c]! * apart * 2 + within[axis][place[i]!]!);
  return { x: along('x'), y: along('y') };
}

/** Iterations of ForceAtlas2 for n nodes: fewer where each costs more. */
export function iterationsFor(n: number): number {
  return Math.max(60, Math.min(FORCE_DEFAULTS.iterations, Math.round(MAX_NODE_STEPS / n)));
}

/** The sentences of the method that say how the layout of n nodes was made. */
export function describeLayout(n: number, seed: number, cohesion = 1): string {
  const { attraction } = VOS_DEFAULTS;
  const how =
    n <= VOS_UP_TO
      ? `VOS layout (van Eck et al. 2010), attraction ${attraction}, repulsion ${REPULSION}, best of ${STARTS} starts (one from ${ONE_START_FROM} nodes), seed ${seed}`
      : `ForceAtlas2 (Jacomy et al. 2014), ${iterationsFor(n)} iterations from a start by clusters, scaling ${FORCE_DEFAULTS.scalingRatio}, gravity ${FORCE_DEFAULTS.gravity}`;
  const raised =
    cohesion === 1
      ? ''
      : ` Links inside a cluster pull ${cohesion} times as much, so clusters stand further apart than the data alone would have them.`;
  return `Places: ${how}.${raised} ${describePacking()}`;
}

/** The sentences that say what is done to every layout. */
export function describePacking(): string {
  return (
    `Each connected component is laid out by itself and fitted to the page: along each axis nodes move ${100 * EVENNESS} % of the way ` +
    'to even spacing, in the same order, and the whole is widened or heightened by at most a quarter. Discs are pushed apart until ' +
    'none overlap. Components are packed close together (Freivalds, Dogrusoz & Kikusts 2002): distances between them mean nothing.'
  );
}
