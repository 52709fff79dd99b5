/** DOT (Graphviz): a graph with places pinned, discs filled, and every number as an attribute. `neato -n` draws it as it is. */
import { type Column, cellsOf, EDGE_COLUMNS, NODE_COLUMNS } from './columns.ts';
import type { ExportedNetwork, ExportedNode } from './network.ts';
import { describeOrigin } from './origin.ts';
import { cleanText, printDecimal } from './text.ts';

/** A quoted text whose escapes Graphviz undoes itself: of a label. */
const quoteLabel = (text: string): string =>
  `"${cleanText(text)
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/\r\n?|\n/g, '\\n')}"`;

/** A quoted text that Graphviz keeps as it stands. The one escape there is would eat a backslash before a quote, or at the end: a space parts them. */
const quote = (text: string): string =>
  `"${cleanText(text)
    .replace(/\\(?=["\n\r]|$)/g, '\\ ')
    .replaceAll('"', '\\"')}"`;

function writeCells<Row>(columns: readonly Column<Row>[], row: Row): string[] {
  return cellsOf(columns, row).map(
    ({ column, value }) => `${column.name}=${typeof value === 'number' ? printDecimal(value) : quote(value)}`,
  );
}

/** In points, a unit of the map 5 of them: the whole map is 1000 wide. Widths are in inches. */
function writeLooks({ x, y, size, color }: ExportedNode): string[] {
  const place =
    x === undefined || y === undefined ? [] : [`pos="${printDecimal(5 * x)},${printDecimal(5 * y)}!"`];
  return [...place, `width=${printDecimal((10 * size) / 72)}`, `fillcolor="${color}"`];
}

/** Nodes are called n0, n1 ...: their ids are attributes, as any text may be. */
export function writeDot({ meta, directed, nodes, edges }: ExportedNetwork): string {
  const name = new Map(nodes.map((node, i) => [node.id, `n${i}`]));
  return [
    ...describeOrigin(meta).map(line => `// ${line}`),
    `${directed ? 'digraph' : 'graph'} ${quote(meta.title)} {`,
    '  graph [outputorder=edgesfirst];',
    '  node [shape=circle, style=filled, fixedsize=true];',
    ...nodes.map((node, i) => {
      const cells = [`label=${quoteLabel(node.label)}`, `name=${quote(node.id)}`];
      return `  n${i} [${[...cells, ...writeLooks(node), ...writeCells(NODE_COLUMNS, node)].join(', ')}];`;
    }),
    ...edges.map(edge => {
      const cells = [`weight=${printDecimal(edge.weight)}`, ...writeCells(EDGE_COLUMNS, edge)];
      return `  ${name.get(edge.source)} ${directed ? '->' : '--'} ${name.get(edge.target)} [${cells.join(', ')}];`;
    }),
    '}',
    '',
  ].join('\n');
}
