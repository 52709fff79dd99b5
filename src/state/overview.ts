/** What is in a collection, what is missing in it, and what each of its numbers rests on. */
import { countMissing, type FieldName } from '../analysis/numbers/missing.ts';
import type { Atlas } from '../atlas/atlas.ts';
import type { Problem } from '../formats/format.ts';
import type { Work } from '../records/work.ts';

/** Fields in the order in which they are told, with the words for them. */
const FIELDS: readonly (readonly [field: FieldName, label: string])[] = [
  ['title', 'Title'],
  ['authors', 'Authors'],
  ['year', 'Year'],
  ['journal', 'Journal or book'],
  ['pages', 'Pages'],
  ['DOI', 'DOI'],
  ['abstract', 'Abstract'],
  ['keywords', 'Author keywords'],
  ['affiliations', 'Affiliations'],
  ['references', 'References'],
  ['timesCited', 'Times cited'],
];

/** A field, and how many works are without it. */
export interface Gap {
  readonly field: FieldName;
  readonly label: string;
  readonly without: number;
  /** Works in all. */
  readonly of: number;
}

/** How many works each field is missing in. Linear. */
export function findGaps(works: readonly Work[]): Gap[] {
  const { without } = countMissing(works);
  return FIELDS.map(([field, label]) => ({ field, label, without: without[field], of: works.length }));
}

/** The works without a field, by the rule by which they are counted: indexes. Linear, and slower than counting them. */
export function listWithout(works: readonly Work[], field: FieldName): number[] {
  return works.flatMap((work, index) => (countMissing([work]).without[field] > 0 ? [index] : []));
}

/** Numbers, and how many works or documents they rest on. */
export interface Ground {
  readonly numbers: string;
  /** What a work must state to count, in words and as a field. */
  readonly needs: string;
  readonly field: FieldName;
  readonly rests: number;
  readonly of: number;
}

const GROUNDS: readonly (readonly [numbers: string, field: FieldName, needs: string])[] = [
  ['Publications a year, growth, bursts, themes over time', 'year', 'a year'],
  ['Co-authorship, Lotka’s law, collaboration', 'authors', 'an author'],
  ['Bradford’s zones, journals and what links them', 'journal', 'a journal or book'],
  ['Themes', 'title', 'a title; keywords and abstracts add to it'],
  ['Keyword networks, the thematic map of author keywords', 'keywords', 'author keywords'],
  ['Networks of organisations and countries', 'affiliations', 'affiliations'],
  ['Coupling, co-citation, citations inside the collection', 'references', 'a reference list'],
  ['Citations as stated', 'timesCited', 'times cited'],
];

/** What each number rests on: the works that state what it needs. */
export function findGrounds(gaps: readonly Gap[]): Ground[] {
  const of = gaps[0]?.of ?? 0;
  const without = new Map(gaps.map(gap => [gap.field, gap.without]));
  return GROUNDS.map(([numbers, field, needs]) => ({
    numbers,
    needs,
    field,
    rests: of - (without.get(field) ?? 0),
    of,
  }));
}

/** What was read in numbers: references are those of the works and of the documents whose lists were read, each once for each. */
export function countReferences({ works, citing, cited = [] }: Pick<Atlas, 'works' | 'citing' | 'cited'>) {
  const documents = new Map([...citing, ...works].map(work => [work.id, work]));
  const lists = [...documents.values()].filter(({ references = [] }) => references.length > 0);
  const references = lists.reduce((sum, { references = [] }) => sum + new Set(references).size, 0);
  return { lists: lists.length, references, outside: cited.length };
}

export interface ProblemKind {
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly problems: readonly Problem[];
}

/** Problems by kind: errors first, then the kind of the most. */
export function groupProblems(problems: readonly Problem[]): ProblemKind[] {
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    const kind = kinds.get(problem.code);
    if (kind === undefined) kinds.set(problem.code, [problem]);
    else kind.push(problem);
  }
  return [...kinds]
    .map(([code, list]) => ({
      code,
      severity: list.some(each => each.severity === 'error') ? ('error' as const) : ('warning' as const),
      problems: list,
    }))
    .sort(
      (a, b) =>
        Number(b.severity === 'error') - Number(a.severity === 'error') ||
        b.problems.length - a.problems.length ||
        (a.code < b.code ? -1 : 1),
    );
}
