/**
 * Bibliographic coupling: two citing documents, or their authors or journals, are linked by each work that both cite (Kessler 1963,
 * American Documentation 14(1):10). It is co-occurrence in the table turned round: a cited work "holds" all who cite it, and counted
 * fractionally it is spread over them.
 */
import { cooccurrence } from './cooccurrence.ts';
import type { NetworkDefinition } from './definition.ts';
import { citerIncidence, citingKeys, type ItemKind, select } from './incidence.ts';
import type { NetworkKind } from './network.ts';

export const workCoupling = defineCoupling('work-coupling', 'work');
export const authorCoupling = defineCoupling('author-coupling', 'author');
export const journalCoupling = defineCoupling('journal-coupling', 'journal');

function defineCoupling(kind: NetworkKind, item: Exclude<ItemKind, 'theme'>): NetworkDefinition {
  return {
    kind,
    refuse: graph => {
      const lists = citingKeys(graph).length;
      if (lists >= 2) return null;
      return `Coupling needs two or more citing documents; this collection has ${lists === 1 ? 'one reference list' : 'no reference list'}.`;
    },
    project: (graph, options) =>
      cooccurrence(kind, select(citerIncidence(graph, item), options), options.counting, options.minWeight),
  };
}
