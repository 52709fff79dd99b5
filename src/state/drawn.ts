/** A network that a person asked for, taken into the catalogue: a map like the others, and whatever it shows that the atlas does not list. */
import type { DrawnNetwork } from '../atlas/maps/chosen.ts';
import { type Catalogue, type Item, indexMap } from './catalogue.ts';

/** The catalogue with the network as its map "chosen", in the place of the one before. */
export function takeDrawn(catalogue: Catalogue, { map, things }: DrawnNetwork): Catalogue {
  const maps = new Map(catalogue.maps);
  maps.set(map.id, indexMap(map));
  const items = new Map(catalogue.items);
  for (const thing of things) if (!items.has(thing.id)) items.set(thing.id, thing satisfies Item);
  return { ...catalogue, maps, items };
}
