/**
 * Co-citation: two items are linked by each citing document that cites both (Small 1973, JASIS 24(4):265; authors: White & Griffith
 * 1981; journals: McCain 1991). Counted fractionally, a citing document is spread over what it cites (Perianes-Rodriguez et al. 2016, s. 3).
 */
import { cooccurrence } from './cooccurrence.ts';
import type { NetworkDefinition } from './definition.ts';
import { citedIncidence, citingKeys, type ItemKind, select } from './incidence.ts';
import type { NetworkKind } from './network.ts';

export const authorCoCitation = defineCoCitation('author-co-citation', 'author');
export const journalCoCitation = defineCoCitation('journal-co-citation', 'journal');
export const referenceCoCitation = defineCoCitation('reference-co-citation', 'work');

function defineCoCitation(kind: NetworkKind, item: Exclude<ItemKind, 'theme'>): NetworkDefinition {
  return {
    kind,
    refuse: graph => {
      const lists = citingKeys(graph).length;
      if (lists >= 2) return null;
      return `Co-citation needs two or more citing documents; this collection has ${lists === 1 ? 'one reference list' : 'no reference list'}.`;
    },
    project: (graph, options) =>
      cooccurrence(kind, select(citedIncidence(graph, item), options), options.counting, options.minWeight),
  };
}
