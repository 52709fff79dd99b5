/**
 * Author landscape: how near authors are by what they wrote together, and what and where they wrote. It gives places and colours only;
 * the links that a map draws are co-authorship. Similarity = 1/3 cos(works) + 1/3 cos(themes) + 1/3 cos(journals), see likeness.ts.
 */
import type { NetworkDefinition } from './definition.ts';
import { hasItems, incidence, select } from './incidence.ts';
import { linkAlike } from './likeness.ts';
import { COMMON } from './options.ts';
import { worksAsFeatures } from './profile.ts';

/** Links kept of each author: enough to hold a map together, few enough that what everybody shares does not fill it. */
export const NEAREST = 10;

export const authorLandscape: NetworkDefinition = {
  kind: 'author-landscape',
  title: 'Landscape of authors',
  reading: 'A node is an author; a link, likeness of works, themes and journals.',
  items: ['author'],
  takes: ['minWorks', 'maxAuthors', ...COMMON],
  countsWorks: false,
  refuse: graph =>
    hasItems(graph, 'author')
      ? null
      : 'The author landscape needs authors; no work of this collection names one.',
  project: (graph, options) => {
    const authors = select(incidence(graph, 'author', options), options);
    return linkAlike(
      'author-landscape',
      authors,
      [
        { of: worksAsFeatures(authors), share: 1 / 3 },
        { of: incidence(graph, 'theme'), share: 1 / 3 },
        { of: incidence(graph, 'journal'), share: 1 / 3 },
      ],
      { nearest: NEAREST, minWeight: options.minWeight },
    );
  },
};
