/** All there is to draw of one scene, and how: shapes, colours and names, kept up with filter, theme and size. Knows no Sigma, no events. */
import { insetsFor, paintAxis, paintLanes } from './axis.ts';
import { Clouds } from './cloud.ts';
import { pickClusterColor } from './colour.ts';
import { createFigure, type Figure } from './figure.ts';
import { type Lit, paintFocus, surround } from './focus.ts';
import { dress, isLit, type Look, type Shown } from './look.ts';
import { type Names, nameAll, paintNames, type Type } from './names.ts';
import { findNearest, type Reach } from './nearest.ts';
import { type Outline, outlineClusters } from './outlines.ts';
import {
  type Canvas,
  type Ground,
  paintEdge,
  paintGrounds,
  paintNode,
  paintRing,
  tracePath,
} from './paint.ts';
import {
  type Box,
  boxOf,
  fitBox,
  joinBoxes,
  NO_INSETS,
  type Point,
  type Projection,
  type Size,
} from './projection.ts';
import {
  type CameraView,
  type Insets,
  isSameOverlay,
  NO_OVERLAY,
  type Overlay,
  type Scene,
  type StageTheme,
  type Timeline,
} from './scene.ts';

/** Ratio at the nearest zoom, and how far beyond the whole map one may step back. */
const NEAREST = 0.02;
const BEYOND = 1.5;

/** What is left of shapes, links and nodes, and names behind a focus. */
export const BEHIND = { shapes: 0.45, map: 0.13, names: 0.12 };

/** The area to draw in, and what of it panels cover. */
export interface Sheet {
  readonly size: Size;
  readonly insets: Insets;
}

export class Drawing {
  readonly figure: Figure;
  /** The box around all nodes, shown or not. */
  readonly whole: Box;
  shown: Shown;
  look: Look = { fill: [], full: [], from: [], to: [] };
  overlay: Overlay = NO_OVERLAY;
  /** True while nodes are on their way to their places: only they and their links are drawn. */
  moving = false;
  private readonly clusters: ReadonlyMap<number, string>;
  private readonly shapes: readonly { readonly outline: Outline; readonly path: Path2D }[];
  /** The box around the nodes shown and the clusters' shapes. */
  private extent: Box;
  private grounds: Ground[] = [];
  private names: Names = { names: [], from: new Float64Array() };
  private type: Type | null = null;
  private insets: Insets = NO_INSETS;
  private readonly clouds = new Clouds();

  constructor(scene: Scene) {
    this.figure = createFigure(scene);
    this.whole = boxOf(this.figure.x, this.figure.y);
    this.clusters = new Map(scene.clusters.map(cluster => [cluster.id, cluster.label]));
    this.shown = {
      nodes: new Uint8Array(scene.nodes.length).fill(1),
      edges: new Uint8Array(scene.edges.length).fill(1),
      isolated: null,
    };
    const { x, y, cluster, rests } = this.figure;
    // What is left over has no shape, but no other shape may lie over it.
    const outlines = scene.timeline
      ? []
      : outlineClusters(x, y, cluster).filter(outline => !rests.has(outline.cluster));
    this.shapes = outlines.map(outline => ({ outline, path: tracePath(outline) }));
    this.extent = this.measureExtent();
  }

  /**
   * Shows the nodes in `visible` (null: all), and the links that `edgeVisible` lets pass and that lose no end. False when that changes
   * nothing. Colours and names follow with `arrange`.
   */
  filter(visible: ReadonlySet<string> | null, edgeVisible?: (edge: number) => boolean): boolean {
    const { ids, source, target } = this.figure;
    const nodes = Uint8Array.from(ids, id => (!visible || visible.has(id) ? 1 : 0));
    const edges = Uint8Array.from(source, (from, e) =>
      nodes[from] && nodes[target[e]!] && (!edgeVisible || edgeVisible(e)) ? 1 : 0,
    );
    if (isSame(nodes, this.shown.nodes) && isSame(edges, this.shown.edges)) return false;
    this.shown = { ...this.shown, nodes, edges };
    this.extent = this.measureExtent();
    return true;
  }

