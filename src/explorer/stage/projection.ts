/** From the map's 0..1 coordinates to pixels and back, and where to put the camera: plain arithmetic, the same as Sigma's. */
import type { CameraView, Insets } from './scene.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box in map coordinates. */
export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** pixel x = x * scale + dx; pixel y = dy - y * scale. A node's radius in pixels is its radius times `grow`. */
export interface Projection extends Size {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
  /** 1 / ratio. */
  readonly zoom: number;
  readonly grow: number;
}

export const NO_INSETS: Insets = { left: 0, right: 0, top: 0, bottom: 0 };

/** Pixels to a map unit at ratio 1: Sigma's rule for a square map without padding. */
export const unitOf = ({ width, height }: Size): number => Math.min(width, height);

/** Discs and lines shrink on small screens, though less than the map does. */
export const sizeFactor = (size: Size): number =>
  Math.min(1.25, Math.max(0.62, Math.sqrt(unitOf(size) / 850)));

export function project(view: CameraView, size: Size): Projection {
  const scale = unitOf(size) / view.ratio;
  return {
    width: size.width,
    height: size.height,
    scale,
    dx: size.width / 2 - view.x * scale,
    dy: size.height / 2 + view.y * scale,
    zoom: 1 / view.ratio,
    grow: sizeFactor(size) / Math.sqrt(view.ratio),
  };
}

/** Vector, in pixels, from the middle of the container to the middle of what panels leave free (y downwards). */
function freeShift(insets: Insets): Point {
  return { x: (insets.left - insets.right) / 2, y: (insets.top - insets.bottom) / 2 };
}

/** The pixel in the middle of the free area. */
export function freeCentre({ width, height }: Size, insets: Insets): Point {
  const shift = freeShift(insets);
  return { x: width / 2 + shift.x, y: height / 2 + shift.y };
}

/** The camera that shows `point` in the middle of the free area. */
export function centreOn(point: Point, ratio: number, size: Size, insets: Insets): CameraView {
  const shift = freeShift(insets);
  const unit = ratio / unitOf(size);
  return { x: point.x - shift.x * unit, y: point.y + shift.y * unit, ratio };
}

/** The camera that shows the whole box in the free area, `margin` pixels from its edges, never nearer than `nearest`. */
export function fitBox(box: Box, size: Size, insets: Insets, margin: number, nearest = 0.3): CameraView {
  const free = {
    width: Math.max(80, size.width - insets.left - insets.right - 2 * margin),
    height: Math.max(80, size.height - insets.top - insets.bottom - 2 * margin),
  };
  const unit = unitOf(size);
  const ratio = Math.max(
    nearest,
    ((box.x1 - box.x0) * unit) / free.width,
    ((box.y1 - box.y0) * unit) / free.height,
  );
  return centreOn({ x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2 }, ratio, size, insets);
}

/** What a camera shows in the free area. */
export function frameOf(view: CameraView, size: Size, insets: Insets): Box {
  const unit = view.ratio / unitOf(size);
  const shift = freeShift(insets);
  const centre = { x: view.x + shift.x * unit, y: view.y - shift.y * unit };
  const half = {
    x: ((size.width - insets.left - insets.right) / 2) * unit,
    y: ((size.height - insets.top - insets.bottom) / 2) * unit,
  };
  return { x0: centre.x - half.x, x1: centre.x + half.x, y0: centre.y - half.y, y1: centre.y + half.y };
}

/**
 * The nearest camera that keeps the middle of the free area on the map, and nearer its middle the more of it is in view: one cannot get
 * lost.
 */
export function keepOnMap(view: CameraView, box: Box, size: Size, insets: Insets): CameraView {
  const frame = frameOf(view, size, insets);
  return {
    x: view.x + pullBack(box.x0, box.x1, frame.x0, frame.x1),
    y: view.y + pullBack(box.y0, box.y1, frame.y0, frame.y1),
    ratio: view.ratio,
  };
}

function pullBack(low: number, high: number, from: number, to: number): number {
  const half = (high - low) / 2;
  const reach = half * Math.min(1, half / ((to - from) / 2)) ** 2;
  const [middle, centre] = [(low + high) / 2, (from + to) / 2];
  return clamp(centre, middle - reach, middle + reach) - centre;
}

/** The camera after the map was zoomed to `ratio` with the map point under pixel `from` brought under pixel `to`. */
export function zoomAround(
  view: CameraView,
  size: Size,
  ratio: number,
  from: Point,
  to: Point = from,
): CameraView {
  const unit = unitOf(size);
  const before = view.ratio / unit;
  const after = ratio / unit;
  const [middleX, middleY] = [size.width / 2, size.height / 2];
  return {
    x: view.x + (from.x - middleX) * before - (to.x - middleX) * after,
    y: view.y - (from.y - middleY) * before + (to.y - middleY) * after,
    ratio,
  };
}

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

/** The smallest box around the nodes that `keep` keeps, or around all when it keeps none. */
export function boxOf(x: Float64Array, y: Float64Array, keep: (i: number) => boolean = () => true): Box {
  const box = { x0: Infinity, x1: -Infinity, y0: Infinity, y1: -Infinity };
  for (let i = 0; i < x.length; i++) {
    if (!keep(i)) continue;
    box.x0 = Math.min(box.x0, x[i]!);
    box.x1 = Math.max(box.x1, x[i]!);
    box.y0 = Math.min(box.y0, y[i]!);
    box.y1 = Math.max(box.y1, y[i]!);
  }
  return box.x0 <= box.x1 ? box : { x0: 0, x1: 1, y0: 0, y1: 1 };
}

/** The smallest box around both. */
export function joinBoxes(a: Box, b: Box): Box {
  return {
    x0: Math.min(a.x0, b.x0),
    x1: Math.max(a.x1, b.x1),
    y0: Math.min(a.y0, b.y0),
    y1: Math.max(a.y1, b.y1),
  };
}
