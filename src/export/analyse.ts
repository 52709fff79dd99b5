/** One network of a collection by a person's own parameters: projected, normalised, clustered, laid out, with the works behind each link. */

import { CLUSTER_DEFAULTS, clusterNodes } from '../analysis/cluster.ts';
import type { Coordinates } from '../analysis/coordinates.ts';
import { type Csr, compressLinks, linksOf } from '../analysis/csr.ts';
import { layOutByForce } from '../analysis/force-layout.ts';
import { nameClusters } from '../analysis/label.ts';
import { type Normalisation, normalise } from '../analysis/normalise.ts';
import { describeNetwork } from '../analysis/statistics.ts';
import { layOutByVos } from '../analysis/vos-layout.ts';
import { iterationsFor, VOS_UP_TO } from '../atlas/maps/lay-out.ts';
import { discRadius, placeNodes } from '../atlas/maps/place.ts';
import type { KnowledgeGraph } from '../graph/schema.ts';
import { evidenceOf, type Network, type NetworkKind, type ProjectOptions } from '../networks/network.ts';
import { projectNetwork } from '../networks/registry.ts';
import { worksOf } from '../resolve/entity.ts';
import { type Collection, describeItems, type Items, keepItems } from './items.ts';
import { type ExportedNetwork, sizeOf } from './network.ts';
import { colourOf } from './palette.ts';
import { roundNumber } from './text.ts';

export const CLUSTERINGS = ['none', 'leiden', 'louvain'] as const;
export const LAYOUTS = ['none', 'forceatlas2', 'vos'] as const;

export interface AnalyseOptions extends ProjectOptions {
  /** Items cited fewer times by what was read are left out. */
  readonly minCitations?: number;
  /** Weights of the links that are given out. Clusters and places take association strength when this is none. */
  readonly normalise: Normalisation;
  readonly cluster: (typeof CLUSTERINGS)[number];
  readonly resolution: number;
  readonly starts: number;
  /** Left out: vos while it is affordable, forceatlas2 beyond. */
  readonly layout?: (typeof LAYOUTS)[number];
  readonly seed: number;
}

export const ANALYSE_DEFAULTS: AnalyseOptions = {
  counting: 'full',
  normalise: 'none',
  cluster: 'leiden',
  resolution: 1,
  starts: CLUSTER_DEFAULTS.starts,
  seed: 0,
};

/** Networks whose items occur in works: there c_i of a normalisation is the number of works. Elsewhere it is the sum of an item's links. */
const OF_WORKS: ReadonlySet<NetworkKind> = new Set(['co-authorship', 'theme-co-occurrence']);

interface Groups {
  readonly of: Int32Array;
  readonly clusters: readonly { readonly label: string; readonly size: number }[];
}

/** Clusters named from the themes of their works; one that no theme describes bears the name of its largest item. */
function groupItems(
  csr: Csr,
  { nodes }: Network,
  items: Items,
  collection: Collection,
  options: AnalyseOptions,
): Groups | null {
  const { cluster: algorithm, resolution, starts, seed } = options;
  if (algorithm === 'none') return null;
  const of = clusterNodes(csr, { algorithm, resolution, starts, seed });
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
  return { of, clusters: names.map(({ label }, c) => ({ label, size: members[c]!.length })) };
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
    layOut: part =>
      layout === 'vos'
        ? layOutByVos(part, { seed })
        : layOutByForce(part, { iterations: iterationsFor(part.n) }),
  });
}

/** Projects and measures one network. Throws RangeError, with the reason, when the data cannot support it. Same input, same bytes. */
export function analyseNetwork(
  collection: Collection,
  graph: KnowledgeGraph,
  kind: NetworkKind,
  options: Partial<AnalyseOptions> = {},
): ExportedNetwork {
  const given = { ...ANALYSE_DEFAULTS, ...options };
  const items = describeItems(collection, graph);
  const { minCitations = 0 } = given;
  const projected = projectNetwork(graph, kind, given);
  const network =
    minCitations > 0 ? keepItems(projected, id => items.citationsOf(id) >= minCitations) : projected;
  const settings = {
    ...given,
    layout: given.layout ?? (network.nodes.length <= VOS_UP_TO ? 'vos' : 'forceatlas2'),
  };

  const works = network.nodes.map(id => items.worksOf(id).length);
  const links = linksOf(network);
  const weigh = (scheme: Normalisation) => normalise(links, scheme, OF_WORKS.has(kind) ? works : undefined);
  const weight = weigh(settings.normalise);
  // The resolution and the layout are made for association strength, whose mean is about 1: what weights are given out does not change them.
  const inner = 'association-strength';
  const csr = compressLinks(linksOf(network, weigh(inner)));
  const groups = groupItems(csr, network, items, collection, settings);
  const places = placeItems(csr, network, works, settings);

  const { clusters, modularity, ...counts } = describeNetwork(
    { ...links, weight },
    groups?.of ?? new Int32Array(works.length),
  );
  const { rawNames, withCiting } = collection.options;
  return {
    meta: {
      title: kind,
      reading: '',
      generator: collection.generator,
      method: [],
      parameters: { of: kind, ...settings, clusterWeights: inner, rawNames, withCiting },
      statistics: groups ? { ...counts, clusters, modularity } : { ...counts },
      problems: collection.problems,
    },
    clusters: groups?.clusters ?? [],
    nodes: network.nodes.map((id, i) => ({
      id,
      label: items.nameOf(id),
      kind: graph.hasNode(id) ? graph.getNodeAttribute(id, 'kind') : 'work',
      works: works[i]!,
      citations: items.citationsOf(id),
      ...(groups ? { cluster: groups.of[i]!, clusterLabel: groups.clusters[groups.of[i]!]!.label } : {}),
      ...(places ? { x: roundNumber(places.x[i]!, 3), y: roundNumber(places.y[i]!, 3) } : {}),
      size: sizeOf(works[i]!, works.length),
      color: colourOf(groups?.of[i]),
    })),
    edges: Array.from(network.source, (source, e) => ({
      source: network.nodes[source]!,
      target: network.nodes[network.target[e]!]!,
      weight: weight[e]!,
      ...(settings.normalise === 'none' ? {} : { count: network.weight[e]! }),
      kind,
      evidence: evidenceOf(network, e),
    })),
  };
}
