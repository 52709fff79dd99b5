/** Where the authors of a Web of Science record work: the field C1, by the authors' names. */
import { type Draft, foldSpace } from '../draft.ts';
import { isInitials } from '../names/words.ts';
import { fold } from '../slug.ts';
import type { Name } from '../work.ts';
import { nameKey, placeAuthors } from './affiliations.ts';

/** An address, and the names that stand in brackets before it. */
interface Address {
  readonly names: readonly string[];
  readonly place: string;
}

/**
 * "[Smith, John; Lee, Kim] Univ X, City, Country." An address without names is the author's where there is only one; of several authors
 * nobody says whose it is, and neither where the names are no author's: it stays with the record.
 * @param text C1, its lines parted by line ends
 * @param written the authors as AF and AU write them, each list in the order of the draft's authors
 */
export function readWosAffiliations(draft: Draft, text: string, written: readonly string[][]): void {
  const stated = readAddresses(text);
  const find = authorFinder(draft.author, written);
  const places = draft.author.map(() => new Set<string>());
  for (const { names, place } of stated) {
    if (names.length === 0 && draft.author.length === 1) places[0]!.add(place);
    for (const name of names) places[find(name)]?.add(place);
  }
  placeAuthors(
    draft,
    i => [...places[i]!],
    stated.map(({ place }) => place),
  );
}

/** A bracket opens an address, and a semicolon or the end of a line closes it; where lines end in full stops, one that does not goes on. */
function readAddresses(text: string): Address[] {
  const end = /\.[^\S\n]*(?:\n|$)/u.test(text) ? /;|\.[^\S\n]*\n/u : /[;\n]/u;
  const addresses: Address[] = [];
  for (const [i, piece] of text.split('[').entries()) {
    const close = i === 0 ? -1 : piece.indexOf(']');
    if (i > 0 && close < 0) continue;
    const names = close < 0 ? [] : piece.slice(0, close).split(';').map(foldSpace).filter(Boolean);
    const places = piece
      .slice(close + 1)
      .split(end)
      .map(readAddress);
    // What follows the address that the names stand before is another's.
    places.forEach((place, k) => {
      if (place) addresses.push({ names: k === 0 ? names : [], place });
    });
  }
  return addresses;
}

const readAddress = (text: string): string => foldSpace(text).replace(/[.;]$/u, '').replace(/[.]$/u, '');

/**
 * The position of the author whom a name means: the one who is written so, else the only one of the family name when the initials agree; -1
 * where it is not certain.
 */
function authorFinder(
  author: readonly Name[],
  written: readonly (readonly string[])[],
): (name: string) => number {
  const lists = written
    .filter(list => list.length === author.length)
    .map(list => indexOnce(list.map(nameKey)));
  const families = indexOnce(author.map(familyKey));
  return text => {
    const key = nameKey(text);
    for (const list of lists) {
      const at = list.get(key);
      if (at !== undefined) return at;
    }
    const [family = '', given = ''] = text.split(/,\s*/u);
    const at = families.get(fold(family)) ?? -1;
    return at >= 0 && agree(initialsOf(author[at]!.given ?? ''), initialsOf(given)) ? at : -1;
  };
}

const familyKey = (name: Name): string =>
  fold([name['non-dropping-particle'], name.family].filter(Boolean).join(' '));

/** Where each key stands; -1 for one that stands twice. */
function indexOnce(keys: readonly string[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  keys.forEach((key, i) => void positions.set(key, positions.has(key) ? -1 : i));
  return positions;
}

/** "Quentin J." -> "qj", "QJ" -> "qj", "Jean-Eric" -> "je". */
const initialsOf = (given: string): string =>
  isInitials(given)
    ? fold(given).replaceAll(' ', '')
    : fold(given)
        .split(' ')
        .map(word => word.charAt(0))
        .join('');

/** One may leave out the later names of the other. */
const agree = (a: string, b: string): boolean => a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));
