/** GraphML (http://graphml.graphdrawing.org): typed keys, positions and colours under the names that Gephi, igraph and yEd look for. */
import type { ExportedEdge, ExportedNetwork, ExportedNode } from './network.ts';
import { cleanText, escapeXml } from './text.ts';

interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'int' | 'double';
  value(row: Row): string | number | undefined;
}

const channel = (at: number) => (node: ExportedNode) => Number.parseInt(node.color.slice(at, at + 2), 16);

const NODE_COLUMNS: readonly Column<ExportedNode>[] = [
  { name: 'label', type: 'string', value: node => node.label },
  { name: 'kind', type: 'string', value: node => node.kind },
  { name: 'works', type: 'int', value: node => node.works },
  { name: 'citations', type: 'int', value: node => node.citations },
  { name: 'cluster', type: 'int', value: node => node.cluster },
  { name: 'clusterLabel', type: 'string', value: node => node.clusterLabel },
  { name: 'x', type: 'double', value: node => node.x },
  { name: 'y', type: 'double', value: node => node.y },
  { name: 'size', type: 'double', value: node => node.size },
  { name: 'color', type: 'string', value: node => node.color },
  { name: 'r', type: 'int', value: channel(1) },
  { name: 'g', type: 'int', value: channel(3) },
  { name: 'b', type: 'int', value: channel(5) },
];

const EDGE_COLUMNS: readonly Column<ExportedEdge>[] = [
  { name: 'weight', type: 'double', value: edge => edge.weight },
  { name: 'kind', type: 'string', value: edge => edge.kind },
  { name: 'works', type: 'string', value: edge => edge.evidence.join('; ') },
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

/** Only the columns that hold something, so that no key is declared in vain. */
function usedColumns<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): readonly Column<Row>[] {
  return columns.filter(column => rows.some(row => column.value(row) !== undefined));
}

function writeData<Row>(columns: readonly Column<Row>[], row: Row, prefix: string): string {
  let data = '';
  for (const column of columns) {
    const value = column.value(row);
    if (value !== undefined)
      data += `<data key="${prefix}_${column.name}">${escapeXml(String(value))}</data>`;
  }
  return data;
}

export function writeGraphml(network: ExportedNetwork): string {
  const nodeColumns = usedColumns(NODE_COLUMNS, network.nodes);
  const edgeColumns = usedColumns(EDGE_COLUMNS, network.edges);
  const key = (domain: 'node' | 'edge') => (column: Column<never>) =>
    `  <key id="${domain}_${column.name}" for="${domain}" attr.name="${column.name}" attr.type="${column.type}"/>`;
  const description = [network.meta.title, network.meta.reading, ...network.meta.method].join('\n');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"',
    '    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    '    xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    `  <desc>${escapeXml(description)}</desc>`,
    ...nodeColumns.map(key('node')),
    ...edgeColumns.map(key('edge')),
    '  <graph id="G" edgedefault="undirected">',
    ...network.nodes.map(
      node => `    <node id="${toNmtoken(node.id)}">${writeData(nodeColumns, node, 'node')}</node>`,
    ),
    ...network.edges.map(
      (edge, e) =>
        `    <edge id="e${e}" source="${toNmtoken(edge.source)}" target="${toNmtoken(edge.target)}">` +
        `${writeData(edgeColumns, edge, 'edge')}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}
