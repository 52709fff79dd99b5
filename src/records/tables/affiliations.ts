/** Where the authors of a record work: the places that are known to be an author's with the author, all others with the record. */
import { type Draft, foldSpace } from '../draft.ts';
import { joinPlaces } from '../names/identity.ts';
import type { Row } from './table.ts';

/** Names as written, whatever their case and blanks. */
export const nameKey = (name: string): string => foldSpace(name).toLowerCase();

/**
 * Gives each author the places that are the author's own, and the record those that nobody has.
 * @param all every place that the record states
 */
export function placeAuthors(
  draft: Draft,
  placesOf: (position: number) => readonly string[],
  all: readonly string[],
): void {
  const owned = new Set<string>();
  draft.author = draft.author.map((name, i) => {
    const places = placesOf(i);
    for (const place of places) owned.add(place);
    return places.length > 0 ? { ...name, affiliation: places.join('; ') } : name;
  });
  addAddresses(
    draft,
    all.filter(place => !owned.has(place)),
  );
}

/** Adds places of work that are no author's for certain, each once. */
export function addAddresses(draft: Draft, places: readonly string[]): void {
  const known = new Set(draft.addresses);
  for (const place of places) known.add(joinPlaces([place]) ?? '');
  known.delete('');
  draft.addresses = [...known];
}

/** Each value is places of work, parted by semicolons; whose they are is not told, or only in brackets before them. */
export const addresses = (tag: string): Row => ({
  tag,
  read: (values, draft) =>
    addAddresses(
      draft,
      values.flatMap(value => value.replace(/\[[^[\]]*\]/gu, ';').split(';')),
    ),
});
