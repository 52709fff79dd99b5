/** The whole of a large map in a corner, with a frame around what is in view: press or draw along it to go there. */
import type { Drawing, Sheet } from './drawing.ts';
import { centreOn, frameOf, type Point, type Projection } from './projection.ts';
import type { CameraView, StageTheme } from './scene.ts';

/** Shown from so many nodes, and pages so wide, when less than this share of the whole is in view. */
const LEAST = { nodes: 300, width: 1024, share: 0.6 };
const LONGER = 168;
const PAD = 6;
const EDGE = 12;

export class Minimap {
  private readonly canvas = document.createElement('canvas');
  private picture: HTMLCanvasElement | null = null;
  private of: readonly unknown[] = [];
  private seen: { readonly drawing: Drawing; readonly view: CameraView; readonly sheet: Sheet } | null = null;

  /** `go` takes the camera there. */
  constructor(root: HTMLElement, go: (view: CameraView) => void, signal: AbortSignal) {
    const { canvas } = this;
    canvas.dataset.minimap = '';
    Object.assign(canvas.style, {
      position: 'absolute',
      display: 'none',
      cursor: 'pointer',
      borderRadius: '6px',
    });
    root.append(canvas);
    const aim = (event: PointerEvent) => {
      if (!this.seen) return;
      const { drawing, view, sheet } = this.seen;
      const { left, top } = canvas.getBoundingClientRect();
      const place = this.placeAt(drawing, { x: event.clientX - left, y: event.clientY - top });
      go(centreOn(place, view.ratio, sheet.size, sheet.insets));
    };
    const options = { signal };
    canvas.addEventListener(
      'pointerdown',
      event => {
        canvas.setPointerCapture(event.pointerId);
        aim(event);
      },
      options,
    );
    canvas.addEventListener('pointermove', event => event.buttons > 0 && aim(event), options);
  }

  /** Pixels of the minimap to the unit of the map, and its size. */
  private measure({ whole }: Drawing) {
    const [wide, high] = [whole.x1 - whole.x0, whole.y1 - whole.y0];
    const scale = (LONGER - 2 * PAD) / (Math.max(wide, high) || 1);
    return {
      scale,
      width: Math.max(60, wide * scale + 2 * PAD),
      height: Math.max(60, high * scale + 2 * PAD),
    };
  }

  /** The place of the map at a pixel of the minimap. */
  private placeAt(drawing: Drawing, { x, y }: Point): Point {
    const { scale, width, height } = this.measure(drawing);
    const { x0, x1, y0, y1 } = drawing.whole;
    return { x: (x0 + x1) / 2 + (x - width / 2) / scale, y: (y0 + y1) / 2 - (y - height / 2) / scale };
  }

  /** Draws it, or hides it where it would not help. */
  paint(drawing: Drawing, view: CameraView, sheet: Sheet, theme: StageTheme): void {
    const { canvas } = this;
    const helps =
      drawing.figure.ids.length > LEAST.nodes &&
      sheet.size.width >= LEAST.width &&
      view.ratio < LEAST.share * drawing.fit(sheet).ratio;
    canvas.style.display = helps ? 'block' : 'none';
    if (!helps) return;
    this.seen = { drawing, view, sheet };
    const { scale, width, height } = this.measure(drawing);
    const density = window.devicePixelRatio || 1;
    const { right, bottom } = sheet.insets;
    Object.assign(canvas.style, {
      width: `${width}px`,
      height: `${height}px`,
      right: `${right + EDGE}px`,
      bottom: `${bottom + EDGE}px`,
      border: `1px solid ${theme.edge}`,
      background: theme.background,
    });
    const { x0, x1, y0, y1 } = drawing.whole;
    const projection: Projection = {
      width,
      height,
      scale,
      dx: width / 2 - ((x0 + x1) / 2) * scale,
      dy: height / 2 + ((y0 + y1) / 2) * scale,
      zoom: 1,
      grow: 0.16,
    };
    const key = [drawing, drawing.look, density];
    if (key.some((each, k) => each !== this.of[k])) {
      this.of = key;
      this.picture = this.draw(drawing, projection, density);
    }
    Object.assign(canvas, { width: Math.round(width * density), height: Math.round(height * density) });
    const context = canvas.getContext('2d')!;
    context.drawImage(this.picture!, 0, 0);
    context.scale(density, density);
    const frame = frameOf(view, sheet.size, sheet.insets);
    const [left, top] = [frame.x0 * scale + projection.dx, projection.dy - frame.y1 * scale];
    context.strokeStyle = theme.accent;
    context.lineWidth = 1.5;
    context.strokeRect(left, top, (frame.x1 - frame.x0) * scale, (frame.y1 - frame.y0) * scale);
  }

  private draw({ figure, look, shown }: Drawing, view: Projection, density: number): HTMLCanvasElement {
    const picture = document.createElement('canvas');
    Object.assign(picture, {
      width: Math.round(view.width * density),
      height: Math.round(view.height * density),
    });
    const context = picture.getContext('2d')!;
    context.scale(density, density);
    for (const i of figure.order) {
      if (!shown.nodes[i]) continue;
      context.fillStyle = look.fill[i]!;
      context.beginPath();
      const radius = Math.max(0.8, figure.radius[i]! * view.grow);
      context.arc(
        figure.x[i]! * view.scale + view.dx,
        view.dy - figure.y[i]! * view.scale,
        radius,
        0,
        2 * Math.PI,
      );
      context.fill();
    }
    return picture;
  }
}
