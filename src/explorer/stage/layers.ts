/** The stack of the stage: shapes, Sigma's canvases, names, and the focus on top; all sized together, sharp on any screen. */
import { BEHIND } from './drawing.ts';
import type { Canvas } from './paint.ts';
import type { Size } from './projection.ts';

const DRAWN = ['shapes', 'names', 'focus'] as const;
type Drawn = (typeof DRAWN)[number];

/** Milliseconds in which the map fades behind a focus. */
const FADE = 150;

export class Layers {
  /** Holds all layers; absent from the accessibility tree, as the shell tells the same in words. */
  readonly root = document.createElement('div');
  /** Sigma's own container. */
  readonly host = document.createElement('div');
  /** True where something else is drawn in the place of discs and lines. They stay to be grasped. */
  mapHidden = false;
  private readonly canvases: Record<Drawn, HTMLCanvasElement>;

  constructor(container: HTMLElement) {
    if (getComputedStyle(container).position === 'static') container.style.position = 'relative';
    this.root.setAttribute('aria-hidden', 'true');
    this.root.dataset.stage = '';
    const canvas = () => document.createElement('canvas');
    this.canvases = { shapes: canvas(), names: canvas(), focus: canvas() };
    const { shapes, names, focus } = this.canvases;
    for (const layer of [this.root, shapes, this.host, names, focus]) {
      Object.assign(layer.style, { position: 'absolute', inset: '0', width: '100%', height: '100%' });
      if (layer !== this.root) this.root.append(layer);
    }
    Object.assign(this.root.style, { overflow: 'hidden', touchAction: 'none', userSelect: 'none' });
    for (const layer of [shapes, names, focus]) layer.style.pointerEvents = 'none';
    container.append(this.root);
  }

  /** Empties a layer and gives its context in CSS pixels. */
  clear(layer: Drawn, size: Size): Canvas {
    const canvas = this.canvases[layer];
    const density = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(size.width * density), Math.round(size.height * density)];
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d')!;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(density, 0, 0, density, 0, 0);
    return context;
  }

  /** Lets the map step back behind the focus layer, or come forward again. */
  fade(behind: boolean, calm: boolean): void {
    const { shapes, names } = this.canvases;
    const rest = [
      [shapes, BEHIND.shapes],
      [this.host, BEHIND.map],
      [names, BEHIND.names],
    ] as const;
    for (const [layer, opacity] of rest) {
      layer.style.transition = calm ? 'none' : `opacity ${FADE}ms ease-out`;
      layer.style.opacity = layer === this.host && this.mapHidden ? '0' : behind ? String(opacity) : '1';
    }
  }

  /** Brings the whole stage in from nothing. */
  enter(calm: boolean): void {
    const { style } = this.root;
    if (calm) return;
    style.transition = 'none';
    style.opacity = '0';
    // The empty style must be computed before the change, or nothing moves.
    void this.root.offsetWidth;
    style.transition = 'opacity 450ms ease-out';
    style.opacity = '1';
  }

  remove(): void {
    this.root.remove();
  }
}
