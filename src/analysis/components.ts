/** Connected components of a network. */
import type { Csr } from './csr.ts';

/**
 * The components as lists of nodes (ascending), largest first, ties by their first node. Breadth first, linear.
 */
export function findComponents({ n, start, neighbour }: Csr): number[][] {
  const seen = new Uint8Array(n);
  const components: number[][] = [];
  for (let root = 0; root < n; root++) {
    if (seen[root]) continue;
    seen[root] = 1;
    const members = [root];
    for (let head = 0; head < members.length; head++) {
      const i = members[head]!;
      for (let k = start[i]!; k < start[i + 1]!; k++) {
        const j = neighbour[k]!;
        if (seen[j]) continue;
        seen[j] = 1;
        members.push(j);
      }
    }
    components.push(members.sort((a, b) => a - b));
  }
  return components.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

/** The part of a network that lies within some of its nodes; node k of the result is `nodes[k]`. `nodes` must be ascending. */
export function restrict(csr: Csr, nodes: readonly number[]): Csr {
  const place = new Int32Array(csr.n).fill(-1);
  nodes.forEach((i, at) => {
    place[i] = at;
  });
  const start = new Int32Array(nodes.length + 1);
  const neighbour: number[] = [];
  const weight: number[] = [];
  nodes.forEach((i, at) => {
    for (let k = csr.start[i]!; k < csr.start[i + 1]!; k++) {
      const j = place[csr.neighbour[k]!]!;
      if (j < 0) continue;
      neighbour.push(j);
      weight.push(csr.weight[k]!);
    }
    start[at + 1] = neighbour.length;
  });
  return { n: nodes.length, start, neighbour: Int32Array.from(neighbour), weight: Float64Array.from(weight) };
}
