/** How far springs give way to forces: a sparse linear system, solved as well as a step of a layout needs. */
import type { Coordinates } from './coordinates.ts';
import type { Csr } from './csr.ts';

const STEPS = 8;
/** The system counts as solved when its residual has fallen to this share, squared. */
const ENOUGH = 1e-3;
/** Every node is held this much of its own stiffness in place: parts that nothing holds do not fly away. */
const RIDGE = 1e-4;

/**
 * The displacement u of each node with (L + H) u = force, L being the Laplacian of the springs' `stiffness` and H what holds each node by
 * itself. Conjugate gradients, preconditioned by the diagonal (Hestenes & Stiefel 1952), a few steps: linear in the links.
 */
export function solveSprings(
  csr: Csr,
  stiffness: Float64Array,
  hold: Float64Array,
  force: Coordinates,
): Coordinates {
  const { n, start } = csr;
  const diagonal = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let k = start[i]!; k < start[i + 1]!; k++) sum += stiffness[k]!;
    diagonal[i] = (sum + hold[i]!) * (1 + RIDGE) || 1;
  }
  const solution = { x: new Float64Array(n), y: new Float64Array(n) };
  const axes = [solve(force.x, diagonal, solution.x), solve(force.y, diagonal, solution.y)] as const;
  for (let step = 0; step < STEPS && !axes.every(axis => axis.done); step++) {
    bend(csr, stiffness, diagonal, axes[0], axes[1]);
    for (const axis of axes) if (!axis.done) advance(axis, diagonal);
  }
  return solution;
}

/** The state of one axis; `size` is the residual measured by the diagonal. */
interface Axis {
  readonly solution: Float64Array;
  readonly residual: Float64Array;
  readonly direction: Float64Array;
  /** What the matrix makes of the direction. */
  readonly image: Float64Array;
  readonly enough: number;
  size: number;
  done: boolean;
}

function solve(force: Float64Array, diagonal: Float64Array, solution: Float64Array): Axis {
  const direction = force.map((f, i) => f / diagonal[i]!);
  let size = 0;
  for (let i = 0; i < force.length; i++) size += force[i]! * direction[i]!;
  return {
    solution,
    residual: force.slice(),
    direction,
    image: new Float64Array(force.length),
    enough: ENOUGH * size,
    size,
    done: !(size > 0),
  };
}

/** Both axes in one pass over the links: reading them is what takes the time. */
function bend(
  { n, start, neighbour }: Csr,
  stiffness: Float64Array,
  diagonal: Float64Array,
  a: Axis,
  b: Axis,
): void {
  const [ofA, ofB] = [a.direction, b.direction];
  for (let i = 0; i < n; i++) {
    let sumA = diagonal[i]! * ofA[i]!;
    let sumB = diagonal[i]! * ofB[i]!;
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const w = stiffness[k]!;
      const j = neighbour[k]!;
      sumA -= w * ofA[j]!;
      sumB -= w * ofB[j]!;
    }
    a.image[i] = sumA;
    b.image[i] = sumB;
  }
}

function advance(axis: Axis, diagonal: Float64Array): void {
  const { solution, residual, direction, image } = axis;
  const n = solution.length;
  let against = 0;
  for (let i = 0; i < n; i++) against += image[i]! * direction[i]!;
  if (!(against > 0)) {
    axis.done = true;
    return;
  }
  const far = axis.size / against;
  let left = 0;
  for (let i = 0; i < n; i++) {
    solution[i]! += far * direction[i]!;
    residual[i]! -= far * image[i]!;
    left += (residual[i]! * residual[i]!) / diagonal[i]!;
  }
  const keep = left / axis.size;
  axis.size = left;
  axis.done = left <= axis.enough;
  for (let i = 0; i < n; i++) direction[i] = residual[i]! / diagonal[i]! + keep * direction[i]!;
}
