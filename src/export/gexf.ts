/** GEXF 1.3 (https://gexf.net): Gephi's format, with typed attributes, positions, sizes and colours. */
import { type Column, cellsOf, channelsOf, EDGE_COLUMNS, NODE_COLUMNS, usedColumns } from './columns.ts';
import type { ExportedEdge, ExportedNetwork, ExportedNode } from './network.ts';
import { describeOrigin } from './origin.ts';
import { escapeXml, printDecimal } from './text.ts';

const TYPES = { string: 'string', int: 'integer', double: 'double' } as const;

function declare<Row>(of: 'node' | 'edge', columns: readonly Column<Row>[]): string[] {
  if (columns.length === 0) return [];
  return [
    `    <attributes class="${of}">`,
    ...columns.map(
      ({ name, type }) => `      <attribute id="${name}" title="${name}" type="${TYPES[type]}"/>`,
    ),
    '    </attributes>',
  ];
}

function writeValues<Row>(columns: readonly Column<Row>[], row: Row): string {
  const values = cellsOf(columns, row).map(
    ({ column, value }) => `<attvalue for="${column.name}" value="${escapeXml(String(value))}"/>`,
  );
  return values.length > 0 ? `<attvalues>${values.join('')}</attvalues>` : '';
}

/** Red, green and blue as attributes are read by every version of Gephi; `hex` is not. */
function writeLooks({ x, y, size, color }: ExportedNode): string {
  const [r, g, b] = channelsOf(color);
  const position = x === undefined || y === undefined ? '' : `<viz:position x="${x}" y="${y}" z="0"/>`;
  return `<viz:color r="${r}" g="${g}" b="${b}"/>${position}<viz:size value="${size}"/>`;
}

const writeNode = (node: ExportedNode, columns: readonly Column<ExportedNode>[]): string =>
  `      <node id="${escapeXml(node.id)}" label="${escapeXml(node.label)}">` +
  `${writeValues(columns, node)}${writeLooks(node)}</node>`;

const writeEdge = (edge: ExportedEdge, e: number, columns: readonly Column<ExportedEdge>[]): string =>
  `      <edge id="e${e}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}"` +
  ` weight="${printDecimal(edge.weight)}">${writeValues(columns, edge)}</edge>`;

export function writeGexf({ meta, directed, nodes, edges }: ExportedNetwork): string {
  const ofNodes = usedColumns(NODE_COLUMNS, nodes);
  const ofEdges = usedColumns(EDGE_COLUMNS, edges);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '  <meta>',
    `    <creator>${escapeXml(meta.generator)}</creator>`,
    `    <title>${escapeXml(meta.title)}</title>`,
    `    <description>${escapeXml(describeOrigin(meta).join('\n'))}</description>`,
    '  </meta>',
    `  <graph defaultedgetype="${directed ? 'directed' : 'undirected'}" mode="static">`,
    ...declare('node', ofNodes),
    ...declare('edge', ofEdges),
    `    <nodes count="${nodes.length}">`,
    ...nodes.map(node => writeNode(node, ofNodes)),
    '    </nodes>',
    `    <edges count="${edges.length}">`,
    ...edges.map((edge, e) => writeEdge(edge, e, ofEdges)),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}
