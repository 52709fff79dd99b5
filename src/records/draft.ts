/** A work while a record's fields are being read into it, and the readings of a field that many formats share. */

import type { Further } from './csl-variables.ts';
import type { Known } from './known.ts';
import { readNames } from './names/list.ts';
import { makePerson } from './names/person.ts';
import { isOrganisationName } from './names/words.ts';
import type { CslDate, Name, TextField, Work, WorkType } from './work.ts';

/** A reference as a record states it: its wording, and what tells the rest. The same wording comes often, and is read only once. */
export interface CitedReference {
  /** As it stands in the file; for references that are only an id, that id. */
  readonly raw: string;
  /** Sets in the work what can be told from the wording. */
  read(work: CitedWork, raw: string, known: Known): void;
}

/** A work that is cited, while its reference is read into it: field by field, since there are millions. Its type and id follow from these when nothing is set. */
export type CitedWork = { -readonly [K in Exclude<keyof Work, 'id' | 'type' | 'author'>]?: Work[K] } & {
  /** What the database calls the work, where it cites by its own ids; else empty. */
  id: string;
  type: WorkType | undefined;
  author: readonly Name[];
};

/** A reference of which nothing can be told. */
export const readNothing = (): void => {};

/** A reference that is an id of the database's own, the same that its records carry. */
export const readId = (work: CitedWork, raw: string): void => {
  work.id = raw;
};

export interface Draft {
  /** The record's own id in its file ("WOS:000...", a BibTeX key), when it has one. */
  id?: string;
  type?: WorkType;
  author: Name[];
  editor: Name[];
  /** Year, month, day: as many as are stated. */
  issued?: readonly number[];
  /** The end, where a span of time is stated. */
  issuedEnd?: readonly number[];
  /** What else is said of the date. */
  issuedAs?: Omit<CslDate, 'date-parts'>;
  keywords: string[];
  cited: CitedReference[];
  /** Times cited, as the source counts them. */
  timesCited?: number;
  /** Places of work that are no author's for certain. */
  addresses: string[];
  /** What CSL-JSON says beyond these. */
  further?: { -readonly [F in keyof Further]: Further[F] };
  readonly text: Map<TextField, string>;
}

export const makeDraft = (): Draft => ({
  author: [],
  editor: [],
  keywords: [],
  cited: [],
  addresses: [],
  text: new Map(),
});

/** True of most texts: single blanks between words and no other white space. What it is not sure of is false. */
export function isFolded(text: string): boolean {
  let before = 32;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || (code === 32 && before === 32) || code === 160 || code >= 0x1680) return false;
    before = code;
  }
  return before !== 32;
}

/** Every run of white space one blank, none at the ends. */
export const foldSpace = (value: string): string =>
  isFolded(value) ? value : value.replace(/[^\S ]\s*| \s+/gu, ' ').trim();

/** Sets a text field to the value with white space folded, unless it has one already or the value is empty. */
export function setText(draft: Draft, field: TextField, value: string | undefined): void {
  if (!value || draft.text.has(field)) return;
  const text = foldSpace(value);
  if (text) draft.text.set(field, text);
}

/** Placeholders that databases print where they have nothing; never values. */
const NOTHING =
  /^\*?(?:\[?(?:no title (?:captured|available)|anonymous|anon\.?|\[anonymous\]|no author name available|unknown|n\/a|none|null|undefined|-+)\]?)$/iu;
export const isPlaceholder = (value: string): boolean => NOTHING.test(value.trim());

/** Most names, told without the rest of the rules: "Knight, Gary A.", "Knight, G.A.", and "Gary Knight". */
const INVERTED = /^[A-Z][A-Za-z'-]{1,30}, (?:[A-Z][a-z]{2,20}(?: [A-Z]\.)?|[A-Z]\.(?:-?[A-Z]\.){0,4})$/;
const DIRECT = /^(?!Et |And )[A-Z][a-z]{1,20} [A-Z][a-z]{1,20}$/;

function readUsualName(text: string): Name | null {
  const inverted = INVERTED.test(text);
  if ((!inverted && !DIRECT.test(text)) || isOrganisationName(text)) return null;
  if (inverted) return readInvertedPerson(text);
  const blank = text.indexOf(' ');
  return { family: text.slice(blank + 1), given: text.slice(0, blank) };
}

/** A person, family name before the comma; all of it is the family name where there is none. */
export function readInvertedPerson(text: string): Name {
  const comma = text.indexOf(',');
  if (INVERTED.test(text)) return { family: text.slice(0, comma), given: text.slice(comma + 2) };
  return comma < 0
    ? { literal: text }
    : makePerson(text.slice(0, comma).trim(), text.slice(comma + 1).trim());
}

/** One author of a record: "Knight, Gary A.", "Knight GA", "Gary Knight", "OECD"; null for a placeholder. */
export function readRecordName(value: string): Name | null {
  const text = foldSpace(value);
  const usual = readUsualName(text);
  if (usual) return usual;
  if (!text || isPlaceholder(text)) return null;
  const [family, given, suffix, ...rest] = text.split(/\s*,\s*/);
  if (given !== undefined && rest.length === 0 && !isOrganisationName(text)) {
    // "Smith, Jr., John": BibTeX puts the suffix in the middle.
    if (suffix)
      return /^(?:jr|sr|i{2,3}|iv)\.?$/iu.test(given)
        ? makePerson(family!, suffix, given)
        : makePerson(family!, given, suffix);
    return given ? makePerson(family!, given) : { literal: family! };
  }
  const names = readNames(text).names;
  return names.length === 1 ? names[0]! : { literal: text };
}

/** The first year in 1000 to 2199 of a date as written, with month and day when it is a plain ISO or slashed date. */
export function readDate(value: string): readonly number[] | undefined {
  const iso = /(?<!\d)(1\d{3}|2[01]\d{2})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?!\d)/u.exec(value);
  if (!iso) return undefined;
  const [year, month, day] = [iso[1], iso[2], iso[3]].map(part => (part ? Number(part) : 0)) as [
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12) return [year];
  return day < 1 || day > 31 ? [year, month] : [year, month, day];
}

/** "https://doi.org/10.1000/X." -> "10.1000/x"; undefined when there is no DOI in it. */
export function readDoi(value: string): string | undefined {
  // Older DOIs have a part in angle brackets (SICI): "10.1002/(SICI)1097-0266(199705)18:5<363::AID-SMJ876>3.0.CO;2-X".
  const plain = value.includes('&') ? value.replace(/&lt;/giu, '<').replace(/&gt;/giu, '>') : value;
  const doi = /10\.\d{4,9}\/[^\s"<>]+(?:<\d{1,6}::?[^\s"<>]{1,40}>[^\s"<>]+)?/u.exec(plain)?.[0];
  return doi?.replace(/[.,;]+$/u, '').toLowerCase();
}

/** First and last page as one range. */
export function joinPages(first: string | undefined, last: string | undefined): string | undefined {
  const [from, to] = [first?.trim(), last?.trim()];
  return from && to && from !== to && !from.includes('-') ? `${from}-${to}` : from || to || undefined;
}
