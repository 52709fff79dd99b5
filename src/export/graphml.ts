/** GraphML (http://graphml.graphdrawing.org): typed keys, positions and colours under the names that Gephi, igraph and yEd look for. */
import {
  type Column,
  cellsOf,
  channelsOf,
  EDGE_COLUMNS,
  LOOK_COLUMNS,
  NODE_COLUMNS,
  usedColumns,
} from './columns.ts';
import type { ExportedEdge, ExportedNetwork, ExportedNode } from './network.ts';
import { describeOrigin } from './origin.ts';
import { cleanText, escapeXml } from './text.ts';

const CHANNELS = ['r', 'g', 'b'].map(
  (name, at): Column<ExportedNode> => ({ name, type: 'int', value: node => channelsOf(node.color)[at] }),
);
const OF_NODES: readonly Column<ExportedNode>[] = [
  { name: 'label', type: 'string', value: node => node.label },
  ...NODE_COLUMNS,
  ...LOOK_COLUMNS,
  ...CHANNELS,
];
const OF_EDGES: readonly Column<ExportedEdge>[] = [
  { name: 'weight', type: 'double', value: edge => edge.weight },
  ...EDGE_COLUMNS,
];

/**
 * The id as an XML NMTOKEN, which the schema asks of nodes: any other character as `_x0020_` (the escape of ISO 9075-14), and an underscore
 * that would read as such an escape likewise, so that no two ids fall together.
 */
export function toNmtoken(id: string): string {
  return cleanText(id).replace(
    /[^\p{L}\p{Nd}.\-:_]|_(?=x[0-9a-f]+_)/giu,
    character => `_x${character.codePointAt(0)!.toString(16).padStart(4, '0')}_`,
  );
}

const writeData = <Row>(columns: readonly Column<Row>[], row: Row, of: 'node' | 'edge'): string =>
  cellsOf(columns, row)
    .map(({ column, value }) => `<data key="${of}_${column.name}">${escapeXml(String(value))}</data>`)
    .join('');

const declare = <Row>(columns: readonly Column<Row>[], of: 'node' | 'edge'): string[] =>
  columns.map(
    ({ name, type }) => `  <key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  );

export function writeGraphml({ meta, directed, nodes, edges }: ExportedNetwork): string {
  const ofNodes = usedColumns(OF_NODES, nodes);
  const ofEdges = usedColumns(OF_EDGES, edges);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"',
    '    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    '    xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    `  <desc>${escapeXml(describeOrigin(meta).join('\n'))}</desc>`,
    ...declare(ofNodes, 'node'),
    ...declare(ofEdges, 'edge'),
    `  <graph id="G" edgedefault="${directed ? 'directed' : 'undirected'}">`,
    ...nodes.map(node => `    <node id="${toNmtoken(node.id)}">${writeData(ofNodes, node, 'node')}</node>`),
    ...edges.map(
      (edge, e) =>
        `    <edge id="e${e}" source="${toNmtoken(edge.source)}" target="${toNmtoken(edge.target)}">` +
        `${writeData(ofEdges, edge, 'edge')}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}
