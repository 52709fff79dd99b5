/** Keyword co-occurrence: author keywords linked by the works that carry both. Reference lists have none, and that is said. */
import type { NetworkDefinition } from './definition.ts';

// The knowledge graph holds no keywords of works yet: no format that states them is read.
const REASON =
  'Keyword co-occurrence needs author keywords, and the works of a reference list have none; theme-co-occurrence links the terms of their titles.';

export const keywordCooccurrence: NetworkDefinition = {
  kind: 'keyword-co-occurrence',
  refuse: () => REASON,
  project: () => {
    throw new RangeError(REASON);
  },
};
