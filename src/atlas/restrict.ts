/** A part of a map as a map of its own: what a filter leaves on the screen, for export. */
import { describeNetwork } from '../analysis/statistics.ts';
import type { AtlasMap } from './atlas.ts';

export interface Restriction {
  /** Ids of the nodes that stay. */
  readonly nodes: ReadonlySet<string>;
  /** Whether an edge, by its index in the whole map, stays; its ends must stay too. */
  readonly keepsEdge: (edge: number) => boolean;
  /** What was left out and why, in a sentence; it is added to the method. */
  readonly note: string;
}

/**
 * Gives the map with only those nodes and edges, at their places and with their weights and evidence; cluster sizes and statistics are
 * counted anew, and clusters keep their numbers, names and so their colours. Linear.
 */
export function restrictMap(map: AtlasMap, { nodes, keepsEdge, note }: Restriction): AtlasMap {
  const kept = map.nodes.id.flatMap((id, i) => (nodes.has(id) ? [i] : []));
  const place = new Map(kept.map((i, k) => [i, k]));
  const edges = map.edges.source.flatMap((source, e) =>
    place.has(source) && place.has(map.edges.target[e]!) && keepsEdge(e) ? [e] : [],
  );
  const pick = <T>(column: readonly T[], indexes: readonly number[]): T[] => indexes.map(i => column[i]!);
  const cluster = pick(map.nodes.cluster, kept);
  const source = Int32Array.from(edges, e => place.get(map.edges.source[e]!)!);
  const target = Int32Array.from(edges, e => place.get(map.edges.target[e]!)!);
  const weight = Float64Array.from(edges, e => map.edges.weight[e]!);
  const sizes = new Map<number, number>();
  for (const c of cluster) sizes.set(c, (sizes.get(c) ?? 0) + 1);
  return {
    ...map,
    method: [...map.method, note],
    nodes: {
      id: pick(map.nodes.id, kept),
      kind: pick(map.nodes.kind, kept),
      works: pick(map.nodes.works, kept),
      x: pick(map.nodes.x, kept),
      y: pick(map.nodes.y, kept),
      cluster,
    },
    edges: {
      source: [...source],
      target: [...target],
      weight: [...weight],
      kind: pick(map.edges.kind, edges),
      evidence: pick(map.edges.evidence, edges),
    },
    clusters: map.clusters.map(each => ({ ...each, size: sizes.get(each.id) ?? 0 })),
    statistics: describeNetwork({ n: kept.length, source, target, weight }, cluster),
  };
}
