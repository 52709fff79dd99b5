/** Walking the map by arrow keys: the next node in a direction, among the neighbours first. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

const DIRECTIONS = new Map<string, Point>([
  ['ArrowLeft', { x: -1, y: 0 }],
  ['ArrowRight', { x: 1, y: 0 }],
  ['ArrowUp', { x: 0, y: -1 }],
  ['ArrowDown', { x: 0, y: 1 }],
]);

/** True for the keys that walk. */
export function isArrow(key: string): boolean {
  return DIRECTIONS.has(key);
}

/**
 * The best of some nodes in the direction of an arrow key, seen from `from` (y grows downwards): near beats far, straight ahead beats
 * aside. Null when none lies within 60 degrees of the direction.
 */
export function nextInDirection(
  from: Point,
  key: string,
  nodes: Iterable<readonly [string, Point]>,
): string | null {
  const direction = DIRECTIONS.get(key);
  if (direction === undefined) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, at] of nodes) {
    const dx = at.x - from.x;
    const dy = at.y - from.y;
    const far = Math.hypot(dx, dy);
    const ahead = dx * direction.x + dy * direction.y;
    if (far === 0 || ahead < far / 2) continue;
    const cost = (far * far) / ahead;
    if (cost < least) {
      least = cost;
      best = id;
    }
  }
  return best;
}
