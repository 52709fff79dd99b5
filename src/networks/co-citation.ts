/**
 * Co-citation: two items are linked by each citing document that cites both (Small 1973, JASIS 24(4):265; authors: White & Griffith
 * 1981; journals: McCain 1991). Counted fractionally, a citing document is spread over what it cites (Perianes-Rodriguez et al. 2016, s. 3).
 */

import {
  type CitationItem,
  citedIncidence,
  findCiters,
  selectByWorks,
  thresholdsOf,
} from './citation-incidence.ts';
import { cooccurrence } from './cooccurrence.ts';
import type { NetworkDefinition } from './definition.ts';
import type { NetworkKind } from './network.ts';
import { COMMON } from './options.ts';

export const authorCoCitation = defineCoCitation('author-co-citation', 'Co-citation of authors', 'author');
export const journalCoCitation = defineCoCitation(
  'journal-co-citation',
  'Co-citation of journals',
  'journal',
);
export const referenceCoCitation = defineCoCitation('reference-co-citation', 'Co-citation of works', 'work');

function defineCoCitation(kind: NetworkKind, title: string, item: CitationItem): NetworkDefinition {
  return {
    kind,
    title,
    reading: `A node is ${item === 'author' ? 'an author' : `a ${item}`} that is cited; a link, documents that cite both.`,
    items: [item],
    takes: ['counting', ...thresholdsOf(item), ...COMMON],
    countsWorks: false,
    needsCited: true,
    refuse: graph => {
      const lists = findCiters(graph).length;
      if (lists >= 2) return null;
      return `Co-citation needs two or more citing documents; this collection has ${lists === 1 ? 'one reference list' : 'no reference list'}.`;
    },
    project: (graph, options) =>
      cooccurrence(
        kind,
        selectByWorks(graph, item, citedIncidence(graph, item, options), options),
        options.counting,
        options.minWeight,
      ),
  };
}
