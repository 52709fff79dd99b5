/** Other groups on a map that stands: the same nodes, links and places, clustered at another resolution. */
import { rankClusters } from '../analysis/cluster.ts';
import type { Links } from '../analysis/csr.ts';
import { compressLinks } from '../analysis/csr.ts';
import { normalise } from '../analysis/normalise.ts';
import { describeNetwork } from '../analysis/statistics.ts';
import type { KnowledgeTables } from '../graph/tables.ts';
import { nameByMembers } from '../networks/from-file.ts';
import type { Atlas, AtlasMap } from './atlas.ts';
import { describeGrouping, groupNodes, leastSize } from './maps/group.ts';
import { giveHues } from './maps/hues.ts';
import { regroupMap } from './maps/maps.ts';

/** Gives the map with groups of this resolution; the map itself where it cannot be grouped anew. Same input, same bytes. */
export function regroup(atlas: Atlas, graph: KnowledgeTables, map: AtlasMap, resolution: number): AtlasMap {
  if (atlas.items !== undefined) return regroupNetwork(atlas, map, resolution);
  const { works, citing, authors, journals, themes } = atlas;
  const options = { ...atlas.options, resolution };
  return regroupMap(map, { graph, works, citing, authors, journals, themes, options }) ?? map;
}

/** Of a network file: groups of its links, named from their members of the greatest total weight of links. */
function regroupNetwork({ items = [], options }: Atlas, map: AtlasMap, resolution: number): AtlasMap {
  const { nodes, edges } = map;
  const links: Links = {
    n: nodes.id.length,
    source: Int32Array.from(edges.source),
    target: Int32Array.from(edges.target),
    weight: Float64Array.from(edges.weight),
  };
  const csr = compressLinks({ ...links, weight: normalise(links, 'association-strength') });
  const minSize = leastSize(links.n);
  const of = rankClusters(groupNodes(csr, { ...options, resolution }, minSize));
  const strength = new Float64Array(links.n);
  edges.weight.forEach((weight, e) => {
    strength[edges.source[e]!]! += weight;
    strength[edges.target[e]!]! += weight;
  });
  const labels = new Map(items.map(({ id, label }) => [id, label]));
  const names = nameByMembers(
    nodes.id.map(id => labels.get(id) ?? id),
    of,
    strength,
  );
  const size = new Map<number, number>();
  for (const c of of) size.set(c, (size.get(c) ?? 0) + 1);
  const told = describeGrouping('the links', { ...options, resolution }, minSize);
  return {
    ...map,
    method: [
      ...map.method.filter(sentence => !/^(Groups|Clusters):/.test(sentence)),
      `${told.replace(/ They are named .*$/u, '')} They are named from their one or two members of the greatest total weight of links.`,
    ],
    nodes: { ...nodes, cluster: [...of] },
    clusters: giveHues(names.map((label, id) => ({ id, label, themes: [], size: size.get(id) ?? 0 }))),
    statistics: describeNetwork(links, of),
  };
}
