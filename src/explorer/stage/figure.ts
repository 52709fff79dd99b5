/** A scene made ready to draw: columns of typed arrays, places scaled to 0..1, radii and widths in pixels, and who is next to whom. */
import type { NodeKind } from '../../atlas/atlas.ts';
import type { Scene, Timeline } from './scene.ts';

export interface Figure {
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly labels: readonly string[];
  readonly kinds: readonly NodeKind[];
  /** Colours that replace the clusters'. */
  readonly colors: readonly (string | undefined)[];
  /** 0 to 1 over the longer side, centred, y upwards. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly works: Float64Array;
  /** Pixels at ratio 1; area grows with works. */
  readonly radius: Float64Array;
  readonly cluster: Int32Array;
  /** Clusters that are no group of their own. */
  readonly rests: ReadonlySet<number>;
  /** Index into SHAPES. */
  readonly shape: Uint8Array;
  /** Nodes from most works to fewest: small ones are drawn over large ones, large ones are named first. */
  readonly order: Int32Array;
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** 0 to 1: square root of the weight over the greatest weight. */
  readonly strength: Float64Array;
  /** Links of node i: `incident[k]` for k from `start[i]` to `start[i + 1]`. */
  readonly start: Int32Array;
  readonly incident: Int32Array;
  /** Lanes and years, scaled as the places are. */
  readonly timeline: Timeline | null;
  /** How far a curved link bows, as a share of its length. */
  readonly bow: number;
}

export const SHAPES = ['disc', 'square', 'diamond', 'ring'] as const;
const SHAPE_OF_KIND: Readonly<Record<NodeKind, number>> = {
  author: 0,
  journal: 1,
  theme: 2,
  work: 0,
  citing: 3,
  cited: 0,
  keyword: 0,
  organisation: 0,
  country: 0,
  item: 0,
};

/** Above this many links curves cost more than they show. */
const MOST_CURVES = 20_000;

export function createFigure(scene: Scene): Figure {
  const { nodes, edges } = scene;
  const works = Float64Array.from(nodes, node => Math.max(0, finite(node.size)));
  const rawX = Float64Array.from(nodes, node => finite(node.x));
  const rawY = Float64Array.from(nodes, node => finite(node.y));
  const [toX, toY] = scaleToOne(rawX, rawY);
  const [x, y] = [rawX.map(toX), rawY.map(toY)];
  // One kind needs no shapes to tell it from others.
  const mixed = new Set(nodes.map(node => node.kind)).size > 1;
  const kept = edges.filter(({ source, target }) => source !== target && nodes[source] && nodes[target]);
  if (kept.length < edges.length)
    throw new RangeError('A link of the scene joins a node to itself or to none.');
  const source = Int32Array.from(edges, edge => edge.source);
  const target = Int32Array.from(edges, edge => edge.target);
  const heaviest = edges.reduce((most, edge) => Math.max(most, edge.weight), 0) || 1;
  return {
    ids: nodes.map(node => node.id),
    index: new Map(nodes.map((node, i) => [node.id, i])),
    labels: nodes.map(node => node.label),
    kinds: nodes.map(node => node.kind),
    colors: nodes.map(node => node.color),
    x,
    y,
    works,
    radius: sizeNodes(works),
    cluster: Int32Array.from(nodes, node => node.cluster),
    rests: new Set(scene.clusters.filter(cluster => cluster.rest).map(cluster => cluster.id)),
    shape: Uint8Array.from(nodes, node => (mixed ? SHAPE_OF_KIND[node.kind] : 0)),
    order: Int32Array.from(nodes.keys()).sort((a, b) => works[b]! - works[a]! || a - b),
    source,
    target,
    strength: Float64Array.from(edges, edge => Math.sqrt(Math.max(0, edge.weight) / heaviest)),
    ...linkNodes(nodes.length, source, target),
    timeline: scene.timeline ? scaleTimeline(scene.timeline, toX, toY) : null,
    bow: (scene.edgeStyle ?? 'curve') === 'curve' && edges.length <= MOST_CURVES ? 0.16 : 0,
  };
}

const finite = (value: number) => (Number.isFinite(value) ? value : 0);

type Scaling = (value: number) => number;

function scaleToOne(x: Float64Array, y: Float64Array): [Scaling, Scaling] {
  const box = { x0: Infinity, x1: -Infinity, y0: Infinity, y1: -Infinity };
  for (let i = 0; i < x.length; i++) {
    box.x0 = Math.min(box.x0, x[i]!);
    box.x1 = Math.max(box.x1, x[i]!);
    box.y0 = Math.min(box.y0, y[i]!);
    box.y1 = Math.max(box.y1, y[i]!);
  }
  const side = Math.max(box.x1 - box.x0, box.y1 - box.y0) || 1;
  return [
    value => 0.5 + (value - (box.x0 + box.x1) / 2) / side,
    value => 0.5 + (value - (box.y0 + box.y1) / 2) / side,
  ];
}

function scaleTimeline(timeline: Timeline, toX: Scaling, toY: Scaling): Timeline {
  const { x0, x1, undated, lanes } = timeline;
  return {
    ...timeline,
    x0: toX(x0),
    x1: toX(x1),
    undated: undated && { ...undated, x: toX(undated.x) },
    lanes: lanes.map(lane => ({ ...lane, low: toY(lane.low), high: toY(lane.high) })),
  };
}

/** Areas in proportion to works; the largest radius shrinks with the number of nodes, and where no node has many works. */
export function sizeNodes(works: Float64Array): Float64Array {
  const most = works.reduce((a, b) => Math.max(a, b), 0) || 1;
  const crowd = Math.min(26, Math.max(9, 30 * (120 / Math.max(1, works.length)) ** 0.25));
  const largest = Math.min(crowd, 7 * Math.sqrt(most));
  const least = works.length > 3000 ? 1.6 : 2.4;
  return works.map(count => Math.max(least, largest * Math.sqrt(count / most)));
}

function linkNodes(n: number, source: Int32Array, target: Int32Array) {
  const start = new Int32Array(n + 1);
  for (const ends of [source, target]) for (const node of ends) start[node + 1]!++;
  for (let i = 0; i < n; i++) start[i + 1]! += start[i]!;
  const fill = start.slice(0, n);
  const incident = new Int32Array(2 * source.length);
  for (let e = 0; e < source.length; e++)
    for (const node of [source[e]!, target[e]!]) incident[fill[node]!++] = e;
  return { start, incident };
}

/** The other end of link `e`. */
export function otherEnd(figure: Figure, e: number, node: number): number {
  return figure.source[e] === node ? figure.target[e]! : figure.source[e]!;
}
