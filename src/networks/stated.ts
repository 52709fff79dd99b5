/** Items that works state and the knowledge graph has no nodes of: author keywords, and the organisations and countries of their authors. */
import type { DocumentTable } from '../graph/tables.ts';
import { fold } from '../records/slug.ts';
import { wordKey } from '../themes/words.ts';
import { findCountry } from './countries.ts';

export const STATED_KINDS = ['keyword', 'organisation', 'country'] as const;
export type StatedKind = (typeof STATED_KINDS)[number];

export interface Stated {
  /** The items of each work, with repetitions. */
  readonly rows: readonly (readonly string[])[];
  /** Item -> how it is mostly written. */
  readonly labels: ReadonlyMap<string, string>;
}

/** One thing that a work states: what makes it the same as another, and how it is written. */
interface Statement {
  readonly key: string;
  readonly written: string;
}

const READERS: Record<StatedKind, (documents: DocumentTable, d: number) => Statement[]> = {
  keyword: ({ keywords }, d) => split(keywords[d]!).map(written => ({ key: keywordKey(written), written })),
  organisation: ({ affiliations }, d) => affiliations[d]!.flatMap(split).map(readOrganisation),
  country: ({ affiliations }, d) =>
    affiliations[d]!.flatMap(split).flatMap(text => {
      const written = findCountry(text);
      return written === null ? [] : { key: fold(written).replaceAll(' ', '-'), written };
    }),
};

/**
 * Reads the items of one kind that works hold, given by their indexes. The id of an item is its kind and its key; its label the most
 * frequent wording, ties in code order.
 */
export function readStated(documents: DocumentTable, works: Int32Array, kind: StatedKind): Stated {
  const wordings = new Map<string, Map<string, number>>();
  const rows = Array.from(works, d =>
    READERS[kind](documents, d)
      .filter(({ key }) => key !== '')
      .map(({ key, written }) => {
        const id = `${kind}:${key}`;
        const counts = wordings.get(id) ?? new Map<string, number>();
        wordings.set(id, counts.set(written, (counts.get(written) ?? 0) + 1));
        return id;
      }),
  );
  const usual = ([a, m]: [string, number], [b, n]: [string, number]) => n - m || (a < b ? -1 : 1);
  return { rows, labels: new Map([...wordings].map(([id, counts]) => [id, [...counts].sort(usual)[0]![0]])) };
}

/**
 * What is one for all wordings of a keyword: case, plural, British or American spelling, hyphen, blank or neither ("Start-ups", "startup").
 * Of "C++" and "C#" folding would leave the same letter: what is that short is compared as it stands.
 */
export function keywordKey(keyword: string): string {
  const folded = fold(keyword);
  return folded.length > 2 ? folded.split(' ').map(wordKey).join('') : keyword.toLowerCase().trim();
}

/** Parts of an address that name an organisation, the surest first. */
const ORGANISATIONS: readonly RegExp[] = [
  /\buniv|universi|hochschule|polytech|politec|politéc|école|ecole|\bcolleges?\b|\bcollege\b/iu,
  /\binst\b|institut|\bacad|\bhosp|\bcorp\b|\binc\b|\bltd\b|\bgmbh\b|\bministr|\bbank\b|\bcouncil\b/iu,
];
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['univ', 'university'],
  ['inst', 'institute'],
  ['coll', 'college'],
  ['acad', 'academy'],
  ['technol', 'technology'],
  ['sch', 'school'],
]);

/** The part of an address that names a university, else another body, else its first part; its key has no "of", and no short forms. */
function readOrganisation(address: string): Statement {
  const parts = address.split(',').map(part => part.trim());
  const named = ORGANISATIONS.map(pattern => parts.find(part => pattern.test(part))).find(Boolean);
  const written = named ?? parts[0]!;
  const words = fold(written)
    .split(' ')
    .filter(word => !/^(?:of|the|at)$/.test(word));
  return { key: words.map(word => SHORT_FORMS.get(word) ?? word).join('-'), written };
}

/** Several in one field stand apart by semicolons. */
function split(text: string): string[] {
  return text
    .split(';')
    .map(part => part.trim())
    .filter(Boolean);
}
