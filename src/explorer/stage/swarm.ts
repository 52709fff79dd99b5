/** Nodes along the years: each at its year, in the lane of its cluster, beside those of the same time as near to the middle as there is room. */
import type { Timeline } from './scene.ts';

export interface SwarmInput {
  /** Year of each node, NaN for none. */
  readonly year: Float64Array;
  readonly cluster: ArrayLike<number>;
  /** In the units of places: the years span 1000 of them. */
  readonly radius: Float64Array;
  /** The clusters that may have a lane, the largest first. */
  readonly clusters: readonly { readonly id: number; readonly label: string; readonly rest?: boolean }[];
  /** What the lane is called that gathers all others, and what so many nodes without a year are. */
  readonly others: string;
  readonly undated: (count: number) => string;
  /** Height over width of the area to fill. */
  readonly aspect: number;
}

export interface Swarm {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly timeline: Timeline;
}

const WIDTH = 1000;
const MOST_LANES = 12;
/** Between two discs, and between two lanes. */
const GAP = 1.5;
const BETWEEN = 14;
/** From the first year to those without one. */
const ASIDE = 80;

/** Each node looks for room among those of its lane that are near in time: O(n k log k) for k of these. */
export function layAlongYears(input: SwarmInput): Swarm {
  const { year, radius, aspect } = input;
  const [first, last] = spanOf(year);
  const xOf = (at: number) => (last === first ? WIDTH / 2 : (WIDTH * (at - first)) / (last - first));
  const undated = year.filter(Number.isNaN).length;
  const x = year.map(at => (Number.isNaN(at) ? -ASIDE : xOf(at)));
  const y = new Float64Array(year.length);
  const lanes = gatherLanes(input).map(lane => ({ ...lane, half: swarm(lane.nodes, x, y, radius) }));
  const needed = lanes.reduce((sum, { half }) => sum + 2 * half + BETWEEN, 0);
  // Too high: lanes are pressed flat, and discs overlap. Too low: the room goes between the lanes.
  const height = aspect * (undated === 0 ? WIDTH : WIDTH + ASIDE);
  const press = Math.min(1, height / needed);
  const spare = Math.max(0, height - needed) / Math.max(1, lanes.length);
  let top = 0;
  const bands = lanes.map(({ cluster, label, nodes, half }) => {
    const high = (2 * half + BETWEEN) * press + spare;
    for (const i of nodes) y[i] = top - high / 2 + y[i]! * press;
    top -= high;
    return { cluster, label, low: top, high: top + high };
  });
  return {
    x,
    y,
    timeline: {
      first,
      last,
      x0: xOf(first),
      x1: last === first ? xOf(first) : WIDTH,
      undated: undated === 0 ? null : { x: -ASIDE, label: input.undated(undated) },
      lanes: bands,
    },
  };
}

function spanOf(year: Float64Array): [number, number] {
  const known = year.filter(at => !Number.isNaN(at));
  if (known.length === 0) return [0, 0];
  return [
    Math.floor(known.reduce((a, b) => Math.min(a, b))),
    Math.ceil(known.reduce((a, b) => Math.max(a, b))),
  ];
}

interface Lane {
  readonly cluster: number;
  readonly label: string;
  readonly nodes: number[];
}

function gatherLanes({ cluster, clusters, others }: SwarmInput): Lane[] {
  const lanes = new Map<number, Lane>();
  for (const { id, label, rest } of clusters) {
    if (!rest && lanes.size < MOST_LANES) lanes.set(id, { cluster: id, label, nodes: [] });
  }
  const other: Lane = { cluster: -1, label: lanes.size === 0 ? '' : others, nodes: [] };
  for (let i = 0; i < cluster.length; i++) (lanes.get(cluster[i]!) ?? other).nodes.push(i);
  return [...lanes.values(), other].filter(({ nodes }) => nodes.length > 0);
}

/** Sets y of each node so that no two discs of the lane overlap, the largest nearest to the middle. Gives half the height that takes. */
function swarm(nodes: readonly number[], x: Float64Array, y: Float64Array, radius: Float64Array): number {
  const widest = nodes.reduce((most, i) => Math.max(most, radius[i]!), 0);
  const cell = 2 * widest + GAP;
  const cells = new Map<number, number[]>();
  let half = 0;
  for (const i of [...nodes].sort((a, b) => radius[b]! - radius[a]! || a - b)) {
    const column = Math.floor(x[i]! / cell);
    const near = [column - 1, column, column + 1].flatMap(at => cells.get(at) ?? []);
    y[i] = findRoom(i, near, x, y, radius);
    half = Math.max(half, Math.abs(y[i]!) + radius[i]!);
    const own = cells.get(column);
    if (own) own.push(i);
    else cells.set(column, [i]);
  }
  return half;
}

/** The place nearest to the middle that keeps clear of the others. */
function findRoom(
  i: number,
  near: readonly number[],
  x: Float64Array,
  y: Float64Array,
  radius: Float64Array,
): number {
  const taken: [number, number][] = [];
  for (const j of near) {
    const apart = radius[i]! + radius[j]! + GAP;
    const across = x[i]! - x[j]!;
    if (Math.abs(across) >= apart) continue;
    const reach = Math.sqrt(apart * apart - across * across);
    taken.push([y[j]! - reach, y[j]! + reach]);
  }
  taken.sort((a, b) => a[0] - b[0]);
  let best = Number.POSITIVE_INFINITY;
  let free = Number.NEGATIVE_INFINITY;
  // Between two stretches that are taken the middle, or the end nearer to it, is the best.
  for (const [low, high] of [...taken, [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as const]) {
    if (low >= free) {
      const place = Math.max(free, Math.min(low, 0));
      if (Math.abs(place) < Math.abs(best)) best = place;
    }
    free = Math.max(free, high);
  }
  return best;
}
