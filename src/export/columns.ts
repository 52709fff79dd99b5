/** The columns of an exported network: what a node and a link are said to be, in the one order and under the names of every graph format. */
import type { ExportedEdge, ExportedNode } from './network.ts';

export interface Column<Row> {
  /** Letters and digits only, as GML asks. */
  readonly name: string;
  readonly type: 'string' | 'int' | 'double';
  value(row: Row): string | number | undefined;
}

const column = <Row>(name: string, type: Column<Row>['type'], value: Column<Row>['value']): Column<Row> => ({
  name,
  type,
  value,
});

/** All but the id and the label, which each format puts in a place of its own. */
export const NODE_COLUMNS: readonly Column<ExportedNode>[] = [
  column('kind', 'string', node => node.kind),
  column('works', 'int', node => node.works),
  column('citations', 'int', node => node.citations),
  column('timesCited', 'int', node => node.timesCited),
  column('averageYear', 'double', node => node.averageYear),
  column('cluster', 'int', node => node.cluster),
  column('clusterLabel', 'string', node => node.clusterLabel),
  column('degree', 'int', node => node.degree),
  column('links', 'int', node => node.links),
  column('totalLinkStrength', 'double', node => node.totalLinkStrength),
  column('betweenness', 'double', node => node.betweenness),
  column('closeness', 'double', node => node.closeness),
  column('pagerank', 'double', node => node.pagerank),
  column('core', 'int', node => node.core),
];

/** How a node is drawn. */
export const LOOK_COLUMNS: readonly Column<ExportedNode>[] = [
  column('x', 'double', node => node.x),
  column('y', 'double', node => node.y),
  column('size', 'double', node => node.size),
  column('color', 'string', node => node.color),
];

/** All but the ends and the weight. */
export const EDGE_COLUMNS: readonly Column<ExportedEdge>[] = [
  column('count', 'double', edge => edge.count),
  column('kind', 'string', edge => edge.kind),
  column('evidenceCount', 'int', edge => edge.evidence.length || edge.lines?.length || 0),
  column('works', 'string', edge => (edge.evidence.length > 0 ? edge.evidence.join('; ') : undefined)),
  column('lines', 'string', edge => (edge.lines?.length ? edge.lines.join('; ') : undefined)),
];

/** Only the columns that hold something, so that nothing is declared in vain. */
export function usedColumns<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): readonly Column<Row>[] {
  return columns.filter(({ value }) => rows.some(row => value(row) !== undefined));
}

/** The cells of a row that hold something, with their columns. */
export function cellsOf<Row>(
  columns: readonly Column<Row>[],
  row: Row,
): { readonly column: Column<Row>; readonly value: string | number }[] {
  return columns.flatMap(each => {
    const value = each.value(row);
    return value === undefined ? [] : [{ column: each, value }];
  });
}

/** Red, green and blue of a colour, 0 to 255. */
export function channelsOf(color: string): readonly [number, number, number] {
  const channel = (at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}
