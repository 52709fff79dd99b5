/** The entities of a collection as rows: what `authors`, `journals`, `themes` and `works` list. */

import type { Entities } from '../atlas/decided.ts';
import { labelOf } from '../records/label.ts';
import { fold } from '../records/slug.ts';
import type { Name, Work } from '../records/work.ts';
import type { Evidence } from '../resolve/entity.ts';
import { worksOf } from '../resolve/entity.ts';

export const ENTITY_LISTS = ['authors', 'journals', 'themes', 'works'] as const;
export type EntityList = (typeof ENTITY_LISTS)[number];

export interface EntityRow {
  readonly id: string;
  readonly label: string;
  readonly variants: readonly string[];
  readonly works: number;
  /** `position` is the 0-based place among the work's authors. */
  readonly mentions: readonly { readonly work: string; readonly position: number }[];
  readonly evidence: readonly Evidence[];
}

/** Records under their own ids, by the id of the work that they state. */
export type RecordsOfWorks = ReadonlyMap<string, readonly Work[]>;

/**
 * The rows of one kind, those of most works first, ties by id. Works keep the order of the input; each place that states one is a variant.
 * With `records` a mention names the record that states it, each record of a work that several state.
 */
export function listEntities(
  entities: Entities,
  kind: EntityList,
  records: RecordsOfWorks = new Map(),
): EntityRow[] {
  const authorsOf = new Map(kind === 'authors' ? entities.works.map(work => [work.id, work.author]) : []);
  if (kind === 'works')
    return entities.works.map(work => ({
      id: work.id,
      label: labelOf(work),
      variants: work.sources.map(source => source.raw),
      works: 1,
      mentions: (records.get(work.id) ?? [work]).map(({ id }) => ({ work: id, position: 0 })),
      evidence: [],
    }));
  return entities[kind]
    .map(entity => ({
      id: entity.id,
      label: entity.label,
      variants: entity.variants,
      works: worksOf(entity).length,
      mentions: entity.mentions.flatMap(({ work, position }) =>
        statementsOf(work, position, authorsOf.get(work), records.get(work)),
      ),
      evidence: entity.evidence,
    }))
    .sort((a, b) => b.works - a.works || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Where the records of a work state a mention: at the same place of a list of equal length, else where the same family name stands. */
function statementsOf(
  work: string,
  position: number,
  authors: readonly Name[] | undefined,
  records: readonly Work[] | undefined,
): EntityRow['mentions'] {
  if (records === undefined) return [{ work, position }];
  const family = (name: Name | undefined) => fold(name?.family ?? name?.literal ?? '');
  const sought = family(authors?.[position]);
  const found = records.flatMap(({ id, author }) => {
    const alike = authors === undefined || author.length === authors.length;
    const at = alike ? position : author.findIndex(name => family(name) === sought);
    return at < 0 ? [] : [{ work: id, position: at }];
  });
  return found.length > 0 ? found : [{ work, position }];
}
