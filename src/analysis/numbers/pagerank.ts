/** PageRank: how often a walk along the links, stronger ones more often, comes by a node. */
import { type Csr, strengths } from '../csr.ts';

export interface PageRankOptions {
  /** How often the walk follows a link; else it starts anew anywhere. */
  readonly damping?: number;
  /** It ends when no more than this, in all, moves in a round. */
  readonly tolerance?: number;
}

/** Rounds after which it ends in any case: at .85 they leave less than 1e-12. */
const MOST_ROUNDS = 200;

/**
 * PageRank by power iteration on weighted links (Brin & Page 1998, Comput. Netw. 30:107); the ranks add up to 1. Nodes without links
 * give theirs to all. Linear in the links, a round. Throws RangeError for a damping outside 0 to 1.
 */
export function rankPages(
  csr: Csr,
  { damping = 0.85, tolerance = 1e-13 }: PageRankOptions = {},
): Float64Array {
  if (!(damping >= 0 && damping < 1))
    throw new RangeError(`The damping is ${damping}; it is from 0 to less than 1.`);
  const { n, start, neighbour, weight } = csr;
  const strength = strengths(csr);
  let rank = new Float64Array(n).fill(1 / n);
  for (let round = 0, moved = 1; round < MOST_ROUNDS && moved > tolerance; round++) {
    let idle = 0;
    for (let i = 0; i < n; i++) if (strength[i] === 0) idle += rank[i]!;
    const next = new Float64Array(n).fill((1 - damping + damping * idle) / n);
    for (let i = 0; i < n; i++) {
      if (strength[i] === 0) continue;
      const share = (damping * rank[i]!) / strength[i]!;
      for (let k = start[i]!; k < start[i + 1]!; k++) next[neighbour[k]!]! += share * weight[k]!;
    }
    moved = 0;
    for (let i = 0; i < n; i++) moved += Math.abs(next[i]! - rank[i]!);
    rank = next;
  }
  return rank;
}
