/** The map in view as the stage draws it. */
import { shortLabelOf } from '../records/label.ts';
import type { Catalogue, Item, MapIndex } from '../state/catalogue.ts';
import { valuesOf } from '../state/measures.ts';
import { LOOKS } from './look-words.ts';
import { aspectOf } from './stage/axis.ts';
import { sizeNodes } from './stage/figure.ts';
import type { Size } from './stage/projection.ts';
import type { Scene } from './stage/scene.ts';
import { layAlongYears } from './stage/swarm.ts';

/** Columns become nodes and links; labels come from the items. Linear in the size of the map. */
export function sceneOf(catalogue: Catalogue, { map }: MapIndex): Scene {
  const { nodes, edges, clusters } = map;
  return {
    nodes: nodes.id.map((id, i) => ({
      id,
      label: labelOnMap(catalogue.items.get(id)) ?? id,
      kind: nodes.kind[i]!,
      x: nodes.x[i]!,
      y: nodes.y[i]!,
      size: nodes.size?.[i] ?? nodes.works[i]!,
      cluster: nodes.cluster[i]!,
    })),
    edges: edges.source.map((source, e) => ({
      source,
      target: edges.target[e]!,
      weight: edges.weight[e]!,
      kind: edges.kind[e]!,
    })),
    clusters: clusters.map(({ id, label, rest }) => ({ id, label, rest })),
  };
}

/** Works bear names and year, as citations do. */
function labelOnMap(item: Item | undefined): string | undefined {
  return item?.work === undefined ? item?.label : shortLabelOf(item.work);
}

/** The same along the years, for a free area of so many pixels; citations go from the citing work to the cited one. */
export function timelineOf(catalogue: Catalogue, index: MapIndex, area: Size): Scene {
  const scene = sceneOf(catalogue, index);
  const { x, y, timeline } = layAlongYears({
    year: valuesOf(catalogue, index, 'year')!,
    cluster: index.map.nodes.cluster,
    radius: sizeNodes(Float64Array.from(scene.nodes, node => node.size)),
    clusters: scene.clusters,
    others: LOOKS.otherGroups,
    undated: LOOKS.withoutYear,
    aspect: aspectOf(area),
  });
  return {
    ...scene,
    nodes: scene.nodes.map((node, i) => ({ ...node, x: x[i]!, y: y[i]! })),
    edges: scene.edges.map((edge, e) =>
      isCited(catalogue, index, e) ? { ...edge, source: edge.target, target: edge.source } : edge,
    ),
    timeline,
  };
}

/** Whether a link is a citation of its first end by its second. */
function isCited(catalogue: Catalogue, { map }: MapIndex, edge: number): boolean {
  const { kind, source, target, evidence } = map.edges;
  if (kind[edge] !== 'citation') return false;
  const [first, second] = [source[edge]!, target[edge]!].map(
    node => catalogue.items.get(map.nodes.id[node]!)?.works[0],
  );
  const citing = evidence[edge] ?? [];
  return citing.includes(second!) && !citing.includes(first!);
}
