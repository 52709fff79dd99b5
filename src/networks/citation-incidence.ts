/** Incidence of citations: which citing document cites what, and which cited work is cited by whom. */
import { chooseRows, type Rows, sizesOf, turnRows, writeRows } from '../graph/rows.ts';
import type { KnowledgeTables } from '../graph/tables.ts';
import { dropUnused, heldBy, type Incidence, rememberTable, select } from './incidence.ts';
import type { ProjectOptions } from './network.ts';
import type { ProjectOptionName } from './options.ts';

/** What documents of citations can be taken by. */
export type CitationItem = 'work' | 'author' | 'journal';

/**
 * The citing documents by what their references hold: the works cited, or their authors, or their journals.
 * A document that cites two works of one author holds that author once.
 */
export function citedIncidence(
  graph: KnowledgeTables,
  kind: CitationItem,
  { maxAuthors }: Pick<ProjectOptions, 'maxAuthors'> = {},
): Incidence {
  return rememberTable(graph, `citing documents by ${kind} of ${maxAuthors}`, () => {
    const citers = findCiters(graph);
    return tabulate(graph, citers, chooseRows(graph.cites, citers), kind, maxAuthors);
  });
}

/** A work cited by so many documents that coupling by it tells nothing: its index among the documents, and how many. */
export interface Hub {
  readonly work: number;
  readonly citers: number;
}

/**
 * The cited works by who cites them: the citing documents, or their authors, or their journals. The table of coupling. Hubs, which more
 * than `maxCiters` documents cite, are left out of it and listed, the most cited first: each would make a link of every pair of its citers.
 */
export function citerIncidence(
  graph: KnowledgeTables,
  kind: CitationItem,
  { maxAuthors, maxCiters = Number.POSITIVE_INFINITY }: Pick<ProjectOptions, 'maxAuthors' | 'maxCiters'> = {},
): { readonly table: Incidence; readonly hubs: readonly Hub[] } {
  const citing = findCiters(graph);
  const citations = chooseRows(graph.cites, citing);
  const counts = new Int32Array(graph.documents.ids.length);
  for (let k = 0; k < citations.item.length; k++) counts[citations.item[k]!]!++;
  const hubs = [...counts.keys()]
    .filter(d => counts[d]! > maxCiters)
    .map((work): Hub => ({ work, citers: counts[work]! }))
    .sort((a, b) => b.citers - a.citers || a.work - b.work);
  const table = rememberTable(graph, `works cited by up to ${maxCiters} by ${kind} of ${maxAuthors}`, () => {
    const cited = Int32Array.from(counts.keys()).filter(d => counts[d]! > 0 && counts[d]! <= maxCiters);
    const { start, item } = chooseRows(turnRows(citations, counts.length), cited);
    const citers = { start, item: item.map(row => citing[row]!) };
    return tabulate(graph, cited, citers, kind, maxAuthors);
  });
  return { table, hubs };
}

/** The thresholds that networks of citations take beside those that all take: a work is one work, whatever the threshold. */
export function thresholdsOf(kind: CitationItem): ProjectOptionName[] {
  return kind === 'work' ? [] : kind === 'author' ? ['minWorks', 'maxAuthors'] : ['minWorks'];
}

/** Selects items of a table of citations; the works of an author or journal are those in the collection or cited by it. Linear. */
export function selectByWorks(
  graph: KnowledgeTables,
  kind: CitationItem,
  table: Incidence,
  options: ProjectOptions,
): Incidence {
  if (kind === 'work') return select(table, { ...options, minWorks: 0 });
  const { start, item } = heldBy(graph, kind, options.maxAuthors);
  const works = new Map<string, number>();
  graph.documents.kinds.forEach((document, d) => {
    if (document === 'citing') return;
    for (let k = start[d]!; k < start[d + 1]!; k++) {
      const id = graph[kind].ids[item[k]!]!;
      works.set(id, (works.get(id) ?? 0) + 1);
    }
  });
  return select(table, options, id => works.get(id) ?? 0);
}

/** Indexes of the documents whose references are known. */
export function findCiters({ documents, cites }: KnowledgeTables): Int32Array {
  return Int32Array.from(documents.kinds.keys()).filter(
    d => documents.kinds[d] !== 'cited' && cites.start[d + 1]! > cites.start[d]!,
  );
}

/** The table of documents, by rows of other documents or of what those hold. */
function tabulate(
  graph: KnowledgeTables,
  documents: Int32Array,
  rows: Rows,
  kind: CitationItem,
  maxAuthors: number | undefined,
): Incidence {
  const { ids } = kind === 'work' ? graph.documents : graph[kind];
  const held = kind === 'work' ? rows : join(rows, heldBy(graph, kind, maxAuthors), ids.length);
  const names = Array.from(documents, d => graph.documents.ids[d]!);
  return dropUnused({ documents: names, items: ids, ...held, sizes: sizesOf(held) });
}

/** What the items of each row hold. Linear in the items' items. */
function join({ start, item }: Rows, held: Rows, items: number): Rows {
  return writeRows(start.length - 1, items, (row, add) => {
    for (let k = start[row]!; k < start[row + 1]!; k++) {
      const of = item[k]!;
      for (let m = held.start[of]!; m < held.start[of + 1]!; m++) add(held.item[m]!);
    }
  });
}
