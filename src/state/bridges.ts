/** Who connects two groups: the links that run between them, the nodes at their ends, and the nodes of neither group that both are linked to. */
import type { Link, MapIndex } from './catalogue.ts';

/** A link from a node of the first group to a node of the second. */
export interface Bridge {
  readonly a: string;
  readonly b: string;
  readonly link: Link;
}

/** A node that is linked to the other group, or to both. */
export interface Connector {
  readonly id: string;
  /** 0 and 1: a node of that group; null: of neither. */
  readonly side: 0 | 1 | null;
  /** Sum of the weights of its links to the first and to the second group. Of a node of one group only the other counts. */
  readonly weights: readonly [number, number];
  /** How many nodes it is so linked to. */
  readonly others: number;
}

export interface Bridges {
  /** The strongest first. */
  readonly links: readonly Bridge[];
  /** Nodes of the two groups with links to the other group; those with the greatest sum of weights first. */
  readonly ends: readonly Connector[];
  /** Nodes of neither group with links to both, ranked by the lesser of the two sums: a bridge is as strong as its weaker half. */
  readonly between: readonly Connector[];
}

/**
 * What joins two groups of nodes on a map. What is in both belongs to neither. `stands` says which links count (null: all). Linear in
 * the links of the two groups, but for sorting; equal ones stand in the order of the map.
 */
export function findBridges(
  index: MapIndex,
  first: Iterable<string>,
  second: Iterable<string>,
  stands: ((edge: number) => boolean) | null = null,
): Bridges {
  const [a, b] = [new Set(first), new Set(second)];
  const sideOf = (id: string) => (a.has(id) === b.has(id) ? null : a.has(id) ? 0 : 1);
  const links: Bridge[] = [];
  const sums = new Map<string, { weights: [number, number]; others: number }>();
  const add = (id: string, to: 0 | 1, weight: number) => {
    const sum = sums.get(id) ?? { weights: [0, 0], others: 0 };
    sum.weights[to] += weight;
    sum.others++;
    sums.set(id, sum);
  };
  for (const id of new Set([...a, ...b])) {
    const side = sideOf(id);
    if (side === null) continue;
    for (const link of index.links.get(id) ?? []) {
      if (stands !== null && !stands(link.edge)) continue;
      const other = sideOf(link.other);
      if (other === side) continue;
      add(link.other, side, link.weight);
      if (side === 0 && other === 1) links.push({ a: id, b: link.other, link });
    }
  }
  links.sort((x, y) => y.link.weight - x.link.weight || x.link.edge - y.link.edge);
  const place = (id: string) => index.position.get(id) ?? 0;
  const all = [...sums].map(([id, sum]): Connector => ({ id, side: sideOf(id), ...sum }));
  const rank = (value: (each: Connector) => number) => (x: Connector, y: Connector) =>
    value(y) - value(x) || place(x.id) - place(y.id);
  return {
    links,
    ends: all.filter(each => each.side !== null).sort(rank(({ weights }) => weights[0] + weights[1])),
    between: all
      .filter(({ side, weights }) => side === null && weights[0] > 0 && weights[1] > 0)
      .sort(rank(({ weights }) => Math.min(...weights))),
  };
}

/** The cluster of a map with the strongest links to some nodes, in sum, other than these; undefined where none has any. Linear in their links. */
export function nearestCluster(
  { map, links, position }: MapIndex,
  members: Iterable<string>,
  among: readonly number[],
): number | undefined {
  const own = new Set(members);
  const sums = new Map(among.map(cluster => [cluster, 0]));
  for (const id of own)
    for (const { other, weight } of links.get(id) ?? []) {
      const cluster = map.nodes.cluster[position.get(other)!]!;
      const sum = sums.get(cluster);
      if (sum !== undefined && !own.has(other)) sums.set(cluster, sum + weight);
    }
  const [best] = [...sums].filter(([, sum]) => sum > 0).sort((a, b) => b[1] - a[1]);
  return best?.[0];
}
