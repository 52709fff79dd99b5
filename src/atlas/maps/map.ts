/** What every map is drawn from, and how its columns are put together. */

import { rankClusters } from '../../analysis/cluster.ts';
import type { Coordinates } from '../../analysis/coordinates.ts';
import { type Csr, compressLinks, type Links } from '../../analysis/csr.ts';
import { nameClusters } from '../../analysis/label.ts';
import { normalise } from '../../analysis/normalise.ts';
import { describeNetwork } from '../../analysis/statistics.ts';
import type { KnowledgeTables } from '../../graph/tables.ts';
import { evidenceOf, type Network } from '../../networks/network.ts';
import type { Work } from '../../records/work.ts';
import { type Entity, worksOf } from '../../resolve/entity.ts';
import type { AtlasMap, AtlasOptions, Cluster, MapId, NodeKind } from '../atlas.ts';
import { giveHues } from './hues.ts';
import { type KeptMap, keepLooks } from './keep.ts';

export interface MapInput {
  readonly graph: KnowledgeTables;
  readonly works: readonly Work[];
  readonly citing: readonly Work[];
  readonly authors: readonly Entity[];
  readonly journals: readonly Entity[];
  readonly themes: readonly Entity[];
  readonly options: AtlasOptions;
  /** Maps that are laid out already: their nodes keep their places and clusters. */
  readonly kept?: ReadonlyMap<MapId, KeptMap>;
}

export interface MapNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** Ids of its works in the collection. */
  readonly works: readonly string[];
}

/** A link to be drawn, by the indexes of its ends. */
export interface MapEdge {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  readonly kind: string;
  readonly evidence: readonly string[];
}

/** A map before its columns are written. `fixed` names the clusters that are not named from themes. */
export interface Sketch {
  readonly id: MapId;
  readonly title: string;
  readonly reading: string;
  readonly method: readonly string[];
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** Lays it out and groups its nodes: the costly part, done only where the map does not stand already. */
  /** What the discs' areas say where it is not the number of works. */
  readonly size?: readonly number[];
  /** To which group each node belongs: any number. */
  readonly group: () => ArrayLike<number>;
  /** Where the nodes stand, when it is known which belong together. */
  readonly place: (cluster: ArrayLike<number>) => Coordinates;
  readonly fixed?: ReadonlyMap<number, string>;
}

