/** Two-mode networks: authors or journals on one side, themes on the other, linked by the works that hold both. */

import { appendRows, turnRows } from '../graph/rows.ts';
import type { EntityKind } from '../resolve/entity.ts';
import type { NetworkDefinition } from './definition.ts';
import { countHolders, hasItems, type Incidence, incidence, select } from './incidence.ts';
import type { Counting, Network, NetworkKind } from './network.ts';
import { COMMON } from './options.ts';
import { multiply } from './product.ts';

export const authorTheme = defineBipartite('author-theme', 'Authors and themes', 'author');
export const journalTheme = defineBipartite('journal-theme', 'Journals and themes', 'journal');

function defineBipartite(
  kind: NetworkKind,
  title: string,
  side: Exclude<EntityKind, 'theme'>,
): NetworkDefinition {
  return {
    kind,
    title,
    reading: `A node is ${side === 'author' ? 'an author' : 'a journal'} or a theme; a link, the ${side}'s works about the theme.`,
    items: [side, 'theme'],
    takes:
      side === 'author'
        ? ['counting', 'minWorks', 'maxAuthors', ...COMMON]
        : ['counting', 'minWorks', ...COMMON],
    countsWorks: true,
    refuse: graph => {
      const missing = ([side, 'theme'] as const).filter(item => !hasItems(graph, item));
      return missing.length === 0
        ? null
        : `${title} need ${missing.map(item => `${item}s`).join(' and ')}; this collection has none.`;
    },
    project: (graph, options) =>
      linkSides(
        kind,
        select(incidence(graph, side, options), options),
        select(incidence(graph, 'theme'), options),
        options.counting,
        options.minWeight,
      ),
  };
}

/**
 * What a document of a items on the left and b on the right gives to each of its a b pairs. full: 1. fractional: 1 / b, so that the links
 * of an item on the left add up to its documents that have the other side. refined: 1 / (a b), so that all links add up to the documents
 * that have both (Perianes-Rodriguez et al. 2016 and Leydesdorff & Park 2017, taken to two modes).
 */
function pairWeight(counting: Counting, a: number, b: number): number {
  return counting === 'full' ? 1 : counting === 'fractional' ? 1 / b : 1 / (a * b);
}

/** Links items of two tables of the same documents. Ids of the left sort before those of the right. Cost: see `multiply`. */
function linkSides(
  kind: NetworkKind,
  left: Incidence,
  right: Incidence,
  counting: Counting = 'full',
  minWeight = 0,
): Network {
  const shares = Float64Array.from(left.sizes, (a, d) => pairWeight(counting, a, right.sizes[d]!));
  const { source, target, weight } = multiply(left, right, shares, minWeight);
  const before = left.items.length;
  const [worksOfLeft, worksOfRight] = [left, right].map(table => turnRows(table, table.items.length));
  return {
    kind,
    nodes: [...left.items, ...right.items],
    source,
    target: target.map(j => before + j),
    weight,
    works: left.documents,
    occurrences: Float64Array.from([...countHolders(left), ...countHolders(right)]),
    evidence: { by: 'nodes', ...appendRows(worksOfLeft!, worksOfRight!) },
  };
}
