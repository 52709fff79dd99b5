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
  const n = x.length;
  const placed = { x: x.slice(), y: y.slice() };
  const sorted = Float64Array.from(radius).sort();
  if (n === 0 || sorted[n - 1] === 0) return placed;
  // Cells fit the usual disc; a larger one looks at more of them.
  const cell = 2 * SLACK * (sorted[Math.floor(n / 2)]! || sorted[n - 1]!);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    if (!push(placed, radius, cell)) break;
  }
  return placed;
}

/** One sweep; false when there was nothing to push. */
function push({ x, y }: Coordinates, radius: ArrayLike<number>, usual: number): boolean {
  const n = x.length;
  const { head, next, columns, rows, left, bottom, cell } = bucketPoints({ x, y }, usual);
  let moved = false;
  const moveX = new Float64Array(n);
  const moveY = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    // Each pair is seen once, from its larger disc: nothing that it touches is further away than two of its radii.
    const far = 2 * radius[i]!;
    const lastColumn = Math.min(columns - 1, Math.floor((x[i]! + far - left) / cell));
    const lastRow = Math.min(rows - 1, Math.floor((y[i]! + far - bottom) / cell));
    for (let c = Math.max(0, Math.floor((x[i]! - far - left) / cell)); c <= lastColumn; c++) {
      for (let r = Math.max(0, Math.floor((y[i]! - far - bottom) / cell)); r <= lastRow; r++) {
        for (let j = head[c * rows + r]!; j >= 0; j = next[j]!) {
          if (j === i || radius[j]! > radius[i]! || (radius[j] === radius[i] && j > i)) continue;
          const reach = radius[i]! + radius[j]!;
          let dx = x[j]! - x[i]!;
          let dy = y[j]! - y[i]!;
          const distance = Math.hypot(dx, dy);
          if (distance >= reach) continue;
          moved = true;
          if (distance < 1e-9 * reach) {
            // On one spot: any direction will do, if it is another for each pair.
            dx = Math.cos(i * 2.4 + j);
            dy = Math.sin(i * 2.4 + j);
          } else {
            dx /= distance;
            dy /= distance;
          }
          const step = (reach * SLACK - distance) / 2;
          moveX[i]! -= dx * step;
          moveY[i]! -= dy * step;
          moveX[j]! += dx * step;
          moveY[j]! += dy * step;
        }
      }
    }
  }
  // All at once, a little short: a disc between two others must not jump back and forth.
  for (let i = 0; i < n; i++) {
    x[i]! += moveX[i]! * 0.6;
    y[i]! += moveY[i]! * 0.6;
  }
  return moved;
}

/** The points of each cell of a grid as a chain from the last to the first: `head[column * rows + row]`, then `next`, -1 at the end. */
function bucketPoints({ x, y }: Coordinates, least: number) {
  const left = x.reduce((least, v) => Math.min(least, v), Number.POSITIVE_INFINITY);
  const bottom = y.reduce((least, v) => Math.min(least, v), Number.POSITIVE_INFINITY);
  const right = x.reduce((most, v) => Math.max(most, v), Number.NEGATIVE_INFINITY);
  const top = y.reduce((most, v) => Math.max(most, v), Number.NEGATIVE_INFINITY);
  // Points far apart would ask for more cells than there are points many times over.
  const cell = Math.max(
    least,
    Math.sqrt(((right - left) * (top - bottom)) / (16 * x.length + 16)),
    (right - left + top - bottom) / 4096,
  );
  const columns = Math.floor((right - left) / cell) + 1;
  const rows = Math.floor((top - bottom) / cell) + 1;
  const head = new Int32Array(columns * rows).fill(-1);
  const next = new Int32Array(x.length);
  for (let i = 0; i < x.length; i++) {
    const at = Math.floor((x[i]! - left) / cell) * rows + Math.floor((y[i]! - bottom) / cell);
    next[i] = head[at]!;
    head[at] = i;
  }
  return { head, next, columns, rows, left, bottom, cell };
}
