/** What is missing in a collection: what each number rests on. */
import { type Work, yearOf } from '../../records/work.ts';
import { type CountedWork, statedCitations } from './citations.ts';

const FIELDS = {
  title: (work: Work) => work.title !== undefined,
  authors: (work: Work) => work.author.length > 0,
  year: (work: Work) => yearOf(work) !== undefined,
  journal: (work: Work) => work['container-title'] !== undefined,
  pages: (work: Work) => work.page !== undefined,
  DOI: (work: Work) => work.DOI !== undefined,
  abstract: (work: Work) => work.abstract !== undefined,
  keywords: (work: Work) => work.keyword !== undefined,
  affiliations: (work: Work) =>
    work.addresses !== undefined || work.author.some(({ affiliation }) => affiliation !== undefined),
  references: (work: Work) => (work.references?.length ?? 0) > 0,
  timesCited: (work: Work) => statedCitations(work as CountedWork) !== undefined,
};
export type FieldName = keyof typeof FIELDS;

export interface Missing {
  readonly works: number;
  /** Works that were kept as text: they miss everything, and are counted with every field. */
  readonly notUnderstood: number;
  /** Of each field the works that do not state it. */
  readonly without: Readonly<Record<FieldName, number>>;
}

/** Counts what works do not state. That a book has no journal is counted like any other gap: it says what is there, not what should be. Linear. */
export function countMissing(works: readonly Work[]): Missing {
  const count = (holds: (work: Work) => boolean) =>
    works.reduce((sum, work) => sum + Number(!holds(work)), 0);
  const entries = Object.entries(FIELDS).map(([name, holds]) => [name, count(holds)]);
  return {
    works: works.length,
    notUnderstood: count(work => !work.unparsed),
    without: Object.fromEntries(entries) as Record<FieldName, number>,
  };
}
