/** Nodes on their way from where they stood to where they stand: places that change in time, one frame after another. */
import type { Drawing } from './drawing.ts';
import type { Figure } from './figure.ts';

/** Milliseconds. */
export const GLIDE = 300;
/** More nodes than this would not reach the next frame. */
const MOST_NODES = 4000;

export class Glide {
  private readonly redraw: () => void;
  private readonly done: () => void;
  private frame = 0;
  private land = () => {};

  /** Ends where it was heading, at once. */
  end(): void {
    cancelAnimationFrame(this.frame);
    this.land();
    this.land = () => {};
  }

  /** `redraw` is called at each step, `done` at the last. */
  constructor(redraw: () => void, done: () => void) {
    this.redraw = redraw;
    this.done = done;
  }

  /** Moves the nodes of a drawing from where those of the same id stood; new ones are there at once, and all where they are too many. */
  begin(before: Figure, drawing: Drawing): void {
    const { figure } = drawing;
    if (figure.ids.length > MOST_NODES) return;
    const goal = { x: figure.x.slice(), y: figure.y.slice() };
    const from = figure.ids.map(id => before.index.get(id));
    const start = {
      x: goal.x.map((x, i) => before.x[from[i]!] ?? x),
      y: goal.y.map((y, i) => before.y[from[i]!] ?? y),
    };
    const place = (share: number) => {
      const eased = 1 - (1 - share) ** 3;
      for (let i = 0; i < goal.x.length; i++) {
        figure.x[i] = start.x[i]! + (goal.x[i]! - start.x[i]!) * eased;
        figure.y[i] = start.y[i]! + (goal.y[i]! - start.y[i]!) * eased;
      }
    };
    drawing.moving = true;
    place(0);
    this.land = () => {
      place(1);
      drawing.moving = false;
      this.done();
    };
    let began = Number.NaN;
    const step = (now: number) => {
      if (Number.isNaN(began)) began = now;
      const share = (now - began) / GLIDE;
      if (share >= 1) {
        this.end();
        return;
      }
      place(Math.max(0, share));
      this.redraw();
      this.frame = requestAnimationFrame(step);
    };
    this.frame = requestAnimationFrame(step);
  }
}
