/** VOSviewer's files (van Eck & Waltman; VOSviewer manual): JSON, which opens in VOSviewer and VOSviewer Online, and the older map and network files. */
import Papa from 'papaparse';
import { mergeDirections } from './direction.ts';
import { addMeasures } from './measured.ts';
import type { ExportedNetwork, ExportedNode } from './network.ts';
import { describeOrigin } from './origin.ts';
import { cleanText, printDecimal, toOneLine } from './text.ts';

/** VOSviewer takes no more. */
const MOST_CLUSTERS = 1000;

type Numbers = Readonly<Record<string, number>>;

const present = (numbers: Readonly<Record<string, number | undefined>>): Numbers =>
  Object.fromEntries(
    Object.entries(numbers).filter((entry): entry is [string, number] => entry[1] !== undefined),
  );

/** What says how much of an item there is, under VOSviewer's own names. */
const weightsOf = (node: ExportedNode, strength: number): Numbers =>
  present({
    Links: node.links,
    'Total link strength': strength,
    Documents: node.works,
    Citations: node.timesCited ?? node.citations,
  });

/** What colours an item. */
const scoresOf = (node: ExportedNode): Numbers =>
  present({
    'Avg. pub. year': node.averageYear,
    Betweenness: node.betweenness,
    Closeness: node.closeness,
    PageRank: node.pagerank,
    Core: node.core,
  });

/** VOSviewer counts clusters from 1. */
const clusterOf = ({ cluster }: ExportedNode): number | undefined =>
  cluster === undefined || cluster < 0 || cluster >= MOST_CLUSTERS ? undefined : cluster + 1;

/** Every item with its numbers; strengths are those of the weights that are written, whatever they were normalised by. */
function itemsOf(network: ExportedNetwork) {
  const strength = new Map<string, number>();
  for (const { source, target, weight } of network.edges)
    for (const id of [source, target]) strength.set(id, (strength.get(id) ?? 0) + weight);
  const { nodes } = network.nodes.every(node => node.links !== undefined) ? network : addMeasures(network);
  return nodes.map(node => {
    const cluster = clusterOf(node);
    return {
      node,
      place: node.x === undefined || node.y === undefined ? {} : { x: node.x, y: node.y },
      cluster: cluster === undefined ? {} : { cluster },
      weights: weightsOf(node, strength.get(node.id) ?? 0),
      scores: scoresOf(node),
    };
  });
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function terminologyOf({ nodes, edges }: ExportedNetwork) {
  const one = (kinds: ReadonlySet<string>, other: string) => (kinds.size === 1 ? [...kinds][0]! : other);
  const item = one(new Set(nodes.map(({ kind }) => kind)), 'item');
  const link = one(new Set(edges.map(({ kind }) => kind)), 'link');
  const named = link === 'link' ? 'Link' : `${capitalise(link)} link`;
  return {
    item: capitalise(item),
    items: capitalise(item.endsWith('y') ? `${item.slice(0, -1)}ies` : `${item}s`),
    link: named,
    links: `${named}s`,
    link_strength: 'Link strength',
    total_link_strength: 'Total link strength',
  };
}

export function writeVosviewer(network: ExportedNetwork): string {
  const items = itemsOf(network);
  const colours = new Map<number, string>();
  for (const { node, cluster } of items)
    if (cluster.cluster && !colours.has(cluster.cluster)) colours.set(cluster.cluster, node.color);
  const document = {
    network: {
      items: items.map(({ node, place, cluster, weights, scores }) => ({
        id: cleanText(node.id),
        label: cleanText(node.label),
        ...place,
        ...cluster,
        weights,
        ...(Object.keys(scores).length > 0 ? { scores } : {}),
      })),
      links: mergeDirections(network).map(({ source, target, weight }) => ({
        source_id: cleanText(source),
        target_id: cleanText(target),
        strength: weight,
      })),
      clusters: network.clusters
        .slice(0, MOST_CLUSTERS)
        .map(({ label }, i) => ({ cluster: i + 1, label: cleanText(label) })),
    },
    config: {
      terminology: terminologyOf(network),
      color_schemes: {
        cluster_colors: [...colours]
          .sort(([a], [b]) => a - b)
          .map(([cluster, color]) => ({ cluster, color })),
      },
    },
    info: {
      title: cleanText(network.meta.title),
      description: describeOrigin(network.meta).join('\n'),
    },
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** The map file: items numbered from 1, a label on one line, places, clusters, weights and scores. */
export function writeVosviewerMap(network: ExportedNetwork): string {
  const items = itemsOf(network);
  const names = (of: 'weights' | 'scores') => [...new Set(items.flatMap(item => Object.keys(item[of])))];
  const [weights, scores] = [names('weights'), names('scores')];
  const placed = items.some(({ place }) => place.x !== undefined);
  const grouped = items.some(({ cluster }) => cluster.cluster !== undefined);
  const fields = [
    ...['id', 'label'],
    ...(placed ? ['x', 'y'] : []),
    ...(grouped ? ['cluster'] : []),
    ...weights.map(name => `weight<${name}>`),
    ...scores.map(name => `score<${name}>`),
  ];
  const data = items.map(({ node, place, cluster, ...of }, i) => [
    i + 1,
    toOneLine(node.label) || node.id,
    ...(placed ? [place.x, place.y] : []),
    ...(grouped ? [cluster.cluster] : []),
    ...weights.map(name => of.weights[name]),
    ...scores.map(name => of.scores[name]),
  ]);
  return `${Papa.unparse({ fields, data }, { delimiter: '\t', newline: '\n' })}\n`;
}

/** The network file that goes with the map file: two items and the strength of their link on a line. */
export function writeVosviewerNetwork(network: ExportedNetwork): string {
  const number = new Map(network.nodes.map((node, i) => [node.id, i + 1]));
  return mergeDirections(network)
    .map(edge => `${number.get(edge.source)}\t${number.get(edge.target)}\t${printDecimal(edge.weight)}\n`)
    .join('');
}
