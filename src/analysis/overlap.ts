/** Removes overlaps between discs, moving them as little as a local push does. */
import type { Coordinates } from './coordinates.ts';

/** Sweeps after which what is left is given up; 50 are usual. */
const MAX_SWEEPS = 2000;
/** Discs are pushed this much further than touching, so that rounding cannot make them overlap again. */
const SLACK = 1.002;

/**
 * Pushes apart discs that overlap until none do, each pair by half its overlap to either side; discs on one spot part in fixed
 * directions. A grid finds the neighbours: about linear a sweep when radii are alike. Radii and places in one unit. Deterministic.
 */
export function removeOverlaps(
  { x, y }: Coordinates,
  radius: ArrayLike<number>,
  sweeps = MAX_SWEEPS,
): Coordinates {
  const placed = { x: x.slice(), y: y.slice() };
  const sorted = Float64Array.from(radius).sort();
  const n = sorted.length;
  if (n === 0 || sorted[n - 1] === 0) return placed;
  // Cells fit the usual disc; a larger one looks at more of them.
  const usual = 2 * SLACK * (sorted[Math.floor(n / 2)]! || sorted[n - 1]!);
  const discs = { ...placed, radius: Float64Array.from(radius), next: new Int32Array(n) };
  for (let sweep = 0; sweep < sweeps; sweep++) if (!push(discs, usual)) break;
  return placed;
}

interface Discs extends Coordinates {
  readonly radius: Float64Array;
  /** The disc of the same cell before this one, -1 for none. */
  readonly next: Int32Array;
}

/**
 * One sweep; false when there was nothing to push. A disc moves at once, so the next pair sees where it is: half the sweeps of moving all
 * together. The grid may be behind by what moved in this sweep; the last sweep moves nothing, and so has missed nothing.
 */
function push(discs: Discs, usual: number): boolean {
  const { x, y, radius, next } = discs;
  const { head, columns, rows, left, bottom, cell } = bucketPoints(discs, usual);
  let moved = false;
  for (let i = 0; i < x.length; i++) {
    // Each pair is seen once, from its larger disc: nothing that it touches is further away than two of its radii.
    const own = radius[i]!;
    const far = 2 * own;
    const lastColumn = Math.min(columns - 1, Math.floor((x[i]! + far - left) / cell));
    const lastRow = Math.min(rows - 1, Math.floor((y[i]! + far - bottom) / cell));
    const firstRow = Math.max(0, Math.floor((y[i]! - far - bottom) / cell));
    for (let c = Math.max(0, Math.floor((x[i]! - far - left) / cell)); c <= lastColumn; c++) {
      for (let r = firstRow; r <= lastRow; r++) {
        for (let j = head[c * rows + r]!; j >= 0; j = next[j]!) {
          const other = radius[j]!;
          if (other > own || (other === own && j >= i)) continue;
          const reach = own + other;
          let dx = x[j]! - x[i]!;
          let dy = y[j]! - y[i]!;
          const square = dx * dx + dy * dy;
          if (square >= reach * reach) continue;
          const distance = Math.sqrt(square);
          if (distance < 1e-9 * reach) {
            // On one spot: any direction will do, if it is another for each pair.
            dx = Math.cos(i * 2.4 + j);
            dy = Math.sin(i * 2.4 + j);
          } else {
            dx /= distance;
            dy /= distance;
          }
          const step = (reach * SLACK - distance) / 2;
          moved = true;
          x[i]! -= dx * step;
          y[i]! -= dy * step;
          x[j]! += dx * step;
          y[j]! += dy * step;
        }
      }
    }
  }
  return moved;
}

/** The points of each cell of a grid as a chain from the last to the first: `head[column * rows + row]`, then `next`, -1 at the end. */
function bucketPoints({ x, y, next }: Discs, least: number) {
  let [left, bottom, right, top] = [x[0]!, y[0]!, x[0]!, y[0]!];
  for (let i = 1; i < x.length; i++) {
    left = Math.min(left, x[i]!);
    right = Math.max(right, x[i]!);
    bottom = Math.min(bottom, y[i]!);
    top = Math.max(top, y[i]!);
  }
  // Points far apart would ask for more cells than there are points many times over.
  const cell = Math.max(
    least,
    Math.sqrt(((right - left) * (top - bottom)) / (16 * x.length + 16)),
    (right - left + top - bottom) / 4096,
  );
  const columns = Math.floor((right - left) / cell) + 1;
  const rows = Math.floor((top - bottom) / cell) + 1;
  const head = new Int32Array(columns * rows).fill(-1);
  for (let i = 0; i < x.length; i++) {
    const at = Math.floor((x[i]! - left) / cell) * rows + Math.floor((y[i]! - bottom) / cell);
    next[i] = head[at]!;
    head[at] = i;
  }
  return { head, columns, rows, left, bottom, cell };
}
