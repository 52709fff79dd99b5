/** Incidence: which document holds which item, in compressed rows. Every projection starts here. */
import {
  type GraphEdgeKind,
  type GraphNodeKind,
  type KnowledgeGraph,
  workIdOf,
  workKey,
} from '../graph/schema.ts';
import type { ProjectOptions } from './network.ts';
import { readStated, STATED_KINDS, type StatedKind } from './stated.ts';

/** Row d holds the items `item[start[d]]` to `item[start[d + 1]]` of document d: ascending, each once. Documents and items are sorted. */
export interface Incidence {
  readonly documents: readonly string[];
  readonly items: readonly string[];
  readonly start: Int32Array;
  readonly item: Int32Array;
  /** Items of each document before any selection: the n_k of fractional counting. */
  readonly sizes: Int32Array;
  /** Names of the items that are no nodes of the graph. */
  readonly labels?: ReadonlyMap<string, string>;
}

/** What the graph has nodes of. */
export type EntityItem = 'author' | 'journal' | 'theme';
export type ItemKind = EntityItem | StatedKind | 'work';

/** Edges from a document to its items, by the kind of item. */
const LINK: Record<EntityItem, GraphEdgeKind> = {
  author: 'wrote',
  journal: 'published-in',
  theme: 'about',
};

/**
 * The works of the collection by the items of one kind that they hold. An item listed twice in a document counts once. A work of more
 * than `maxAuthors` authors holds no authors, organisations and countries. Linear in the edges of that kind, and a sort of the names.
 */
export function incidence(
  graph: KnowledgeGraph,
  kind: Exclude<ItemKind, 'work'>,
  { maxAuthors }: Pick<ProjectOptions, 'maxAuthors'> = {},
): Incidence {
  if (isStated(kind)) {
    const { rows, labels } = readStated(graph, kind);
    const crowded = (id: string) =>
      kind !== 'keyword' && maxAuthors !== undefined && countAuthors(graph, workKey(id)) > maxAuthors;
    const kept = rows.map(([id, items]) => [id, crowded(id) ? [] : items] as const);
    return { ...tabulate(kept), labels };
  }
  const rows = keysOf(graph, 'work').map((key): [string, string[]] => [
    workIdOf(key),
    itemsOf(graph, key, kind, maxAuthors),
  ]);
  return maxAuthors === undefined ? tabulate(rows, keysOf(graph, kind)) : tabulate(rows);
}

/** The same table by item: row i of the result holds the documents of item i. Linear. */
export function transpose(table: Incidence): Incidence {
  const start = new Int32Array(table.items.length + 1);
  for (const i of table.item) start[i + 1]!++;
  const sizes = start.slice(1);
  for (let i = 0; i < sizes.length; i++) start[i + 1]! += start[i]!;
  const item = new Int32Array(table.item.length);
  const next = start.slice();
  for (let d = 0; d < table.documents.length; d++) {
    for (let k = table.start[d]!; k < table.start[d + 1]!; k++) item[next[table.item[k]!]!++] = d;
  }
  return { documents: table.items, items: table.documents, start, item, sizes };
}

/**
 * Leaves out items that do not pass `keep`, then items of fewer than `minWorks` documents, then all but the `top` items of the most
 * documents (ties by id). `sizes` keep what a document held, so that fractional weights do not grow by a selection.
 */
export function select(table: Incidence, options: ProjectOptions): Incidence {
  const { minWorks = 0, top = Number.POSITIVE_INFINITY, keep } = options;
  if (minWorks <= 1 && top === Number.POSITIVE_INFINITY && !keep) return table;
  const works = new Int32Array(table.items.length);
  for (const i of table.item) works[i]!++;
  const kept = [...works.keys()]
    .filter(i => works[i]! >= minWorks && (!keep || keep(table.items[i]!)))
    .sort((a, b) => works[b]! - works[a]! || a - b)
    .slice(0, top)
    .sort((a, b) => a - b);
  const place = new Int32Array(table.items.length).fill(-1);
  kept.forEach((i, at) => {
    place[i] = at;
  });
  const rows = table.documents.map((_, d) =>
    table.item
      .subarray(table.start[d]!, table.start[d + 1]!)
      .map(i => place[i]!)
      .filter(i => i >= 0),
  );
  return { ...table, items: kept.map(i => table.items[i]!), ...compress(rows) };
}

const isStated = (kind: ItemKind): kind is StatedKind => (STATED_KINDS as readonly string[]).includes(kind);

/** Ids of the items of one kind that a work holds; of `maxAuthors` authors at most, or none. */
export function itemsOf(
  graph: KnowledgeGraph,
  key: string,
  kind: EntityItem | 'work',
  maxAuthors = Number.POSITIVE_INFINITY,
): string[] {
  if (kind === 'work') return [workIdOf(key)];
  const items = graph
    .mapEdges(key, (_, edge, source, target) =>
      edge.kind === LINK[kind] ? (source === key ? target : source) : '',
    )
    .filter(Boolean);
  return kind === 'author' && items.length > maxAuthors ? [] : items;
}

const countAuthors = (graph: KnowledgeGraph, key: string): number => itemsOf(graph, key, 'author').length;

export function keysOf(graph: KnowledgeGraph, kind: GraphNodeKind): string[] {
  return graph.filterNodes((_, node) => node.kind === kind);
}

/** The table of rows; `names` are its items where some stand in no row. */
export function tabulate(
  rows: readonly (readonly [document: string, items: readonly string[]])[],
  names: Iterable<string> = new Set(rows.flatMap(([, items]) => items)),
): Incidence {
  const items = [...names].sort();
  const index = new Map(items.map((name, i) => [name, i]));
  const sorted = [...rows].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const compressed = compress(
    sorted.map(([, held]) => Int32Array.from(new Set(held.map(name => index.get(name)!))).sort()),
  );
  const sizes = Int32Array.from(sorted, (_, d) => compressed.start[d + 1]! - compressed.start[d]!);
  return { documents: sorted.map(([document]) => document), items, ...compressed, sizes };
}

function compress(rows: readonly Int32Array[]): { start: Int32Array; item: Int32Array } {
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, d) => {
    start[d + 1] = start[d]! + row.length;
  });
  const item = new Int32Array(start[rows.length]!);
  rows.forEach((row, d) => {
    item.set(row, start[d]!);
  });
  return { start, item };
}
