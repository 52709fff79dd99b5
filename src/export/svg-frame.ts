/** The frame of a picture: where header, map, legend and footer stand, and how network coordinates become pixels. */
import type { ExportedNetwork } from './network.ts';
import type { Rectangle } from './occupancy.ts';

/** Discs of nodes in pixels; `points` is [x0, y0, x1, y1 ...]. */
export interface Discs {
  readonly points: Float64Array;
  readonly radii: Float64Array;
}

export interface Placed extends Discs {
  /** Pixels of a place of the network. */
  readonly toPixels: (x: number, y: number) => readonly [number, number];
}

/** Sigma's camera: centre in the unit square that the map is fitted to (y up), and a ratio below 1 when zoomed in. */
export interface SvgView {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export interface SvgFrame {
  readonly map: Rectangle;
  readonly legend: Rectangle;
  /** Legend entries side by side. */
  readonly legendColumns: number;
  readonly legendRows: number;
}

export const MARGIN = 32;
export const LEGEND_LINE = 20;
const FOOTER = 40;
const SIDE_LEGEND = 312;

/** Lines that the sentence under the title may take. */
export function headerLines(width: number): number {
  return width >= 900 ? 2 : 4;
}

/** Legend beside the map on a wide picture, under it on a tall one. */
export function frameSvg(width: number, height: number, clusters: number): SvgFrame {
  const inner = width - 2 * MARGIN;
  const header = 58 + 17 * headerLines(width);
  const body = height - header - FOOTER;
  if (clusters === 0 || width >= 900) {
    const side = clusters === 0 ? 0 : SIDE_LEGEND;
    return {
      map: { left: MARGIN, top: header, width: inner - side, height: body },
      legend: { left: width - MARGIN - side + 24, top: header + 8, width: side - 24, height: body - 8 },
      legendColumns: 1,
      legendRows: Math.max(1, Math.floor((body - 8) / LEGEND_LINE)),
    };
  }
  const legendColumns = Math.max(1, Math.floor(inner / 260));
  const mostRows = Math.max(1, Math.floor((body * 0.3) / LEGEND_LINE));
  const legendRows = Math.min(mostRows, Math.ceil(clusters / legendColumns));
  const legendHeight = legendRows * LEGEND_LINE + 12;
  return {
    map: { left: MARGIN, top: header, width: inner, height: body - legendHeight },
    legend: { left: MARGIN, top: header + body - legendHeight + 12, width: inner, height: legendHeight },
    legendColumns,
    legendRows,
  };
}

/** Nodes in pixels: the whole network inside the map's rectangle, or the part that a view shows. */
export function placeNodes(network: ExportedNetwork, map: Rectangle, view?: SvgView): Placed {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x = 0, y = 0 } of network.nodes) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  const [spanX, spanY] = [right - left || 1, high - low || 1];
  const padding = 0.05 * Math.min(map.width, map.height);
  const fit = Math.min((map.width - 2 * padding) / spanX, (map.height - 2 * padding) / spanY);
  const scale = fit / (view?.ratio ?? 1);
  // The view's centre is in the unit square around the middle of the map, scaled by its longer side.
  const longer = Math.max(spanX, spanY);
  const centreX = (left + right) / 2 + ((view?.x ?? 0.5) - 0.5) * longer;
  const centreY = (low + high) / 2 + ((view?.y ?? 0.5) - 0.5) * longer;
  const points = new Float64Array(2 * network.nodes.length);
  const toPixels = (x: number, y: number) =>
    [
      map.left + map.width / 2 + (x - centreX) * scale,
      map.top + map.height / 2 - (y - centreY) * scale,
    ] as const;
  for (const [i, { x = 0, y = 0 }] of network.nodes.entries()) points.set(toPixels(x, y), 2 * i);
  // Discs grow half as fast as distances when a view zooms in, and stay between a dot and a coin.
  const grow = fit / Math.sqrt(Math.min(1, view?.ratio ?? 1));
  const radii = Float64Array.from(network.nodes, ({ size }) => Math.min(18, Math.max(1.5, size * grow)));
  return { points, radii, toPixels };
}
