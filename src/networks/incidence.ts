/** Incidence: which document holds which item, in compressed rows. Every projection starts here. */
import { chooseRows, placeItems, type Rows, sizesOf, turnRows, writeRows } from '../graph/rows.ts';
import type { KnowledgeTables } from '../graph/tables.ts';
import type { EntityKind } from '../resolve/entity.ts';
import type { ProjectOptions } from './network.ts';
import { readStated, STATED_KINDS, type StatedKind } from './stated.ts';

/** Row d holds the items of document d. Documents and items are sorted. */
export interface Incidence extends Rows {
  readonly documents: readonly string[];
  readonly items: readonly string[];
  /** Items of each document before any selection: the n_k of fractional counting. */
  readonly sizes: Int32Array;
  /** Names of the items that are no nodes of the graph. */
  readonly labels?: ReadonlyMap<string, string>;
}

export type ItemKind = EntityKind | StatedKind | 'work';

/**
 * The works of the collection by the items of one kind that they hold. An item listed twice in a document counts once. A work of more
 * than `maxAuthors` authors holds no authors, organisations and countries. Linear in what the works hold.
 */
export function incidence(
  graph: KnowledgeTables,
  kind: Exclude<ItemKind, 'work'>,
  { maxAuthors }: Pick<ProjectOptions, 'maxAuthors'> = {},
): Incidence {
  return rememberTable(graph, `works by ${kind} of ${maxAuthors}`, () => {
    const works = findWorks(graph);
    const documents = Array.from(works, d => graph.documents.ids[d]!);
    if (isStated(kind)) {
      if (maxAuthors === undefined || kind === 'keyword')
        return { documents, ...tabulateStated(graph, kind, works) };
      const table = incidence(graph, kind);
      const rows = emptyCrowded(table, sizesOf(chooseRows(graph.author.held, works)), maxAuthors);
      return { ...dropUnused({ ...table, ...rows }), sizes: sizesOf(rows) };
    }
    const rows = chooseRows(heldBy(graph, kind, maxAuthors), works);
    const table = { documents, items: graph[kind].ids, ...rows, sizes: sizesOf(rows) };
    return maxAuthors === undefined ? table : dropUnused(table);
  });
}

/** Whether the collection has items of a kind. */
export function hasItems(graph: KnowledgeTables, kind: Exclude<ItemKind, 'work'>): boolean {
  return (isStated(kind) ? incidence(graph, kind).items : graph[kind].ids).length > 0;
}

/** The entities of one kind that every document of the graph holds; a document of more than `maxAuthors` authors holds none of them. */
export function heldBy(graph: KnowledgeTables, kind: EntityKind, maxAuthors?: number): Rows {
  const { held } = graph[kind];
  return kind === 'author' && maxAuthors !== undefined ? emptyCrowded(held, sizesOf(held), maxAuthors) : held;
}

/** The same table by item: row i of the result holds the documents of item i. Linear. */
export function transpose(table: Incidence): Incidence {
  const rows = turnRows(table, table.items.length);
  return { documents: table.items, items: table.documents, ...rows, sizes: sizesOf(rows) };
}

/**
 * Leaves out items that do not pass `keep`, then items of fewer than `minWorks` works, then all but the `top` items of the most documents
 * (ties by id). Works are the documents of the table, or what `worksOf` counts of an item. `sizes` keep what a document held, so that
 * fractional weights do not grow by a selection.
 */
export function select(
  table: Incidence,
  options: ProjectOptions,
  worksOf?: (id: string) => number,
): Incidence {
  const { minWorks = 0, top = Number.POSITIVE_INFINITY, keep } = options;
  if (minWorks <= 1 && top === Number.POSITIVE_INFINITY && !keep) return table;
  const documents = countHolders(table);
  const works = (i: number): number => worksOf?.(table.items[i]!) ?? documents[i]!;
  let kept = [...documents.keys()].filter(i => works(i) >= minWorks && (!keep || keep(table.items[i]!)));
  if (kept.length > top)
    kept = kept
      .sort((a, b) => documents[b]! - documents[a]! || a - b)
      .slice(0, top)
      .sort((a, b) => a - b);
  return keepOnly(table, kept);
}

/** The table without the items that stand in no document. */
export function dropUnused(table: Incidence): Incidence {
  const works = countHolders(table);
  return keepOnly(
    table,
    [...works.keys()].filter(i => works[i]! > 0),
  );
}

function keepOnly(table: Incidence, kept: readonly number[]): Incidence {
  if (kept.length === table.items.length) return table;
  const place = new Int32Array(table.items.length).fill(-1);
  kept.forEach((i, at) => {
    place[i] = at;
  });
  return { ...table, items: kept.map(i => table.items[i]!), ...placeItems(table, place) };
}

/** Of each item the documents of the table that hold it. */
export function countHolders({ items, item }: Pick<Incidence, 'items' | 'item'>): Float64Array {
  const documents = new Float64Array(items.length);
  for (let k = 0; k < item.length; k++) documents[item[k]!]!++;
  return documents;
}

const isStated = (kind: ItemKind): kind is StatedKind => (STATED_KINDS as readonly string[]).includes(kind);

/** Indexes of the works of the collection among the documents. */
export function findWorks({ documents }: KnowledgeTables): Int32Array {
  return Int32Array.from(documents.kinds.keys()).filter(d => documents.kinds[d] === 'work');
}

function emptyCrowded(rows: Rows, authors: Int32Array, maxAuthors: number): Rows {
  const { start, item } = rows;
  return writeRows(start.length - 1, countItems(rows), (d, add) => {
    if (authors[d]! <= maxAuthors) for (let k = start[d]!; k < start[d + 1]!; k++) add(item[k]!);
  });
}

const countItems = ({ item }: Rows): number => item.reduce((most, i) => Math.max(most, i + 1), 0);

const remembered = new WeakMap<KnowledgeTables, Map<string, Incidence>>();

/** A table is made once of a graph, which never changes: a person who moves a threshold asks for the same one again and again. */
export function rememberTable(graph: KnowledgeTables, name: string, make: () => Incidence): Incidence {
  const tables = remembered.get(graph) ?? new Map<string, Incidence>();
  remembered.set(graph, tables);
  const table = tables.get(name) ?? make();
  tables.set(name, table);
  return table;
}

function tabulateStated(
  graph: KnowledgeTables,
  kind: StatedKind,
  works: Int32Array,
): Omit<Incidence, 'documents'> {
  const { rows, labels } = readStated(graph.documents, works, kind);
  const items = [...labels.keys()].sort();
  const index = new Map(items.map((id, i) => [id, i]));
  const held = writeRows(works.length, items.length, (row, add) => {
    for (const id of rows[row]!) add(index.get(id)!);
  });
  return { items, ...held, sizes: sizesOf(held), labels };
}
