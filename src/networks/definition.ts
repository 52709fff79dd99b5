/** What a network has to say of itself to be in the registry. */
import type { KnowledgeGraph } from '../graph/schema.ts';
import type { Network, NetworkKind, ProjectOptions } from './network.ts';

export interface NetworkDefinition {
  readonly kind: NetworkKind;
  /** Why the data cannot give this network, in a sentence for a person; null when they can. */
  refuse(graph: KnowledgeGraph): string | null;
  /** The network; empty where the data have nothing to link. */
  project(graph: KnowledgeGraph, options: ProjectOptions): Network;
}