/** The entities of one kind that have works in the collection, as nodes in the order of their ids. */
export function nodesOf(entities: readonly Entity[], collection: ReadonlySet<string>): MapNode[] {
  return entities
    .map(({ id, kind, label, mentions, variants, evidence }): MapNode => {
      const entity: Entity = { id, kind, label, mentions, variants, evidence };
      return { id, kind, label, works: worksOf(entity).filter(work => collection.has(work)) };
    })
    .filter(node => node.works.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The links of a network as edges between nodes, by id; links with an end that is no node are left out. */
export function edgesOf(network: Network, nodes: readonly MapNode[], kind: string): MapEdge[] {
  const index = new Map(nodes.map((node, i) => [node.id, i]));
  return Array.from(network.source, (_, e): MapEdge | null => {
    const source = index.get(network.nodes[network.source[e]!]!);
    const target = index.get(network.nodes[network.target[e]!]!);
    if (source === undefined || target === undefined) return null;
    return {
      source,
      target,
      weight: network.weight[e]!,
      kind,
      // Asked for of the links that are drawn, which are few of all.
      get evidence() {
        return evidenceOf(network, e);
      },
    };
  }).filter(edge => edge !== null);
}

/** Edges in the form of the kernels. */
export function compressEdges(n: number, edges: readonly MapEdge[]): Csr {
  return compressLinks(linksOfEdges(n, edges));
}

/** The same, each weight normalised by association strength. */
export function compressNormalised(n: number, edges: readonly MapEdge[]): Csr {
  const links = linksOfEdges(n, edges);
  return compressLinks({ ...links, weight: normalise(links, 'association-strength') });
}

function linksOfEdges(n: number, edges: readonly MapEdge[]): Links {
  return {
    n,
    source: Int32Array.from(edges, edge => edge.source),
    target: Int32Array.from(edges, edge => edge.target),
    weight: Float64Array.from(edges, edge => edge.weight),
  };
}

/** Writes a sketch down as a map: clusters ranked by size and named, numbers rounded, evidence as indexes into the works. */
export function writeMap(
  sketch: Sketch,
  { works, themes, journals, kept }: Pick<MapInput, 'works' | 'themes' | 'journals' | 'kept'>,
): AtlasMap {
  const { nodes, edges } = sketch;
  const before = kept?.get(sketch.id);
  const { places, cluster: raw, keepsGroups } = look(sketch, before);
  const cluster =
    before && keepsGroups ? rankAsBefore(raw, before.clusters) : rankFixedLast(raw, sketch.fixed);
  const at = new Map(works.map((work, i) => [work.id, i]));
  const others = sketch.id === 'chosen' ? othersOf(edges, at) : null;
  return {
    id: sketch.id,
    title: sketch.title,
    reading: sketch.reading,
    method: sketch.method,
    nodes: {
      id: nodes.map(node => node.id),
      kind: nodes.map(node => node.kind),
      ...(sketch.id === 'chosen' ? { label: nodes.map(node => node.label) } : {}),
      works: nodes.map(node => node.works.length),
      ...(sketch.size ? { size: sketch.size.map(toThousandth) } : {}),
      x: Array.from(places.x, toThousandth),
      y: Array.from(places.y, toThousandth),
      cluster: [...cluster.of],
    },
    edges: {
      source: edges.map(edge => edge.source),
      target: edges.map(edge => edge.target),
      weight: edges.map(edge => Math.round(edge.weight * 1e6) / 1e6),
      kind: edges.map(edge => edge.kind),
      evidence: edges.map(edge => edge.evidence.flatMap(id => at.get(id) ?? []).sort((a, b) => a - b)),
      ...(others ? { others } : {}),
    },
    clusters: giveHues(
      describeClusters(nodes, cluster, themes, journals),
      keepsGroups ? before?.clusters : [],
    ),
    statistics: describeNetwork(linksOfEdges(nodes.length, edges), cluster.of),
  };
}

/** Places and groups: made, or those of the map as it was laid out; of that one only the places where its groups are to be found anew. */
function look(
  { nodes, edges, group, place }: Sketch,
  before: KeptMap | undefined,
): { places: Coordinates; cluster: ArrayLike<number>; keepsGroups: boolean } {
  if (!before) {
    const cluster = group();
    return { places: place(cluster), cluster, keepsGroups: false };
  }
  const kept = keepLooks(before, nodes, edges);
  return before.regroup ? { ...kept, cluster: group(), keepsGroups: false } : { ...kept, keepsGroups: true };
}

/** For each edge the works outside of the collection that make it; null when none does. */
function othersOf(edges: readonly MapEdge[], works: ReadonlyMap<string, number>): string[][] | null {
  const others = edges.map(edge => edge.evidence.filter(id => !works.has(id)));
  return others.some(list => list.length > 0) ? others : null;
}

interface Ranked {
  readonly of: Int32Array;
  /** Of those that are not named from themes. */
  readonly names: ReadonlyMap<number, { readonly label: string; readonly rest: boolean }>;
  readonly count: number;
}

/** Clusters by size, largest first; those with a fixed name (what is left over) come last, whatever their size. */
function rankFixedLast(cluster: ArrayLike<number>, fixed: ReadonlyMap<number, string> = new Map()): Ranked {
  const ranked = rankClusters(cluster);
  const nameOf = new Map<number, string>();
  for (let i = 0; i < cluster.length; i++) {
    const name = fixed.get(cluster[i]!);
    if (name !== undefined) nameOf.set(ranked[i]!, name);
  }
  const count = ranked.reduce((most, c) => Math.max(most, c + 1), 0);
  const ids = [...Array(count).keys()];
  const order = [...ids.filter(c => !nameOf.has(c)), ...ids.filter(c => nameOf.has(c))];
  const place = new Map(order.map((c, i) => [c, i]));
  return {
    of: ranked.map(c => place.get(c)!),
    names: new Map([...nameOf].map(([c, label]) => [place.get(c)!, { label, rest: true }])),
    count,
  };
}

/** Clusters keep their numbers, and so their colours; an empty one keeps its name too. */
function rankAsBefore(cluster: ArrayLike<number>, clusters: readonly Cluster[]): Ranked {
  // An atlas from elsewhere may number what it does not name.
  const of = Int32Array.from(cluster, c => Math.max(0, Math.min(c, clusters.length - 1)));
  const held = new Set(of);
  const fixed = clusters.filter(({ id, rest }) => rest || !held.has(id));
  const names = new Map(fixed.map(({ id, label, rest = false }) => [id, { label, rest }]));
  return { of, names, count: Math.max(clusters.length, Math.min(1, of.length)) };
}

function describeClusters(
  nodes: readonly MapNode[],
  ranked: Ranked,
  themes: readonly Entity[],
  journals: readonly Entity[],
): Cluster[] {
  const members: MapNode[][] = Array.from({ length: ranked.count }, () => []);
  nodes.forEach((node, i) => {
    members[ranked.of[i]!]!.push(node);
  });
  const named = members.filter((_, c) => !ranked.names.has(c));
  const worksIn = named.map(list => new Set(list.flatMap(node => node.works)));
  const terms = themes.map(theme => ({ id: theme.id, label: theme.label, works: worksOf(theme) }));
  const ofThemes = nodes.length > 0 && nodes.every(node => node.kind === 'theme');
  const names = nameClusters(
    worksIn,
    terms,
    c => mainJournal(worksIn[c]!, journals) ?? largest(named[c]!),
    ofThemes ? named.map(list => new Set(list.map(node => node.id))) : undefined,
  );
  let next = 0;
  return members.map((list, id) => {
    const fixed = ranked.names.get(id);
    if (fixed)
      return { id, label: fixed.label, themes: [], size: list.length, ...(fixed.rest ? { rest: true } : {}) };
    return { id, ...names[next++]!, size: list.length };
  });
}

function mainJournal(works: ReadonlySet<string>, journals: readonly Entity[]): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const journal of journals) {
    const held = worksOf(journal).filter(work => works.has(work)).length;
    if (held > most) [best, most] = [journal.label, held];
  }
  return best;
}

function largest(members: readonly MapNode[]): string {
  return members.reduce((best, node) => (node.works.length > best.works.length ? node : best)).label;
}

function toThousandth(value: number): number {
  return Math.round(value * 1000) / 1000 || 0;
}
