/** Where the authors of a Scopus record work: a column of all places, and one with the authors' names before them. */
import { type Draft, foldSpace } from '../draft.ts';
import type { Name } from '../work.ts';
import { addAddresses, placeAuthors } from './affiliations.ts';

const NONE: readonly string[] = [];

const pieces = (text: string): string[] => text.split(';').map(foldSpace).filter(Boolean);

/**
 * "Smith, J., Univ X, City, Country; Lee K., Univ Y, City, Country", a piece an author, in their order. Commas part the places of one author
 * too; where each ends is told by the list of all places. Those of the list that are no author's stay with the record.
 */
export function readScopusAffiliations(draft: Draft, withNames: string, all: string): void {
  const places = pieces(all);
  const stated = pieces(withNames);
  if (stated.length !== draft.author.length) {
    addAddresses(draft, places);
    return;
  }
  const known = places.toSorted((a, b) => b.length - a.length);
  placeAuthors(draft, i => placesOf(stated[i]!, draft.author[i]!, known), places);
}

function placesOf(piece: string, name: Name, known: readonly string[]): readonly string[] {
  const parts = piece.split(', ');
  const family = [name['non-dropping-particle'], name.family ?? name.literal].filter(Boolean).join(' ');
  if (!parts[0]!.toLowerCase().startsWith(family.toLowerCase())) return NONE;
  const isWhole = parts[0]!.length > family.length || !name.given;
  const text = parts.slice(isWhole ? 1 : 2).join(', ');
  return text ? splitPlaces(text, known) : NONE;
}

/** The places that the text is made of; the text itself where it is not made of those. `known`: the longest first. */
function splitPlaces(text: string, known: readonly string[]): readonly string[] {
  if (known.includes(text)) return [text];
  const places: string[] = [];
  for (let at = 0; at < text.length; ) {
    const place = known.find(
      each =>
        text.startsWith(each, at) &&
        (at + each.length === text.length || text.startsWith(', ', at + each.length)),
    );
    if (place === undefined) return [text];
    places.push(place);
    at += place.length + 2;
  }
  return places;
}
