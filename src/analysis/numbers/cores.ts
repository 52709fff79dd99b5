/** k-cores: how deep in the network a node lies. */
import type { Csr } from '../csr.ts';

/**
 * The core number of each node: the greatest k for which it lies in a part where all have k neighbours or more (Seidman 1983, Soc.
 * Networks 5:269). By degrees in buckets (Batagelj & Zaversnik 2003, arXiv:cs/0310049): linear.
 */
export function findCores({ n, start, neighbour }: Csr): Int32Array {
  const degree = Int32Array.from({ length: n }, (_, i) => start[i + 1]! - start[i]!);
  const most = degree.reduce((a, b) => Math.max(a, b), 0);
  // Nodes in the order of their degrees: `first[d]` is where those of degree d begin, `at` where each stands.
  const first = new Int32Array(most + 2);
  for (const d of degree) first[d + 1]!++;
  for (let d = 0; d <= most; d++) first[d + 1]! += first[d]!;
  const next = first.slice();
  const order = new Int32Array(n);
  const at = new Int32Array(n);
  degree.forEach((d, i) => {
    at[i] = next[d]!++;
    order[at[i]!] = i;
  });
  for (const i of order) {
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const j = neighbour[k]!;
      if (degree[j]! <= degree[i]!) continue;
      // j trades places with the first of its degree, whose bucket then begins one later: j has one neighbour less.
      const head = first[degree[j]!]!;
      const other = order[head]!;
      order[at[j]!] = other;
      at[other] = at[j]!;
      order[head] = j;
      at[j] = head;
      first[degree[j]!]!++;
      degree[j]!--;
    }
  }
  return degree;
}
