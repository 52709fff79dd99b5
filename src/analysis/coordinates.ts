/** Coordinates of a layout, and how they are brought into a frame: centred, turned to their principal axis, scaled. */

export interface Coordinates {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Centres points at their mean and turns them so that they spread most along x; then mirrors each axis so that its median is not above
 * 0 (as VOSviewer does: van Eck et al. 2010), which makes the picture independent of where a layout began. Linear, and two sorts.
 */
export function alignAxes({ x, y }: Coordinates): Coordinates {
  const n = x.length;
  if (n === 0) return { x: new Float64Array(0), y: new Float64Array(0) };
  const meanX = mean(x);
  const meanY = mean(y);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    const dx = x[i]! - meanX;
    const dy = y[i]! - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const turned = {
    x: x.map((value, i) => cos * (value - meanX) + sin * (y[i]! - meanY)),
    y: y.map((value, i) => cos * (value - meanY) - sin * (x[i]! - meanX)),
  };
  return { x: mirrorToMedian(turned.x), y: mirrorToMedian(turned.y) };
}

/** Half the width and half the height of the box round points with radii. */
export function extentOf(
  { x, y }: Coordinates,
  radius?: ArrayLike<number>,
): { middle: [number, number]; half: [number, number] } {
  let [left, right, bottom, top] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (let i = 0; i < x.length; i++) {
    const r = radius?.[i] ?? 0;
    left = Math.min(left, x[i]! - r);
    right = Math.max(right, x[i]! + r);
    bottom = Math.min(bottom, y[i]! - r);
    top = Math.max(top, y[i]! + r);
  }
  if (x.length === 0) return { middle: [0, 0], half: [0, 0] };
  return { middle: [(left + right) / 2, (bottom + top) / 2], half: [(right - left) / 2, (top - bottom) / 2] };
}

/** Moves the middle of the box to 0 and multiplies by `factor`. */
export function centreAndScale(points: Coordinates, factor: number): Coordinates {
  const { middle } = extentOf(points);
  return { x: points.x.map(v => (v - middle[0]) * factor), y: points.y.map(v => (v - middle[1]) * factor) };
}

function mirrorToMedian(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  const half = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return median > 0 ? values.map(v => -v) : values;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}
