/** Comma-separated tables of a network (RFC 4180). A cell that a spreadsheet would run as a formula is neutralised by an apostrophe. */
import Papa from 'papaparse';
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

export function writeEdgesCsv({ nodes, edges }: ExportedNetwork): string {
  const labels = new Map(nodes.map(node => [node.id, node.label]));
  return writeTable(
    ['source', 'target', 'weight', 'kind', 'source_label', 'target_label', 'works'],
    edges.map(({ source, target, weight, kind, evidence }) => [
      source,
      target,
      weight,
      kind,
      labels.get(source),
      labels.get(target),
      evidence.join('; '),
    ]),
  );
}

export function writeNodesCsv({ nodes }: ExportedNetwork): string {
  return writeTable(
    ['id', 'label', 'kind', 'works', 'citations', 'cluster', 'cluster_label', 'x', 'y'],
    nodes.map(({ id, label, kind, works, citations, cluster, clusterLabel, x, y }) => [
      id,
      label,
      kind,
      works,
      citations,
      cluster,
      clusterLabel,
      x,
      y,
    ]),
  );
}
