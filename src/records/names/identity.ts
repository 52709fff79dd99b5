/** Who a name is besides its letters: its ORCID, what databases call the person, and where the person works. */
import { foldSpace } from '../draft.ts';
import type { Name } from '../work.ts';

/** What a record says of one of its names. */
export interface Identity {
  readonly orcid?: string | undefined;
  /** With the name of the database before each: "scopus:57190000000". */
  readonly ids?: readonly string[];
  readonly affiliation?: string | undefined;
}

const ORCID = /(?<!\d)(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dXx])(?!\d)/u;

/** "https://orcid.org/0000-0002-1825-0097" -> "0000-0002-1825-0097"; undefined where the last character does not check (ISO 7064, MOD 11-2). */
export function readOrcid(text: string): string | undefined {
  const parts = ORCID.exec(text)?.slice(1);
  if (!parts) return undefined;
  const digits = parts.join('').toUpperCase();
  let sum = 0;
  for (const digit of digits.slice(0, -1)) sum = ((sum + Number(digit)) * 2) % 11;
  const check = (12 - sum) % 11;
  return digits.at(-1) === (check === 10 ? 'X' : String(check)) ? parts.join('-').toUpperCase() : undefined;
}

/** An e-mail address that stands behind a place. */
const EMAIL = /(?:\.?\s?Electronic address:)?\s?[^\s@]{1,80}@[^\s@]{1,80}$/u;

/** Places of work as one text, each once, joined by "; "; undefined for none. */
export function joinPlaces(places: readonly string[]): string | undefined {
  const known = new Set<string>();
  for (const place of places) {
    const text = foldSpace(place.replaceAll(';', ','));
    known.add((text.includes('@') ? text.replace(EMAIL, '') : text).replace(/[\s.,]{1,9}$/u, ''));
  }
  known.delete('');
  return known.size > 0 ? [...known].join('; ') : undefined;
}

/** The names with what is known of each, by position. An identifier that stands with two names of one work is neither's. */
export function identify(
  names: readonly Name[],
  identityOf: (position: number) => Identity | undefined,
): Name[] {
  const identities = names.map((_, i) => identityOf(i));
  const holders = new Map<string, number>();
  for (const identity of identities)
    for (const id of idsOf(identity)) holders.set(id, (holders.get(id) ?? 0) + 1);
  const isOwn = (id: string): boolean => holders.get(id) === 1;
  return names.map((name, i) => {
    const { orcid, ids = [], affiliation } = identities[i] ?? {};
    const own = ids.filter(isOwn);
    if (!orcid && own.length === 0 && !affiliation) return name;
    return {
      ...name,
      ...(orcid && isOwn(orcid) ? { ORCID: orcid } : {}),
      ...(own.length > 0 ? { ids: own } : {}),
      ...(affiliation ? { affiliation } : {}),
    };
  });
}

const idsOf = (identity: Identity | undefined): readonly string[] => [
  ...(identity?.ids ?? []),
  ...(identity?.orcid ? [identity.orcid] : []),
];
