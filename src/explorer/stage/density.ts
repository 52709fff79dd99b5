/**
 * How dense the map is: a Gaussian around each node, summed on a grid that holds the whole map, so that the picture stays the same wherever
 * the camera is (van Eck & Waltman 2010, Scientometrics 84:523, density view). The Gaussian is six box blurs (d3-array): linear in nodes
 * and cells.
 */
import { blur2 } from 'd3-array';
import type { Figure } from './figure.ts';
import { type Box, boxOf } from './projection.ts';

export interface Field {
  /** The part of the map that the grid covers. */
  readonly box: Box;
  /** Side of a cell; the first has its middle at the left and upper edge of the box. */
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  /** Row by row from the greatest y down; 1 and more in the densest twentieth of what is covered. */
  readonly density: Float64Array;
  /** The weighted mean of the values around each cell; absent without values. */
  readonly mean?: Float64Array;
  /** For each cluster its own density, on the scale of all of it; absent with values. */
  readonly clusters?: ReadonlyMap<number, Float64Array>;
}

/** Cells to a kernel's width: fewer would show, more would only cost. */
const FINE = 3;
const MOST_CELLS = 60_000;
/** As many clusters as have a colour of their own. */
const MOST_CLUSTERS = 10;
/** The kernel reaches so many widths. */
const REACH = 4.3;

/** What a density is made of, over the nodes in `shown`; weights below 0 and NaN count as 0. */
export interface Grains {
  readonly figure: Figure;
  readonly shown: Uint8Array;
  readonly weight: Float64Array;
  /** What is averaged, 0 to 1; NaN for nothing. */
  readonly value?: Float64Array | null;
  /** Whether each cluster has a density of its own. */
  readonly byCluster: boolean;
}

/** The width of the kernel: as far apart as nodes would stand were they spread evenly, times 0.55, within what an eye can use. */
function kernelWidth({ x, y }: Figure, shown: Uint8Array): number {
  const box = boxOf(x, y, i => shown[i] === 1);
  const count = shown.reduce((sum, one) => sum + one, 0) || 1;
  const area = Math.max(box.x1 - box.x0, 0.05) * Math.max(box.y1 - box.y0, 0.05);
  return Math.min(0.06, Math.max(0.006, 0.55 * Math.sqrt(area / count)));
}

export function measureDensity(grains: Grains): Field {
  const { figure, shown, weight, value, byCluster } = grains;
  const width = kernelWidth(figure, shown);
  const around = boxOf(figure.x, figure.y, i => shown[i] === 1);
  const pad = REACH * width;
  const box = { x0: around.x0 - pad, x1: around.x1 + pad, y0: around.y0 - pad, y1: around.y1 + pad };
  const [wide, high] = [box.x1 - box.x0, box.y1 - box.y0];
  const cell = Math.max(width / FINE, Math.sqrt((wide * high) / MOST_CELLS));
  const [columns, rows] = [Math.ceil(wide / cell) + 1, Math.ceil(high / cell) + 1];
  const grid = { box, cell, columns, rows };
  const nodes = Array.from(shown.keys()).filter(i => shown[i]);
  const own = (i: number) => Math.max(0, weight[i]! || 0);
  if (value) {
    const known = (i: number) => (Number.isNaN(value[i]!) ? 0 : own(i));
    const sum = grow(figure, grid, nodes, known, width);
    const moment = grow(figure, grid, nodes, i => known(i) * value[i]!, width);
    const top = topOf(sum);
    return {
      ...grid,
      mean: moment.map((each, c) => each / (sum[c]! || 1)),
      density: sum.map(each => each / top),
    };
  }
  const sum = grow(figure, grid, nodes, own, width);
  const top = topOf(sum);
  const density = sum.map(each => each / top);
  if (!byCluster) return { ...grid, density };
  const members = new Map<number, number[]>();
  for (const i of nodes) {
    const id = figure.cluster[i]!;
    if (id < 0 || id >= MOST_CLUSTERS || figure.rests.has(id)) continue;
    const list = members.get(id);
    if (list) list.push(i);
    else members.set(id, [i]);
  }
  const clusters = new Map(
    [...members].map(([id, list]) => [id, grow(figure, grid, list, own, width).map(each => each / top)]),
  );
  return { ...grid, density, clusters };
}

type Grid = Pick<Field, 'box' | 'cell' | 'columns' | 'rows'>;

/** The density of some nodes. Only the part of the grid that they reach is blurred. */
function grow(
  { x, y }: Figure,
  { box, cell, columns, rows }: Grid,
  nodes: readonly number[],
  grainOf: (i: number) => number,
  width: number,
): Float64Array {
  const all = new Float64Array(columns * rows);
  const chosen = nodes.filter(i => grainOf(i) > 0);
  if (chosen.length === 0) return all;
  const [across, down] = [(i: number) => (x[i]! - box.x0) / cell, (i: number) => (box.y1 - y[i]!) / cell];
  // Six boxes reach six of their radii, each rounded up.
  const reach = 6 * (Math.ceil((Math.SQRT1_2 * width) / cell) + 1);
  const range = (place: (i: number) => number, cells: number) => {
    let [low, high] = [cells, 0];
    for (const i of chosen) {
      low = Math.min(low, place(i));
      high = Math.max(high, place(i));
    }
    return [Math.max(0, Math.floor(low) - reach), Math.min(cells, Math.floor(high) + reach + 2)] as const;
  };
  const [[left, right], [top, bottom]] = [range(across, columns), range(down, rows)];
  const [wide, high] = [right - left, bottom - top];
  const part = new Float64Array(wide * high);
  for (const i of chosen) splat(part, wide, across(i) - left, down(i) - top, grainOf(i));
  // Six box blurs: three would leave corners where a great node outshines its tails.
  const data = { data: part as unknown as number[], width: wide, height: high };
  for (let pass = 0; pass < 2; pass++) blur2(data, (Math.SQRT1_2 * width) / cell);
  // Running sums leave traces below nought.
  for (let c = 0; c < part.length; c++) if (part[c]! < 0) part[c] = 0;
  for (let row = 0; row < high; row++)
    all.set(part.subarray(row * wide, (row + 1) * wide), (top + row) * columns + left);
  return all;
}

/** Shares a grain among the four cells around a place, so that it stands where it is and not on the grid. */
function splat(data: Float64Array, columns: number, x: number, y: number, grain: number): void {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - column, y - row];
  const at = row * columns + column;
  data[at]! += grain * (1 - right) * (1 - down);
  data[at + 1]! += grain * right * (1 - down);
  data[at + columns]! += grain * (1 - right) * down;
  data[at + columns + 1]! += grain * right * down;
}

/** What is seen of a density: the thin parts lifted, the densest never quite full, so that no edge is cut. 0 to 1. */
export function lift(density: number): number {
  return (1 - Math.exp(-1.5 * density)) ** 0.6;
}

/** The density that is seen as a share below 1. */
export function unlift(share: number): number {
  return -Math.log(1 - share ** (1 / 0.6)) / 1.5;
}

/** Where the densest twentieth of the cells begins, of those that are not all but empty: one great node must not leave the others in the dark. */
function topOf(sum: Float64Array): number {
  const most = sum.reduce((a, b) => Math.max(a, b), 0);
  const covered = sum.filter(each => each > 0.02 * most).sort();
  return covered[Math.floor(0.95 * (covered.length - 1))] || 1;
}
