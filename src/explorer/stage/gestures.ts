/** What pointers do on the map: hover and choose by mouse, pen or finger. Dragging is Sigma's; zooming by wheel and pinch is below. */
import type { Point } from './projection.ts';

export interface GestureHandlers {
  /** Where a mouse or pen is, or null when it left or is dragging. At most once a frame. */
  hover(at: Point | null): void;
  /** A click or a tap; with Shift held it means one more. */
  choose(at: Point, finger: boolean, more: boolean): void;
}

interface Press extends Point {
  readonly id: number;
  readonly time: number;
}

/** Pixels a pointer may move, and milliseconds it may rest, and still be a click. */
const STILL = { mouse: 5, finger: 12, time: 700 };

export function listen(host: HTMLElement, on: GestureHandlers, signal: AbortSignal): void {
  let press: Press | null = null;
  let frame = 0;
  const place = (event: PointerEvent): Point => {
    const box = host.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const hover = (at: Point | null) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => on.hover(at));
  };
  const options = { signal };
  host.addEventListener(
    'pointerdown',
    event => {
      // A second finger makes it a pinch.
      press =
        event.isPrimary && event.button === 0
          ? { ...place(event), id: event.pointerId, time: event.timeStamp }
          : null;
    },
    options,
  );
  host.addEventListener(
    'pointermove',
    event => {
      if (event.pointerType === 'touch') return;
      hover(event.buttons === 0 ? place(event) : null);
    },
    options,
  );
  host.addEventListener('pointerleave', () => hover(null), options);
  host.addEventListener(
    'pointerup',
    event => {
      const from = press;
      press = null;
      if (!from || from.id !== event.pointerId) return;
      const at = place(event);
      const finger = event.pointerType === 'touch';
      const moved = Math.hypot(at.x - from.x, at.y - from.y);
      if (moved <= (finger ? STILL.finger : STILL.mouse) && event.timeStamp - from.time <= STILL.time)
        on.choose(at, finger, event.shiftKey);
    },
    options,
  );
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}

/** How much a turn of the wheel or a pinch on a trackpad changes the ratio: smooth for small steps, bounded for coarse ones. */
export function wheelFactor({
  deltaY,
  deltaMode,
  ctrlKey,
}: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number {
  const pixels = deltaY * (deltaMode === 1 ? 20 : deltaMode === 2 ? 400 : 1);
  return Math.exp(Math.max(-0.6, Math.min(0.6, pixels * (ctrlKey ? 0.01 : 0.0024))));
}
