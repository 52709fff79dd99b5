/** The forms in which databases print what a record cites: for references that are kept as they stand, apart from the record's own format. */
import { type CitedReference, readId } from '../draft.ts';
import { readDimensionsReference } from './dimensions-cited.ts';
import { readScopusReference } from './scopus-cited.ts';
import { readWosCited } from './wos-cited.ts';

const READERS: ReadonlyMap<string, CitedReference['read']> = new Map([
  ['wos', readWosCited],
  ['scopus', readScopusReference],
  ['dimensions', readDimensionsReference],
  ['id', readId],
]);

/** Format of a file -> the form of its references; BibTeX and CSL-JSON hold those of several databases. */
const FORMS: ReadonlyMap<string, string | null> = new Map([
  ['wos-plaintext', 'wos'],
  ['wos-tab', 'wos'],
  ['wos-csv', 'wos'],
  ['scopus-csv', 'scopus'],
  ['ris', 'scopus'],
  ['dimensions-csv', 'dimensions'],
  ['openalex-json', 'id'],
  ['lens-csv', 'id'],
  ['bibtex', null],
  ['csl-json', null],
]);

/** Cited references as a record has them, and the form that they are in. */
export interface PrintedReferences {
  readonly form: string;
  readonly raw: readonly string[];
}

/** The references of one record with their form; undefined in formats whose wording does not tell all that was read from it. */
export function printReferences(format: string, raw: readonly string[]): PrintedReferences | undefined {
  const form = FORMS.get(format);
  return form === undefined || raw.length === 0 ? undefined : { form: form ?? guessForm(raw), raw };
}

/** The references to read; of a form that is not known, or not given, by their looks. */
export function readPrinted(form: unknown, raw: readonly string[]): CitedReference[] {
  const known = typeof form === 'string' ? READERS.get(form) : undefined;
  const read = known ?? READERS.get(guessForm(raw))!;
  return raw.map(each => ({ raw: each, read }));
}

const LOOKS: readonly (readonly [form: string, look: RegExp])[] = [
  ['id', /^(?:https?:\/\/openalex\.org\/)?W\d+$|^(?:\d{3}-){4}\d{2}[\dX]$/u],
  ['dimensions', /^\[[^\]]*\]\|/u],
  ['wos', /^[^()]{1,100}, (?:1[5-9]|20)\d\d[a-z]?, |^[^(]*, DOI 10\./u],
];

/** The form that most of the references have. */
function guessForm(raw: readonly string[]): string {
  const isMost = (look: RegExp) => raw.filter(each => look.test(each)).length * 2 > raw.length;
  return LOOKS.find(([, look]) => isMost(look))?.[0] ?? 'scopus';
}
