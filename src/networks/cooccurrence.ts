/** Co-occurrence: how often two items stand in one document, by full, fractional or refined fractional counting. */
import { type Incidence, transpose } from './incidence.ts';
import type { Counting, Network, NetworkKind } from './network.ts';

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

/**
 * Links two items by the documents that hold both; each link keeps those documents as its evidence. Links under `minWeight` are left out.
 * Row by row as in Gustavson 1978 (ACM TOMS 4(3):250): time linear in the pairs inside documents, memory in the links that are kept.
 */
export function cooccurrence(
  kind: NetworkKind,
  table: Incidence,
  counting: Counting = 'full',
  minWeight = 0,
): Network {
  const byItem = transpose(table);
  const shares = Float64Array.from(table.sizes, n => (n < 2 ? 0 : pairWeight(counting, n)));
  const n = table.items.length;
  const sum = new Float64Array(n);
  const documents = new Int32Array(n);

  // Two passes, the first only to know the lengths: the output can be far larger than the input, and is never held twice.
  const visit = (each: (i: number, partners: Int32Array) => void): void => {
    const partners = new Int32Array(n);
    for (let i = 0; i < n; i++) {
      let found = 0;
      for (let k = byItem.start[i]!; k < byItem.start[i + 1]!; k++) {
        const d = byItem.item[k]!;
        for (let m = table.start[d + 1]! - 1; table.item[m]! > i; m--) {
          const j = table.item[m]!;
          if (documents[j]!++ === 0) partners[found++] = j;
          sum[j]! += shares[d]!;
        }
      }
      each(i, partners.subarray(0, found));
      for (let p = 0; p < found; p++) sum[partners[p]!] = documents[partners[p]!] = 0;
    }
  };

  let edges = 0;
  let statements = 0;
  visit((_, partners) => {
    for (const j of partners) {
      if (sum[j]! < minWeight) continue;
      edges++;
      statements += documents[j]!;
    }
  });
  const network: Network = {
    kind,
    nodes: table.items,
    source: new Int32Array(edges),
    target: new Int32Array(edges),
    weight: new Float64Array(edges),
    works: table.documents,
    evidenceStart: new Int32Array(edges + 1),
    evidence: new Int32Array(statements),
    ...(table.labels ? { labels: table.labels } : {}),
  };
  const next = new Int32Array(n).fill(-1);
  let e = 0;
  visit((i, partners) => {
    for (const j of partners.sort()) {
      if (sum[j]! < minWeight) continue;
      network.source[e] = i;
      network.target[e] = j;
      network.weight[e] = sum[j]!;
      next[j] = network.evidenceStart[e]!;
      network.evidenceStart[e + 1] = network.evidenceStart[e]! + documents[j]!;
      e++;
    }
    for (let k = byItem.start[i]!; k < byItem.start[i + 1]!; k++) {
      const d = byItem.item[k]!;
      for (let m = table.start[d + 1]! - 1; table.item[m]! > i; m--) {
        const j = table.item[m]!;
        if (next[j]! >= 0) network.evidence[next[j]!++] = d;
      }
    }
    for (const j of partners) next[j] = -1;
  });
  return network;
}
