/** Drawing on a 2D canvas: cluster shapes, links, nodes. The same strokes serve the layers on screen and the picture that is saved. */
import { parseHex, withAlpha } from './colour.ts';
import { type Figure, SHAPES } from './figure.ts';
import { edgeWidth } from './look.ts';
import type { Outline } from './outlines.ts';
import type { Projection } from './projection.ts';
import type { StageTheme } from './scene.ts';

export type Canvas = CanvasRenderingContext2D;

/** A cluster's shape as a path in map coordinates: a smooth closed curve through the middles of the ring's sides. */
export function tracePath(outline: Outline): Path2D {
  const path = new Path2D();
  for (const ring of outline.rings) {
    const middle = (i: number) => {
      const [a, b] = [ring[i % ring.length]!, ring[(i + 1) % ring.length]!];
      return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const;
    };
    path.moveTo(...middle(0));
    for (let i = 1; i <= ring.length; i++) path.quadraticCurveTo(...ring[i % ring.length]!, ...middle(i));
    path.closePath();
  }
  return path;
}

export interface Ground {
  readonly path: Path2D;
  readonly color: string;
  readonly faded: boolean;
}

export function paintGrounds(
  canvas: Canvas,
  view: Projection,
  grounds: readonly Ground[],
  dark: boolean,
): void {
  canvas.save();
  canvas.transform(view.scale, 0, 0, -view.scale, view.dx, view.dy);
  canvas.lineWidth = 1 / view.scale;
  for (const { path, color, faded } of grounds) {
    const share = faded ? 0.2 : 1;
    canvas.fillStyle = `rgba(${parseHex(color)},${(dark ? 0.1 : 0.085) * share})`;
    canvas.strokeStyle = `rgba(${parseHex(color)},${(dark ? 0.34 : 0.3) * share})`;
    canvas.fill(path);
    canvas.stroke(path);
  }
  canvas.restore();
}

/** One link, from colour to colour, bowed as the WebGL program bows it. */
export function paintEdge(
  canvas: Canvas,
  view: Projection,
  figure: Figure,
  e: number,
  from: string,
  to: string,
  least = 0,
): void {
  const [a, b] = [figure.source[e]!, figure.target[e]!];
  const [ax, ay] = [figure.x[a]! * view.scale + view.dx, view.dy - figure.y[a]! * view.scale];
  const [bx, by] = [figure.x[b]! * view.scale + view.dx, view.dy - figure.y[b]! * view.scale];
  if (Math.max(ax, bx) < -99 || Math.min(ax, bx) > view.width + 99) return;
  if (Math.max(ay, by) < -99 || Math.min(ay, by) > view.height + 99) return;
  if (from === to) canvas.strokeStyle = from;
  else {
    const gradient = canvas.createLinearGradient(ax, ay, bx, by);
    gradient.addColorStop(0, from);
    gradient.addColorStop(1, to);
    canvas.strokeStyle = gradient;
  }
  canvas.lineWidth = Math.max(least, edgeWidth(figure.strength[e]!) * view.grow);
  canvas.beginPath();
  canvas.moveTo(ax, ay);
  const { bow } = figure;
  canvas.quadraticCurveTo((ax + bx) / 2 + (by - ay) * bow, (ay + by) / 2 - (bx - ax) * bow, bx, by);
  canvas.stroke();
}

/** Outline of a node's shape; all shapes of a radius cover the same area. */
function traceShape(canvas: Canvas, shape: number, x: number, y: number, radius: number): void {
  canvas.beginPath();
  if (SHAPES[shape] === 'square') {
    const half = radius * 0.9;
    canvas.roundRect(x - half, y - half, 2 * half, 2 * half, half * 0.36);
  } else if (SHAPES[shape] === 'diamond') {
    const half = radius * 0.9;
    canvas.save();
    canvas.translate(x, y);
    canvas.rotate(Math.PI / 4);
    canvas.roundRect(-half, -half, 2 * half, 2 * half, half * 0.36);
    canvas.restore();
  } else canvas.arc(x, y, radius, 0, 2 * Math.PI);
}

export function paintNode(
  canvas: Canvas,
  view: Projection,
  figure: Figure,
  i: number,
  fill: string,
  theme: StageTheme,
): void {
  const radius = figure.radius[i]! * view.grow;
  const [x, y] = [figure.x[i]! * view.scale + view.dx, view.dy - figure.y[i]! * view.scale];
  if (x < -radius - 2 || y < -radius - 2 || x > view.width + radius + 2 || y > view.height + radius + 2)
    return;
  traceShape(canvas, figure.shape[i]!, x, y, radius + BORDER);
  canvas.fillStyle = theme.background;
  canvas.fill();
  traceShape(canvas, figure.shape[i]!, x, y, radius);
  canvas.fillStyle = fill;
  canvas.fill();
  if (SHAPES[figure.shape[i]!] !== 'ring') return;
  traceShape(canvas, 0, x, y, radius * 0.5);
  canvas.fillStyle = theme.background;
  canvas.fill();
}

/** Pixels of background around each node, so that neighbours stay apart. */
export const BORDER = 1.1;

/** A ring around the chosen node; a finer one, closer to it, around one that is marked. */
export function paintRing(
  canvas: Canvas,
  view: Projection,
  figure: Figure,
  i: number,
  theme: StageTheme,
  fine = false,
): void {
  const radius = figure.radius[i]! * view.grow + (fine ? 2.5 : 4.5);
  traceShape(
    canvas,
    figure.shape[i]!,
    figure.x[i]! * view.scale + view.dx,
    view.dy - figure.y[i]! * view.scale,
    radius,
  );
  if (!fine) {
    canvas.lineWidth = 5;
    canvas.strokeStyle = withAlpha(theme.background, 0.9);
    canvas.stroke();
  }
  canvas.lineWidth = fine ? 1.4 : 2.2;
  canvas.strokeStyle = theme.accent;
  canvas.stroke();
}
