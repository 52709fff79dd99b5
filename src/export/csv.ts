/** Comma-separated tables of a network (RFC 4180). A cell that a spreadsheet would run as a formula is neutralised by an apostrophe. */
import Papa from 'papaparse';
import { type Column, EDGE_COLUMNS, LOOK_COLUMNS, NODE_COLUMNS, usedColumns } from './columns.ts';
import type { ExportedNetwork } from './network.ts';
import { cleanText } from './text.ts';

/** First characters that start a formula, full-width forms included (OWASP, "CSV injection"). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

type Cell = string | number | undefined;

/** Rows under a header; numbers stay numbers. */
export function writeTable(fields: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const data = rows.map(row => row.map(cell => (typeof cell === 'string' ? cleanText(cell) : (cell ?? ''))));
  return `${Papa.unparse({ fields: [...fields], data }, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}

const valuesOf = <Row>(columns: readonly Column<Row>[], row: Row): Cell[] =>
  columns.map(({ value }) => value(row));

export function writeEdgesCsv({ nodes, edges }: ExportedNetwork): string {
  const labels = new Map(nodes.map(node => [node.id, node.label]));
  const columns = usedColumns(EDGE_COLUMNS, edges);
  return writeTable(
    ['source', 'target', 'weight', 'source_label', 'target_label', ...columns.map(({ name }) => name)],
    edges.map(edge => [
      edge.source,
      edge.target,
      edge.weight,
      labels.get(edge.source),
      labels.get(edge.target),
      ...valuesOf(columns, edge),
    ]),
  );
}

export function writeNodesCsv({ nodes }: ExportedNetwork): string {
  const columns = usedColumns([...NODE_COLUMNS, ...LOOK_COLUMNS], nodes);
  return writeTable(
    ['id', 'label', ...columns.map(({ name }) => name)],
    nodes.map(node => [node.id, node.label, ...valuesOf(columns, node)]),
  );
}
