/** Compares a reading with a labelled reference, field by field, blind to case, accents and punctuation. */
import type { ParsedReference } from '../../src/records/reference/parse.ts';
import type { Gold, GoldName } from './gold.ts';

export const FIELDS = [
  'authors',
  'year',
  'title',
  'container',
  'volume',
  'issue',
  'pages',
  'publisher',
] as const;
export type Field = (typeof FIELDS)[number];

export interface Miss {
  readonly field: Field;
  readonly gold: string;
  readonly read: string;
}

/** Letters and digits only, in lower case and without accents. */
const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]|--+/gu, '-')
    .replace(/[\s.,;:()]+/gu, '');

const number = (text: string): string =>
  plain(text.replace(/^\s*(?:vol(?:ume)?|v|bd|band|jg|nos?|nr|number|issue|heft|n°|t)\b/iu, ''));

/** "267-94" is 267-294. */
function pages(text: string): string {
  const value = plain(text.replace(/^\s*(?:pages?|pp?|s|seiten?|pag)\b/iu, ''));
  const range = /^(\D*)(\d+)-(\D*)(\d+)$/u.exec(value);
  if (!range) return value;
  const [, before, first, between, last] = range as unknown as [string, string, string, string, string];
  return `${before}${first}-${between}${first.slice(0, Math.max(0, first.length - last.length))}${last}`;
}

/** "J. P." and "JP" are one, and so are "Jane Pat" and "J.P.". */
const initials = (given: string): string =>
  given
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[\s.\-\u2010-\u2015]+/u)
    .map(word => (/^\p{Lu}{2,3}$/u.test(word) ? word : word.slice(0, 1)))
    .join('')
    .toLowerCase();

type AnyName = GoldName & { readonly 'non-dropping-particle'?: string };

function person(name: AnyName): string {
  if (name.literal !== undefined) return `=${letters(name.literal)}`;
  const particle = name.particle ?? name['non-dropping-particle'] ?? '';
  return name.family
    ? `${letters(`${particle} ${name.family}`)}/${initials(name.given ?? '')}`
    : `=${letters(name.given ?? '')}`;
}

const people = (names: readonly AnyName[] | undefined): string => (names ?? []).map(person).join('|');

const NORMAL: Readonly<Record<Exclude<Field, 'authors' | 'year'>, (text: string) => string>> = {
  title: letters,
  container: letters,
  volume: number,
  issue: number,
  pages,
  publisher: letters,
};

const READ = {
  title: 'title',
  container: 'container-title',
  volume: 'volume',
  issue: 'issue',
  pages: 'page',
  publisher: 'publisher',
} as const;

function valuesOf(
  field: Field,
  gold: Gold,
  read: ParsedReference | null,
): { gold: string; read: string; alt: readonly string[] } {
  if (field === 'authors') return { gold: people(gold.gold.authors), read: people(read?.author), alt: [] };
  if (field === 'year')
    return { gold: String(gold.gold.year ?? ''), read: String(read?.date?.year ?? ''), alt: [] };
  const normal = NORMAL[field];
  return {
    gold: normal(gold.gold[field] ?? ''),
    read: normal(read?.text[READ[field]] ?? ''),
    alt: (gold.gold.alt?.[field] ?? []).map(value => normal(value ?? '')),
  };
}

/** Counts of one field over many references. */
export interface Count {
  gold: number;
  read: number;
  right: number;
}

/** Adds one reference's fields to the counts and gives what was wrong: none means the reference is wholly right. */
export function scoreReference(
  gold: Gold,
  read: ParsedReference | null,
  counts: ReadonlyMap<Field, Count>,
): Miss[] {
  const misses: Miss[] = [];
  for (const field of FIELDS) {
    if (!gold.fields.includes(field)) continue;
    const value = valuesOf(field, gold, read);
    const count = counts.get(field)!;
    const right = value.gold === value.read || value.alt.includes(value.read);
    if (value.gold) count.gold++;
    if (value.read) count.read++;
    if (right && (value.read || (value.gold && value.alt.includes('')))) count.right++;
    if (!right) misses.push({ field, gold: value.gold, read: value.read });
  }
  return misses;
}
