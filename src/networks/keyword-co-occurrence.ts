/**
 * Keyword co-occurrence: author keywords linked by the works that carry both (co-word analysis, Callon et al. 1983). Themes are more than
 * these: theme-co-occurrence takes terms of titles as well.
 */
import { cooccurrence } from './cooccurrence.ts';
import type { NetworkDefinition } from './definition.ts';
import { hasItems, incidence, select } from './incidence.ts';
import { COMMON } from './options.ts';

export const keywordCooccurrence: NetworkDefinition = {
  kind: 'keyword-co-occurrence',
  title: 'Co-occurrence of keywords',
  reading: 'A node is an author keyword; a link, works that carry both.',
  items: ['keyword'],
  takes: ['counting', 'minWorks', ...COMMON],
  countsWorks: true,
  refuse: graph =>
    hasItems(graph, 'keyword')
      ? null
      : 'Keyword co-occurrence needs author keywords; no work of this collection states any.',
  project: (graph, options) =>
    cooccurrence(
      'keyword-co-occurrence',
      select(incidence(graph, 'keyword'), options),
      options.counting,
      options.minWeight,
    ),
};
