/**
 * The soft shape of each cluster: where the density of its nodes, less that of the densest other cluster, stands above a level. Kernel
 * density on one grid shared by all clusters (three box blurs, O(cells) a cluster), contoured by marching squares (d3-contour). The width of
 * the kernel follows Silverman (1986), Density Estimation, 4.3.2: spread times n^(-1/6), less a third, as a cluster is to be held tight.
 */
import { blur2 } from 'd3-array';
import { contours } from 'd3-contour';

export interface Outline {
  readonly cluster: number;
  /** Closed rings of [x, y]: the main body, and islands that hold a fair share of the cluster. */
  readonly rings: readonly (readonly (readonly [number, number])[])[];
  /** Where the cluster is densest. */
  readonly centre: readonly [number, number];
}

const CELLS = 144;
const MARGIN = 0.16;
const LEAST_MEMBERS = 3;
/** More shapes than this say nothing. */
const MOST_SHAPES = 60;

/** Outlines of the largest clusters, for places within 0..1; clusters below 0 are none. */
export function outlineClusters(x: Float64Array, y: Float64Array, cluster: Int32Array): Outline[] {
  const members = new Map<number, number[]>();
  for (let i = 0; i < x.length; i++) {
    if (cluster[i]! < 0) continue;
    const list = members.get(cluster[i]!);
    if (list) list.push(i);
    else members.set(cluster[i]!, [i]);
  }
  const large = [...members]
    .filter(([, list]) => list.length >= LEAST_MEMBERS)
    .sort((a, b) => b[1].length - a[1].length || a[0] - b[0])
    .slice(0, MOST_SHAPES);
  const cell = (1 + 2 * MARGIN) / CELLS;
  const toCell = (value: number) => (value + MARGIN) / cell;
  const blurs = large.map(([, list]) => kernelWidth(x, y, list) / cell);
  const densities = large.map(([, list], k) => {
    const data = new Float64Array(CELLS * CELLS);
    for (const i of list) data[Math.floor(toCell(y[i]!)) * CELLS + Math.floor(toCell(x[i]!))]! += 1;
    blur2({ data: data as unknown as number[], width: CELLS, height: CELLS }, blurs[k]!);
    return data;
  });
  const [first, second, owner] = rankDensities(densities);
  const fromCell = (value: number) => value * cell - MARGIN;

  return large.flatMap(([id, list], k) => {
    const own = densities[k]!;
    const ground = own.map((value, c) => value - 0.85 * (owner[c] === k ? second[c]! : first[c]!));
    const peak = ground.reduce((best, value, c) => (value > ground[best]! ? c : best), 0);
    // The height of one lone node's bump: what lies under a part of it is not the cluster's ground.
    const bump = 1 / (2 * Math.PI * (blurs[k]! + 0.5) ** 2);
    const level = Math.max(0.4 * bump, 0.07 * ground[peak]!);
    const shapes = contours()
      .size([CELLS, CELLS])
      .contour(ground as unknown as number[], level).coordinates;
    const rings = shapes
      .map(polygon => polygon[0]!.map(([cx, cy]): [number, number] => [fromCell(cx!), fromCell(cy!)]))
      .map(ring => ({ ring, holds: list.filter(i => isInside(ring, x[i]!, y[i]!)).length }))
      .filter(({ holds }) => holds >= Math.max(LEAST_MEMBERS, 0.12 * list.length))
      .sort((a, b) => b.holds - a.holds)
      .map(({ ring }) => ring);
    const centre = [fromCell((peak % CELLS) + 0.5), fromCell(Math.floor(peak / CELLS) + 0.5)] as const;
    return rings.length === 0 ? [] : [{ cluster: id, rings, centre }];
  });
}

function kernelWidth(x: Float64Array, y: Float64Array, list: readonly number[]): number {
  const spread = (values: Float64Array) => {
    const middle = median(list.map(i => values[i]!));
    // The median absolute deviation, which far-off members do not move, is 0.67 of a normal's standard deviation.
    return median(list.map(i => Math.abs(values[i]! - middle))) / 0.6745;
  };
  const width = 0.66 * Math.hypot(spread(x), spread(y)) * Math.SQRT1_2 * list.length ** (-1 / 6);
  return Math.min(0.045, Math.max(0.011, width));
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}

/** For each cell the highest density, the second highest, and whose the highest is. */
function rankDensities(densities: readonly Float64Array[]): [Float64Array, Float64Array, Int16Array] {
  const first = new Float64Array(CELLS * CELLS);
  const second = new Float64Array(CELLS * CELLS);
  const owner = new Int16Array(CELLS * CELLS).fill(-1);
  for (const [k, data] of densities.entries()) {
    for (let c = 0; c < data.length; c++) {
      const value = data[c]!;
      if (value > first[c]!) {
        second[c] = first[c]!;
        first[c] = value;
        owner[c] = k;
      } else if (value > second[c]!) second[c] = value;
    }
  }
  return [first, second, owner];
}

/** Whether a point lies inside a ring (even-odd rule). */
export function isInside(ring: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i]!;
    const [bx, by] = ring[j]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
