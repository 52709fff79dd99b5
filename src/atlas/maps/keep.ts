/** Redraws a map where it stands: what was drawn keeps its place and colour, what is new finds room beside what it comes from. */
import type { Coordinates } from '../../analysis/coordinates.ts';
import type { Cluster } from '../atlas.ts';
import type { MapEdge, MapNode } from './map.ts';
import { CITING_AS, discRadius } from './place.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly cluster: number;
}

/** A map as it was laid out. */
export interface KeptMap {
  readonly spots: ReadonlyMap<string, Spot>;
  readonly clusters: readonly Cluster[];
  /** Only the places are kept: groups are found anew. */
  readonly regroup?: boolean;
  /** The id under which that of which the node was a part is drawn, if it is. */
  originOf(id: string): string | undefined;
}

/** A turn that never comes back to the same direction: the golden angle. */
const TURN = Math.PI * (3 - Math.sqrt(5));
/** Steps of the spiral on which room is looked for. */
const STEPS = 4000;
const SLACK = 1.01;

/** Places and clusters for the nodes. Linear, but for each new node a search among all. */
export function keepLooks(
  { spots, clusters, originOf }: KeptMap,
  nodes: readonly MapNode[],
  edges: readonly MapEdge[],
): { places: Coordinates; cluster: Int32Array } {
  const n = nodes.length;
  const places = { x: new Float64Array(n), y: new Float64Array(n) };
  const cluster = new Int32Array(n);
  const radius = nodes.map(node => discRadius(node.kind === 'citing' ? CITING_AS : node.works.length, n));
  const placed: number[] = [];
  const stand = (i: number, { x, y, cluster: c }: Spot): void => {
    [places.x[i], places.y[i], cluster[i]] = [x, y, c];
    placed.push(i);
  };
  const isNew = new Set<number>();
  nodes.forEach(({ id }, i) => {
    const spot = spots.get(id);
    if (spot) stand(i, spot);
    else isNew.add(i);
  });
  for (const i of isNew) {
    const origin = originOf(nodes[i]!.id);
    const near = (origin === undefined ? undefined : spots.get(origin)) ??
      amidNeighbours(i, edges, isNew, places, cluster) ?? {
        x: 0,
        y: 0,
        cluster: Math.max(0, clusters.length - 1),
      };
    stand(i, { ...findRoom(near, i, radius, placed, places), cluster: near.cluster });
  }
  return { places, cluster };
}

/** The mean place of what the node is linked to, and the cluster to which it has most links. */
function amidNeighbours(
  node: number,
  edges: readonly MapEdge[],
  isNew: ReadonlySet<number>,
  { x, y }: Coordinates,
  cluster: Int32Array,
): Spot | undefined {
  let [sumX, sumY, sum] = [0, 0, 0];
  const of = new Map<number, number>();
  for (const { source, target, weight } of edges) {
    if (source !== node && target !== node) continue;
    const other = source === node ? target : source;
    if (isNew.has(other)) continue;
    sumX += weight * x[other]!;
    sumY += weight * y[other]!;
    sum += weight;
    of.set(cluster[other]!, (of.get(cluster[other]!) ?? 0) + weight);
  }
  if (sum === 0) return undefined;
  const [[strongest]] = [...of].sort(([a, v], [b, w]) => w - v || a - b) as [[number, number]];
  return { x: sumX / sum, y: sumY / sum, cluster: strongest };
}

/** The first free place on a spiral round a spot; discs that stand already do not move. */
function findRoom(
  near: Spot,
  node: number,
  radius: readonly number[],
  placed: readonly number[],
  places: Coordinates,
): { x: number; y: number } {
  const step = radius[node]! / 2;
  let best = { x: near.x, y: near.y };
  for (let k = 0; k < STEPS; k++) {
    const far = step * Math.sqrt(k);
    best = { x: near.x + far * Math.cos(k * TURN), y: near.y + far * Math.sin(k * TURN) };
    const isFree = placed.every(
      i => Math.hypot(places.x[i]! - best.x, places.y[i]! - best.y) >= SLACK * (radius[i]! + radius[node]!),
    );
    if (isFree) break;
  }
  return best;
}
