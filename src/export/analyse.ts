/** One network of a collection by a person's own parameters: projected, normalised, clustered, laid out, with the works behind each link. */

import { clusterNodes } from '../analysis/cluster.ts';
import type { Coordinates } from '../analysis/coordinates.ts';
import { type Csr, compressLinks, linksOf } from '../analysis/csr.ts';
import { nameClusters } from '../analysis/label.ts';
import { normalise } from '../analysis/normalise.ts';
import { describeNetwork } from '../analysis/statistics.ts';
import { ANALYSE_DEFAULTS, type AnalyseOptions } from '../atlas/analyse-options.ts';
import { type Collection, describeItems, type Items } from '../atlas/items.ts';
import { giveHues } from '../atlas/maps/hues.ts';
import { layOutAs, VOS_UP_TO } from '../atlas/maps/lay-out.ts';
import { describeChosen } from '../atlas/maps/method.ts';
import { discRadius, placeNodes } from '../atlas/maps/place.ts';
import type { KnowledgeTables } from '../graph/tables.ts';
import { evidenceOf, type Network, type NetworkKind, type NetworkProblem } from '../networks/network.ts';
import { flagOf, PROJECT_OPTIONS } from '../networks/options.ts';
import { definitionOf, projectNetwork } from '../networks/registry.ts';
import { worksOf } from '../resolve/entity.ts';
import { directCitations } from './direction.ts';
import { type ExportedEdge, type ExportedNetwork, sizeOf } from './network.ts';
import { describeFigures, describeMeasures } from './network-measures.ts';
import { colourOf, hueOf } from './palette.ts';
import { roundNumber } from './text.ts';

interface Groups {
  readonly of: Int32Array;
  readonly clusters: ExportedNetwork['clusters'];
}

/** Clusters named from the themes of their works; one that no theme describes bears the name of its largest item. */
function groupItems(
  csr: Csr,
  { nodes }: Network,
  items: Items,
  collection: Collection,
  options: AnalyseOptions,
): Groups | null {
  const { cluster: algorithm, resolution, starts, seed, minClusterSize: minSize } = options;
  if (algorithm === 'none') return null;
  const of = clusterNodes(csr, { algorithm, resolution, starts, seed, minSize });
  const members: string[][] = [];
  nodes.forEach((id, i) => {
    members[of[i]!] = [...(members[of[i]!] ?? []), id];
  });
  const themes = collection.themes.map(theme => ({
    id: theme.id,
    label: theme.label,
    works: worksOf(theme),
  }));
  const works = members.map(ids => new Set(ids.flatMap(items.worksOf)));
  const largest = (ids: readonly string[]) =>
    ids.reduce((best, id) => (items.worksOf(id).length > items.worksOf(best).length ? id : best));
  const names = nameClusters(works, themes, c => items.nameOf(largest(members[c]!)));
  const clusters = names.map(({ label, themes: ids }, id) => ({
    id,
    label,
    themes: ids,
    size: members[id]!.length,
  }));
  return {
    of,
    clusters: giveHues(clusters).map(({ label, size, hue }) => ({
      label,
      size,
      ...(hue === undefined ? {} : { hue }),
    })),
  };
}

function placeItems(
  csr: Csr,
  network: Network,
  works: readonly number[],
  { layout, seed }: AnalyseOptions,
): Coordinates | null {
  if (layout === 'none') return null;
  return placeNodes({
    csr,
    drawn: Array.from(network.source, (source, e) => [source, network.target[e]!] as const),
    radius: works.map(count => discRadius(count, network.nodes.length)),
    layOut: part => layOutAs(part, layout, seed),
  });
}

