/** How sure the clusters of a map are, by the network that they were made from, which is not always the one that is drawn. */
import { type Certainty, measureCertainty, repeatsFor } from '../../analysis/certainty.ts';
import type { KnowledgeTables } from '../../graph/tables.ts';
import { evidenceOf, type NetworkKind } from '../../networks/network.ts';
import { projectNetwork } from '../../networks/registry.ts';
import type { AtlasMap, AtlasOptions, MapId } from '../atlas.ts';
import { leastSize } from './group.ts';

/** What the clusters of the maps of an atlas are made from; those of others from the links that they draw. */
const MADE_FROM: Partial<Readonly<Record<MapId, NetworkKind>>> = {
  landscape: 'author-landscape',
  'co-authorship': 'co-authorship',
  themes: 'theme-co-occurrence',
  journals: 'journal-similarity',
};

interface Grounds {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly weight: readonly number[];
  readonly evidence: readonly (readonly number[])[];
}

/** Clusters of what is left over are none. A likeness weighs in proportion to how often the works that both ends share were drawn. */
export function measureSureness(
  map: AtlasMap,
  graph: KnowledgeTables,
  { resolution, seed }: AtlasOptions,
): Certainty {
  const kind = MADE_FROM[map.id];
  const { source, target, weight, evidence } = kind ? findGrounds(map, graph, kind) : map.edges;
  const named = map.clusters.filter(({ rest }) => !rest);
  const ids = new Set(named.map(({ id }) => id));
  return measureCertainty({
    links: {
      n: map.nodes.id.length,
      source: Int32Array.from(source),
      target: Int32Array.from(target),
      weight: Float64Array.from(weight),
    },
    evidence,
    cluster: map.nodes.cluster.map(id => (ids.has(id) ? id : -1)),
    resolution,
    // No group of the map is smaller than its clustering allowed.
    minSize: Math.min(leastSize(map.nodes.id.length), ...named.map(({ size }) => size)),
    repeats: repeatsFor(source.length),
    seed,
  });
}

/** The links of a network between the nodes of a map, works as numbers. */
function findGrounds({ nodes }: AtlasMap, graph: KnowledgeTables, kind: NetworkKind): Grounds {
  const at = new Map(nodes.id.map((id, i) => [id, i]));
  const network = projectNetwork(graph, kind, { keep: id => at.has(id) });
  const place = network.nodes.map(id => at.get(id) ?? -1);
  const works = new Map(network.works.map((id, i) => [id, i]));
  const kept = Array.from(network.source.keys()).filter(
    e => place[network.source[e]!]! >= 0 && place[network.target[e]!]! >= 0,
  );
  return {
    source: kept.map(e => place[network.source[e]!]!),
    target: kept.map(e => place[network.target[e]!]!),
    weight: kept.map(e => network.weight[e]!),
    evidence: kept.map(e => evidenceOf(network, e).map(id => works.get(id)!)),
  };
}
