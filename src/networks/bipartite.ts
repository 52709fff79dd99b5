/** Two-mode networks: authors or journals on one side, themes on the other, linked by the works that hold both. */
import type { NetworkDefinition } from './definition.ts';
import { type EntityItem, type Incidence, incidence, select, transpose } from './incidence.ts';
import type { Counting, Network, NetworkKind } from './network.ts';
import { COMMON } from './options.ts';

export const authorTheme = defineBipartite('author-theme', 'Authors and themes', 'author');
export const journalTheme = defineBipartite('journal-theme', 'Journals and themes', 'journal');

function defineBipartite(
  kind: NetworkKind,
  title: string,
  side: Exclude<EntityItem, 'theme'>,
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
      const missing = ([side, 'theme'] as const).filter(item => incidence(graph, item).items.length === 0);
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

/** Links items of two tables of the same documents. Ids of the left sort before those of the right. Linear in the pairs inside documents. */
function linkSides(
  kind: NetworkKind,
  left: Incidence,
  right: Incidence,
  counting: Counting = 'full',
  minWeight = 0,
): Network {
  const byItem = transpose(left);
  const sum = new Float64Array(right.items.length);
  const made: number[][] = Array.from(right.items, () => []);
  const [source, target, weight]: [number[], number[], number[]] = [[], [], []];
  const evidence: number[] = [];
  const evidenceStart = [0];
  for (let i = 0; i < left.items.length; i++) {
    const partners: number[] = [];
    for (let k = byItem.start[i]!; k < byItem.start[i + 1]!; k++) {
      const d = byItem.item[k]!;
      const share = pairWeight(counting, left.sizes[d]!, right.sizes[d]!);
      for (let m = right.start[d]!; m < right.start[d + 1]!; m++) {
        const j = right.item[m]!;
        if (made[j]!.length === 0) partners.push(j);
        made[j]!.push(d);
        sum[j]! += share;
      }
    }
    for (const j of partners.sort((a, b) => a - b)) {
      if (sum[j]! >= minWeight) {
        source.push(i);
        target.push(left.items.length + j);
        weight.push(sum[j]!);
        for (const d of made[j]!) evidence.push(d);
        evidenceStart.push(evidence.length);
      }
      sum[j] = 0;
      made[j] = [];
    }
  }
  return {
    kind,
    nodes: [...left.items, ...right.items],
    source: Int32Array.from(source),
    target: Int32Array.from(target),
    weight: Float64Array.from(weight),
    works: left.documents,
    evidenceStart: Int32Array.from(evidenceStart),
    evidence: Int32Array.from(evidence),
  };
}
