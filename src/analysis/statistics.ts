/** Figures of a network under a clustering. */
import { findComponents } from './components.ts';
import { compressLinks, type Links, strengths } from './csr.ts';

export interface NetworkStatistics {
  readonly nodes: number;
  readonly edges: number;
  readonly totalWeight: number;
  readonly components: number;
  readonly largestComponent: number;
  /** Nodes without any link. */
  readonly isolated: number;
  readonly clusters: number;
  /** Newman's modularity of the links under the clusters, resolution 1. */
  readonly modularity: number;
}

/**
 * Counts nodes, links, components and clusters, and gives Newman's modularity at resolution 1: sum over clusters of w_in / m - (w / 2m)^2
 * (Newman 2004, Phys. Rev. E 70:056131); 0 for a network without links. Linear.
 */
export function describeNetwork(links: Links, cluster: ArrayLike<number>): NetworkStatistics {
  const csr = compressLinks(links);
  const components = findComponents(csr);
  const strength = strengths(csr);
  const twice = strength.reduce((sum, w) => sum + w, 0);
  const inside = new Map<number, number>();
  const total = new Map<number, number>();
  for (let i = 0; i < csr.n; i++) {
    const c = cluster[i]!;
    total.set(c, (total.get(c) ?? 0) + strength[i]!);
    for (let k = csr.start[i]!; k < csr.start[i + 1]!; k++) {
      if (cluster[csr.neighbour[k]!] === c) inside.set(c, (inside.get(c) ?? 0) + csr.weight[k]!);
    }
  }
  let modularity = 0;
  if (twice > 0) for (const [c, w] of total) modularity += (inside.get(c) ?? 0) / twice - (w / twice) ** 2;
  return {
    nodes: csr.n,
    edges: csr.neighbour.length / 2,
    totalWeight: round(twice / 2),
    components: components.length,
    largestComponent: components[0]?.length ?? 0,
    isolated: components.filter(([i, other]) => other === undefined && csr.start[i!] === csr.start[i! + 1])
      .length,
    clusters: total.size,
    modularity: round(modularity),
  };
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
