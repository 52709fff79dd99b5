/** A network: a projection of the knowledge graph, in columns of typed arrays that kernels, threads and exports share. */
import { type Evidence, findEvidence } from './evidence.ts';

export const NETWORK_KINDS = [
  'co-authorship',
  'organisation-co-authorship',
  'country-co-authorship',
  'theme-co-occurrence',
  'keyword-co-occurrence',
  'author-theme',
  'journal-theme',
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
 * target; `evidenceOf` gives the works that make it.
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
  /** By indexes into `works`. */
  readonly evidence: Evidence;
  /**
   * Of each node the documents that hold it, of those that were counted: the c_i of a normalisation. None where links do not count
   * documents (likeness, direct citation).
   */
  readonly occurrences?: Float64Array;
  /** Names of the nodes that the graph has none of: keywords, organisations, countries. */
  readonly labels?: ReadonlyMap<string, string>;
  /** What was left out to make it, and was not asked for. */
  readonly problems?: readonly NetworkProblem[];
}

export interface NetworkProblem {
  readonly code: string;
  /** In a sentence for a person. */
  readonly message: string;
}

/** What a projection may be told; everything has a neutral default. */
export interface ProjectOptions {
  /** How much a document gives to each of its pairs; default full. */
  readonly counting?: Counting;
  /** Links weaker than this are left out. */
  readonly minWeight?: number;
  /** Items of fewer works than this are left out; in networks of citations, of fewer works among all that was read or is cited. */
  readonly minWorks?: number;
  /** Only so many items, those of the most documents. */
  readonly top?: number;
  /** Of networks of likeness: links kept of each item, its strongest (a link stays when either end asks for it). Default all. */
  readonly nearest?: number;
  /** Works of more authors than this give no authors, organisations and countries: they are left out before anything is counted. */
  readonly maxAuthors?: number;
  /** Of coupling: works that more documents cite than this couple nothing, and that is told. Default `MAX_CITERS`. */
  readonly maxCiters?: number;
  /** Only the nodes of the largest connected component, after all else. */
  readonly largestComponent?: boolean;
  /** Only items that pass, by id. */
  readonly keep?: (id: string) => boolean;
}

/** What is made of a network costs up to half a kilobyte a link; with more than this it would not fit in memory. */
export const MOST_LINKS = 2_000_000;

/** A network has more links than can be held. `message` says so to a person; how to ask for fewer is for the one who asked. */
export class TooManyLinks extends RangeError {
  override readonly name = 'TooManyLinks';

  constructor(links: number) {
    super(
      `This network would have ${links.toLocaleString('en')} links; the most that one can have here is ${MOST_LINKS.toLocaleString('en')}.`,
    );
  }
}

/** A work cited by c documents makes c (c - 1) / 2 couplings: at this limit half a million. */
export const MAX_CITERS = 1000;

/** The ids of the works that make edge `e`. */
export function evidenceOf(network: Network, e: number): string[] {
  const works = findEvidence(network.evidence, e, network.source[e]!, network.target[e]!);
  return works.map(w => network.works[w]!);
}
