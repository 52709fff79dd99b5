/** Pajek .net (Batagelj & Mrvar): vertices with labels and positions in the unit square, then edges with weights. */
import type { ExportedNetwork } from './network.ts';
import { roundNumber, toOneLine } from './text.ts';

/** Pajek has no escape for a double quote: it becomes a single one. */
function quote(label: string): string {
  return `"${toOneLine(label).replaceAll('"', "'")}"`;
}

/** The node coordinates moved into the unit square, y down as Pajek draws; both axes by one scale. */
function toUnitSquare(network: ExportedNetwork): (x: number, y: number) => string {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x = 0, y = 0 } of network.nodes) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  const span = Math.max(right - left, high - low) || 1;
  const place = (value: number) => roundNumber(0.05 + 0.9 * value, 4);
  return (x, y) => `${place((x - left) / span)} ${place((high - y) / span)}`;
}

export function writePajek(network: ExportedNetwork): string {
  const place = toUnitSquare(network);
  const number = new Map(network.nodes.map((node, i) => [node.id, i + 1]));
  return [
    `*Vertices ${network.nodes.length}`,
    ...network.nodes.map(({ label, x, y }, i) => {
      const position = x === undefined || y === undefined ? '' : ` ${place(x, y)} 0.5`;
      return `${i + 1} ${quote(label)}${position}`;
    }),
    '*Edges',
    ...network.edges.map(
      edge => `${number.get(edge.source)} ${number.get(edge.target)} ${roundNumber(edge.weight)}`,
    ),
    '',
  ].join('\n');
}
