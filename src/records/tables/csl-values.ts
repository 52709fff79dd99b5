/** Names and texts of CSL-JSON and of Crossref, which has CSL's names: from the JSON text of a value. */
import { foldSpace, isPlaceholder, readRecordName, setText } from '../draft.ts';
import { type Identity, identify, joinPlaces, readOrcid } from '../names/identity.ts';
import { makePerson } from '../names/person.ts';
import type { Name, TextField } from '../work.ts';
import { readMarkup } from './markup.ts';
import type { Row } from './table.ts';

/** The object that a value is the JSON text of; null for plain strings. Only names that stand in this program are looked up in it. */
export function parseObject(value: string): Readonly<Record<string, unknown>> | null {
  if (!value.startsWith('{')) return null;
  try {
    return JSON.parse(value) as Record<string, unknown>;
  } catch {
    return null;
  }
}

/** Text of a string or number, without markup. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? foldSpace(readMarkup(value)) : typeof value === 'number' ? String(value) : '';

type Members = Readonly<Record<string, unknown>>;

/** A CSL name object, or a name as one string. */
function readCslName(value: string, object = parseObject(value)): Name | null {
  if (!object) return readRecordName(readMarkup(value));
  const part = (key: string) => textOf(object[key]);
  const literal = part('literal') || part('name');
  const particles = [part('dropping-particle'), part('non-dropping-particle')].filter(Boolean);
  const family = part('family');
  if (!family) {
    const text = literal || part('given');
    return text && !isPlaceholder(text) ? { literal: text } : null;
  }
  if (isPlaceholder(family) && !part('given')) return null;
  return makePerson([...particles, family].join(' '), part('given'), part('suffix'));
}

/** The first value, without markup. */
export const markup = (tag: string, field: TextField): Row => ({
  tag,
  read: (values, draft) => {
    const value = readMarkup(values[0]!);
    if (!isPlaceholder(value)) setText(draft, field, value);
  },
});

/** Crossref states the ORCID and the places of work with the name; so does what it gives as CSL-JSON. */
function readIdentity({ ORCID, affiliation }: Members): Identity | undefined {
  const stated: readonly unknown[] = Array.isArray(affiliation)
    ? affiliation
    : typeof affiliation === 'string'
      ? affiliation.split(';')
      : affiliation
        ? [affiliation]
        : [];
  if (!ORCID && stated.length === 0) return undefined;
  const nameOf = (place: unknown) => textOf((place as Members | null)?.name ?? place);
  return {
    orcid: typeof ORCID === 'string' ? readOrcid(ORCID) : undefined,
    affiliation: joinPlaces(stated.map(nameOf)),
  };
}

export const cslNames = (tag: string, to: 'author' | 'editor' = 'author'): Row => ({
  tag,
  read: (values, draft) => {
    if (draft[to].length > 0) return;
    const identities: (Identity | undefined)[] = [];
    const names = values.flatMap(value => {
      const object = parseObject(value);
      const name = readCslName(value, object);
      if (!name) return [];
      identities.push(object ? readIdentity(object) : undefined);
      return [name];
    });
    draft[to] = identities.some(Boolean) ? identify(names, i => identities[i]) : names;
  },
});
