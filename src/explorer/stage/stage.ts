/** The stage: the one class that owns Sigma. It shows a scene, answers to selection and filters, and tells where pointers are. */
import { Drawing } from './drawing.ts';
import { AT_ONCE, Easel } from './easel.ts';
import { listen } from './gestures.ts';
import { GLIDE } from './glide.ts';
import { listenForLasso, nodesWithin } from './lasso.ts';
import { FINGER, MOUSE } from './nearest.ts';
import { takePicture } from './picture.ts';
import type { Point } from './projection.ts';
import type { CameraView, Insets, Overlay, Scene, StageEvents, StageTheme } from './scene.ts';

export type { CameraView, Insets, Scene, StageEvents, StageTheme } from './scene.ts';

/**
 * Draws nothing before it has a size, a theme (`setColors`) and a scene (`show`), which may come in any order. Attributes of the
 * container tell tests and styles what is drawn: data-ready, -nodes, -edges, -labels, -hover, -selected.
 */
export class Stage extends Easel {
  constructor(container: HTMLElement, on: StageEvents) {
    super(container, on);
    listen(
      this.layers.host,
      {
        hover: at => this.pointAt(at),
        choose: (at, finger, more) => this.on.select(this.idAt(at, finger), more),
      },
      this.end.signal,
    );
    const { lasso } = on;
    if (lasso) listenForLasso(this.layers.host, lasso.armed, line => this.takeIn(line), this.end.signal);
  }

  /** Replaces what is drawn; selection, filters and camera are those of a new map. */
  show(scene: Scene): void {
    this.glide.end();
    this.viewer.close();
    this.take(new Drawing(scene));
    if (scene.insets) this.sheet = { ...this.sheet, insets: scene.insets };
    this.container.dataset.ready = 'false';
    this.refocus();
    this.start();
  }

  /**
   * Replaces what is drawn by another state of the same map, between two frames: the camera stays. `glide`: nodes go to their new places
   * before one's eyes, unless the person asked for less motion, and all of them are brought into view.
   */
  change(scene: Scene, glide = false): void {
    this.glide.end();
    const { theme, sheet } = this;
    const before = this.drawing?.figure;
    const drawing = new Drawing(scene);
    if (theme && sheet.size.width > 0) drawing.arrange(sheet, this.text.with(theme), AT_ONCE);
    this.take(drawing);
    const calm = this.viewer.isCalm;
    if (glide && before && !calm) this.glide.begin(before, drawing);
    if (!this.viewer.exchange(drawing)) this.show(scene);
    else this.refocus();
    if (glide) this.viewer.fit(calm ? 0 : GLIDE);
  }

  /** Hides nodes that are not in `visible` (null: all are), and links that `edgeVisible` refuses or that lose an end. */
  filter(visible: ReadonlySet<string> | null, edgeVisible?: (edgeIndex: number) => boolean): void {
    const { drawing } = this;
    if (!drawing?.filter(visible, edgeVisible)) return;
    this.attention.drop(drawing);
    Object.assign(this.container.dataset, drawing.counts());
    this.restyle();
  }

  /** Fades all clusters but one; null brings all back. */
  isolate(cluster: number | null): void {
    if (this.drawing?.isolate(cluster)) this.restyle();
  }

  /** Lays a measure or a density over the map. */
  cover(overlay: Overlay): void {
    if (this.drawing?.cover(overlay)) this.restyle();
  }

  /** Marks a node and lights its neighbourhood; null lets go. */
  select(id: string | null): void {
    this.attention.selected = this.indexOf(id);
    this.refocus();
  }

  /** Puts rings around nodes, and lights a path along others (null: none). Those that are not on the map have neither. */
  attend(marked: readonly string[], along: readonly string[] | null): void {
    const found = (ids: readonly string[]) => ids.map(id => this.indexOf(id)).filter(node => node >= 0);
    this.attention.marked = found(marked);
    this.attention.along = along && found(along).length === along.length ? found(along) : null;
    this.refocus();
  }

  /** Shows a node as the pointer would; null lets go. Does not call `hover`. */
  highlight(id: string | null): void {
    this.attention.hovered = this.indexOf(id);
    this.refocus();
  }

  /** Brings a node to the middle of the free area, near enough to see who is around it. */
  flyTo(id: string): void {
    const node = this.indexOf(id);
    if (node >= 0) this.viewer.flyTo(node);
  }

  /** Brings all that is shown into view. */
  fit(): void {
    this.viewer.fit();
  }

  /** True while the map is kept whole in the free area: from `fit` until someone moves it. */
  isFitted(): boolean {
    return this.viewer.fitted;
  }

  /** Zooms in (factor above 1) or out about the middle of the free area. */
  zoom(factor: number): void {
    this.viewer.zoom(factor);
  }

  /** Puts the camera there at once; also before the first frame. */
  setCamera(view: CameraView): void {
    this.viewer.go(view);
  }

  setInsets(insets: Insets): void {
    this.sheet = { ...this.sheet, insets };
    this.viewer.fitTo(this.sheet, true);
    this.rename();
  }

  /** `later`: what is drawn next has them; until then nothing changes. */
  setColors(theme: StageTheme, later = false): void {
    this.theme = theme;
    this.paper.background = theme.background;
    if (later) return;
    if (this.viewer.isOpen) this.restyle();
    else this.start();
  }

  /** Ids of the nodes that a shown link joins to this one, the strongest first. */
  neighbours(id: string): string[] {
    const node = this.indexOf(id);
    return this.drawing && node >= 0 ? this.drawing.neighboursOf(node) : [];
  }

  /** Where a node is in the window, in CSS pixels; null when it is not on the map. */
  screenPosition(id: string): Point | null {
    const node = this.indexOf(id);
    if (!this.drawing || node < 0) return null;
    const { x, y } = this.drawing.pixelOf(node, this.viewer.projection());
    const { left, top } = this.container.getBoundingClientRect();
    return { x: left + x, y: top + y };
  }

  /** What is on screen as a PNG, 1 to 8 times as large. `background`: a CSS colour, or 'transparent'; else the theme's. */
  toPng(scale: number, background = this.paper.background): Promise<Blob> {
    return takePicture(this.sheet, scale, background === 'transparent' ? null : background, canvas =>
      this.drawing?.paintAll(canvas, this.viewer.projection(), this.attention),
    );
  }

  destroy(): void {
    this.end.abort();
    this.glide.end();
    this.viewer.close();
    this.layers.remove();
    for (const key of ['ready', 'nodes', 'edges', 'labels', 'hover', 'selected']) {
      delete this.container.dataset[key];
    }
  }

  private indexOf(id: string | null): number {
    const node = id === null ? undefined : this.drawing?.figure.index.get(id);
    return node !== undefined && this.drawing?.shown.nodes[node] ? node : -1;
  }

  /** Tells which nodes were drawn around. */
  private takeIn(line: readonly Point[]): void {
    const { drawing } = this;
    if (drawing)
      this.on.lasso?.drawn(nodesWithin(drawing.figure, drawing.shown.nodes, line, this.viewer.projection()));
  }

  private idAt(at: Point, finger: boolean): string | null {
    return this.drawing?.nearest(at, this.viewer.projection(), finger ? FINGER : MOUSE) ?? null;
  }

  private pointAt(at: Point | null): void {
    const id = at && this.idAt(at, false);
    this.layers.host.style.cursor = id === null ? 'grab' : 'pointer';
    if (this.indexOf(id) === this.attention.hovered) return;
    this.highlight(id);
    this.on.hover(id);
  }
}