/** Projects and measures one network. Throws RangeError, with the reason, when the data cannot support it. Same input, same bytes. */
export function analyseNetwork(
  collection: Collection,
  graph: KnowledgeTables,
  kind: NetworkKind,
  options: Partial<AnalyseOptions> = {},
): ExportedNetwork {
  const given = { ...ANALYSE_DEFAULTS, ...options };
  const definition = definitionOf(kind);
  const { authors, journals, themes } = collection;
  const kindOf = new Map([...authors, ...journals, ...themes].map(entity => [entity.id, entity.kind]));
  const { minCitations = 0, maxAuthors } = given;
  const items = describeItems(
    collection,
    graph,
    definition.items,
    maxAuthors === undefined ? {} : { maxAuthors },
  );
  const keep = (id: string) => items.citationsOf(id) >= minCitations;
  const network = projectNetwork(graph, kind, minCitations > 0 ? { ...given, keep } : given);
  const settings = {
    ...given,
    layout: given.layout ?? (network.nodes.length <= VOS_UP_TO ? 'vos' : 'forceatlas2'),
  };

  const counted = definition.countsWorks ? network.occurrences : undefined;
  const works = network.nodes.map((id, i) => counted?.[i] ?? items.worksOf(id).length);
  const links = linksOf(network);
  const weight = normalise(links, settings.normalise, network.occurrences);
  // The resolution and the layout are made for association strength, whose mean is about 1: what weights are given out does not change them.
  const inner = 'association-strength';
  const csr = compressLinks(linksOf(network, normalise(links, inner)));
  const groups = groupItems(csr, network, items, collection, settings);
  const places = placeItems(csr, network, works, settings);

  const { clusters, modularity, ...counts } = describeNetwork(
    { ...links, weight },
    groups?.of ?? new Int32Array(works.length),
  );
  const measured = describeMeasures(links);
  const made = Array.from(
    network.source,
    (source, e): ExportedEdge => ({
      source: network.nodes[source]!,
      target: network.nodes[network.target[e]!]!,
      weight: weight[e]!,
      ...(settings.normalise === 'none' ? {} : { count: network.weight[e]! }),
      kind,
      evidence: evidenceOf(network, e),
    }),
  );
  const directed = kind === 'citation';
  const edges = directed ? directCitations(made, work => work) : made;
  const { rawNames, withCiting } = collection.options;
  return {
    ...(directed ? { directed } : {}),
    meta: {
      title: kind,
      reading: definition.reading,
      generator: collection.generator,
      method: describeChosen(definition, settings, network, [
        describeData(collection),
        ...describeFigures(settings.normalise !== 'none', directed),
      ]),
      parameters: { of: kind, ...settings, clusterWeights: inner, rawNames, withCiting },
      statistics: {
        ...counts,
        edges: edges.length,
        ...(groups ? { clusters, modularity } : {}),
        ...measured.statistics,
      },
      problems: [
        ...collection.problems,
        ...(network.problems ?? []),
        ...findIdle(kind, options),
        ...measured.problems,
      ],
    },
    clusters: groups?.clusters ?? [],
    nodes: network.nodes.map((id, i) => ({
      id,
      label: items.nameOf(id),
      kind: definition.items.length === 1 ? definition.items[0]! : kindOf.get(id)!,
      works: works[i]!,
      citations: items.citationsOf(id),
      ...statedOf(items, id),
      ...measured.nodes[i]!,
      ...(groups ? { cluster: groups.of[i]!, clusterLabel: groups.clusters[groups.of[i]!]!.label } : {}),
      ...(places ? { x: roundNumber(places.x[i]!, 3), y: roundNumber(places.y[i]!, 3) } : {}),
      size: sizeOf(works[i]!, works.length),
      color: colourOf(groups ? hueOf(groups.clusters, groups.of[i]) : undefined),
    })),
    edges,
  };
}

/** What the network was made from. */
function describeData({ works, citing, cited = [], options }: Collection): string {
  const parts = [
    `${works.length} works of the collection`,
    ...(citing.length > 0 ? [`${citing.length} citing documents`] : []),
    ...(cited.length > 0 ? [`${cited.length} works that they cite`] : []),
  ];
  return `Data: ${parts.join(', ')}; names ${options.rawNames ? 'compared as they are written' : 'of one thing taken together'}.`;
}

/** What only some items have. */
function statedOf(items: Items, id: string): { timesCited?: number; averageYear?: number } {
  const timesCited = items.timesCitedOf(id);
  const averageYear = items.averageYearOf(id);
  return {
    ...(timesCited === undefined ? {} : { timesCited }),
    ...(averageYear === undefined ? {} : { averageYear: roundNumber(averageYear) }),
  };
}

/** Options that were given and change nothing of this network: told, as one would think that they had. */
function findIdle(kind: NetworkKind, options: Partial<AnalyseOptions>): NetworkProblem[] {
  const { takes, title } = definitionOf(kind);
  return PROJECT_OPTIONS.filter(option => {
    const value = options[option.name];
    const standard = option.type === 'choice' ? option.standard : undefined;
    return value !== undefined && value !== standard && !takes.includes(option.name);
  }).map(({ name }) => ({
    code: 'option-without-effect',
    message: `${title}: ${flagOf(name)} has no effect on this network.`,
  }));
}
