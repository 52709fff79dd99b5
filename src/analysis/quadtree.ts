/** A quadtree in flat arrays: the repulsion of all points on each, by Barnes & Hut 1986 (Nature 324:446). */
import type { Coordinates } from './coordinates.ts';
import { sortAlongCurve } from './z-order.ts';

/** So many points stay together: below this a loop over them is faster than more cells. */
const LEAF = 8;
const BITS = 16;
const ROUNDING = 1e-12;
/** Numbers of a cell in `body`: centre of mass x and y, mass, and the square of its longer side. */
const STRIDE = 4;

/**
 * Cells stand before the cells in them, `next[c]` is the first cell after all in c, and the points of cell c are `first[c]` to `last[c]`
 * in tree order. A cell with `next[c] === c + 1` is a leaf. The points and their masses are kept in tree order too: what is near is read together.
 */
export interface Quadtree {
  readonly n: number;
  /** `order[k]` is the point at place k of the tree. */
  readonly order: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly mass: Float64Array;
  readonly cells: number;
  readonly next: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly body: Float64Array;
  /** The longer side of the whole when the tree was grown. */
  readonly side: number;
}

/** A tree over points with masses. Time n log n at worst. */
export function growTree(points: Coordinates, mass: ArrayLike<number>): Quadtree {
  const n = points.x.length;
  const { order, code } = sortAlongCurve(points, BITS);
  // Every cell that is not a leaf holds two or more: there are fewer than 2n.
  const next = new Int32Array(2 * n);
  const first = new Int32Array(2 * n);
  const last = new Int32Array(2 * n);
  let cells = 0;
  const split = (from: number, to: number, level: number): void => {
    const cell = cells++;
    first[cell] = from;
    last[cell] = to;
    if (to - from > LEAF) {
      // Levels on which all points share a quadrant make no cell.
      while (level >= 0 && quadrant(code[from]!, level) === quadrant(code[to - 1]!, level)) level--;
      for (let start = from; level >= 0 && start < to; ) {
        const own = quadrant(code[start]!, level);
        let end = start + 1;
        while (end < to && quadrant(code[end]!, level) === own) end++;
        split(start, end, level - 1);
        start = end;
      }
    }
    next[cell] = cells;
  };
  if (n > 0) split(0, n, BITS - 1);
  const tree = {
    n,
    order,
    x: new Float64Array(n),
    y: new Float64Array(n),
    mass: Float64Array.from(order, i => mass[i]!),
    cells,
    next,
    first,
    last,
    body: new Float64Array(STRIDE * cells),
    side: 0,
  };
  followPoints(tree, points);
  return { ...tree, side: n > 0 ? Math.sqrt(tree.body[3]!) : 0 };
}

function quadrant(code: number, level: number): number {
  return (code >>> (2 * level)) & 3;
}

/**
 * Takes over where the points are now, keeping which of them share a cell: while they move little, that is as good as a new tree and much
 * cheaper. Centres, masses and sides are those of the points as they stand, so forces stay within the same error. Linear.
 */
export function followPoints(tree: Quadtree, points: Coordinates): void {
  const { order, x, y, mass, next, first, last, body } = tree;
  for (let k = 0; k < tree.n; k++) {
    x[k] = points.x[order[k]!]!;
    y[k] = points.y[order[k]!]!;
  }
  const box = new Float64Array(4 * tree.cells);
  for (let c = tree.cells - 1; c >= 0; c--) {
    let [left, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    let [right, top] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    let [sum, sumX, sumY] = [0, 0, 0];
    if (next[c] === c + 1) {
      for (let k = first[c]!; k < last[c]!; k++) {
        const [px, py, m] = [x[k]!, y[k]!, mass[k]!];
        sum += m;
        sumX += m * px;
        sumY += m * py;
        if (px < left) left = px;
        if (px > right) right = px;
        if (py < bottom) bottom = py;
        if (py > top) top = py;
      }
    } else {
      for (let child = c + 1; child < next[c]!; child = next[child]!) {
        const m = body[STRIDE * child + 2]!;
        sum += m;
        sumX += m * body[STRIDE * child]!;
        sumY += m * body[STRIDE * child + 1]!;
        if (box[4 * child]! < left) left = box[4 * child]!;
        if (box[4 * child + 1]! < bottom) bottom = box[4 * child + 1]!;
        if (box[4 * child + 2]! > right) right = box[4 * child + 2]!;
        if (box[4 * child + 3]! > top) top = box[4 * child + 3]!;
      }
    }
    box[4 * c] = left;
    box[4 * c + 1] = bottom;
    box[4 * c + 2] = right;
    box[4 * c + 3] = top;
    body[STRIDE * c] = sumX / sum;
    body[STRIDE * c + 1] = sumY / sum;
    body[STRIDE * c + 2] = sum;
    // Not 0: the centre of a point by itself is a rounding error away from it, and would push it out of the world.
    const side = Math.max(right - left, top - bottom, ROUNDING * (Math.abs(left) + Math.abs(top)));
    body[STRIDE * c + 3] = side * side;
  }
}

/**
 * Adds to `force` of each point i the sum over the others of m_j d^(exponent - 2) (p_i - p_j): a push of d^(exponent - 1), its potential
 * d^exponent / exponent, or ln d for 0. A cell whose longer side is under `theta` times its distance counts as one body; with theta 0 the sum is exact.
 * Points on one spot do not push one another. About n log n for a theta from .5.
 */
export function addRepulsion(
  { n, order, x, y, mass, cells, next, first, last, body }: Quadtree,
  { exponent, theta }: { exponent: number; theta: number },
  force: Coordinates,
): void {
  const near = theta * theta;
  const power = exponent / 2 - 1;
  for (let k = 0; k < n; k++) {
    const px = x[k]!;
    const py = y[k]!;
    let fx = 0;
    let fy = 0;
    for (let c = 0; c < cells; ) {
      const at = STRIDE * c;
      const dx = px - body[at]!;
      const dy = py - body[at + 1]!;
      const square = dx * dx + dy * dy;
      if (body[at + 3]! < near * square) {
        const f =
          body[at + 2]! *
          (power === -1 ? 1 / square : power === -0.5 ? 1 / Math.sqrt(square) : square ** power);
        fx += dx * f;
        fy += dy * f;
        c = next[c]!;
      } else if (next[c] === c + 1) {
        for (let j = first[c]!; j < last[c]!; j++) {
          const ex = px - x[j]!;
          const ey = py - y[j]!;
          const own = ex * ex + ey * ey;
          if (own === 0) continue;
          const f = mass[j]! * (power === -1 ? 1 / own : power === -0.5 ? 1 / Math.sqrt(own) : own ** power);
          fx += ex * f;
          fy += ey * f;
        }
        c++;
      } else c++;
    }
    const i = order[k]!;
    force.x[i]! += fx;
    force.y[i]! += fy;
  }
}
