/** What became of a map: nodes and links that came and went, clusters by their best match, and nodes that moved from one to another. */
import type { AtlasMap, Cluster, MapId } from '../../atlas/atlas.ts';

export interface LinkChange {
  /** Ids of nodes, of the map in which the link is; of both, of the later. */
  readonly source: string;
  readonly target: string;
  readonly kind: string;
  /** Null where there is none. */
  readonly weight: readonly [before: number | null, after: number | null];
}

interface ClusterName {
  readonly id: number;
  readonly label: string;
  readonly size: number;
}

export interface ClusterMatch {
  readonly before: ClusterName;
  readonly after: ClusterName;
  /** Nodes in both over nodes in either, of the nodes that both maps have. */
  readonly jaccard: number;
}

export interface MapDiff {
  readonly map: MapId;
  readonly nodes: {
    readonly kept: number;
    readonly came: readonly string[];
    readonly went: readonly string[];
  };
  readonly links: {
    readonly kept: number;
    readonly came: readonly LinkChange[];
    readonly went: readonly LinkChange[];
    /** Links of both whose weight changed. */
    readonly changed: readonly LinkChange[];
  };
  readonly clusters: {
    readonly matched: readonly ClusterMatch[];
    readonly came: readonly ClusterName[];
    readonly went: readonly ClusterName[];
  };
  /** Nodes of both maps, by their later id, that are in a cluster which is not the match of the one they were in. */
  readonly moved: readonly { readonly id: string; readonly from: number; readonly to: number }[];
}

/** Links by their ends and kind, ends named as in the earlier atlas; those that are stated several times are added up. */
function collectLinks({ nodes, edges }: AtlasMap, nameOf: (id: string) => string): Map<string, LinkChange> {
  const links = new Map<string, LinkChange>();
  edges.source.forEach((s, e) => {
    const [source, target] = [nodes.id[s]!, nodes.id[edges.target[e]!]!];
    const kind = edges.kind[e]!;
    const key = JSON.stringify([...[nameOf(source), nameOf(target)].sort(), kind]);
    const weight = (links.get(key)?.weight[0] ?? 0) + edges.weight[e]!;
    links.set(key, { source, target, kind, weight: [weight, null] });
  });
  return links;
}

function diffLinks(before: AtlasMap, after: AtlasMap, nameOf: (id: string) => string): MapDiff['links'] {
  const old = collectLinks(before, id => id);
  const now = collectLinks(after, nameOf);
  const came: LinkChange[] = [];
  const changed: LinkChange[] = [];
  for (const [key, link] of now) {
    const [weight] = link.weight;
    const was = old.get(key)?.weight[0];
    if (was === undefined) came.push({ ...link, weight: [null, weight] });
    else if (was !== weight) changed.push({ ...link, weight: [was, weight] });
  }
  const went = [...old].flatMap(([key, link]) => (now.has(key) ? [] : [link]));
  const heaviest = (a: LinkChange, b: LinkChange) => Math.max(...weigh(b)) - Math.max(...weigh(a));
  const weigh = ({ weight }: LinkChange) => weight.map(value => value ?? 0);
  return {
    kept: now.size - came.length,
    came: came.sort(heaviest),
    went: went.sort(heaviest),
    changed: changed.sort(heaviest),
  };
}

const nameCluster = ({ id, label, size }: Cluster): ClusterName => ({ id, label, size });

/** Clusters matched one to one over the shared nodes, the most alike first. What is left over ("rest") is no cluster. */
function matchClusters(
  before: AtlasMap,
  after: AtlasMap,
  shared: readonly (readonly [before: number, after: number])[],
): MapDiff['clusters'] {
  const sizes = [new Map<number, number>(), new Map<number, number>()] as const;
  const both = new Map<string, { from: number; to: number; count: number }>();
  for (const [i, j] of shared) {
    const [from, to] = [before.nodes.cluster[i]!, after.nodes.cluster[j]!];
    sizes[0].set(from, (sizes[0].get(from) ?? 0) + 1);
    sizes[1].set(to, (sizes[1].get(to) ?? 0) + 1);
    const pair = both.get(`${from} ${to}`) ?? { from, to, count: 0 };
    pair.count++;
    both.set(`${from} ${to}`, pair);
  }
  const clusters = [before, after].map(
    map => new Map(map.clusters.filter(({ rest }) => !rest).map(cluster => [cluster.id, cluster])),
  );
  const pairs = [...both.values()]
    .filter(({ from, to }) => clusters[0]!.has(from) && clusters[1]!.has(to))
    .map(({ from, to, count }) => ({
      from,
      to,
      jaccard: count / (sizes[0].get(from)! + sizes[1].get(to)! - count),
    }))
    .sort((a, b) => b.jaccard - a.jaccard || a.from - b.from || a.to - b.to);
  const matched: ClusterMatch[] = [];
  for (const { from, to, jaccard } of pairs) {
    const [old, now] = [clusters[0]!.get(from), clusters[1]!.get(to)];
    if (!old || !now) continue;
    matched.push({ before: nameCluster(old), after: nameCluster(now), jaccard });
    clusters[0]!.delete(from);
    clusters[1]!.delete(to);
  }
  return {
    matched: matched.sort((a, b) => a.before.id - b.before.id),
    went: [...clusters[0]!.values()].map(nameCluster),
    came: [...clusters[1]!.values()].map(nameCluster),
  };
}

/** Compares two maps of one kind. `nameOf`: a node of the later map as the earlier atlas calls it. */
export function diffMap(before: AtlasMap, after: AtlasMap, nameOf: (id: string) => string): MapDiff {
  const at = new Map(before.nodes.id.map((id, i) => [id, i]));
  const shared = after.nodes.id.flatMap((id, j): [number, number][] => {
    const i = at.get(nameOf(id));
    return i === undefined ? [] : [[i, j]];
  });
  const stayed = [new Set(shared.map(([i]) => i)), new Set(shared.map(([, j]) => j))] as const;
  const clusters = matchClusters(before, after, shared);
  const matchOf = new Map(clusters.matched.map(match => [match.before.id, match.after.id]));
  const restOf = (map: AtlasMap) => new Set(map.clusters.filter(({ rest }) => rest).map(({ id }) => id));
  const rest = [restOf(before), restOf(after)] as const;
  return {
    map: after.id,
    nodes: {
      kept: shared.length,
      came: after.nodes.id.filter((_, j) => !stayed[1].has(j)),
      went: before.nodes.id.filter((_, i) => !stayed[0].has(i)),
    },
    links: diffLinks(before, after, nameOf),
    clusters,
    moved: shared.flatMap(([i, j]) => {
      const [from, to] = [before.nodes.cluster[i]!, after.nodes.cluster[j]!];
      const stays = matchOf.get(from) === to || (rest[0].has(from) && rest[1].has(to));
      return stays ? [] : [{ id: after.nodes.id[j]!, from, to }];
    }),
  };
}
