/** Networks of some of the nodes of another. */
import { chooseRows } from '../graph/rows.ts';
import type { Network } from './network.ts';

/** The network within the nodes that pass; they keep their order. Linear. */
export function keepItems(network: Network, passes: (id: string, i: number) => boolean): Network {
  const kept = [...network.nodes.keys()].filter(i => passes(network.nodes[i]!, i));
  const place = new Int32Array(network.nodes.length).fill(-1);
  kept.forEach((i, at) => {
    place[i] = at;
  });
  const { source, target, weight, evidence, occurrences } = network;
  const links = Int32Array.from(source.keys()).filter(
    e => place[source[e]!]! >= 0 && place[target[e]!]! >= 0,
  );
  return {
    ...network,
    nodes: kept.map(i => network.nodes[i]!),
    source: links.map(e => place[source[e]!]!),
    target: links.map(e => place[target[e]!]!),
    weight: Float64Array.from(links, e => weight[e]!),
    ...(occurrences ? { occurrences: Float64Array.from(kept, i => occurrences[i]!) } : {}),
    evidence: { ...evidence, ...chooseRows(evidence, evidence.by === 'link' ? links : kept) },
  };
}

/** The links alone: what a component is told from. */
interface Ends {
  readonly nodes: readonly unknown[];
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
}

/**
 * For each node, whether it is of the largest connected component; of equal ones the one that holds the first node. Union by index with
 * path halving (Tarjan & van Leeuwen 1984, J. ACM 31(2):245): about linear.
 */
export function findLargest({ nodes, source, target }: Ends): boolean[] {
  const parent = Int32Array.from(nodes.keys());
  const rootOf = (node: number): number => {
    let i = node;
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!;
      i = parent[i]!;
    }
    return i;
  };
  for (let e = 0; e < source.length; e++) {
    const [a, b] = [rootOf(source[e]!), rootOf(target[e]!)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const size = new Int32Array(nodes.length);
  for (let i = 0; i < nodes.length; i++) size[rootOf(i)]!++;
  let largest = 0;
  size.forEach((count, i) => {
    if (count > size[largest]!) largest = i;
  });
  return Array.from(nodes, (_, i) => rootOf(i) === largest);
}
