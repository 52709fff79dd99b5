/** The density of a map as a picture: a ramp of colours, the colour of the average, or the colours of the clusters, fading into the paper. */
import { parseHex, pickClusterColor, type Rgb } from './colour.ts';
import { type Field, lift, measureDensity } from './density.ts';
import type { Figure } from './figure.ts';
import type { Canvas } from './paint.ts';
import type { Projection } from './projection.ts';
import type { Cloud, StageTheme } from './scene.ts';

/** Densities below this share of the greatest are paper. */
const FAINT = 0.02;

/** Paints the cells. `ramp` gives the colour of a share, 0 to 1. */
function paintCloud(field: Field, theme: StageTheme, ramp: (share: number) => string): HTMLCanvasElement {
  const { columns, rows, density, mean, clusters } = field;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: columns, height: rows });
  const context = canvas.getContext('2d')!;
  const image = context.createImageData(columns, rows);
  const steps = Array.from({ length: 256 }, (_, k) => parseHex(ramp(k / 255)));
  const layers = [...(clusters ?? [])].map(
    ([id, data]) => [parseHex(pickClusterColor(id, theme) ?? theme.kindColors.work), data] as const,
  );
  const rest = parseHex(theme.kindColors.work);
  for (let c = 0; c < density.length; c++) {
    const share = lift(density[c]!);
    const color = clusters
      ? blend(layers, rest, density[c]!, c)
      : steps[Math.round(255 * Math.min(1, Math.max(0, mean ? mean[c]! : share)))]!;
    const opaque = mean || clusters ? share * (theme.dark ? 0.85 : 0.8) : Math.min(1, share * 2.2);
    image.data.set([...color, 255 * opaque * Math.min(1, density[c]! / FAINT)], 4 * c);
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

/** The colours of the clusters of a cell, each by its share of the density there; what is of no cluster is neutral. */
function blend(
  layers: readonly (readonly [Rgb, Float64Array])[],
  rest: Rgb,
  density: number,
  c: number,
): Rgb {
  let [red, green, blue, left] = [0, 0, 0, density || 1];
  for (const [[r, g, b], data] of layers) {
    const share = data[c]!;
    red += share * r;
    green += share * g;
    blue += share * b;
    left -= share;
  }
  const other = Math.max(0, left);
  const sum = density || 1;
  return [(red + other * rest[0]) / sum, (green + other * rest[1]) / sum, (blue + other * rest[2]) / sum];
}

/** Lays the picture under the map as the camera sees it. The middle of a cell stands where it was measured. */
function layCloud(
  canvas: Canvas,
  view: Projection,
  { box, cell, columns, rows }: Field,
  cloud: CanvasImageSource,
): void {
  canvas.save();
  canvas.imageSmoothingEnabled = true;
  canvas.imageSmoothingQuality = 'high';
  canvas.drawImage(
    cloud,
    (box.x0 - cell / 2) * view.scale + view.dx,
    view.dy - (box.y1 + cell / 2) * view.scale,
    columns * cell * view.scale,
    rows * cell * view.scale,
  );
  canvas.restore();
}

/** The cloud of a drawing, made anew only when what it is of has changed. */
export class Clouds {
  private field: Field | null = null;
  private picture: HTMLCanvasElement | null = null;
  private of: readonly [Uint8Array, Cloud, StageTheme] | null = null;

  prepare(figure: Figure, shown: Uint8Array, cloud: Cloud, theme: StageTheme): void {
    const { of } = this;
    if (of && of[1] === cloud && of[2] === theme && of[0].every((one, i) => one === shown[i])) return;
    this.of = [shown, cloud, theme];
    this.field = measureDensity({ figure, shown, ...cloud });
    this.picture = paintCloud(this.field, theme, cloud.ramp);
  }

  paint(canvas: Canvas, view: Projection): void {
    if (this.field && this.picture) layCloud(canvas, view, this.field, this.picture);
  }
}
