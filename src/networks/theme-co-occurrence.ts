/** Theme co-occurrence: themes linked by the works that are about both (co-word analysis, Callon et al. 1983). */
import { cooccurrence } from './cooccurrence.ts';
import type { NetworkDefinition } from './definition.ts';
import { hasItems, incidence, select } from './incidence.ts';
import { COMMON } from './options.ts';

export const themeCooccurrence: NetworkDefinition = {
  kind: 'theme-co-occurrence',
  title: 'Co-occurrence of themes',
  reading: 'A node is a theme of titles and keywords; a link, works about both.',
  items: ['theme'],
  takes: ['counting', 'minWorks', ...COMMON],
  countsWorks: true,
  refuse: graph =>
    hasItems(graph, 'theme')
      ? null
      : 'Theme co-occurrence needs themes; none were found in the titles of this collection.',
  project: (graph, options) =>
    cooccurrence(
      'theme-co-occurrence',
      select(incidence(graph, 'theme'), options),
      options.counting,
      options.minWeight,
    ),
};
