/** The descent that both layouts share: links as springs, solved together, against the repulsion of all nodes. */
import { solveSprings } from './conjugate-gradient.ts';
import type { Coordinates } from './coordinates.ts';
import type { Csr } from './csr.ts';
import { addRepulsion, followPoints, growTree } from './quadtree.ts';

/** What acts on nodes at distance d. */
export interface Forces {
  /** A link of weight w pulls with w d^(attraction - 1), or w ln(1 + d). */
  readonly attraction: number | 'logarithmic';
  /** Nodes push with `strength` m_i m_j d^(repulsion - 1); less than the attraction, or nothing would hold together. */
  readonly repulsion: number;
  readonly strength: number;
  readonly mass: Float64Array;
  /** The origin pulls with gravity m_i, however far. */
  readonly gravity: number;
  /** A group of nodes narrower than this share of its distance pushes as one (Barnes & Hut 1986); 0 is exact. */
  readonly theta: number;
}

/** Steps between two groupings of the nodes, when they move little: in between the groups move with their nodes. */
const REGROUP = 13;
/** Share of a step that is made again in the next. */
const MOMENTUM = 0.5;
/** The descent ends when nodes move by less than this share of the picture, on average. */
const STILL = 1e-5;

/**
 * Moves points in place down the energy of the forces. Each step takes the links as springs of the stiffness they have now and lets all go
 * to their rest at once, which is Newton's method without what repulsion adds (as majorisation does for stress: de Leeuw 1977): tens of
 * steps do what takes hundreds when each node goes by its own force. About n log n, and ten times linear in the links, a step.
 */
export function relax(csr: Csr, forces: Forces, points: Coordinates, iterations: number): void {
  const { n } = csr;
  const { x, y } = points;
  if (n < 2) return;
  centre(x);
  centre(y);
  balance(csr, forces, points);
  const force = { x: new Float64Array(n), y: new Float64Array(n) };
  const step = { x: new Float64Array(n), y: new Float64Array(n) };
  const stiffness = new Float64Array(csr.weight.length);
  const hold = new Float64Array(n);
  const degree = forces.attraction === 'logarithmic' ? 2 : forces.attraction;
  const rate = (1 - MOMENTUM / 2) / (degree - forces.repulsion);
  let tree = growTree(points, forces.mass);
  let grown = 0;
  let drift = 0;
  for (let t = 0; t < iterations; t++) {
    // What strayed by more than the usual distance of neighbours shares its cell with strangers.
    if (t - grown === REGROUP || drift * Math.sqrt(n) > tree.side) {
      tree = growTree(points, forces.mass);
      grown = t;
      drift = 0;
    } else if (t > 0) followPoints(tree, points);
    force.x.fill(0);
    force.y.fill(0);
    addRepulsion(tree, { exponent: forces.repulsion, theta: forces.theta }, force);
    for (let i = 0; i < n; i++) {
      const repulsion = forces.strength * forces.mass[i]!;
      force.x[i]! *= repulsion;
      force.y[i]! *= repulsion;
    }
    pull(csr, forces, points, force, stiffness, hold);
    const rest = solveSprings(csr, stiffness, hold, force);
    // Groups push nodes by a little more or less than nodes push groups: the sum would carry the picture away.
    centre(rest.x);
    centre(rest.y);
    let moved = 0;
    for (let i = 0; i < n; i++) {
      step.x[i] = MOMENTUM * step.x[i]! + rate * rest.x[i]!;
      step.y[i] = MOMENTUM * step.y[i]! + rate * rest.y[i]!;
      x[i]! += step.x[i]!;
      y[i]! += step.y[i]!;
      moved += Math.sqrt(step.x[i]! ** 2 + step.y[i]! ** 2) / n;
    }
    drift += moved;
    if (moved < STILL * tree.side) return;
  }
}

function centre(values: Float64Array): void {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  for (let i = 0; i < values.length; i++) values[i]! -= mean;
}

/** Adds what links and gravity do to `force`; writes down how stiff each link is, and how firmly each node is held. */
function pull(
  { n, start, neighbour, weight }: Csr,
  { attraction, gravity, mass }: Forces,
  { x, y }: Coordinates,
  force: Coordinates,
  stiffness: Float64Array,
  hold: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    const px = x[i]!;
    const py = y[i]!;
    const distance = Math.sqrt(px * px + py * py);
    const held = distance > 0 ? (gravity * mass[i]!) / distance : 0;
    let fx = -held * px;
    let fy = -held * py;
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const dx = x[neighbour[k]!]! - px;
      const dy = y[neighbour[k]!]! - py;
      let w = weight[k]!;
      if (attraction !== 2) {
        const d = Math.sqrt(dx * dx + dy * dy) + Number.MIN_VALUE;
        w *= attraction === 'logarithmic' ? Math.log1p(d) / d : d ** (attraction - 2);
        if (!(w < Number.MAX_VALUE)) w = weight[k]!;
      }
      stiffness[k] = w;
      fx += w * dx;
      fy += w * dy;
    }
    hold[i] = held;
    force.x[i]! += fx;
    force.y[i]! += fy;
  }
}

/**
 * Scales points to the size at which what pulls balances what pushes (the virial of the forces is 0): a start has a shape but no unit, and
 * steps spent on size are lost for shape. Linear in the links a halving of the interval.
 */
function balance(csr: Csr, forces: Forces, { x, y }: Coordinates): void {
  const { n, start, neighbour, weight } = csr;
  const { attraction, gravity, mass, repulsion, strength, theta } = forces;
  const force = { x: new Float64Array(n), y: new Float64Array(n) };
  addRepulsion(growTree({ x, y }, mass), { exponent: repulsion, theta }, force);
  let outwards = 0;
  for (let i = 0; i < n; i++) outwards += strength * mass[i]! * (x[i]! * force.x[i]! + y[i]! * force.y[i]!);
  const inwards = (factor: number): number => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      sum += gravity * mass[i]! * factor * Math.sqrt(x[i]! ** 2 + y[i]! ** 2);
      for (let k = start[i]!; k < start[i + 1]! && neighbour[k]! < i; k++) {
        const j = neighbour[k]!;
        const d = factor * Math.sqrt((x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2);
        sum +=
          weight[k]! *
          (attraction === 2 ? d * d : attraction === 'logarithmic' ? d * Math.log1p(d) : d ** attraction);
      }
    }
    return sum;
  };
  let [low, high] = [-100, 100];
  for (let halving = 0; halving < 30; halving++) {
    const middle = (low + high) / 2;
    if (inwards(2 ** middle) < 2 ** (repulsion * middle) * outwards) low = middle;
    else high = middle;
  }
  const factor = high < 99 ? 2 ** low : 1;
  for (let i = 0; i < n; i++) {
    x[i]! *= factor;
    y[i]! *= factor;
  }
}
