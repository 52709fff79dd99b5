/** What the nodes of networks and maps are called. */
import { labelOf } from '../records/label.ts';
import type { Entity } from '../resolve/entity.ts';
import type { Atlas } from './atlas.ts';

/** What a node is called: the entity's label, or that of the work. */
export function labelsOf(
  atlas: Pick<Atlas, 'works' | 'citing' | 'authors' | 'journals' | 'themes' | 'items'>,
): Map<string, string> {
  const labels = new Map<string, string>(atlas.items?.map(({ id, label }) => [id, label]));
  const name = (entity: Entity) => labels.set(entity.id, entity.label);
  for (const entities of [atlas.authors, atlas.journals, atlas.themes]) entities.forEach(name);
  for (const work of [...atlas.works, ...atlas.citing]) labels.set(`work:${work.id}`, labelOf(work));
  return labels;
}
