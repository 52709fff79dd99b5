/**
 * Bibliographic coupling: two citing documents, or their authors or journals, are linked by each work that both cite (Kessler 1963,
 * American Documentation 14(1):10). It is co-occurrence in the table turned round: a cited work "holds" all who cite it, and counted
 * fractionally it is spread over them.
 */
import type { KnowledgeTables } from '../graph/tables.ts';
import {
  type CitationItem,
  citerIncidence,
  findCiters,
  type Hub,
  selectByWorks,
  thresholdsOf,
} from './citation-incidence.ts';
import { cooccurrence } from './cooccurrence.ts';
import type { NetworkDefinition } from './definition.ts';
import { MAX_CITERS, type NetworkKind, type NetworkProblem } from './network.ts';
import { COMMON } from './options.ts';

export const workCoupling = defineCoupling('work-coupling', 'Bibliographic coupling of works', 'work');
export const authorCoupling = defineCoupling(
  'author-coupling',
  'Bibliographic coupling of authors',
  'author',
);
export const journalCoupling = defineCoupling(
  'journal-coupling',
  'Bibliographic coupling of journals',
  'journal',
);

/** Hubs named one by one; the rest are counted. */
const NAMED = 3;

function defineCoupling(kind: NetworkKind, title: string, item: CitationItem): NetworkDefinition {
  return {
    kind,
    title,
    reading: `A node is ${item === 'author' ? 'an author' : `a ${item}`} that cites; a link, works that both cite.`,
    items: [item],
    takes: ['counting', ...thresholdsOf(item), 'maxCiters', ...COMMON],
    countsWorks: false,
    needsCited: true,
    refuse: graph => {
      const lists = findCiters(graph).length;
      if (lists >= 2) return null;
      return `Coupling needs two or more citing documents; this collection has ${lists === 1 ? 'one reference list' : 'no reference list'}.`;
    },
    project: (graph, options) => {
      const { maxCiters = MAX_CITERS } = options;
      const { table, hubs } = citerIncidence(graph, item, { ...options, maxCiters });
      const chosen = selectByWorks(graph, item, table, options);
      const network = cooccurrence(kind, chosen, options.counting, options.minWeight);
      return hubs.length === 0 ? network : { ...network, problems: [tellHubs(graph, hubs, maxCiters)] };
    },
  };
}

function tellHubs(graph: KnowledgeTables, hubs: readonly Hub[], maxCiters: number): NetworkProblem {
  const named = hubs
    .slice(0, NAMED)
    .map(({ work, citers }) => `"${graph.documents.labels[work]}" (${citers})`)
    .join(', ');
  const rest = hubs.length > NAMED ? ` and ${hubs.length - NAMED} more` : '';
  return {
    code: 'hub-left-out',
    message: `Works that more than ${maxCiters} documents cite couple nothing here: ${named}${rest}.`,
  };
}
