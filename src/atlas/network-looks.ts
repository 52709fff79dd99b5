/** What a network file leaves open of its map: which groups colour it and what they are called, and what the areas of the discs say. */
import { rankClusters } from '../analysis/cluster.ts';
import type { Csr } from '../analysis/csr.ts';
import type { NetworkFile } from '../formats/networks/network-file.ts';
import { type FileNetwork, groupsOfFile, nameByMembers } from '../networks/from-file.ts';
import type { AtlasOptions, Cluster } from './atlas.ts';
import { describeGrouping, groupNodes, leastSize } from './maps/group.ts';

/** The largest disc is as large as that of an entity with so many works. */
const LARGEST = 30;

interface Grouping {
  readonly of: Int32Array;
  readonly clusters: readonly Cluster[];
  readonly method: string;
  /** Whether they are the file's. */
  readonly own: boolean;
}

/** The groups of the file, or Leiden's; ranked by size, nodes of no group last as what is left over. */
export function chooseGroups(
  file: NetworkFile,
  { nodes }: FileNetwork,
  csr: Csr,
  strength: Float64Array,
  options: AtlasOptions,
): Grouping {
  const stated = groupsOfFile(file, nodes);
  const raw = stated?.of ?? groupNodes(csr, options);
  const ranked = rankClusters(raw);
  const count = ranked.reduce((most, c) => Math.max(most, c + 1), 0);
  const rest = raw.findIndex(c => c < 0);
  const last = rest < 0 ? count : ranked[rest]!;
  // Whatever its size, what is in no group comes last.
  const of = ranked.map(c => (c === last ? count - 1 : c > last ? c - 1 : c));
  const named = nameByMembers(
    file.nodes.map(node => node.label),
    of,
    strength,
  );
  const first = new Map<number, number>();
  of.forEach((c, i) => {
    if (!first.has(c)) first.set(c, i);
  });
  const clusters = Array.from({ length: count }, (_, id): Cluster => {
    const key = file.nodes[first.get(id)!]!.cluster;
    const isRest = rest >= 0 && id === count - 1;
    const label = isRest
      ? 'In no group'
      : ((stated && key !== undefined ? file.clusters.get(key) : undefined) ?? named[id]!);
    const size = of.reduce((sum, c) => sum + Number(c === id), 0);
    return { id, label, themes: [], size, ...(isRest ? { rest: true } : {}) };
  });
  const naming = 'are named from their one or two members of the greatest total weight of links.';
  const method = stated
    ? `Groups: those of the file; those without a name there ${naming}`
    : `${describeGrouping('the links', options, leastSize(csr.n)).replace(/ They are named .*$/u, '')} They ${naming}`;
  return { of, clusters, method, own: stated !== null };
}

/** What the areas of the discs say: the weight that the file gives nodes, else its sizes, else the total weight of links. */
export function chooseSizes(file: NetworkFile, strength: Float64Array): { name: string; value: number[] } {
  const { nodes, weights, terminology } = file;
  const scale = (values: readonly number[]) => {
    const most = values.reduce((a, b) => Math.max(a, b), 0);
    return values.map(value => (most > 0 ? (LARGEST * Math.max(0, value)) / most : 1));
  };
  const valuesOf = (name: string) => nodes.map(node => Number(node.attributes.get(name) ?? 0) || 0);
  const name = weights.find(each =>
    valuesOf(each).some(value => value > 0 && value < Number.POSITIVE_INFINITY),
  );
  if (name !== undefined) return { name, value: scale(valuesOf(name)) };
  const drawn = nodes.filter(node => node.size !== undefined).length;
  if (drawn === nodes.length && new Set(nodes.map(node => node.size)).size > 1)
    return { name: 'its size in the file', value: scale(nodes.map(node => node.size! ** 2)) };
  return { name: terminology.totalLinkStrength.toLowerCase(), value: scale([...strength]) };
}
