/** What was read from a file, in numbers: the answer of `inspect`. */
import type { SourceReading } from '../atlas/sources.ts';
import type { Problem } from '../formats/format.ts';
import type { NetworkFile } from '../formats/networks/network-file.ts';
import { printName, type Work, yearOf } from '../records/work.ts';

/** Counts of works; years are absent when no work has one. */
export interface Counts {
  readonly records: number;
  readonly distinctDois: number;
  readonly recordsWithDoi: number;
  readonly minYear: number | null;
  readonly maxYear: number | null;
  readonly recordsWithoutYear: number;
  readonly recordsWithReferences: number;
  readonly totalReferences: number;
  readonly authorAppearances: number;
  readonly recordsWithoutAuthors: number;
  readonly recordsNotUnderstood: number;
}

export interface Heading {
  readonly title: string | null;
  readonly authors: number;
}

export interface FileInspection extends Counts {
  readonly file: string;
  readonly format: string;
  readonly encoding: string;
  readonly first: Heading | null;
  readonly last: Heading | null;
  /** Of a network file, which has no records. */
  readonly nodes?: number;
  readonly edges?: number;
  readonly citing?: {
    readonly title: string | null;
    readonly authors: readonly string[];
    readonly keywords: readonly string[];
  };
  readonly problems: readonly Pick<Problem, 'line' | 'code' | 'message' | 'severity'>[];
}

/** A DOI as it is compared: without its resolver, in small letters. */
function normaliseDoi(doi: string): string {
  return doi
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/, '');
}

/** The numbers of some works. Linear. */
export function countWorks(works: readonly Work[]): Counts {
  const dois = works.flatMap(work => (work.DOI ? [normaliseDoi(work.DOI)] : []));
  const years = works.flatMap(work => yearOf(work) ?? []);
  const references = works.map(work => work.references?.length ?? 0);
  return {
    records: works.length,
    distinctDois: new Set(dois).size,
    recordsWithDoi: dois.length,
    minYear: years.length > 0 ? years.reduce((a, b) => Math.min(a, b)) : null,
    maxYear: years.length > 0 ? years.reduce((a, b) => Math.max(a, b)) : null,
    recordsWithoutYear: works.length - years.length,
    recordsWithReferences: references.filter(count => count > 0).length,
    totalReferences: references.reduce((sum, count) => sum + count, 0),
    authorAppearances: works.reduce((sum, work) => sum + work.author.length, 0),
    recordsWithoutAuthors: works.filter(work => work.author.length === 0).length,
    recordsNotUnderstood: works.filter(work => work.unparsed).length,
  };
}

function headingOf(work: Work | undefined): Heading | null {
  return work ? { title: work.title ?? null, authors: work.author.length } : null;
}

/** One file, inspected. */
export function inspectFile({
  file,
  format,
  encoding,
  works,
  citing,
  problems,
}: SourceReading): FileInspection {
  return {
    file,
    format,
    encoding,
    ...countWorks(works),
    first: headingOf(works[0]),
    last: headingOf(works.at(-1)),
    ...(citing
      ? {
          citing: {
            title: citing.title ?? null,
            authors: citing.author.map(printName),
            keywords: (citing.keyword ?? '').split('; ').filter(Boolean),
          },
        }
      : {}),
    problems: problems.map(({ line, code, message, severity }) => ({ line, code, message, severity })),
  };
}

/** A network file, inspected: no records, but nodes and links. */
export function inspectNetwork({ parts, nodes, edges, problems }: NetworkFile): FileInspection {
  const { file, format, encoding } = parts[0]!;
  return {
    file,
    format,
    encoding,
    ...countWorks([]),
    first: null,
    last: null,
    nodes: nodes.length,
    edges: edges.length,
    problems: problems.map(({ line, code, message, severity }) => ({ line, code, message, severity })),
  };
}
