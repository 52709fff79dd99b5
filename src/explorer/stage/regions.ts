/** Where a cluster's name stands: at its densest place, or near the edge of its shape, wherever it covers least. */
import type { Figure } from './figure.ts';
import type { Placard } from './labels.ts';
import type { Outline } from './outlines.ts';
import { type Box, clamp, type Size, sizeFactor, unitOf } from './projection.ts';

/** A name's box in map units at the zoom where the whole map is in view. */
export interface Plate {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels between the edge of a shape and a name inside it. */
const INSET = 5;

/**
 * The middle of each outline's name (boxes in pixels), the largest cluster first. What a place costs: the area of discs that the box would
 * cover, and of the `labels` of the largest nodes, the first more than the last, twice over for names placed before, and a little for being away from the centre. All
 * stay within `frame`.
 */
export function placeRegions(
  outlines: readonly Outline[],
  boxes: readonly Size[],
  figure: Figure,
  shown: Uint8Array,
  labels: readonly Placard[],
  size: Size,
  fitZoom: number,
  frame: Box,
): Plate[] {
  const pixel = 1 / (unitOf(size) * fitZoom);
  const grow = sizeFactor(size) * Math.sqrt(fitZoom) * pixel;
  const below = labels.map(({ x, y, width, height, drop, radius }) => ({
    x,
    y: y - (radius * Math.sqrt(fitZoom) + drop) * pixel,
    width: width * pixel,
    height: height * pixel,
  }));
  const placed: Plate[] = [];
  for (const [k, outline] of outlines.entries()) {
    const width = boxes[k]!.width * pixel;
    const height = boxes[k]!.height * pixel;
    let best: Plate | null = null;
    let least = Infinity;
    for (const [rank, [x, y]] of candidates(outline, height / 2 + INSET * pixel).entries()) {
      const plate = {
        x: within(x, frame.x0 + width / 2, frame.x1 - width / 2),
        y: within(y, frame.y0 + height / 2, frame.y1 - height / 2),
        width,
        height,
      };
      let cost = rank * 0.02 * width * height;
      for (let i = 0; i < shown.length; i++) {
        if (shown[i]) cost += covered(plate, figure.x[i]!, figure.y[i]!, figure.radius[i]! * grow);
      }
      for (const [place, label] of below.entries()) cost += (4 / (1 + place / 8)) * overlap(plate, label);
      for (const other of placed) cost += 2 * overlap(plate, other);
      if (cost >= least) continue;
      least = cost;
      best = plate;
    }
    placed.push(best!);
  }
  return placed;
}

/** The nearest value between two, or half-way when they leave no room. */
const within = (value: number, low: number, high: number) =>
  low > high ? (low + high) / 2 : clamp(value, low, high);

/** The densest place, then along the upper and the lower edge: just inside it, and on it. */
function candidates({ rings, centre }: Outline, inset: number): (readonly [number, number])[] {
  const body = rings[0]!;
  const xs = body.map(([x]) => x);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const places: (readonly [number, number])[] = [centre];
  for (const share of [0.5, 0.3, 0.7]) {
    const x = left + (right - left) * share;
    const crossings: number[] = [];
    for (let i = 0, j = body.length - 1; i < body.length; j = i++) {
      const [ax, ay] = body[j]!;
      const [bx, by] = body[i]!;
      if (ax > x !== bx > x) crossings.push(ay + ((by - ay) * (x - ax)) / (bx - ax));
    }
    const [top, bottom] = [Math.max(...crossings), Math.min(...crossings)];
    places.push([x, top - inset], [x, bottom + inset], [x, top], [x, bottom]);
  }
  return places;
}

/** The area of a disc under a plate, the disc taken for a square of its size. */
function covered(plate: Plate, x: number, y: number, radius: number): number {
  const side = 1.77 * radius;
  const wide = (plate.width + side) / 2 - Math.abs(plate.x - x);
  if (wide <= 0) return 0;
  const high = (plate.height + side) / 2 - Math.abs(plate.y - y);
  if (high <= 0) return 0;
  return Math.min(wide, plate.width, side) * Math.min(high, plate.height, side);
}

function overlap(a: Plate, b: Plate): number {
  const wide = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
  const high = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
  if (wide <= 0 || high <= 0) return 0;
  return Math.min(wide, a.width, b.width) * Math.min(high, a.height, b.height);
}
