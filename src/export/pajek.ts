/** Pajek (Batagelj & Mrvar): the network (.net), its groups as a partition (.clu), and a number of each vertex as a vector (.vec). */
import type { ExportedNetwork } from './network.ts';
import { describeOrigin } from './origin.ts';
import { cleanText, printDecimal, roundNumber } from './text.ts';

/** What would end or break a label (quotes, backslashes, line breaks) as the numbered entities that Pajek reads; an ampersand that would read as one too. */
function quote(label: string): string {
  const text = cleanText(label).replace(
    /["\\\t\n\r\u0085\u2028\u2029]|&(?=#\d{1,7};)/g,
    character => `&#${character.charCodeAt(0)};`,
  );
  return `"${text}"`;
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
    ...describeOrigin(network.meta).map(line => `% ${line}`),
    `*Vertices ${network.nodes.length}`,
    ...network.nodes.map(({ label, x, y }, i) => {
      const position = x === undefined || y === undefined ? '' : ` ${place(x, y)} 0.5`;
      return `${i + 1} ${quote(label)}${position}`;
    }),
    network.directed ? '*Arcs' : '*Edges',
    ...network.edges.map(
      edge => `${number.get(edge.source)} ${number.get(edge.target)} ${printDecimal(edge.weight)}`,
    ),
    '',
  ].join('\n');
}

const column = (values: readonly string[]): string =>
  [`*Vertices ${values.length}`, ...values, ''].join('\n');

/** The cluster of each vertex, counted from 1; 0 is none. */
export function writePajekPartition({ nodes }: ExportedNetwork): string {
  return column(nodes.map(({ cluster }) => String(cluster === undefined || cluster < 0 ? 0 : cluster + 1)));
}

/** The number of works of each vertex; of a network without works its total link strength. Always with a point: a vector, no partition. */
export function writePajekVector({ nodes }: ExportedNetwork): string {
  const ofWorks = nodes.some(node => node.works > 0);
  return column(
    nodes.map(({ works, totalLinkStrength = 0 }) => {
      const text = printDecimal(ofWorks ? works : totalLinkStrength);
      return text.includes('.') ? text : `${text}.0`;
    }),
  );
}
