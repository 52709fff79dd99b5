/** The stage: the one class that owns Sigma. It shows a scene, answers to selection and filters, and tells where pointers are. */
import { Drawing, type Sheet } from './drawing.ts';
import { type Neighbourhood, surround } from './focus.ts';
import { listen } from './gestures.ts';
import { Layers } from './layers.ts';
import { FINGER, MOUSE } from './nearest.ts';
import { takePicture } from './picture.ts';
import { NO_INSETS, type Point } from './projection.ts';
import type { CameraView, Insets, Scene, StageEvents, StageTheme } from './scene.ts';
import { Typesetting } from './typesetting.ts';
import { Viewer } from './viewer.ts';

export type { CameraView, Insets, Scene, StageEvents, StageTheme } from './scene.ts';

/**
 * Draws nothing before it has a size, a theme (`setColors`) and a scene (`show`), which may come in any order. Attributes of the
 * container tell tests and styles what is drawn: data-ready, -nodes, -edges, -labels, -hover, -selected.
 */
export class Stage {
  private readonly container: HTMLElement;
  private readonly on: StageEvents;
  private readonly layers: Layers;
  private readonly text: Typesetting;
  private readonly viewer: Viewer;
  private readonly end = new AbortController();
  private readonly paper = { background: '#ffffff' };
  private sheet: Sheet = { size: { width: 0, height: 0 }, insets: NO_INSETS };
  private theme: StageTheme | null = null;
  private drawing: Drawing | null = null;
  private hovered = -1;
  private selected = -1;
  private focus: Neighbourhood | null = null;

  constructor(container: HTMLElement, on: StageEvents) {
    this.container = container;
    this.on = on;
    this.layers = new Layers(container);
    this.text = new Typesetting(container);
    this.viewer = new Viewer(this.layers.host, this.paper, {
      frame: () => this.frame(),
      rest: view => on.camera(view),
      lost: message => on.lost?.(message),
    });
    container.dataset.ready = 'false';
    const sizes = new ResizeObserver(() => this.resize());
    sizes.observe(container);
    this.end.signal.addEventListener('abort', () => sizes.disconnect());
    listen(
      this.layers.host,
      {
        hover: at => this.pointAt(at),
        choose: (at, finger, more) => this.on.select(this.idAt(at, finger), more),
      },
      this.end.signal,
    );
  }

  /** Replaces what is drawn; selection, filters and camera are those of a new map. */
  show(scene: Scene): void {
    this.viewer.close();
    this.take(new Drawing(scene));
    if (scene.insets) this.sheet = { ...this.sheet, insets: scene.insets };
    this.container.dataset.ready = 'false';
    this.refocus();
    this.start();
  }

  /** Replaces what is drawn by another state of the same map, between two frames: the camera stays. */
  change(scene: Scene): void {
    const { theme, sheet } = this;
    const drawing = new Drawing(scene);
    if (theme && sheet.size.width > 0) drawing.arrange(sheet, this.text.with(theme));
    this.take(drawing);
    if (this.viewer.exchange(drawing)) this.refocus();
    else this.show(scene);
  }

  /** Hides nodes that are not in `visible` (null: all are), and links that `edgeVisible` refuses or that lose an end. */
  filter(visible: ReadonlySet<string> | null, edgeVisible?: (edgeIndex: number) => boolean): void {
    const { drawing } = this;
    if (!drawing?.filter(visible, edgeVisible)) return;
    const { nodes } = drawing.shown;
    if (!nodes[this.hovered]) this.hovered = -1;
    if (!nodes[this.selected]) this.selected = -1;
    Object.assign(this.container.dataset, drawing.counts());
    this.restyle();
  }

  /** Fades all clusters but one; null brings all back. */
  isolate(cluster: number | null): void {
    if (this.drawing?.isolate(cluster)) this.restyle();
  }

  /** Marks a node and lights its neighbourhood; null lets go. */
  select(id: string | null): void {
    this.selected = this.indexOf(id);
    this.refocus();
  }

