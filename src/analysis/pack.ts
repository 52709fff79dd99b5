/** Packs the parts of a disconnected picture close together, so that it is a map and not dust. */
import type { Coordinates } from './coordinates.ts';

/** A part of the picture, laid out by itself: discs, and the links drawn between them. */
export interface Part extends Coordinates {
  readonly radius: ArrayLike<number>;
  /** Pairs of discs. */
  readonly links: readonly (readonly [number, number])[];
}

/** Cells of the grid that an average part covers; more is finer and slower. */
const CELLS_A_PART = 60;

/**
 * Gives the shift of each part that packs them into a box of about `aspect` (width over height), the largest in the middle, none over
 * another, `gap` between them. Each part becomes the cells that its discs and links cover, filled row by row, and takes the free place
 * nearest to the middle (polyomino packing: Freivalds, Dogrusoz & Kikusts 2002, Graph Drawing 2001, LNCS 2265:378). Parts of equal
 * size keep their order. Time: parts times places tried times cells, each usually given up at the first cell.
 */
export function packParts(
  parts: readonly Part[],
  { aspect, gap }: { aspect: number; gap: number },
): [dx: number, dy: number][] {
  const boxes = parts.map(boxOf);
  const area = boxes.reduce(
    (sum, [left, bottom, right, top]) => sum + (right - left + gap) * (top - bottom + gap),
    0,
  );
  const step = Math.sqrt(area / (CELLS_A_PART * Math.max(1, parts.length))) || 1;
  const shapes = parts.map((part, p) => coverCells(part, boxes[p]!, step, gap / 2));
  const order = [...parts.keys()].sort((a, b) => shapes[b]!.length - shapes[a]!.length || a - b);
  const cells = shapes.reduce((sum, shape) => sum + shape.length, 0);
  const places = rankPlaces(cells, aspect);
  const taken = new Set<number>();
  const shifts = new Array<[number, number]>(parts.length);
  for (const p of order) {
    const [column, row] = places.find(([c, r]) =>
      shapes[p]!.every(([sc, sr]) => !taken.has(cellKey(c + sc, r + sr))),
    ) ?? [0, 0];
    for (const [sc, sr] of shapes[p]!) taken.add(cellKey(column + sc, row + sr));
    const [left, bottom, right, top] = boxes[p]!;
    shifts[p] = [column * step - (left + right) / 2, row * step - (bottom + top) / 2];
  }
  return shifts;
}

type Cell = readonly [column: number, row: number];
type Box = readonly [left: number, bottom: number, right: number, top: number];

function boxOf({ x, y, radius }: Part): Box {
  let box: Box = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (let i = 0; i < x.length; i++) {
    const r = radius[i]!;
    box = [
      Math.min(box[0], x[i]! - r),
      Math.min(box[1], y[i]! - r),
      Math.max(box[2], x[i]! + r),
      Math.max(box[3], y[i]! + r),
    ];
  }
  return box;
}

/** The cells under a part, counted from the cell of its middle. */
function coverCells(
  { x, y, radius, links }: Part,
  [left, bottom, right, top]: Box,
  step: number,
  margin: number,
): Cell[] {
  const rows = new Map<number, [number, number]>();
  const cover = (cx: number, cy: number, r: number): void => {
    const [px, py] = [cx - (left + right) / 2, cy - (bottom + top) / 2];
    for (let row = Math.round((py - r) / step); row <= Math.round((py + r) / step); row++) {
      const [low, high] = rows.get(row) ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      rows.set(row, [
        Math.min(low, Math.round((px - r) / step)),
        Math.max(high, Math.round((px + r) / step)),
      ]);
    }
  };
  for (let i = 0; i < x.length; i++) cover(x[i]!, y[i]!, radius[i]! + margin);
  for (const [i, j] of links) {
    const points = Math.ceil(Math.hypot(x[j]! - x[i]!, y[j]! - y[i]!) / step);
    for (let k = 1; k < points; k++) {
      cover(x[i]! + ((x[j]! - x[i]!) * k) / points, y[i]! + ((y[j]! - y[i]!) * k) / points, margin);
    }
  }
  return [...rows].flatMap(([row, [low, high]]) =>
    Array.from({ length: high - low + 1 }, (_, k): Cell => [low + k, row]),
  );
}

/** Places from the middle outwards, in boxes of the aspect wanted; enough of them for all cells with room to spare. */
function rankPlaces(cells: number, aspect: number): Cell[] {
  const half = Math.ceil(2 * Math.sqrt(cells)) + 2;
  const places: [cost: number, cell: Cell][] = [];
  for (let column = -Math.ceil(half * aspect); column <= half * aspect; column++) {
    for (let row = -half; row <= half; row++) {
      const [u, v] = [Math.abs(column) / aspect, Math.abs(row)];
      places.push([Math.max(u, v) + 0.2 * Math.hypot(u, v), [column, row]]);
    }
  }
  return places.sort((a, b) => a[0] - b[0]).map(([, cell]) => cell);
}

function cellKey(column: number, row: number): number {
  return column * 1_000_003 + row;
}
