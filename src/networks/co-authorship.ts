/** Co-authorship: authors, or the organisations or countries in which they work, linked by the works that they wrote together. */
import { cooccurrence } from './cooccurrence.ts';
import type { NetworkDefinition } from './definition.ts';
import { hasItems, incidence, select } from './incidence.ts';
import type { NetworkKind } from './network.ts';
import { COMMON } from './options.ts';

const NO_AFFILIATION = 'no work of this collection says where its authors work.';

export const coAuthorship = defineCoAuthorship(
  'co-authorship',
  'Co-authorship',
  'author',
  'Co-authorship needs authors; no work of this collection names one.',
);
export const organisationCoAuthorship = defineCoAuthorship(
  'organisation-co-authorship',
  'Co-authorship of organisations',
  'organisation',
  `Co-authorship of organisations needs affiliations; ${NO_AFFILIATION}`,
);
export const countryCoAuthorship = defineCoAuthorship(
  'country-co-authorship',
  'Co-authorship of countries',
  'country',
  `Co-authorship of countries needs addresses that end in a country; no work of this collection says in which country its authors work.`,
);

function defineCoAuthorship(
  kind: NetworkKind,
  title: string,
  item: 'author' | 'organisation' | 'country',
  reason: string,
): NetworkDefinition {
  return {
    kind,
    title,
    reading: `A node is ${item === 'author' ? 'an author' : item === 'country' ? 'a country' : 'an organisation'}; a link, works written together.`,
    items: [item],
    takes: ['counting', 'minWorks', 'maxAuthors', ...COMMON],
    countsWorks: true,
    refuse: graph => (hasItems(graph, item) ? null : reason),
    project: (graph, options) =>
      cooccurrence(
        kind,
        select(incidence(graph, item, options), options),
        options.counting,
        options.minWeight,
      ),
  };
}
