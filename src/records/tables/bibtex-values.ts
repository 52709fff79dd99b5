/**
 * The values of one BibTeX entry, read by citation-js (Willighagen, PeerJ CS 2019): TeX, names, dates, and which field means what for which
 * type. Entries go in one at a time, since one that it refuses would take all others with it; of a refused entry each field is tried alone.
 */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Name } from '../work.ts';
import { composeTex, readTex } from './tex.ts';

/** What citation-js makes of an entry: CSL-JSON, of which nothing is taken on trust. */
export type CslValues = ReadonlyMap<string, unknown>;

/** The fields that it is given. What it would only pass on (abstract, identifiers, references) is left to readTex. */
const FIELDS =
  `author editor title subtitle booktitle booksubtitle maintitle mainsubtitle journal journaltitle journalsubtitle eventtitle
  date year month day volume number issue edition series publisher school institution organization address location language langid
  entrysubtype note addendum`.split(/\s+/u);

type Fields = ReadonlyMap<string, readonly string[]>;

/** The CSL values, and the names of the fields that citation-js could not read. Never throws. */
export function readValues(type: string, fields: Fields): { values: CslValues; refused: readonly string[] } {
  const stated = FIELDS.flatMap(name => {
    const value = fields.get(name)?.[0]?.trim();
    return value && !isOutranked(name, fields) ? [[name, composeTex(value)] as const] : [];
  });
  const whole = readEntry(type, stated);
  if (whole) return { values: whole, refused: [] };
  const values = new Map<string, unknown>(readEntry(type, []) ?? []);
  const refused: string[] = [];
  for (const field of stated) {
    const part = readEntry(type, [field]);
    if (!part) refused.push(field[0]);
    else for (const [name, value] of part) if (!values.has(name)) values.set(name, value);
  }
  return { values, refused };
}

/** citation-js takes the title of the whole edition for the book's; the book's own is nearer. */
const isOutranked = (name: string, fields: Fields): boolean =>
  /^main(?:sub)?title$/u.test(name) && Boolean(fields.get('booktitle')?.[0]?.trim());

function readEntry(type: string, stated: readonly (readonly [string, string])[]): CslValues | null {
  const properties = Object.fromEntries(stated.map(([name, value]) => [name, balance(value)]));
  try {
    const data = plugins.input.chain(
      { type, label: 'entry', properties },
      { forceType: '@biblatex/entry+object', generateGraph: false },
    );
    return data.length === 1 ? new Map(Object.entries(data[0]!)) : null;
  } catch {
    return null;
  }
}

/** The value, without its braces when they do not match. */
function balance(value: string): string {
  if (!/[{}\\]/u.test(value)) return value;
  let depth = 0;
  for (let i = 0; i < value.length && depth >= 0; i++) {
    if (value[i] === '\\') i++;
    else if (value[i] === '{') depth++;
    else if (value[i] === '}') depth--;
  }
  const text = depth === 0 ? value : value.replace(/(?<!\\)[{}]/gu, '');
  return /(?:^|[^\\])(?:\\\\)*\\$/u.test(text) ? `${text} ` : text;
}

/** citation-js marks emphasis and protected case with HTML; text is text. What the file itself has in angle brackets stays. */
const MARKUP = /<\/?(?:i|b|em|strong|sup|sub|sc|span)(?: (?:class|style)="[^"<>]{0,60}")?>/gu;

/** A string value as plain text. */
export function plain(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.replace(MARKUP, '').trim();
  // Commands that it does not know come back as they were.
  return text.includes('\\') ? readTex(text) : text;
}

/** Year, month, day of a CSL date. */
export function dateParts(value: unknown): readonly number[] | undefined {
  const parts = (value as { 'date-parts'?: unknown } | undefined)?.['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (!Array.isArray(first) || !Number.isInteger(first[0])) return undefined;
  const [year, month, day] = first as number[];
  // "0004-03", "6": slips of a program that lost the year; years before Christ are negative.
  if (year! >= 0 && year! < 1000) return undefined;
  if (!month || month < 1 || month > 12) return [year!];
  return day && day >= 1 && day <= 31 ? [year!, month, day] : [year!, month];
}

/** The names of a CSL list, in their order. */
export function nameList(value: unknown): Name[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry): Name[] => {
    const part = (key: string) =>
      plain((entry as Record<string, unknown> | null)?.[key])?.replace(/\s+/gu, ' ');
    const [family, given, particle, suffix] = [
      part('family'),
      part('given'),
      part('non-dropping-particle'),
      part('suffix'),
    ];
    const literal = part('literal') || (!given && !particle ? family : undefined);
    if (literal) return [{ literal }];
    if (!family) return given ? [{ literal: given }] : [];
    return [
      {
        family,
        ...(given ? { given } : {}),
        ...(particle ? { 'non-dropping-particle': particle } : {}),
        ...(suffix ? { suffix } : {}),
      },
    ];
  });
}
