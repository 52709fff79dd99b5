/** Where the map is looked at from: the camera before, during and after a renderer's life, its flights, and renderers that are lost. */
import type { Drawing, Sheet } from './drawing.ts';
import type { Paper } from './node-program.ts';
import {
  centreOn,
  clamp,
  freeCentre,
  keepOnMap,
  type Projection,
  project,
  zoomAround,
} from './projection.ts';
import { probeWebGl, Renderer } from './renderer.ts';
import type { CameraView } from './scene.ts';

export interface ViewerEvents {
  /** A frame was drawn. */
  frame(): void;
  /** The camera came to rest somewhere else. */
  rest(view: CameraView): void;
  lost(message: string): void;
}

/** A flight goes at least this near, as a share of the ratio that shows the whole map. */
const NEAR = 0.42;
const FLIGHT = 600;
const STEP = 220;
/** Milliseconds without a frame after which the camera is held to rest. */
const REST = 180;
/** A context lost more often than this within ten seconds is lost for good. */
const MOST_LOSSES = 3;

export class Viewer {
  /** True until the person, or a caller, moves the map: a change of size then fits it again. */
  fitted = true;
  private readonly host: HTMLElement;
  private readonly paper: Paper;
  private readonly on: ViewerEvents;
  private readonly motion = window.matchMedia('(prefers-reduced-motion: reduce)');
  private readonly gl = probeWebGl();
  private renderer: Renderer | null = null;
  private drawing: Drawing | null = null;
  private sheet: Sheet | null = null;
  /** The camera while no renderer holds one; null: the whole map. */
  private waiting: CameraView | null = null;
  private told: CameraView | null = null;
  private losses: number[] = [];
  private restTimer = 0;
  private retryTimer = 0;

  constructor(host: HTMLElement, paper: Paper, on: ViewerEvents) {
    this.host = host;
    this.paper = paper;
    this.on = on;
    if (this.gl === 'none') queueMicrotask(() => on.lost('This browser cannot draw with WebGL.'));
  }

  /** True while there is a renderer. */
  get isOpen(): boolean {
    return this.renderer !== null;
  }

  /** True when the person asked for less motion. */
  get isCalm(): boolean {
    return this.motion.matches;
  }

  /** Forgets the map that was looked at. */
  close(): void {
    clearTimeout(this.restTimer);
    clearTimeout(this.retryTimer);
    this.renderer?.kill();
    this.renderer = null;
    this.drawing = null;
    this.waiting = null;
    this.told = null;
    this.fitted = true;
  }

  /** Makes a renderer for a drawing that is arranged. False when it cannot be had. */
  open(drawing: Drawing, sheet: Sheet): boolean {
    this.drawing = drawing;
    this.sheet = sheet;
    if (this.gl === 'none') return false;
    clearTimeout(this.retryTimer);
    try {
      this.renderer = new Renderer({
        host: this.host,
        drawing,
        view: this.waiting ?? drawing.fit(sheet),
        sheet: () => this.sheet!,
        paper: this.paper,
        software: this.gl === 'software',
        calm: () => this.isCalm,
        keep: view => keepOnMap(view, drawing.whole, this.sheet!.size, this.sheet!.insets),
        onFrame: () => this.frame(),
        onMove: () => {
          this.fitted = false;
        },
        onLost: () => this.recover(),
      });
    } catch (error) {
      this.on.lost(error instanceof Error ? error.message : String(error));
      return false;
    }
    this.waiting = null;
    this.frame();
    return true;
  }

  /** Shows another drawing, arranged too, from where the camera is. False when that needs a new renderer. */
  exchange(drawing: Drawing): boolean {
    if (!this.renderer?.exchange(drawing)) return false;
    this.drawing = drawing;
    return true;
  }

  /** Follows the sheet: what was wholly in view stays so. */
  fitTo(sheet: Sheet, smooth: boolean): void {
    this.sheet = sheet;
    if (this.fitted && this.drawing) this.renderer?.move(this.drawing.fit(sheet), smooth ? FLIGHT : 0);
  }

  /** Draws the nodes where the figure has them now, at once. */
  redraw(): void {
    this.renderer?.redraw();
  }

  /** Draws what it has once more, with the next frame. */
  repaint(): void {
    this.renderer?.repaint();
  }

  /** Draws anew, with the colours and the hidden nodes of the drawing. */
  refresh(): void {
    this.renderer?.refresh();
  }

  view(): CameraView {
    const whole = this.drawing && this.sheet && this.drawing.fit(this.sheet);
    return this.renderer?.view() ?? this.waiting ?? whole ?? { x: 0.5, y: 0.5, ratio: 1 };
  }

  projection(): Projection {
    return project(this.view(), this.sheet?.size ?? { width: 1, height: 1 });
  }

  /** At once, or in `duration` milliseconds; before there is a renderer: as soon as there is one. */
  go(view: CameraView, duration = 0): void {
    this.fitted = false;
    if (this.renderer) this.renderer.move(view, duration);
    else this.waiting = view;
  }

  flyTo(node: number): void {
    const { drawing, sheet } = this;
    if (!drawing || !sheet) return;
    const { x, y } = drawing.figure;
    const ratio = Math.min(this.view().ratio, drawing.fit(sheet).ratio * NEAR);
    this.go(centreOn({ x: x[node]!, y: y[node]! }, ratio, sheet.size, sheet.insets), FLIGHT);
  }

  fit(duration = FLIGHT): void {
    if (this.drawing && this.sheet) this.go(this.drawing.fit(this.sheet), duration);
    this.fitted = true;
    if (!this.renderer) this.waiting = null;
  }

  zoom(factor: number): void {
    const { drawing, sheet } = this;
    if (!drawing || !sheet) return;
    const view = this.view();
    const ratio = clamp(view.ratio / factor, ...drawing.range(sheet));
    this.go(zoomAround(view, sheet.size, ratio, freeCentre(sheet.size, sheet.insets)), STEP);
  }

  private frame(): void {
    if (!this.renderer) return;
    this.on.frame();
    clearTimeout(this.restTimer);
    this.restTimer = window.setTimeout(() => this.rest(), REST);
  }

  private rest(): void {
    const view = this.view();
    const { told } = this;
    if (told && told.x === view.x && told.y === view.y && told.ratio === view.ratio) return;
    this.told = view;
    if (told) this.on.rest(view);
  }

  /** Makes a new renderer where the old one stood, unless contexts keep being lost. */
  private recover(): void {
    const now = performance.now();
    this.losses = [...this.losses.filter(time => now - time < 10_000), now];
    this.waiting = this.view();
    this.renderer?.kill();
    this.renderer = null;
    if (this.losses.length > MOST_LOSSES) {
      this.on.lost('The graphics context was lost again and again.');
      return;
    }
    // The browser may need a moment; until then the camera waits.
    this.retryTimer = window.setTimeout(() => {
      if (this.drawing && this.sheet) this.open(this.drawing, this.sheet);
    }, 150 * this.losses.length);
  }
}
