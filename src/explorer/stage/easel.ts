/** What the stage draws on: its layers, its camera, and what must happen so that they show the drawing, in any order of size, theme and scene. */
import { Attention } from './attention.ts';
import type { Drawing, Sheet } from './drawing.ts';
import { Glide } from './glide.ts';
import { Layers } from './layers.ts';
import { Minimap } from './minimap.ts';
import { NO_INSETS } from './projection.ts';
import type { StageEvents, StageTheme } from './scene.ts';
import { Typesetting } from './typesetting.ts';
import { Viewer } from './viewer.ts';

/** Names that are found room for at once, and milliseconds after which the others are. */
export const AT_ONCE = 2500;
const LATER = 1500;

export class Easel {
  protected readonly container: HTMLElement;
  protected readonly on: StageEvents;
  protected readonly layers: Layers;
  protected readonly text: Typesetting;
  protected readonly viewer: Viewer;
  protected readonly end = new AbortController();
  protected readonly paper = { background: '#ffffff' };
  protected sheet: Sheet = { size: { width: 0, height: 0 }, insets: NO_INSETS };
  protected theme: StageTheme | null = null;
  protected drawing: Drawing | null = null;
  protected readonly attention: Attention;
  private readonly minimap: Minimap;
  private naming = 0;
  protected readonly glide = new Glide(
    () => this.viewer.redraw(),
    () => this.restyle(),
  );

  constructor(container: HTMLElement, on: StageEvents) {
    this.container = container;
    this.on = on;
    this.layers = new Layers(container);
    this.attention = new Attention(this.layers, container.dataset);
    this.minimap = new Minimap(this.layers.root, view => this.viewer.go(view), this.end.signal);
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
  protected start(): void {
    const { drawing, theme, sheet } = this;
    if (this.viewer.isOpen || !drawing || !theme || sheet.size.width === 0) return;
    drawing.arrange(sheet, this.text.with(theme), AT_ONCE);
    if (!this.viewer.open(drawing, sheet)) return;
    this.layers.enter(this.viewer.isCalm);
    this.refocus();
  }

  /** Another drawing, on which nothing is pointed at. */
  protected take(drawing: Drawing): void {
    this.drawing = drawing;
    this.attention.forget();
    Object.assign(this.container.dataset, drawing.counts());
    this.nameLater();
  }

  protected restyle(): void {
    if (!this.theme || this.sheet.size.width === 0) return;
    this.drawing?.arrange(this.sheet, this.text.with(this.theme), AT_ONCE);
    this.nameLater();
    this.refocus();
    this.viewer.refresh();
  }

  /** Finds room for the names anew; nodes and links stay as they are drawn. */
  protected rename(): void {
    if (!this.theme || this.sheet.size.width === 0) return;
    this.drawing?.arrangeNames(this.sheet, this.text.with(this.theme), AT_ONCE);
    this.nameLater();
    this.refocus();
    this.viewer.repaint();
  }

  /** Names that only a near view shows may wait until nothing else is to be done. */
  private nameLater(): void {
    clearTimeout(this.naming);
    const { drawing } = this;
    if (!drawing || drawing.figure.ids.length <= AT_ONCE) return;
    this.naming = window.setTimeout(() => {
      if (drawing === this.drawing && this.theme)
        drawing.arrangeNames(this.sheet, this.text.with(this.theme));
    }, LATER);
  }

  protected refocus(): void {
    this.layers.mapHidden = this.drawing?.overlay.cloud != null && !this.drawing.figure.timeline;
    this.attention.refocus(this.drawing, this.viewer.isCalm);
    if (this.viewer.isOpen) this.attention.paint(this.drawing, this.viewer.projection());
  }

  /** Draws what lies under and over Sigma's canvases, each time that Sigma has drawn. */
  private frame(): void {
    const { drawing, layers, container } = this;
    if (!drawing) return;
    const { size } = this.sheet;
    const view = this.viewer.projection();
    drawing.paintShapes(layers.clear('shapes', size), view);
    container.dataset.labels = String(drawing.paintNames(layers.clear('names', size), view));
    this.attention.paint(drawing, view);
    if (this.theme) this.minimap.paint(drawing, this.viewer.view(), this.sheet, this.theme);
    if (container.dataset.ready === 'true') return;
    container.dataset.ready = 'true';
    this.on.ready?.();
  }
}
