/** Co-occurrence: how often two items stand in one document, by full, fractional or refined fractional counting. */
import { turnRows } from '../graph/rows.ts';
import { countHolders, type Incidence } from './incidence.ts';
import type { Counting, Network, NetworkKind } from './network.ts';
import { multiply } from './product.ts';

/**
 * What a document of n items gives to each pair of them.
 * full: 1. fractional: 1 / (n - 1), so that an item's links add up to its documents of two or more items (Perianes-Rodriguez, Waltman
 * & van Eck 2016, J. Informetrics 10(4):1178). refined: 2 / (n (n - 1)), so that all links add up to the documents of two or more
 * items (Leydesdorff & Park 2017, J. Informetrics 11(1):1).
 */
function pairWeight(counting: Counting, n: number): number {
  if (counting === 'full') return 1;
  return counting === 'fractional' ? 1 / (n - 1) : 2 / (n * (n - 1));
}

/** Links two items by the documents that hold both, which are its evidence. Links under `minWeight` are left out. Cost: see `multiply`. */
export function cooccurrence(
  kind: NetworkKind,
  table: Incidence,
  counting: Counting = 'full',
  minWeight = 0,
): Network {
  const shares = Float64Array.from(table.sizes, n => (n < 2 ? 0 : pairWeight(counting, n)));
  return {
    kind,
    nodes: table.items,
    ...multiply(table, table, shares, minWeight),
    works: table.documents,
    occurrences: countHolders(table),
    evidence: { by: 'nodes', ...turnRows(table, table.items.length) },
    ...(table.labels ? { labels: table.labels } : {}),
  };
}
