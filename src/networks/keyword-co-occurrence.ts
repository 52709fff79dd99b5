/** Keyword co-occurrence: author keywords linked by the works that carry both. Not drawn yet, and that is said. */
import type { NetworkDefinition } from './definition.ts';

// The knowledge graph holds themes, of which author keywords are a part, and no keywords by themselves.
const REASON =
  'Keyword co-occurrence is not drawn yet. Author keywords count among the themes: theme-co-occurrence links them, with the terms of titles.';

export const keywordCooccurrence: NetworkDefinition = {
  kind: 'keyword-co-occurrence',
  refuse: () => REASON,
  project: () => {
    throw new RangeError(REASON);
  },
};
