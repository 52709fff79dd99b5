/**
 * Journal similarity: journals linked by the authors and themes that their works share, for collections whose references are known for
 * one document only, so that no co-citation can be counted. Similarity = 1/2 cos(authors) + 1/2 cos(themes), see likeness.ts.
 */
import type { NetworkDefinition } from './definition.ts';
import { hasItems, incidence, select } from './incidence.ts';
import { linkAlike } from './likeness.ts';
import { COMMON } from './options.ts';

export const journalSimilarity: NetworkDefinition = {
  kind: 'journal-similarity',
  title: 'Similarity of journals',
  reading: 'A node is a journal; a link, authors and themes that both share.',
  items: ['journal'],
  takes: ['minWorks', ...COMMON],
  countsWorks: false,
  refuse: graph =>
    hasItems(graph, 'journal')
      ? null
      : 'Journal similarity needs journals; no work of this collection is an article in one.',
  project: (graph, options) =>
    linkAlike(
      'journal-similarity',
      select(incidence(graph, 'journal'), options),
      [
        { of: incidence(graph, 'author'), share: 1 / 2 },
        { of: incidence(graph, 'theme'), share: 1 / 2 },
      ],
      { nearest: options.nearest, minWeight: options.minWeight },
    ),
};
