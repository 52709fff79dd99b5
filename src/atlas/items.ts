/** What is known of a network's items: their works in the collection, their names, how often they are cited, and when. */
import { statedCitations } from '../analysis/numbers/citations.ts';
import { sizesOf } from '../graph/rows.ts';
import { workKey } from '../graph/schema.ts';
import type { KnowledgeTables } from '../graph/tables.ts';
import { incidence, transpose } from '../networks/incidence.ts';
import type { ProjectOptions } from '../networks/network.ts';
import { STATED_KINDS } from '../networks/stated.ts';
import { type Work, yearOf } from '../records/work.ts';
import { worksOf } from '../resolve/entity.ts';
import type { Atlas } from './atlas.ts';
import { labelsOf } from './labels.ts';

/** The parts of an atlas that a network is made of; its maps are not. */
export type Collection = Pick<
  Atlas,
  'generator' | 'options' | 'works' | 'citing' | 'authors' | 'journals' | 'themes' | 'problems'
> & {
  /** What the works cite and the collection does not hold: for networks of citations. */
  readonly cited?: readonly Work[];
};

export interface Items {
  /** Ids of the works of the collection that an item has; of a work, itself. */
  worksOf(id: string): readonly string[];
  nameOf(id: string): string;
  /** Times its works are cited by what was read. */
  citationsOf(id: string): number;
  /** Times its works are cited as their sources say; undefined when none of them says so. */
  timesCitedOf(id: string): number | undefined;
  /** The mean year of its works; undefined when none has one. */
  averageYearOf(id: string): number | undefined;
}

/**
 * Describes the items of any network of a collection. `kinds`: what the nodes are, as keywords and affiliations take reading. Works of more
 * than `maxAuthors` authors are no works of authors, organisations and countries, as they are none in the network.
 */
export function describeItems(
  collection: Collection,
  graph: KnowledgeTables,
  kinds: readonly string[] = [],
  { maxAuthors = Number.POSITIVE_INFINITY }: Pick<ProjectOptions, 'maxAuthors'> = {},
): Items {
  const all = [...collection.works, ...(collection.cited ?? [])];
  const byId = new Map([...collection.citing, ...all].map(work => [work.id, work]));
  const known = new Set(all.map(work => work.id));
  const authors = sizesOf(graph.author.held);
  const crowded = new Set(graph.documents.ids.filter((_, d) => authors[d]! > maxAuthors));
  const works = new Map<string, readonly string[]>(all.map(({ id }) => [id, [id]]));
  for (const entity of [...collection.authors, ...collection.journals, ...collection.themes])
    works.set(
      entity.id,
      worksOf(entity).filter(id => known.has(id) && !(entity.kind === 'author' && crowded.has(id))),
    );
  const labels = labelsOf({ ...collection, works: all });
  for (const kind of STATED_KINDS.filter(stated => kinds.includes(stated))) {
    const table = incidence(graph, kind, maxAuthors < Number.POSITIVE_INFINITY ? { maxAuthors } : {});
    const { start, item } = transpose(table);
    table.items.forEach((id, i) => {
      works.set(
        id,
        Array.from(item.subarray(start[i]!, start[i + 1]!), d => table.documents[d]!),
      );
      labels.set(id, table.labels!.get(id)!);
    });
  }
  const cited = new Map<string, number>();
  for (const target of graph.cites.item) {
    const id = graph.documents.ids[target]!;
    cited.set(id, (cited.get(id) ?? 0) + 1);
  }
  const collect = (id: string, of: (work: Work) => number | undefined): number[] =>
    (works.get(id) ?? [id]).flatMap(work => {
      const found = byId.get(work);
      return found === undefined ? [] : (of(found) ?? []);
    });
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    worksOf: id => works.get(id) ?? [],
    nameOf: id => labels.get(id) ?? labels.get(workKey(id)) ?? id,
    citationsOf: id => sum((works.get(id) ?? []).map(work => cited.get(work) ?? 0)),
    timesCitedOf: id => {
      const stated = collect(id, statedCitations);
      return stated.length === 0 ? undefined : sum(stated);
    },
    averageYearOf: id => {
      const years = collect(id, yearOf);
      return years.length === 0 ? undefined : sum(years) / years.length;
    },
  };
}