  /** Shows a node as the pointer would; null lets go. Does not call `hover`. */
  highlight(id: string | null): void {
    this.hovered = this.indexOf(id);
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
    this.restyle();
  }

  setColors(theme: StageTheme): void {
    this.theme = theme;
    this.paper.background = theme.background;
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
    return takePicture(this.sheet.size, scale, background === 'transparent' ? null : background, canvas =>
      this.drawing?.paintAll(canvas, this.viewer.projection(), this.focus, this.selected),
    );
  }

  destroy(): void {
    this.end.abort();
    this.viewer.close();
    this.layers.remove();
    for (const key of ['ready', 'nodes', 'edges', 'labels', 'hover', 'selected']) {
      delete this.container.dataset[key];
    }
  }

  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this.container;
    // Hidden: what is drawn stays as it is until it is seen again.
    if (width === 0 || height === 0) return;
    this.sheet = { ...this.sheet, size: { width, height } };
    if (!this.viewer.isOpen) {
      this.start();
      return;
    }
    this.viewer.fitTo(this.sheet, false);
    this.restyle();
  }

  /** Begins to draw as soon as there is all it needs. */
  private start(): void {
    const { drawing, theme, sheet } = this;
    if (this.viewer.isOpen || !drawing || !theme || sheet.size.width === 0) return;
    drawing.arrange(sheet, this.text.with(theme));
    if (!this.viewer.open(drawing, sheet)) return;
    this.layers.enter(this.viewer.isCalm);
    this.refocus();
  }

  private indexOf(id: string | null): number {
    const node = id === null ? undefined : this.drawing?.figure.index.get(id);
    return node !== undefined && this.drawing?.shown.nodes[node] ? node : -1;
  }

  private idAt(at: Point, finger: boolean): string | null {
    return this.drawing?.nearest(at, this.viewer.projection(), finger ? FINGER : MOUSE) ?? null;
  }

  private pointAt(at: Point | null): void {
    const id = at && this.idAt(at, false);
    this.layers.host.style.cursor = id === null ? 'grab' : 'pointer';
    if (this.indexOf(id) === this.hovered) return;
    this.highlight(id);
    this.on.hover(id);
  }

  /** Another drawing, on which nothing is pointed at. */
  private take(drawing: Drawing): void {
    this.drawing = drawing;
    this.hovered = -1;
    this.selected = -1;
    Object.assign(this.container.dataset, drawing.counts());
  }

  private restyle(): void {
    if (!this.theme || this.sheet.size.width === 0) return;
    this.drawing?.arrange(this.sheet, this.text.with(this.theme));
    this.refocus();
    this.viewer.refresh();
  }

  /** The pointer's node has the focus, else the selected one. */
  private refocus(): void {
    const { drawing, hovered, selected, container } = this;
    const node = hovered >= 0 ? hovered : selected;
    this.focus = drawing && node >= 0 ? surround(drawing.figure, drawing.shown, node) : null;
    container.dataset.hover = drawing?.figure.ids[hovered] ?? '';
    container.dataset.selected = drawing?.figure.ids[selected] ?? '';
    this.layers.fade(this.focus !== null, this.viewer.isCalm);
    if (this.viewer.isOpen) this.drawFocus();
  }

  private drawFocus(): void {
    const canvas = this.layers.clear('focus', this.sheet.size);
    this.drawing?.paintFocus(canvas, this.viewer.projection(), this.focus, this.selected);
  }

  /** Draws what lies under and over Sigma's canvases, each time that Sigma has drawn. */
  private frame(): void {
    const { drawing, layers, container } = this;
    if (!drawing) return;
    const { size } = this.sheet;
    const view = this.viewer.projection();
    drawing.paintShapes(layers.clear('shapes', size), view);
    container.dataset.labels = String(drawing.paintNames(layers.clear('names', size), view));
    this.drawFocus();
    if (container.dataset.ready === 'true') return;
    container.dataset.ready = 'true';
    this.on.ready?.();
  }
}
