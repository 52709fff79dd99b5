/** Networks of some of the nodes of another. */
import type { Network } from './network.ts';

/** The network within the nodes that pass; they keep their order. Linear. */
export function keepItems(network: Network, passes: (id: string, i: number) => boolean): Network {
  const place = new Int32Array(network.nodes.length).fill(-1);
  const nodes = network.nodes.filter(passes);
  let next = 0;
  network.nodes.forEach((id, i) => {
    if (nodes[next] === id) place[i] = next++;
  });
  const kept = [...network.source.keys()].filter(
    e => place[network.source[e]!]! >= 0 && place[network.target[e]!]! >= 0,
  );
  const evidence = kept.map(e =>
    network.evidence.subarray(network.evidenceStart[e]!, network.evidenceStart[e + 1]!),
  );
  const evidenceStart = new Int32Array(kept.length + 1);
  evidence.forEach((works, e) => {
    evidenceStart[e + 1] = evidenceStart[e]! + works.length;
  });
  const flat = new Int32Array(evidenceStart[kept.length]!);
  evidence.forEach((works, e) => {
    flat.set(works, evidenceStart[e]!);
  });
  return {
    ...network,
    nodes,
    source: Int32Array.from(kept, e => place[network.source[e]!]!),
    target: Int32Array.from(kept, e => place[network.target[e]!]!),
    weight: Float64Array.from(kept, e => network.weight[e]!),
    evidenceStart,
    evidence: flat,
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