  /** Fades all clusters but this (null: none). False when that changes nothing. Colours and names follow with `arrange`. */
  isolate(cluster: number | null): boolean {
    if (this.shown.isolated === cluster) return false;
    this.shown = { ...this.shown, isolated: cluster };
    return true;
  }

  /** Lays a measure or a density over the map. False when that changes nothing. Colours and names follow with `arrange`. */
  cover(overlay: Overlay): boolean {
    const fits = (overlay.colors ?? overlay.lit ?? overlay.cloud?.weight)?.length ?? this.figure.ids.length;
    // What was made for another map waits for its own.
    if (isSameOverlay(overlay, this.overlay) || fits !== this.figure.ids.length) return false;
    this.overlay = overlay;
    return true;
  }

  /** Chooses colours, and at which zoom each name is shown. */
  arrange(sheet: Sheet, type: Type, most?: number): void {
    const { figure, shown, overlay } = this;
    const { theme } = type;
    this.look = dress(figure, theme, shown, 0, overlay);
    if (overlay.cloud) {
      const mask = shown.nodes.map((one, i) => (one && isLit(figure, shown, overlay.lit, i) ? 1 : 0));
      this.clouds.prepare(figure, mask, overlay.cloud, theme);
    }
    this.grounds = this.shapesShown().map(({ outline: { cluster }, path }) => ({
      path,
      color: (overlay.colors ? null : pickClusterColor(cluster, theme)) ?? theme.edge,
      faded: shown.isolated !== null && shown.isolated !== cluster,
    }));
    this.arrangeNames(sheet, type, most);
  }

  /** Chooses at which zoom each name is shown, where there is room for it beside panels: of so many at most, those of the most works. */
  arrangeNames(sheet: Sheet, type: Type, most = Number.POSITIVE_INFINITY): void {
    const { figure, shown, overlay } = this;
    const outlines = this.shapesShown().map(({ outline }) => outline);
    this.type = type;
    this.insets = sheet.insets;
    const leastZoom = 1 / this.range(sheet)[1];
    const fit = this.fit(sheet);
    this.names = nameAll(
      { figure, shown, outlines, clusters: this.clusters, ...sheet, fit, leastZoom, overlay, most },
      type,
    );
  }

  /** The camera with all that is shown in view. */
  fit({ size, insets }: Sheet): CameraView {
    const margin = size.width < 600 ? 16 : 30;
    if (!this.figure.timeline) return fitBox(this.extent, size, insets, margin);
    return fitBox(this.extent, size, insetsFor(size, insets), margin / 2);
  }

  /** Least and greatest ratio of the camera. */
  range(sheet: Sheet): [number, number] {
    return [NEAREST, Math.max(1, this.fit(sheet).ratio * BEYOND)];
  }

  /** How many nodes and links are shown, as text. */
  counts(): { nodes: string; edges: string } {
    const sum = (flags: Uint8Array) => String(flags.reduce((total, flag) => total + flag, 0));
    return { nodes: sum(this.shown.nodes), edges: sum(this.shown.edges) };
  }

  /** Ids of the nodes that a shown link joins to this one, the strongest first. */
  neighboursOf(node: number): string[] {
    return surround(this.figure, this.shown, node).nodes.map(i => this.figure.ids[i]!);
  }

  /** Id of the node at a pixel, or near it as far as `reach` goes; undefined when there is none. */
  nearest(at: Point, view: Projection, reach: Reach): string | undefined {
    return this.figure.ids[findNearest(this.figure, this.shown.nodes, view, at, reach)];
  }

