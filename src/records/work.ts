/** The model of a publication: CSL-JSON's field names and types, with where each statement stands and how sure its reading is. */
import type { Place } from '../formats/format.ts';
import type { Further } from './csl-variables.ts';

/** The types of CSL-JSON that a reading can give. */
export const WORK_TYPES = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'chapter',
  'document',
  'paper-conference',
  'report',
  'thesis',
  'webpage',
] as const;
export type WorkType = (typeof WORK_TYPES)[number];

/** A name as CSL-JSON has it: a person by `family` and `given`, anything else (an organisation) by `literal`. */
export interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly 'non-dropping-particle'?: string;
  readonly suffix?: string;
  readonly literal?: string;
  /** The person's own identifier, as a bare number: "0000-0002-1825-0097". */
  readonly ORCID?: string;
  /** What databases call the person, with the name of the database before it: "scopus:57190000000", "mailto:a@b.org". */
  readonly ids?: readonly string[];
  /** Where the person works, as the work states it. */
  readonly affiliation?: string;
}

export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  /** 1 to 4 for spring to winter, or in words. */
  readonly season?: number | string;
  readonly circa?: boolean;
}

/** Fields of a work that hold one string, in the order in which exports write them. */
export const TEXT_FIELDS = [
  'title',
  'container-title',
  'collection-title',
  'event-title',
  'edition',
  'volume',
  'issue',
  'page',
  'publisher',
  'publisher-place',
  'DOI',
  'ISBN',
  'ISSN',
  'container-title-short',
  'URL',
  'abstract',
  'keyword',
  'language',
  'note',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export type WorkText = { readonly [F in TextField]?: string };

/** A publication. `keyword` holds author keywords joined by "; " (CSL-JSON's own field is one string). */
export interface Work extends WorkText {
  readonly id: string;
  readonly type: WorkType;
  readonly author: readonly Name[];
  readonly editor: readonly Name[];
  readonly issued?: CslDate;
  /** The letter that tells works of one year apart ("2002b"). */
  readonly 'year-suffix'?: string;
  /** Times cited, as the source counts them (a database, at the day of the export). */
  readonly timesCited?: number;
  /** Where its authors work, of which the record does not say whose place it is; places of one author stand with the author. */
  readonly addresses?: readonly string[];
  /** What CSL-JSON says of it beyond these fields. */
  readonly further?: Further;
  /** Every place that states this work. */
  readonly sources: readonly Place[];
  /** Field -> index of the source that gives it, for the fields that the first source does not give. Only for works of several statements. */
  readonly fieldSources?: Readonly<Record<string, number>>;
  /** Field -> how sure the reading is, 0 to 1. Only for works read from plain text. */
  readonly confidence?: Readonly<Record<string, number>>;
  /** Ids of the works this one cites. */
  readonly references?: readonly string[];
  /** True when the text could not be understood: kept, named, and counted as a record, but it has no fields. */
  readonly unparsed?: boolean;
}

/** The year of publication, or undefined. */
export function yearOf(work: Work): number | undefined {
  return work.issued?.['date-parts'][0]?.[0];
}

/** The name as the reference list would print it: "Knight, G.A." or "OECD". */
export function printName(name: Name): string {
  if (name.literal !== undefined) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return [family, name.given, name.suffix].filter(Boolean).join(', ');
}
