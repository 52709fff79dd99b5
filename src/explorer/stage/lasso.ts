/** Drawing around nodes: a line that follows the pointer, closed at its end, and the nodes inside of it. */
import type { Figure } from './figure.ts';
import type { Point, Projection } from './projection.ts';

/** Pixels between two points of the line. */
const STRIDE = 4;

/** Whether a place is inside of a closed line, by the parity of its crossings (M. Shimrat, Algorithm 112, CACM 5, 1962). Linear. */
export function isWithin(x: number, y: number, line: readonly Point[]): boolean {
  let inside = false;
  for (let i = 0, j = line.length - 1; i < line.length; j = i++) {
    const [a, b] = [line[i]!, line[j]!];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

/** Ids of the shown nodes inside of a line given in pixels. The line is taken to the map, not the map to the line. */
export function nodesWithin(
  { x, y, ids }: Pick<Figure, 'x' | 'y' | 'ids'>,
  shown: Uint8Array,
  line: readonly Point[],
  { scale, dx, dy }: Pick<Projection, 'scale' | 'dx' | 'dy'>,
): string[] {
  const onMap = line.map(point => ({ x: (point.x - dx) / scale, y: (dy - point.y) / scale }));
  return ids.filter((_, i) => shown[i] === 1 && isWithin(x[i]!, y[i]!, onMap));
}

/**
 * Listens for lines that are drawn around nodes: with Alt held, or with any pointer while `armed` says so. What it takes never comes to
 * Sigma, which would move the map. Escape lets go of the line.
 */
export function listenForLasso(
  host: HTMLElement,
  armed: () => boolean,
  drawn: (line: readonly Point[]) => void,
  signal: AbortSignal,
): void {
  let line: Point[] | null = null;
  let pointer = -1;
  const sketch = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'polygon');
  sketch.setAttribute('class', 'lasso');
  sketch.append(shape);
  const place = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top } = host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const end = () => {
    line = null;
    sketch.remove();
  };
  const hold = (event: Event) => {
    event.stopImmediatePropagation();
    if (event.cancelable) event.preventDefault();
  };
  const options = { signal, capture: true };
  host.addEventListener(
    'pointerdown',
    event => {
      if (line !== null || event.button !== 0 || !(event.altKey || armed())) return;
      hold(event);
      line = [place(event)];
      pointer = event.pointerId;
      host.setPointerCapture(pointer);
      shape.setAttribute('points', '');
      host.parentElement?.append(sketch);
    },
    options,
  );
  host.addEventListener(
    'pointermove',
    event => {
      if (line === null || event.pointerId !== pointer) return;
      hold(event);
      const at = place(event);
      const last = line.at(-1)!;
      if (Math.hypot(at.x - last.x, at.y - last.y) < STRIDE) return;
      line.push(at);
      shape.setAttribute('points', line.map(({ x, y }) => `${x},${y}`).join(' '));
    },
    options,
  );
  host.addEventListener(
    'pointerup',
    event => {
      if (line === null || event.pointerId !== pointer) return;
      hold(event);
      const whole = line;
      end();
      drawn(whole);
    },
    options,
  );
  host.addEventListener('pointercancel', end, options);
  // The same press comes again as these, which Sigma hears.
  for (const name of ['mousedown', 'mousemove', 'mouseup', 'click', 'touchstart', 'touchmove'] as const)
    host.addEventListener(name, event => line !== null && hold(event), { ...options, passive: false });
  window.addEventListener('keydown', event => event.key === 'Escape' && end(), options);
}
