/** The names on the map, in two ranks: clusters, then nodes from most works to fewest; measured, cut to size, given a zoom, and written. */
import { breakLines, truncate } from './captions.ts';
import { makeLegible, mix, pickClusterColor, withAlpha } from './colour.ts';
import type { Figure } from './figure.ts';
import { type Placard, placeLabels } from './labels.ts';
import { isLit, type Shown } from './look.ts';
import type { Outline } from './outlines.ts';
import type { Canvas } from './paint.ts';
import { clamp, frameOf, type Projection, type Size, sizeFactor, unitOf } from './projection.ts';
import { placeRegions } from './regions.ts';
import type { CameraView, Insets, Overlay, StageTheme } from './scene.ts';

export interface Name {
  readonly lines: readonly string[];
  readonly font: string;
  readonly leading: number;
  readonly color: string;
  readonly placard: Placard;
  /** Index of the node; -1 for a cluster's name. */
  readonly node: number;
}

export interface Names {
  readonly names: readonly Name[];
  /** Zoom from which each is shown. */
  readonly from: Float64Array;
}

/** What text is set in and on. */
export interface Type {
  readonly family: string;
  readonly theme: StageTheme;
  readonly measure: (text: string, font: string) => number;
}

/** Pixels of width below which names are shorter and smaller. */
const NARROW = 600;
/** Pixels of free map to one name. */
const ROOM = 10_000;
/** Cluster names give way when the map is this many times nearer than when it fits. */
const REGION_UNTIL = 5;
/** Share of a disc's radius that other names keep clear of. */
const HEART = 0.5;
const GAP = { x: 8, y: 3 };

export interface NamesInput {
  readonly figure: Figure;
  readonly shown: Shown;
  readonly outlines: readonly Outline[];
  readonly clusters: ReadonlyMap<number, string>;
  readonly size: Size;
  readonly insets: Insets;
  /** The camera with the whole map in view, and the least zoom there is. */
  readonly fit: CameraView;
  readonly leastZoom: number;
  readonly overlay: Overlay;
  /** No more names than this, the most important first: the others change nothing of where these stand. */
  readonly most: number;
}

export function nameAll(input: NamesInput, type: Type): Names {
  const { figure, shown, size, insets, fit, leastZoom, overlay } = input;
  const fitZoom = 1 / fit.ratio;
  const free = (size.width - insets.left - insets.right) * (size.height - insets.top - insets.bottom);
  const room = Math.max(6, free / ROOM);
  const items: Name[] = [];
  for (const i of figure.order) {
    if (items.length >= input.most) break;
    if (!shown.nodes[i] || !isLit(figure, shown, overlay.lit, i)) continue;
    const from = Math.max(leastZoom, fitZoom * Math.sqrt(items.length / room));
    const name = nameNode(figure, i, from, size, type, false);
    // Where discs are not drawn a name stands at its place.
    items.push(
      overlay.cloud ? { ...name, placard: { ...name.placard, radius: 0, heart: 0, drop: 0 } } : name,
    );
  }
  const named = input.outlines.filter(
    ({ cluster }) =>
      input.clusters.get(cluster)?.trim() && (shown.isolated === null || cluster === shown.isolated),
  );
  const regions = named.map(outline => nameRegion(outline, input, type));
  const plates = placeRegions(
    named,
    regions.map(({ placard }) => placard),
    figure,
    shown.nodes,
    items.slice(0, room).map(({ placard }) => placard),
    size,
    fitZoom,
    frameOf(fit, size, insets),
  );
  for (const [k, { x, y }] of plates.entries()) {
    regions[k] = { ...regions[k]!, placard: { ...regions[k]!.placard, x, y } };
  }
  const names = [...regions, ...items];
  const placards = names.map(name => name.placard);
  return { names, from: placeLabels(placards, unitOf(size)) };
}

