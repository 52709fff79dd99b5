/** Where the authors of a record work, as Web of Science and Scopus state it: in a field of its own, by the authors' names. */
import type { RawRecord } from '../../formats/format.ts';
import { type Draft, foldSpace } from '../draft.ts';
import type { Name } from '../work.ts';

/** Names as written, whatever their case and blanks. */
export const nameKey = (name: string): string => foldSpace(name).toLowerCase();

/** The authors with their affiliations, those of one author joined by "; ". */
function withAffiliations(author: readonly Name[], of: (i: number) => string | undefined): Name[] {
  return author.map((name, i) => {
    const affiliation = of(i);
    return affiliation ? { ...name, affiliation } : name;
  });
}

/**
 * Web of Science, C1: "[Smith, John; Lee, Kim] Univ X, City, Country." An address without names is the author's where there is only one;
 * of several authors nobody says whose it is.
 * @param written the authors as AF and AU write them, each list in the order of the draft's authors
 */
export function readWosAffiliations(draft: Draft, record: RawRecord, written: readonly string[][]): void {
  const text = record.fields?.get('C1')?.join('\n');
  if (!text) return;
  const addresses = new Map<string, string[]>();
  const pieces = text.split('[');
  for (const piece of pieces.slice(1)) {
    const end = piece.indexOf(']');
    const address = readAddress(piece.slice(end + 1));
    if (end < 0 || !address) continue;
    for (const name of piece.slice(0, end).split(';')) {
      const known = addresses.get(nameKey(name));
      if (known) known.push(address);
      else addresses.set(nameKey(name), [address]);
    }
  }
  const only =
    draft.author.length === 1 && pieces.length === 1 ? text.split('\n').map(readAddress) : undefined;
  const lists = written.filter(list => list.length === draft.author.length);
  draft.author = withAffiliations(draft.author, i => {
    const list = lists.find(names => addresses.has(nameKey(names[i]!)));
    return (only ?? (list && addresses.get(nameKey(list[i]!))))?.join('; ');
  });
}

const readAddress = (text: string): string => foldSpace(text).replace(/[.;]$/u, '').replace(/[.]$/u, '');

/**
 * Scopus: "Smith, J., Univ X, City, Country; Lee K., Univ Y, City, Country", a piece an author, in their order. Commas part the places of one
 * author too; where each ends is told by the list of all places.
 */
export function readScopusAffiliations(draft: Draft, record: RawRecord): void {
  const text = record.fields?.get('Authors with affiliations')?.[0];
  const pieces = text?.split(';').map(foldSpace).filter(Boolean) ?? [];
  if (pieces.length !== draft.author.length) return;
  const all = record.fields?.get('Affiliations')?.[0]?.split(';').map(foldSpace).filter(Boolean) ?? [];
  const known = all.sort((a, b) => b.length - a.length);
  draft.author = withAffiliations(draft.author, i => {
    const parts = pieces[i]!.split(', ');
    const name = draft.author[i]!;
    const family = [name['non-dropping-particle'], name.family ?? name.literal].filter(Boolean).join(' ');
    if (!parts[0]!.toLowerCase().startsWith(family.toLowerCase())) return undefined;
    const isWhole = parts[0]!.length > family.length || !name.given;
    return splitPlaces(parts.slice(isWhole ? 1 : 2).join(', '), known).join('; ');
  });
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
