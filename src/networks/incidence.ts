/** Incidence: which document holds which item, in compressed rows. Every projection starts here. */
import { type GraphEdgeKind, type GraphNodeKind, type KnowledgeGraph, workIdOf } from '../graph/schema.ts';
import type { ProjectOptions } from './network.ts';

/** Row d holds the items `item[start[d]]` to `item[start[d + 1]]` of document d: ascending, each once. Documents and items are sorted. */
export interface Incidence {
  readonly documents: readonly string[];
  readonly items: readonly string[];
  readonly start: Int32Array;
  readonly item: Int32Array;
  /** Items of each document before any selection: the n_k of fractional counting. */
  readonly sizes: Int32Array;
}

export type ItemKind = 'author' | 'journal' | 'theme' | 'work';

/** Edges from a document to its items, by the kind of item. */
const LINK: Record<Exclude<ItemKind, 'work'>, GraphEdgeKind> = {
  author: 'wrote',
  journal: 'published-in',
  theme: 'about',
};

/**
 * The works of the collection by the items of one kind that they hold. An item listed twice in a document counts once.
 * Linear in the edges of that kind, and a sort of the names.
 */
export function incidence(graph: KnowledgeGraph, kind: Exclude<ItemKind, 'work'>): Incidence {
  return tabulate(
    keysOf(graph, 'work').map(key => [workIdOf(key), itemsOf(graph, key, kind)]),
    keysOf(graph, kind),
  );
}

/**
 * The citing documents by what their references hold: the works cited, or their authors, or their journals.
 * A document that cites two works of one author holds that author once.
 */
export function citedIncidence(graph: KnowledgeGraph, kind: Exclude<ItemKind, 'theme'>): Incidence {
  const rows = citingKeys(graph).map((key): [string, string[]] => {
    const cited = referencesOf(graph, key);
    return [workIdOf(key), cited.flatMap(work => itemsOf(graph, work, kind))];
  });
  return tabulate(rows, [...new Set(rows.flatMap(([, items]) => items))]);
}

/** The cited works by who cites them: the citing documents, or their authors, or their journals. The table of coupling. */
export function citerIncidence(graph: KnowledgeGraph, kind: Exclude<ItemKind, 'theme'>): Incidence {
  const citers = new Map<string, string[]>();
  for (const key of citingKeys(graph)) {
    const items = itemsOf(graph, key, kind);
    for (const work of referencesOf(graph, key)) {
      const list = citers.get(work);
      if (list === undefined) citers.set(work, [...items]);
      else list.push(...items);
    }
  }
  const rows = [...citers].map(([key, items]): [string, string[]] => [workIdOf(key), items]);
  return tabulate(rows, [...new Set(rows.flatMap(([, items]) => items))]);
}

/** Keys of the documents whose references are known, sorted. */
export function citingKeys(graph: KnowledgeGraph): string[] {
  return [...keysOf(graph, 'citing'), ...keysOf(graph, 'work')]
    .filter(key => referencesOf(graph, key).length > 0)
    .sort();
}

/** Keys of the works that a document cites. */
function referencesOf(graph: KnowledgeGraph, key: string): string[] {
  return graph
    .mapOutEdges(key, (_, edge, __, target) => (edge.kind === 'cites' ? target : ''))
    .filter(Boolean);
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
 * Leaves out documents of more than `maxAuthors` items, then items of fewer than `minWorks` documents, then all but the `top` items of
 * the most documents (ties by id). `sizes` keep what a document held, so that fractional weights do not grow by a selection.
 */
export function select(table: Incidence, options: ProjectOptions): Incidence {
  const { minWorks = 0, top = Number.POSITIVE_INFINITY, maxAuthors = Number.POSITIVE_INFINITY } = options;
  if (minWorks <= 1 && top === Number.POSITIVE_INFINITY && maxAuthors === Number.POSITIVE_INFINITY)
    return table;
  const works = new Int32Array(table.items.length);
  const rows: (readonly [document: string, items: Int32Array, size: number])[] = [];
  for (let d = 0; d < table.documents.length; d++) {
    const size = table.sizes[d]!;
    const items =
      size > maxAuthors ? new Int32Array(0) : table.item.subarray(table.start[d]!, table.start[d + 1]!);
    for (const i of items) works[i]!++;
    rows.push([table.documents[d]!, items, size]);
  }
  const kept = [...works.keys()]
    .filter(i => works[i]! >= minWorks)
    .sort((a, b) => works[b]! - works[a]! || a - b)
    .slice(0, top)
    .sort((a, b) => a - b);
  const place = new Int32Array(table.items.length).fill(-1);
  kept.forEach((i, at) => {
    place[i] = at;
  });
  const selected = rows.map(([, items]) => items.map(i => place[i]!).filter(i => i >= 0));
  return {
    documents: table.documents,
    items: kept.map(i => table.items[i]!),
    ...compress(selected),
    sizes: table.sizes,
  };
}

function itemsOf(graph: KnowledgeGraph, key: string, kind: ItemKind): string[] {
  if (kind === 'work') return [workIdOf(key)];
  return graph
    .mapEdges(key, (_, edge, source, target) =>
      edge.kind === LINK[kind] ? (source === key ? target : source) : '',
    )
    .filter(Boolean);
}

function keysOf(graph: KnowledgeGraph, kind: GraphNodeKind): string[] {
  return graph.filterNodes((_, node) => node.kind === kind);
}

function tabulate(
  rows: readonly (readonly [document: string, items: readonly string[]])[],
  names: readonly string[],
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
