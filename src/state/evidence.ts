/** What an item goes together with, and the works that say so. */
import { type Catalogue, companionsOf, type Item, type Link, type MapIndex } from './catalogue.ts';

export interface Neighbour {
  readonly item: Item;
  /** Indexes into `atlas.works`. */
  readonly works: readonly number[];
  /** Strength of the link on its map; absent when there is no such link and the works alone join the two. */
  readonly weight?: number;
}

/** The items of the same kind that an item is linked to: on the map in view, else on the first map that links it so, else by shared works. */
export function neighboursOf(catalogue: Catalogue, index: MapIndex, item: Item): readonly Neighbour[] {
  for (const map of [index, ...catalogue.maps.values()]) {
    const links = map.links.get(item.id) ?? [];
    const alike = links.filter(link => catalogue.items.get(link.other)?.kind === item.kind);
    if (alike.length === 0) continue;
    return alike.map(link => ({
      item: catalogue.items.get(link.other)!,
      works: link.evidence,
      weight: link.weight,
    }));
  }
  return companionsOf(catalogue, item, item.kind);
}

/** The works that join two items: those of their link where they have one, else the works they share. */
export function evidenceOf(catalogue: Catalogue, index: MapIndex, a: Item, b: Item): readonly number[] {
  const link = linkBetween(catalogue, index, a, b);
  if (link !== undefined) return link.evidence;
  const works = new Set(a.works);
  return b.works.filter(work => works.has(work));
}

/** The link of two items on the map in view, else on the first map that has one. */
export function linkBetween(catalogue: Catalogue, index: MapIndex, a: Item, b: Item): Link | undefined {
  for (const map of [index, ...catalogue.maps.values()]) {
    const link = map.links.get(a.id)?.find(each => each.other === b.id);
    if (link !== undefined) return link;
  }
  return undefined;
}