function nameRegion(
  { cluster, centre }: Outline,
  { clusters, size, fit, leastZoom, overlay }: NamesInput,
  { family, theme, measure }: Type,
): Name {
  const narrow = size.width < NARROW;
  const label = clusters.get(cluster)!.trim();
  const pixels = narrow ? 12 : 14;
  const font = `600 ${pixels}px ${family}`;
  const most = narrow ? 136 : 240;
  // Where there is little room the first of a cluster's themes stands for it.
  const lines = breakLines(narrow ? label.split(' · ')[0]! : label, most, text => measure(text, font));
  const leading = Math.round(pixels * 1.15);
  // Colours that say something else are not to be taken for the cluster's.
  const own = overlay.colors
    ? mix(theme.text, theme.background, 0.3)
    : (pickClusterColor(cluster, theme) ?? theme.text);
  return {
    lines,
    font,
    leading,
    color: makeLegible(own, theme.background, theme.text),
    node: -1,
    placard: {
      x: centre[0],
      y: centre[1],
      width: Math.max(...lines.map(line => measure(line, font))) + 2 * GAP.x,
      height: lines.length * leading + 2 * GAP.y,
      drop: 0,
      radius: 0,
      heart: 0,
      from: leastZoom,
      until: REGION_UNTIL / fit.ratio,
    },
  };
}

/** The name of a node, as it stands at any zoom; `strong` for the one in focus. */
export function nameNode(
  figure: Figure,
  i: number,
  from: number,
  size: Size,
  type: Type,
  strong: boolean,
): Name {
  const share = figure.radius[i]! / 26;
  const pixels =
    Math.round((size.width < NARROW ? 10.5 : 11) * 2 + 5 * clamp(share, 0, 1) + (strong ? 2 : 0)) / 2;
  const font = `${strong ? 600 : share > 0.5 ? 500 : 400} ${pixels}px ${type.family}`;
  const most = strong ? 320 : size.width < NARROW ? 124 : 190;
  const text = truncate(figure.labels[i]!, most, part => type.measure(part, font));
  const leading = Math.round(pixels * 1.2);
  return {
    lines: [text],
    font,
    leading,
    color: type.theme.text,
    node: i,
    placard: {
      x: figure.x[i]!,
      y: figure.y[i]!,
      width: type.measure(text, font) + 2 * GAP.x,
      height: leading + 2 * GAP.y,
      drop: leading / 2 + 2,
      radius: figure.radius[i]! * sizeFactor(size),
      heart: HEART * figure.radius[i]! * sizeFactor(size),
      from,
      until: Infinity,
    },
  };
}

/** Writes the names due at this zoom that are in view, each fading in just after its zoom. Gives how many. */
export function paintNames(canvas: Canvas, view: Projection, { names, from }: Names, halo: string): number {
  canvas.save();
  const full = canvas.globalAlpha;
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  canvas.lineJoin = 'round';
  canvas.strokeStyle = withAlpha(halo, 0.9);
  let count = 0;
  // Least important first, so that in doubt the more important lies on top.
  for (let k = names.length - 1; k >= 0; k--) {
    const { placard, lines, font, leading, color, node } = names[k]!;
    if (!(view.zoom >= from[k]! && view.zoom <= placard.until)) continue;
    const x = placard.x * view.scale + view.dx;
    const y = view.dy - placard.y * view.scale + placard.radius * Math.sqrt(view.zoom) + placard.drop;
    if (Math.abs(x - view.width / 2) > (view.width + placard.width) / 2) continue;
    if (Math.abs(y - view.height / 2) > (view.height + placard.height) / 2) continue;
    const arriving = Math.min(1, 0.5 + (view.zoom / from[k]! - 1) / 0.04);
    const leaving = Math.min(1, (placard.until / view.zoom - 1) / 0.3);
    canvas.globalAlpha = full * (placard.from === from[k] ? leaving : Math.min(arriving, leaving));
    canvas.font = font;
    canvas.fillStyle = color;
    canvas.lineWidth = node < 0 ? 5 : 3.5;
    for (const [row, line] of lines.entries()) {
      const middle = y + (row - (lines.length - 1) / 2) * leading;
      canvas.strokeText(line, x, middle);
      canvas.fillText(line, x, middle);
    }
    count++;
  }
  canvas.restore();
  return count;
}