  /** Where a node is on the canvas, in CSS pixels. */
  pixelOf(node: number, { scale, dx, dy }: Projection): Point {
    return { x: this.figure.x[node]! * scale + dx, y: dy - this.figure.y[node]! * scale };
  }

  paintShapes(canvas: Canvas, view: Projection): void {
    const { type, figure, shown, overlay } = this;
    if (!type || this.moving) return;
    const { timeline } = figure;
    if (timeline) paintLanes(canvas, view, timeline, type.theme, overlay.colors !== null, shown.isolated);
    else if (overlay.cloud) this.clouds.paint(canvas, view);
    else paintGrounds(canvas, view, this.grounds, type.theme.dark);
  }

  /** Gives the number of names written. */
  paintNames(canvas: Canvas, view: Projection): number {
    const { type, figure, overlay, insets } = this;
    if (!type || this.moving) return 0;
    const count = paintNames(canvas, view, this.names, type.theme.halo);
    if (figure.timeline) paintAxis(canvas, view, figure.timeline, insets, type, overlay.colors !== null);
    return count;
  }

  /** The neighbourhood above the faded map, rings around the marked nodes, and one around the selected (-1: none). */
  paintFocus(canvas: Canvas, view: Projection, { focus, selected, marked }: Lit): void {
    const { figure, look, type, shown } = this;
    if (!type) return;
    for (const i of marked) if (shown.nodes[i]) paintRing(canvas, view, figure, i, type.theme, true);
    if (focus) paintFocus(canvas, view, figure, look, focus, type);
    if (selected >= 0 && selected !== focus?.node) paintRing(canvas, view, figure, selected, type.theme);
  }

  /** Every layer on one canvas, as they lie on screen. */
  paintAll(canvas: Canvas, view: Projection, lit: Lit): void {
    const { focus } = lit;
    const { figure, look, shown, type, overlay } = this;
    if (!type) return;
    canvas.globalAlpha = focus ? BEHIND.shapes : 1;
    this.paintShapes(canvas, view);
    canvas.globalAlpha = 1;
    const theme: StageTheme = type.theme;
    const faded = focus ? dress(figure, theme, shown, 1 - BEHIND.map, overlay) : look;
    for (let e = 0; e < figure.source.length; e++) {
      if (shown.edges[e] && !overlay.cloud) paintEdge(canvas, view, figure, e, faded.from[e]!, faded.to[e]!);
    }
    for (const i of figure.order) {
      if (shown.nodes[i] && !overlay.cloud) paintNode(canvas, view, figure, i, faded.fill[i]!, theme);
    }
    canvas.globalAlpha = focus ? BEHIND.names : 1;
    this.paintNames(canvas, view);
    canvas.globalAlpha = 1;
    this.paintFocus(canvas, view, lit);
  }

  /** Shapes stay as they are while nodes are filtered, and go with the last of theirs: territory must not wobble under a slider. */
  private shapesShown() {
    const { figure, shown } = this;
    const present = new Set<number>();
    for (let i = 0; i < shown.nodes.length; i++) if (shown.nodes[i]) present.add(figure.cluster[i]!);
    return this.shapes.filter(({ outline }) => present.has(outline.cluster));
  }

  private measureExtent(): Box {
    const { figure, shown } = this;
    const points = this.shapesShown().flatMap(({ outline }) => outline.rings.flat());
    const nodes = boxOf(figure.x, figure.y, i => shown.nodes[i] === 1);
    if (figure.timeline) return joinBoxes(nodes, laneBox(figure.timeline));
    if (points.length === 0) return nodes;
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    return joinBoxes(nodes, boxOf(Float64Array.from(xs), Float64Array.from(ys)));
  }
}

/** All years and lanes: they stay in view whichever nodes are shown. */
function laneBox({ x0, x1, lanes }: Timeline): Box {
  return { x0, x1, y0: lanes.at(-1)?.low ?? 0, y1: lanes[0]?.high ?? 0 };
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.every((flag, i) => flag === b[i]);
