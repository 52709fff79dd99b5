/** Groups of nodes that programs leave in an attribute: "cluster", "modularity_class", "community" ... */
import { foldName } from './attributes.ts';
import type { FileNode } from './network-file.ts';

/** Names under which programs give groups, surest first. */
const CLUSTER_NAMES = [
  'cluster',
  'modularityclass',
  'community',
  'membership',
  'clusterid',
  'communityid',
  'partition',
  'group',
];
const CLUSTER_LABELS = ['clusterlabel', 'clustername', 'communitylabel', 'communityname'];

/** The names, as the file has them, of the attributes that give a node's group and what the group is called. */
function findClusterNames(names: readonly string[]): { key?: string; label?: string } {
  const find = (known: readonly string[]) =>
    known.flatMap(each => names.find(name => foldName(name) === each) ?? [])[0];
  const key = find(CLUSTER_NAMES);
  const label = find(CLUSTER_LABELS);
  return { ...(key === undefined ? {} : { key }), ...(label === undefined ? {} : { label }) };
}

/** The nodes with their groups taken from an attribute, and the names of the groups; as they are where a node states its group itself. */
export function groupByAttribute(nodes: readonly FileNode[], clusters: ReadonlyMap<string, string>) {
  const names = new Set(nodes.flatMap(node => [...node.attributes.keys()]));
  const { key, label } = findClusterNames([...names]);
  if (key === undefined || nodes.some(node => node.cluster !== undefined)) return { nodes, clusters };
  const named = new Map(clusters);
  const grouped = nodes.map(node => {
    const value = node.attributes.get(key);
    // Less than 0, and nothing: "no group".
    if (value === undefined || value === '' || (typeof value === 'number' && value < 0)) return node;
    const cluster = String(value);
    const name =
      label === undefined ? (typeof value === 'string' ? value : undefined) : node.attributes.get(label);
    if (name !== undefined && name !== '' && !named.has(cluster)) named.set(cluster, String(name));
    const attributes = new Map(node.attributes);
    attributes.delete(key);
    if (label !== undefined) attributes.delete(label);
    return { ...node, cluster, attributes };
  });
  return { nodes: grouped, clusters: named };
}
