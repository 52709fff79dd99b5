/** Incidence of citations: which citing document cites what, and which cited work is cited by whom. */
import { type KnowledgeGraph, workIdOf } from '../graph/schema.ts';
import { type Incidence, itemsOf, keysOf, tabulate } from './incidence.ts';
import type { ProjectOptions } from './network.ts';

/** What documents of citations can be taken by. */
export type CitationItem = 'work' | 'author' | 'journal';

/**
 * The citing documents by what their references hold: the works cited, or their authors, or their journals.
 * A document that cites two works of one author holds that author once.
 */
export function citedIncidence(
  graph: KnowledgeGraph,
  kind: CitationItem,
  { maxAuthors }: Pick<ProjectOptions, 'maxAuthors'> = {},
): Incidence {
  const rows = citingKeys(graph).map((key): [string, string[]] => {
    const cited = referencesOf(graph, key);
    return [workIdOf(key), cited.flatMap(work => itemsOf(graph, work, kind, maxAuthors))];
  });
  return tabulate(rows);
}

/** A work cited by so many documents that coupling by it tells nothing: its key, and how many. */
export interface Hub {
  readonly work: string;
  readonly citers: number;
}

/**
 * The cited works by who cites them: the citing documents, or their authors, or their journals. The table of coupling. Hubs, which more
 * than `maxCiters` documents cite, are left out of it and listed, the most cited first: each would make a link of every pair of its citers.
 */
export function citerIncidence(
  graph: KnowledgeGraph,
  kind: CitationItem,
  { maxAuthors, maxCiters = Number.POSITIVE_INFINITY }: Pick<ProjectOptions, 'maxAuthors' | 'maxCiters'> = {},
): { readonly table: Incidence; readonly hubs: readonly Hub[] } {
  const citers = new Map<string, string[]>();
  for (const key of citingKeys(graph)) {
    for (const work of referencesOf(graph, key)) {
      const list = citers.get(work);
      if (list === undefined) citers.set(work, [key]);
      else list.push(key);
    }
  }
  const hubs = [...citers]
    .filter(([, keys]) => keys.length > maxCiters)
    .map(([work, keys]): Hub => ({ work, citers: keys.length }))
    .sort((a, b) => b.citers - a.citers || (a.work < b.work ? -1 : 1));
  for (const { work } of hubs) citers.delete(work);
  const held = new Map(citingKeys(graph).map(key => [key, itemsOf(graph, key, kind, maxAuthors)]));
  const rows = [...citers].map(([work, keys]): [string, string[]] => [
    workIdOf(work),
    keys.flatMap(key => held.get(key)!),
  ]);
  return { table: tabulate(rows), hubs };
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
