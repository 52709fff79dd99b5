/** An exported network with its figures: those of every node, and of the whole. */
import type { Links } from '../analysis/csr.ts';
import type { Budget } from '../analysis/numbers/network.ts';
import type { ExportedNetwork } from './network.ts';
import { describeMeasures } from './network-measures.ts';

/** A page stands still while it exports: a second of walking paths at most. */
const BUDGET: Budget = { steps: 1e8, links: 1e6 };

/** Adds the figures that the maps of an atlas do not carry. Links weigh what they count; those repeated are added up. */
export function addMeasures(network: ExportedNetwork): ExportedNetwork {
  const { meta, nodes, edges } = network;
  const at = new Map(nodes.map((node, i) => [node.id, i]));
  const links: Links = {
    n: nodes.length,
    source: Int32Array.from(edges, edge => at.get(edge.source)!),
    target: Int32Array.from(edges, edge => at.get(edge.target)!),
    weight: Float64Array.from(edges, edge => edge.count ?? edge.weight),
  };
  const measured = describeMeasures(links, BUDGET);
  return {
    ...network,
    meta: {
      ...meta,
      statistics: { ...meta.statistics, ...measured.statistics },
      problems: [...meta.problems, ...measured.problems],
    },
    nodes: nodes.map((node, i) => ({ ...node, ...measured.nodes[i]! })),
  };
}
