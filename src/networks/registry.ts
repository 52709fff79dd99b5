/**
 * Every network that can be made from the knowledge graph, by name: the page makes its controls of this list and the command line its
 * options. A new one: a file of its own, a kind in network.ts, a line here.
 */
import type { KnowledgeTables } from '../graph/tables.ts';
import { authorLandscape } from './author-landscape.ts';
import { authorTheme, journalTheme } from './bipartite.ts';
import { citation } from './citation.ts';
import { coAuthorship, countryCoAuthorship, organisationCoAuthorship } from './co-authorship.ts';
import { authorCoCitation, journalCoCitation, referenceCoCitation } from './co-citation.ts';
import { authorCoupling, journalCoupling, workCoupling } from './coupling.ts';
import type { NetworkDefinition } from './definition.ts';
import { journalSimilarity } from './journal-similarity.ts';
import { findLargest, keepItems } from './keep.ts';
import { keywordCooccurrence } from './keyword-co-occurrence.ts';
import { NETWORK_KINDS, type Network, type NetworkKind, type ProjectOptions } from './network.ts';
import { themeCooccurrence } from './theme-co-occurrence.ts';

const DEFINITIONS: Record<NetworkKind, NetworkDefinition> = {
  'co-authorship': coAuthorship,
  'organisation-co-authorship': organisationCoAuthorship,
  'country-co-authorship': countryCoAuthorship,
  'theme-co-occurrence': themeCooccurrence,
  'keyword-co-occurrence': keywordCooccurrence,
  'author-theme': authorTheme,
  'journal-theme': journalTheme,
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

/** The networks in the order in which they are offered. */
export const NETWORKS: readonly NetworkDefinition[] = NETWORK_KINDS.map(kind => DEFINITIONS[kind]);

/** What a network says of itself. */
export const definitionOf = (kind: NetworkKind): NetworkDefinition => DEFINITIONS[kind];

/** Why this collection cannot give the network, in a sentence for a person; null when it can. */
export function refusal(graph: KnowledgeTables, kind: NetworkKind): string | null {
  return DEFINITIONS[kind].refuse(graph);
}

/** Projects the knowledge graph to a network. Throws RangeError with the reason when the data cannot support it. */
export function projectNetwork(
  graph: KnowledgeTables,
  kind: NetworkKind,
  options: ProjectOptions = {},
): Network {
  const reason = refusal(graph, kind);
  if (reason !== null) throw new RangeError(reason);
  const network = DEFINITIONS[kind].project(graph, options);
  if (!options.largestComponent) return network;
  const largest = findLargest(network);
  return keepItems(network, (_, i) => largest[i]!);
}
