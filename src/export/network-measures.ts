/** The figures of a network in the form in which it is given out: a row for each node, and statistics of the whole. */
import type { Links } from '../analysis/csr.ts';
import { BUDGET, type Budget, measureNetwork } from '../analysis/numbers/network.ts';
import type { NetworkProblem } from '../networks/network.ts';

/** Figures of a node; links weigh what they count, whatever normalisation is given out. */
export interface NodeMeasures {
  /** Its neighbours. */
  readonly degree: number;
  /** The same, by the name that VOSviewer gives it. */
  readonly links: number;
  readonly totalLinkStrength: number;
  /** Shortest paths through it, not normalised; absent where there are too many to walk. */
  readonly betweenness?: number;
  /** 0 to 1; absent likewise. */
  readonly closeness?: number;
  readonly pagerank: number;
  readonly core: number;
}

export interface Measured {
  readonly nodes: readonly NodeMeasures[];
  /** Null where a figure was not worth its time. */
  readonly statistics: Readonly<
    Record<'density' | 'clusteringCoefficient' | 'transitivity' | 'diameter', number | null>
  >;
  readonly problems: readonly NetworkProblem[];
}

/** What the figures of nodes are of, where that is not the links as they are given out. */
export function describeFigures(normalised: boolean, directed: boolean): string[] {
  return [
    ...(directed
      ? [
          'Edges run from the citing to the cited work; figures of nodes, groups and places do not follow the direction.',
        ]
      : []),
    ...(normalised
      ? ['Total link strength and PageRank are of the weights before normalisation ("count" of an edge).']
      : []),
  ];
}

/** Measures the links of a network; what is left out for its cost is told. */
export function describeMeasures(links: Links, budget: Budget = BUDGET): Measured {
  const { paths, degree, totalLinkStrength, pagerank, core, ...whole } = measureNetwork(links, budget);
  const problems: NetworkProblem[] = [];
  if (!paths)
    problems.push({
      code: 'too-large',
      message: `Betweenness, closeness and diameter are left out: a network of ${links.n} nodes and ${links.weight.length} links has too many paths to walk. A threshold makes it smaller.`,
    });
  if (whole.clusteringCoefficient === null)
    problems.push({
      code: 'too-large',
      message: `The clustering coefficient is left out: ${links.weight.length} links have too many triangles to count.`,
    });
  return {
    nodes: Array.from(degree, (count, i) => ({
      degree: count,
      links: count,
      totalLinkStrength: totalLinkStrength[i]!,
      ...(paths ? { betweenness: paths.betweenness[i]!, closeness: paths.closeness[i]! } : {}),
      pagerank: pagerank[i]!,
      core: core[i]!,
    })),
    statistics: {
      density: whole.density,
      clusteringCoefficient: whole.clusteringCoefficient,
      transitivity: whole.transitivity,
      diameter: paths?.diameter ?? null,
    },
    problems,
  };
}
