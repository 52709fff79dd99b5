/** Who the authors of a Web of Science record are: ORCID, ResearcherID, e-mail, reprint address, each by the author's name. */
import { foldSpace } from '../draft.ts';
import { type Identity, identify, joinPlaces, readOrcid } from '../names/identity.ts';
import { fold } from '../slug.ts';
import type { Name } from '../work.ts';
import { nameKey } from './affiliations.ts';

export interface WosIdentities {
  /** OI and RI: "Smith, John/0000-0002-1825-0097; Lee, Kim/A-1234-2010". */
  readonly numbers: string;
  /** RP: "Smith, J; Lee, K (corresponding author), Univ X, City, Country." */
  readonly reprint: string;
  /** EM: addresses, and nobody says whose. */
  readonly emails: string;
  /** C3: organisations of all authors together. */
  readonly organisations: string;
}

/** A name, and the number behind it; numbers may lack (": ; Lee, Kim/..."). */
const NUMBERED = /([^;/]{1,100})\/(?:(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])|([A-Z]{1,3}-\d{4}-\d{4}))(?![\w-])/gu;
const REPRINT = /\((?:corresponding|reprint) author\),?/iu;
/** Family names this short stand in many words. */
const SHORTEST = 4;

/**
 * The authors with what is said of them. A name is the author's who is written so, else of the only one with its family name and first
 * initial; where none or several fit it is nobody's.
 * @param written the authors as AF and AU write them, in the order of `author`
 */
export function identifyByName(
  author: readonly Name[],
  { numbers, reprint, emails, organisations }: WosIdentities,
  written: readonly (readonly string[])[],
): Name[] {
  let finder: ((name: string) => number) | undefined;
  const find = (name: string): number => {
    finder ??= nameFinder(author, written);
    return finder(name);
  };
  const ids = author.map(() => new Set<string>());
  const orcids = author.map(() => new Set<string>());
  for (const [, name, orcid, id] of numbers.matchAll(NUMBERED)) {
    const at = find(name!);
    if (at < 0) continue;
    if (id) ids[at]!.add(`researcherid:${id}`);
    const read = orcid && readOrcid(orcid);
    if (read) orcids[at]!.add(read);
  }
  for (const [at, mail] of matchEmails(author, emails)) ids[at]!.add(`mailto:${mail}`);
  const isPlaced = author.every(({ affiliation }) => affiliation !== undefined);
  const places = readReprints(isPlaced ? '' : reprint, find, author.length);
  const only = !organisations.includes(';') || author.length === 1 ? organisations.split(';') : [];
  return identify(author, (i): Identity => {
    const { affiliation } = author[i]!;
    const [orcid] = orcids[i]!;
    return {
      // Two of them are not one person's.
      orcid: orcids[i]!.size === 1 ? orcid : undefined,
      ids: [...ids[i]!],
      affiliation: affiliation ?? joinPlaces(places[i]!) ?? joinPlaces(only),
    };
  });
}

const shortKey = (family: string, given: string): string => `${fold(family)}|${fold(given).slice(0, 1)}`;

/** Position of the author meant by a name, "Smith, John" or "Smith, J"; -1 when it is not clear which. */
function nameFinder(
  author: readonly Name[],
  written: readonly (readonly string[])[],
): (name: string) => number {
  const positions = new Map<string, number>();
  const set = (key: string, i: number) => {
    const known = positions.get(key);
    positions.set(key, known === undefined || known === i ? i : -1);
  };
  for (const list of written)
    if (list.length === author.length) list.forEach((name, i) => void set(nameKey(name), i));
  author.forEach((name, i) => {
    const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
    if (name.family) set(shortKey(family, name.given ?? ''), i);
  });
  return text => {
    const name = foldSpace(text);
    const [family = '', given = ''] = name.split(/,\s*/u);
    return positions.get(nameKey(name)) ?? positions.get(shortKey(family, given)) ?? -1;
  };
}

/** By author: the addresses given behind the name. */
function readReprints(text: string, find: (name: string) => number, count: number): string[][] {
  const places = Array.from({ length: count }, (): string[] => []);
  const parts = text.split(REPRINT);
  let names = parts[0]!.split(';');
  for (const part of parts.slice(1)) {
    // Where the addresses of all follow on the same line, a bracket opens the first.
    const [address = '', ...next] = part.split(/;|\.\s\[/u);
    for (const name of names) {
      const at = find(name);
      if (at >= 0) places[at]!.push(address);
    }
    names = next;
  }
  return places;
}

/** E-mail addresses with the position of the one author whose family name is in them, where one address alone is. The only address of an only author is the author's. */
function matchEmails(author: readonly Name[], emails: string): [number, string][] {
  const all = [...new Set(emails.toLowerCase().split(/[;,\s]+/u))].filter(mail => mail.indexOf('@') > 0);
  if (all.length === 1 && author.length === 1) return [[0, all[0]!]];
  const families = author.map(name => fold(name.family ?? '').replaceAll(' ', ''));
  const found = all.flatMap((mail): [number, string][] => {
    const user = mail.slice(0, mail.indexOf('@')).replace(/[^a-z]/gu, '');
    const fitting = families.flatMap((family, i) =>
      family.length >= SHORTEST && user.includes(family) ? [i] : [],
    );
    return fitting.length === 1 ? [[fitting[0]!, mail]] : [];
  });
  return found.filter(([at]) => found.filter(([other]) => other === at).length === 1);
}
