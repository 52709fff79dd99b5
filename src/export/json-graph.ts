/** JSON Graph Format, version 2 (https://jsongraphformat.info): nodes by id, links in a list, everything else as metadata. */
import { type Column, cellsOf, EDGE_COLUMNS, LOOK_COLUMNS, NODE_COLUMNS } from './columns.ts';
import type { ExportedNetwork } from './network.ts';
import { describeOrigin } from './origin.ts';
import { cleanText } from './text.ts';

const OF_NODES = [...NODE_COLUMNS, ...LOOK_COLUMNS];

const metadataOf = <Row>(columns: readonly Column<Row>[], row: Row): Record<string, string | number> =>
  Object.fromEntries(cellsOf(columns, row).map(({ column, value }) => [column.name, value]));

/** Nodes are written one by one, in their order: an object would put ids that are numbers first. */
export function writeJsonGraph({ meta, directed = false, clusters, nodes, edges }: ExportedNetwork): string {
  const metadata = {
    generator: meta.generator,
    description: describeOrigin(meta).join('\n'),
    parameters: meta.parameters,
    statistics: meta.statistics,
    clusters,
  };
  const list = (lines: readonly string[]) => lines.map(line => `\n   ${line}`).join(',');
  const members = nodes.map(node => {
    const value = { label: cleanText(node.label), metadata: metadataOf(OF_NODES, node) };
    return `${JSON.stringify(cleanText(node.id))}: ${JSON.stringify(value)}`;
  });
  const links = edges.map(edge =>
    JSON.stringify({
      source: cleanText(edge.source),
      target: cleanText(edge.target),
      relation: edge.kind,
      metadata: { weight: edge.weight, ...metadataOf(EDGE_COLUMNS, edge) },
    }),
  );
  return `{"graph": {
  "type": "network",
  "label": ${JSON.stringify(cleanText(meta.title))},
  "directed": ${directed},
  "metadata": ${JSON.stringify(metadata)},
  "nodes": {${list(members)}},
  "edges": [${list(links)}]
}}
`;
}
