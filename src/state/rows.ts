/** The rows of the table: the nodes of the map in view with their numbers, or the works, sorted. */

import { shortNames } from '../records/label.ts';
import { yearOf } from '../records/work.ts';
import { type Catalogue, type Item, type MapIndex, spanOf, workNode } from './catalogue.ts';
import { compareNames } from './order.ts';
import { isShown, type Shown } from './shown.ts';
import type { NodeColumn, TableView, ViewState, WorkColumn } from './view.ts';

/** A cell sorts by its value and is printed as it is; undefined comes last whichever way the table is sorted. */
export type Cell = string | number | undefined;

export interface Row {
  readonly id: string;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly columns: readonly { readonly id: NodeColumn | WorkColumn; readonly numeric: boolean }[];
  readonly rows: readonly Row[];
}

const NODE_TABLE = [
  { id: 'label', numeric: false },
  { id: 'kind', numeric: false },
  { id: 'works', numeric: true },
  { id: 'links', numeric: true },
  { id: 'first', numeric: true },
  { id: 'last', numeric: true },
  { id: 'cluster', numeric: false },
] as const;

const OF_WORKS: ReadonlySet<NodeColumn> = new Set(['works', 'first', 'last']);

const WORK_TABLE = [
  { id: 'authors', numeric: false },
  { id: 'year', numeric: true },
  { id: 'title', numeric: false },
  { id: 'container', numeric: false },
  { id: 'line', numeric: true },
] as const;

/** The table that a view asks for: only what the filters show, and of an isolated cluster only its nodes. */
export function tableOf(
  catalogue: Catalogue,
  index: MapIndex,
  shown: Shown,
  view: Pick<ViewState, 'cluster'>,
  table: TableView,
): Table {
  const plain =
    table.of === 'nodes' ? nodeTable(catalogue, index, shown, view.cluster) : workTable(catalogue, shown);
  const column = plain.columns.findIndex(each => each.id === table.column);
  // Where works are not counted, links are.
  const sorted = column < 0 ? plain.columns.findIndex(each => each.id === 'links') : column;
  return { columns: plain.columns, rows: sortRows(plain.rows, sorted, table.descending) };
}

function nodeTable(catalogue: Catalogue, index: MapIndex, shown: Shown, cluster: number | null): Table {
  const { nodes, clusters } = index.map;
  const names = new Map(clusters.map(each => [each.id, each.label]));
  // On a map of one kind the column would only repeat itself; nodes of a network file have no works.
  const mixed = new Set(nodes.kind).size > 1;
  const columns = NODE_TABLE.filter(
    ({ id }) => (mixed || id !== 'kind') && (catalogue.atlas.items === undefined || !OF_WORKS.has(id)),
  );
  const kept = new Set<number>(columns.map(column => NODE_TABLE.indexOf(column)));
  const rows = nodes.id.flatMap((id, node): Row[] => {
    const item = catalogue.items.get(id);
    if (item === undefined || (shown.nodes !== null && !shown.nodes.has(id))) return [];
    if (cluster !== null && nodes.cluster[node] !== cluster) return [];
    const cells = nodeCells(catalogue, index, item, names.get(nodes.cluster[node]!));
    return [{ id, cells: cells.filter((_, column) => kept.has(column)) }];
  });
  return { columns, rows };
}

function nodeCells(catalogue: Catalogue, index: MapIndex, item: Item, cluster: string | undefined): Cell[] {
  const span = spanOf(item.works.map(work => catalogue.years[work]));
  const links = index.links.get(item.id)?.length ?? 0;
  return [item.label, item.kind, item.works.length, links, span?.[0], span?.[1], cluster];
}

function workTable(catalogue: Catalogue, shown: Shown): Table {
  const rows = catalogue.atlas.works.flatMap((work, index): Row[] => {
    if (!isShown(shown, index)) return [];
    const title = work.title ?? work.sources[0]?.raw.trim();
    const venue = work['container-title'] ?? work.publisher;
    return [
      {
        id: workNode(work),
        cells: [shortNames(work) || undefined, yearOf(work), title, venue, work.sources[0]?.line],
      },
    ];
  });
  return { columns: WORK_TABLE, rows };
}

/** Rows by one column, equal cells in their old order, empty ones last. */
function sortRows(rows: readonly Row[], column: number, descending: boolean): Row[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [a.cells[column], b.cells[column]];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return sign * (typeof x === 'number' ? x - (y as number) : compareNames(x, String(y)));
  });
}
