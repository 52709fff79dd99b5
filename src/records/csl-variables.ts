/** The variables of CSL 1.0.2 that nothing here asks for: read as they stand, kept with the work, and written again. One list both ways. */
import type { CslDate, Name } from './work.ts';

export const FURTHER_TEXTS = [
  'title-short',
  'genre',
  'medium',
  'number',
  'number-of-pages',
  'number-of-volumes',
  'chapter-number',
  'collection-number',
  'part-number',
  'part-title',
  'printing-number',
  'supplement-number',
  'section',
  'version',
  'volume-title',
  'volume-title-short',
  'page-first',
  'status',
  'source',
  'license',
  'annote',
  'archive',
  'archive_collection',
  'archive_location',
  'archive-place',
  'authority',
  'call-number',
  'citation-key',
  'citation-label',
  'dimensions',
  'division',
  'event-place',
  'jurisdiction',
  'original-publisher',
  'original-publisher-place',
  'original-title',
  'references',
  'reviewed-genre',
  'reviewed-title',
  'scale',
  'PMCID',
  'PMID',
] as const;

export const FURTHER_NAMES = [
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor-translator',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
  'translator',
] as const;

export const FURTHER_DATES = [
  'accessed',
  'available-date',
  'event-date',
  'original-date',
  'submitted',
] as const;

/** What a CSL item says beyond the fields of a work, under CSL's own names; `type` is a type that is none of a work's. */
export type Further = { readonly type?: string } & {
  readonly [F in (typeof FURTHER_TEXTS)[number]]?: string;
} & {
  readonly [F in (typeof FURTHER_NAMES)[number]]?: readonly Name[];
} & { readonly [F in (typeof FURTHER_DATES)[number]]?: CslDate };
