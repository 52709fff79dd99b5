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
import {
  NETWORK_KINDS,
  type Network,
  type NetworkKind,
  type NetworkProblem,
  type ProjectOptions,
} from './network.ts';
import { flagOf } from './options.ts';
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
  const largest = options.largestComponent ? findLargest(network) : null;
  const found = largest ? keepItems(network, (_, i) => largest[i]!) : network;
  const nothing = tellNothing(found, options);
  return nothing ? { ...found, problems: [...(found.problems ?? []), nothing] } : found;
}

/** The thresholds that leave no node or no link; null when there are some, or nothing was asked for. */
function tellNothing({ kind, nodes, source }: Network, options: ProjectOptions): NetworkProblem | null {
  if (source.length > 0) return null;
  const { takes } = DEFINITIONS[kind];
  const given = (['minWorks', 'maxAuthors', 'minWeight'] as const)
    .filter(name => takes.includes(name) && options[name] !== undefined)
    .map(name => `${flagOf(name)} ${options[name]}`);
  if (options.keep) given.push('min-citations');
  if (given.length === 0) return null;
  const left = nodes.length === 0 ? 'nothing: no item passes them' : 'no link';
  return { code: 'nothing-left', message: `The thresholds leave ${left} (${given.join(', ')}).` };
}
