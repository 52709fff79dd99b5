/** A network that a file states -> the undirected network that kernels see: repeated links added up, links to oneself left out. */
import type { FileEdge, FileNode, NetworkFile } from '../formats/networks/network-file.ts';
import { findLargest } from './keep.ts';
import type { Network } from './network.ts';

/**
 * The columns of a `Network` whose evidence is statements of a file: link e is made by `file.edges[evidence[k]]` for k from `evidenceStart[e]`.
 * `nodes` are indexes into `file.nodes`, in the file's order, which decides ties as it does in VOSviewer.
 */
export interface FileNetwork extends Pick<Network, 'source' | 'target' | 'weight'> {
  /** Length: edges + 1. */
  readonly evidenceStart: Int32Array;
  readonly evidence: Int32Array;
  readonly nodes: readonly number[];
}

export interface FileNetworkOptions {
  /** Links weaker than this, after repeated ones are added up, are left out. */
  readonly minWeight?: number;
  /** Only so many nodes, those of the greatest total weight of links. */
  readonly top?: number;
  /** Only the nodes of the largest connected component, after all else. */
  readonly largestComponent?: boolean;
}

/** Makes the network. Directions are not followed: a link there and one back are one link of both weights. n log n in the links. */
export function networkOfFile(
  { nodes, edges }: Pick<NetworkFile, 'nodes' | 'edges'>,
  { minWeight = 0, top = nodes.length, largestComponent = false }: FileNetworkOptions = {},
): FileNetwork {
  const n = nodes.length;
  const kept = top < n ? strongest(n, edges, top) : [...nodes.keys()];
  const network = linkWithin(kept, n, edges, minWeight);
  if (!largestComponent) return network;
  const largest = findLargest(network);
  return linkWithin(
    kept.filter((_, i) => largest[i]),
    n,
    edges,
    minWeight,
  );
}

/** The network within some of the nodes of a file. */
function linkWithin(
  kept: readonly number[],
  n: number,
  edges: NetworkFile['edges'],
  minWeight: number,
): FileNetwork {
  const place = new Int32Array(n).fill(-1);
  kept.forEach((node, i) => {
    place[node] = i;
  });
  const groups = new Map<number, number[]>();
  edges.forEach(({ source, target }, e) => {
    const [a, b] = [place[source]!, place[target]!];
    if (a < 0 || b < 0 || a === b) return;
    const key = Math.min(a, b) * kept.length + Math.max(a, b);
    const known = groups.get(key);
    if (known) known.push(e);
    else groups.set(key, [e]);
  });
  const links = [...groups]
    .map(([key, made]) => ({ key, made, weight: made.reduce((sum, e) => sum + edges[e]!.weight, 0) }))
    .filter(({ weight }) => weight >= minWeight)
    .sort((a, b) => a.key - b.key);
  const evidenceStart = new Int32Array(links.length + 1);
  links.forEach(({ made }, e) => {
    evidenceStart[e + 1] = evidenceStart[e]! + made.length;
  });
  return {
    nodes: kept,
    source: Int32Array.from(links, ({ key }) => Math.floor(key / kept.length)),
    target: Int32Array.from(links, ({ key }) => key % kept.length),
    weight: Float64Array.from(links, ({ weight }) => weight),
    evidenceStart,
    evidence: Int32Array.from(links.flatMap(({ made }) => made)),
  };
}

/** The total weight of each node's links. */
export function totalWeights({ nodes, source, target, weight }: FileNetwork): Float64Array {
  const sums = new Float64Array(nodes.length);
  weight.forEach((w, e) => {
    sums[source[e]!]! += w;
    sums[target[e]!]! += w;
  });
  return sums;
}

/** Indexes of the nodes of the greatest total weight, in the order of the file. */
function strongest(n: number, edges: NetworkFile['edges'], top: number): number[] {
  const sums = new Float64Array(n);
  for (const { source, target, weight } of edges) {
    if (source === target) continue;
    sums[source]! += weight;
    sums[target]! += weight;
  }
  const order = [...sums.keys()].sort((a, b) => sums[b]! - sums[a]! || a - b);
  return order.slice(0, top).sort((a, b) => a - b);
}

export interface Groups {
  /** Of each node; -1 for none. */
  readonly of: Int32Array;
  readonly labels: readonly string[];
}

/** The groups that the file states, numbered in the order of its own numbers or names; null when it states none. */
export function groupsOfFile(file: NetworkFile, nodes: readonly number[]): Groups | null {
  const keys = [...new Set(nodes.flatMap(i => file.nodes[i]!.cluster ?? []))];
  if (keys.length === 0) return null;
  keys.sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : Number(a > b)));
  const at = new Map(keys.map((key, i) => [key, i]));
  return {
    of: Int32Array.from(nodes, i => at.get(file.nodes[i]!.cluster ?? '') ?? -1),
    labels: keys.map(key => file.clusters.get(key) ?? `Cluster ${key}`),
  };
}

/** Names of groups from their members: the one or two (of three and more) with the greatest total weight of links. */
export function nameByMembers(
  labels: readonly string[],
  of: ArrayLike<number>,
  strength: ArrayLike<number>,
): string[] {
  let count = 0;
  for (let i = 0; i < of.length; i++) count = Math.max(count, of[i]! + 1);
  const members: number[][] = Array.from({ length: count }, () => []);
  for (let i = 0; i < of.length; i++) members[of[i]!]?.push(i);
  return members.map(list => {
    const leading = [...list].sort((a, b) => strength[b]! - strength[a]! || a - b);
    return leading
      .slice(0, list.length > 2 ? 2 : 1)
      .map(i => labels[i]!)
      .join(' · ');
  });
}

/** A count that a node states of itself under one of these names ("Documents", "works"); undefined when it states none. */
export function countOfNode({ attributes }: FileNode, names: readonly string[]): number | undefined {
  for (const [name, value] of attributes)
    if (typeof value === 'number' && value >= 0 && names.includes(name.toLowerCase())) return value;
  return undefined;
}

/** The ids of works that make a link, where this program wrote the file: "works", as many as "evidenceCount" says. */
export function worksOfEdge({ attributes }: FileEdge): string[] {
  const works = attributes.get('works');
  const ids = works === undefined ? [] : String(works).split('; ');
  return ids.length === Number(attributes.get('evidenceCount')) ? ids : [];
}

/** The place of every node in the file's own unit; null when one has none, or all have the same. */
export function placesOfFile(file: NetworkFile, nodes: readonly number[]) {
  const placed = nodes.map(i => file.nodes[i]!).filter(node => node.x !== undefined);
  const [first] = placed;
  if (placed.length < nodes.length || placed.every(node => node.x === first!.x && node.y === first!.y))
    return null;
  return { x: Float64Array.from(placed, node => node.x!), y: Float64Array.from(placed, node => node.y!) };
}
