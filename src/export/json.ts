/** The network as plain JSON: parameters, nodes, edges with the works that make them, statistics, problems. */
import type { ExportedNetwork } from './network.ts';

export function writeJson(network: ExportedNetwork): string {
  const { meta, directed, clusters, nodes, edges } = network;
  const { parameters, statistics, problems, ...about } = meta;
  const way = directed ? { directed } : {};
  return `${JSON.stringify({ parameters, ...way, nodes, edges, statistics, problems, clusters, about }, null, 1)}\n`;
}
