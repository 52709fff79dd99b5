/** GML (Himsolt 1997), as NetworkX, igraph, Gephi and yEd read it: plain ASCII, every other character as a numbered entity. */
import { type Column, cellsOf, EDGE_COLUMNS, NODE_COLUMNS } from './columns.ts';
import type { ExportedNetwork, ExportedNode } from './network.ts';
import { describeOrigin } from './origin.ts';
import { cleanText, printDecimal } from './text.ts';

const quote = (text: string): string =>
  `"${cleanText(text).replace(/[^ !#-%'-~]/gu, character => `&#${character.codePointAt(0)};`)}"`;

/** A number with a point is a real in GML, one without an integer of 32 bits. */
const real = (value: number): string => {
  const text = printDecimal(value);
  return text.includes('.') ? text : `${text}.0`;
};

function writeCells<Row>(columns: readonly Column<Row>[], row: Row): string[] {
  return cellsOf(columns, row).map(({ column, value }) => {
    if (typeof value === 'string') return `    ${column.name} ${quote(value)}`;
    return `    ${column.name} ${column.type === 'int' ? value : real(value)}`;
  });
}

/** Places and sizes under the names of yEd and Gephi. */
function writeGraphics({ x, y, size, color }: ExportedNode): string {
  const place = x === undefined || y === undefined ? '' : `x ${real(x)} y ${real(y)} `;
  return `    graphics [ ${place}w ${real(2 * size)} h ${real(2 * size)} fill "${color}" ]`;
}

/** Nodes are numbered from 0; `name` holds the id. */
export function writeGml({ meta, directed, nodes, edges }: ExportedNetwork): string {
  const number = new Map(nodes.map((node, i) => [node.id, i]));
  return [
    `Creator ${quote(meta.generator)}`,
    `comment ${quote(describeOrigin(meta).join('\n'))}`,
    'graph [',
    `  directed ${directed ? 1 : 0}`,
    `  label ${quote(meta.title)}`,
    ...nodes.flatMap((node, i) => [
      '  node [',
      `    id ${i}`,
      `    label ${quote(node.label)}`,
      `    name ${quote(node.id)}`,
      ...writeCells(NODE_COLUMNS, node),
      writeGraphics(node),
      '  ]',
    ]),
    ...edges.flatMap(edge => [
      '  edge [',
      `    source ${number.get(edge.source)}`,
      `    target ${number.get(edge.target)}`,
      `    weight ${real(edge.weight)}`,
      ...writeCells(EDGE_COLUMNS, edge),
      '  ]',
    ]),
    ']',
    '',
  ].join('\n');
}
