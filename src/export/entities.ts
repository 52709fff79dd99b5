/** The entities of a collection as rows: what `authors`, `journals`, `themes` and `works` list. */
import type { Entities } from '../atlas/decided.ts';
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

/** The rows of one kind, those of most works first, ties by id. Works keep the order of the input; each place that states one is a variant. */
export function listEntities(entities: Entities, kind: EntityList): EntityRow[] {
  if (kind === 'works')
    return entities.works.map(work => ({
      id: work.id,
      label: work.title ?? work.sources[0]?.raw ?? work.id,
      variants: work.sources.map(source => source.raw),
      works: 1,
      mentions: [{ work: work.id, position: 0 }],
      evidence: [],
    }));
  return entities[kind]
    .map(entity => ({
      id: entity.id,
      label: entity.label,
      variants: entity.variants,
      works: worksOf(entity).length,
      mentions: entity.mentions.map(({ work, position }) => ({ work, position })),
      evidence: entity.evidence,
    }))
    .sort((a, b) => b.works - a.works || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
