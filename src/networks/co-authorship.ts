/** Co-authorship: authors linked by the works that they wrote together. */
import { cooccurrence } from './cooccurrence.ts';
import type { NetworkDefinition } from './definition.ts';
import { incidence, select } from './incidence.ts';

export const coAuthorship: NetworkDefinition = {
  kind: 'co-authorship',
  refuse: graph =>
    incidence(graph, 'author').items.length > 0
      ? null
      : 'Co-authorship needs authors; no work of this collection names one.',
  project: (graph, options) =>
    cooccurrence(
      'co-authorship',
      select(incidence(graph, 'author'), options),
      options.counting,
      options.minWeight,
    ),
};
