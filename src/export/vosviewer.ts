/** VOSviewer JSON (van Eck & Waltman; VOSviewer manual, appendix on JSON files): opens in VOSviewer and VOSviewer Online. */
import type { ExportedNetwork } from './network.ts';
import { cleanText } from './text.ts';

export function writeVosviewer(network: ExportedNetwork): string {
  const links = new Map<string, number>();
  const strength = new Map<string, number>();
  for (const { source, target, weight } of network.edges) {
    for (const id of [source, target]) {
      links.set(id, (links.get(id) ?? 0) + 1);
      strength.set(id, (strength.get(id) ?? 0) + weight);
    }
  }
  const document = {
    network: {
      items: network.nodes.map(node => ({
        id: cleanText(node.id),
        label: cleanText(node.label),
        ...(node.x === undefined || node.y === undefined ? {} : { x: node.x, y: node.y }),
        // VOSviewer counts clusters from 1.
        ...(node.cluster === undefined || node.cluster < 0 ? {} : { cluster: node.cluster + 1 }),
        weights: {
          Links: links.get(node.id) ?? 0,
          'Total link strength': strength.get(node.id) ?? 0,
          Documents: node.works,
          ...(node.citations === undefined ? {} : { Citations: node.citations }),
        },
      })),
      links: network.edges.map(({ source, target, weight }) => ({
        source_id: cleanText(source),
        target_id: cleanText(target),
        strength: weight,
      })),
      clusters: network.clusters.map((cluster, i) => ({ cluster: i + 1, label: cleanText(cluster.label) })),
    },
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
