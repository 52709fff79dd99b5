/** What a network has to say of itself to be in the registry. */
import type { KnowledgeTables } from '../graph/tables.ts';
import type { ItemKind } from './incidence.ts';
import type { Network, NetworkKind, ProjectOptions } from './network.ts';
import type { ProjectOptionName } from './options.ts';

export interface NetworkDefinition {
  readonly kind: NetworkKind;
  /** "Co-authorship of organisations". */
  readonly title: string;
  /** What a node and a link are, in one sentence. */
  readonly reading: string;
  /** What its nodes are: two kinds of a bipartite network. */
  readonly items: readonly ItemKind[];
  /** The options that have an effect on it. */
  readonly takes: readonly ProjectOptionName[];
  /** True when what is counted are works of the collection: the occurrences of an item are then its works. */
  readonly countsWorks: boolean;
  /** True when it is also made of what the collection cites and does not hold (`GraphInput.cited`). */
  readonly needsCited?: boolean;
  /** Why the data cannot give this network, in a sentence for a person; null when they can. */
  refuse(graph: KnowledgeTables): string | null;
  /** The network; empty where the data have nothing to link. */
  project(graph: KnowledgeTables, options: ProjectOptions): Network;
}
