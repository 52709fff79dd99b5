/** Places the nodes of a map whose links all count alike: what most maps need. */
import type { Coordinates } from '../../analysis/coordinates.ts';
import type { Csr } from '../../analysis/csr.ts';
import { layOutConnected } from './lay-out.ts';
import type { MapEdge, MapNode } from './map.ts';
import { discRadius, placeNodes } from './place.ts';

/** `csr` draws nodes together by its normalised weights; `edges` are the links drawn; `seed` is of the layout. */
export function placeConnected(
  csr: Csr,
  nodes: readonly MapNode[],
  edges: readonly MapEdge[],
  seed: number,
): Coordinates {
  return placeNodes({
    csr,
    drawn: edges.map(edge => [edge.source, edge.target] as const),
    radius: nodes.map(node => discRadius(node.works.length, nodes.length)),
    layOut: part => layOutConnected(part, seed),
  });
}
