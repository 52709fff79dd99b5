/** The VOS layout: strongly linked nodes near, all others apart. */
import { alignAxes, type Coordinates } from './coordinates.ts';
import type { Csr } from './csr.ts';
import { relax } from './springs.ts';
import { scatter, separate } from './start.ts';

export interface VosOptions {
  /** The exponents a and b; a is above 0 and above b. */
  readonly attraction: number;
  readonly repulsion: number;
  /** The best of so many random beginnings. */
  readonly starts: number;
  readonly seed: number;
  readonly iterations: number;
  /** A group of nodes narrower than this share of its distance repels as one; 0 is exact (Barnes & Hut 1986). */
  readonly theta: number;
  /** Where nodes begin, in any unit, instead of at random: places of before, when little has changed. There is then one start. */
  readonly initial?: Coordinates;
}

export const VOS_DEFAULTS: VosOptions = {
  attraction: 2,
  repulsion: 1,
  starts: 3,
  seed: 0,
  iterations: 60,
  theta: 0.7,
};

/** Steps with linear repulsion, where another is wanted. */
const FIRST = 25;

/**
 * Minimises sum s_ij d_ij^a / a - sum d_ij^b / b (ln d for b = 0) over a connected network (van Eck, Waltman, Dekker & van den Berg 2010,
 * JASIST 61(12):2405); s are the weights given, normalised by the caller. Mean distance 1, principal axis along x, centred. Repulsion by
 * Barnes & Hut: n log n a step, and n^2 once to compare starts and to scale. Throws RangeError when the network is not connected: its
 * parts would drift apart without end; and for exponents that hold nothing together.
 */
export function layOutByVos(csr: Csr, options: Partial<VosOptions> = {}): Coordinates {
  const { attraction, repulsion, seed, iterations, theta, initial, ...given } = {
    ...VOS_DEFAULTS,
    ...options,
  };
  const starts = initial ? 1 : given.starts;
  const { n } = csr;
  if (!(attraction > 0 && attraction > repulsion && Number.isFinite(attraction - repulsion)))
    throw new RangeError(
      `Attraction ${attraction} and repulsion ${repulsion}: the first is above 0 and above the second.`,
    );
  if (n === 0) return { x: new Float64Array(0), y: new Float64Array(0) };
  if (n === 1) return { x: new Float64Array(1), y: new Float64Array(1) };
  if (n === 2) return { x: Float64Array.of(-0.5, 0.5), y: new Float64Array(2) };
  if (reach(csr) < n)
    throw new RangeError('The VOS layout needs a connected network; lay out its components one by one.');
  const mass = new Float64Array(n).fill(1);
  const forces = { attraction, repulsion, strength: 1, mass, gravity: 0, theta };
  let best: Coordinates | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (let start = 0; start < starts; start++) {
    const points = initial ? separate(initial) : scatter(n, seed + start);
    // Linear repulsion has next to no false minima: what it comes to is the best place to begin with another.
    if (!initial && attraction > 1 && repulsion !== 1) relax(csr, { ...forces, repulsion: 1 }, points, FIRST);
    relax(csr, forces, points, iterations);
    const value = starts > 1 ? vosObjective(csr, points, attraction, repulsion) : Number.NEGATIVE_INFINITY;
    if (best && value >= lowest) continue;
    best = points;
    lowest = value;
  }
  const { x, y } = alignAxes(best!);
  const unit = meanDistance({ x, y }) || 1;
  return { x: x.map(v => v / unit), y: y.map(v => v / unit) };
}

/** What the layout minimises, exactly. Quadratic in the nodes. */
export function vosObjective(csr: Csr, { x, y }: Coordinates, attraction: number, repulsion: number): number {
  const { n, start, neighbour, weight } = csr;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    for (let k = start[i]!; k < start[i + 1]! && neighbour[k]! < i; k++) {
      const j = neighbour[k]!;
      const square = (x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2;
      sum += (weight[k]! * square ** (attraction / 2)) / attraction;
    }
    // One logarithm for several pairs: it is what takes the time.
    let product = 1;
    for (let j = 0; j < i; j++) {
      const square = (x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2;
      if (repulsion !== 0) sum -= square ** (repulsion / 2) / repulsion;
      else {
        product *= square;
        if (product > 1e-140 && product < 1e140) continue;
        sum -= Math.log(product) / 2;
        product = 1;
      }
    }
    sum -= Math.log(product) / 2;
  }
  return sum;
}

function meanDistance({ x, y }: Coordinates): number {
  const n = x.length;
  let sum = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) sum += Math.sqrt((x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2);
  return (2 * sum) / (n * (n - 1));
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
