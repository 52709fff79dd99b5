/** A network: a projection of the knowledge graph, in columns of typed arrays that kernels, threads and exports share. */

export const NETWORK_KINDS = [
  'co-authorship',
  'theme-co-occurrence',
  'keyword-co-occurrence',
  'journal-similarity',
  'author-landscape',
  'author-co-citation',
  'journal-co-citation',
  'reference-co-citation',
  'work-coupling',
  'author-coupling',
  'journal-coupling',
  'citation',
] as const;
export type NetworkKind = (typeof NETWORK_KINDS)[number];

export const COUNTINGS = ['full', 'fractional', 'refined'] as const;
export type Counting = (typeof COUNTINGS)[number];

/**
 * An undirected weighted network without self-links. Edge e joins nodes `source[e] < target[e]`, each pair once, sorted by source then
 * target; the works that make it are `works[evidence[k]]` for k from `evidenceStart[e]` to `evidenceStart[e + 1]`.
 */
export interface Network {
  readonly kind: NetworkKind;
  /** Entity ids, sorted; ids of works where the items are works. */
  readonly nodes: readonly string[];
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
  /** Ids of works, or of the citing documents in networks of citations. */
  readonly works: readonly string[];
  /** Length: edges + 1. */
  readonly evidenceStart: Int32Array;
  readonly evidence: Int32Array;
}

/** What a projection may be told; everything has a neutral default. */
export interface ProjectOptions {
  /** How much a document gives to each of its pairs; default full. */
  readonly counting?: Counting;
  /** Links weaker than this are left out. */
  readonly minWeight?: number;
  /** Items of fewer documents than this are left out. */
  readonly minWorks?: number;
  /** Only so many items, those of the most documents. */
  readonly top?: number;
  /** Of networks of likeness: links kept of each item, its strongest (a link stays when either end asks for it). Default all. */
  readonly nearest?: number;
  /** Documents of more items than this are left out before anything is counted. */
  readonly maxAuthors?: number;
}

/** The ids of the works that make edge `e`. */
export function evidenceOf(network: Network, e: number): string[] {
  const works: string[] = [];
  for (let k = network.evidenceStart[e]!; k < network.evidenceStart[e + 1]!; k++) {
    works.push(network.works[network.evidence[k]!]!);
  }
  return works;
}
