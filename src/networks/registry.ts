/** Every network that can be made from the knowledge graph, by name. A new one: a file of its own, a kind in network.ts, a line here. */
import type { KnowledgeGraph } from '../graph/schema.ts';
import { authorLandscape } from './author-landscape.ts';
import { citation } from './citation.ts';
import { coAuthorship } from './co-authorship.ts';
import { authorCoCitation, journalCoCitation, referenceCoCitation } from './co-citation.ts';
import { authorCoupling, journalCoupling, workCoupling } from './coupling.ts';
import type { NetworkDefinition } from './definition.ts';
import { journalSimilarity } from './journal-similarity.ts';
import { keywordCooccurrence } from './keyword-co-occurrence.ts';
import type { Network, NetworkKind, ProjectOptions } from './network.ts';
import { themeCooccurrence } from './theme-co-occurrence.ts';

const DEFINITIONS: Record<NetworkKind, NetworkDefinition> = {
  'co-authorship': coAuthorship,
  'theme-co-occurrence': themeCooccurrence,
  'keyword-co-occurrence': keywordCooccurrence,
  'journal-similarity': journalSimilarity,
  'author-landscape': authorLandscape,
  'author-co-citation': authorCoCitation,
  'journal-co-citation': journalCoCitation,
  'reference-co-citation': referenceCoCitation,
  'work-coupling': workCoupling,
  'author-coupling': authorCoupling,
  'journal-coupling': journalCoupling,
  citation,
};

/** Why this collection cannot give the network, in a sentence for a person; null when it can. */
export function refusal(graph: KnowledgeGraph, kind: NetworkKind): string | null {
  return DEFINITIONS[kind].refuse(graph);
}

/** Projects the knowledge graph to a network. Throws RangeError with the reason when the data cannot support it. */
export function projectNetwork(
  graph: KnowledgeGraph,
  kind: NetworkKind,
  options: ProjectOptions = {},
): Network {
  const reason = refusal(graph, kind);
  if (reason !== null) throw new RangeError(reason);
  return DEFINITIONS[kind].project(graph, options);
}
