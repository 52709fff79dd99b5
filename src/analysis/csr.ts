/** Compressed sparse rows: the one form in which the kernels of analysis/ see a network. */

/** Undirected weighted links in columns; a `Network` with its number of nodes is one. */
export interface Links {
  readonly n: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
}

/** Neighbours of node i, ascending: `neighbour[start[i]]` to `neighbour[start[i + 1]]`. Each link stands in both rows. */
export interface Csr {
  readonly n: number;
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  readonly weight: Float64Array;
}

/** The links of a network for the kernels, with other weights if given. */
export function linksOf(
  network: { readonly nodes: readonly unknown[] } & Omit<Links, 'n'>,
  weight: Float64Array = network.weight,
): Links {
  return { n: network.nodes.length, source: network.source, target: network.target, weight };
}

/**
 * Compressed rows of undirected links: both directions, rows sorted, self-links dropped, repeated links added up. Links of weight 0 stay.
 * Throws RangeError when an end is no node, or a weight is negative or not a finite number. Linear (two counting sorts).
 */
export function compressLinks({ n, source, target, weight }: Links): Csr {
  for (let e = 0; e < source.length; e++) {
    const i = source[e]!;
    const j = target[e]!;
    const w = weight[e]!;
    if (!(i >= 0 && i < n && j >= 0 && j < n))
      throw new RangeError(`Link ${e} joins ${i} and ${j}; there are ${n} nodes.`);
    if (!(w >= 0 && w < Number.POSITIVE_INFINITY))
      throw new RangeError(`Link ${e} has weight ${w}; a weight is a finite number from 0.`);
  }
  const byTarget = bucket(n, twice(target, source), twice(source, target), twice(weight, weight));
  const rows = bucket(n, byTarget.to, byTarget.from, byTarget.weight);

  const start = new Int32Array(n + 1);
  const neighbour = new Int32Array(rows.to.length);
  const sum = new Float64Array(rows.to.length);
  let filled = 0;
  for (let i = 0, k = 0; i < n; i++) {
    for (; k < rows.from.length && rows.from[k] === i; k++) {
      const j = rows.to[k]!;
      if (j === i) continue;
      if (filled === start[i] || neighbour[filled - 1] !== j) neighbour[filled++] = j;
      sum[filled - 1]! += rows.weight[k]!;
    }
    start[i + 1] = filled;
  }
  return { n, start, neighbour: neighbour.slice(0, filled), weight: sum.slice(0, filled) };
}

/** Sum of the weights of each node's links. */
export function strengths({ n, start, weight }: Csr): Float64Array {
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let k = start[i]!; k < start[i + 1]!; k++) sums[i]! += weight[k]!;
  return sums;
}

function twice(a: ArrayLike<number>, b: ArrayLike<number>): Float64Array {
  const both = new Float64Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** A stable counting sort of triples by their first column. */
function bucket(n: number, from: ArrayLike<number>, to: ArrayLike<number>, weight: ArrayLike<number>) {
  const next = new Int32Array(n + 1);
  for (let e = 0; e < from.length; e++) next[from[e]! + 1]!++;
  for (let i = 0; i < n; i++) next[i + 1]! += next[i]!;
  const sorted = {
    from: new Int32Array(from.length),
    to: new Int32Array(from.length),
    weight: new Float64Array(from.length),
  };
  for (let e = 0; e < from.length; e++) {
    const at = next[from[e]!]!++;
    sorted.from[at] = from[e]!;
    sorted.to[at] = to[e]!;
    sorted.weight[at] = weight[e]!;
  }
  return sorted;
}
