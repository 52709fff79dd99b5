/** Theme co-occurrence: themes linked by the works that are about both (co-word analysis, Callon et al. 1983). */
import { cooccurrence } from './cooccurrence.ts';
import type { NetworkDefinition } from './definition.ts';
import { incidence, select } from './incidence.ts';

export const themeCooccurrence: NetworkDefinition = {
  kind: 'theme-co-occurrence',
  refuse: graph =>
    incidence(graph, 'theme').items.length > 0
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
