/** GEXF 1.3 (https://gexf.net): Gephi's format, with positions, sizes and colours. Written by graphology-gexf. */

import write from 'graphology-gexf/browser/writer.js';
import type { Attributes } from 'graphology-types';
import { toGraph } from './graphology.ts';
import type { ExportedNetwork } from './network.ts';

/** Red, green and blue as attributes are read by every version of Gephi; `hex` is not. */
function toRgb(hex: string): string {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return `rgb(${part(1)}, ${part(3)}, ${part(5)})`;
}

function formatNode(_key: string, { label, x, y, size, color, ...attributes }: Attributes): Attributes {
  return { label, attributes, viz: { x, y, size, color: toRgb(color) } };
}

function formatEdge(_key: string, { weight, kind, evidence }: Attributes): Attributes {
  return { weight, kind, attributes: { works: evidence.join('; ') } };
}

export function writeGexf(network: ExportedNetwork): string {
  return `${write(toGraph(network), { version: '1.3', formatNode, formatEdge })}\n`;
}
