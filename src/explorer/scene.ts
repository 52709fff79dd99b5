/** The map in view as the stage draws it. */
import type { Catalogue, MapIndex } from '../state/catalogue.ts';
import type { Scene } from './stage/scene.ts';

/** Columns become nodes and links; labels come from the entities. Linear in the size of the map. */
export function sceneOf(catalogue: Catalogue, { map }: MapIndex): Scene {
  const { nodes, edges, clusters } = map;
  return {
    nodes: nodes.id.map((id, i) => ({
      id,
      label: catalogue.items.get(id)?.label ?? id,
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
