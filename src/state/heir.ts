/** What became of an item when the atlas was decided anew: the one that took over most of it. */
import type { Catalogue, Item } from './catalogue.ts';

/** The id under which most of an item goes on in another state of its atlas; null when nothing of it is left. */
export function heirOf(from: Catalogue, to: Catalogue, id: string | null): string | null {
  const item = id === null ? undefined : from.items.get(id);
  if (item === undefined) return null;
  if (item.entity === undefined && item.work === undefined) return to.items.has(item.id) ? item.id : null;
  const parts = new Set(partsOf(item));
  let best: Item | null = null;
  let most = 0;
  for (const candidate of candidatesFor(item, to)) {
    if (candidate.kind !== item.kind) continue;
    const kept = partsOf(candidate).reduce((sum, part) => sum + Number(parts.has(part)), 0);
    if (kept > most || (kept === most && kept > 0 && candidate.id === item.id))
      [best, most] = [candidate, kept];
  }
  return best?.id ?? null;
}

/** An entity goes on in what stands on its works; a work that is no longer called so may have gone into any other. */
function candidatesFor({ id, entity }: Item, to: Catalogue): Iterable<Item> {
  if (entity === undefined) return to.items.has(id) ? [to.items.get(id)!] : to.items.values();
  const works = new Set(entity.mentions.flatMap(({ work }) => to.items.get(`work:${work}`)?.works ?? []));
  const ids = new Set([...works].flatMap(work => to.entitiesOf[work] ?? []));
  return [...ids].map(each => to.items.get(each)!);
}

/** What does not change when entities are cut otherwise: the places at which an item stands. */
function partsOf({ entity, work }: Item): string[] {
  if (entity !== undefined)
    return entity.mentions.map(({ work, position, as }) => `${position}\n${work}\n${as}`);
  return (work?.sources ?? []).map(({ file, line, raw }) => `${line}\n${file}\n${raw}`);
}
