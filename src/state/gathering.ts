/** Gathering nodes: taking them into the group and out of it, what is next to them, and what the gathered have in common. */
import type { Catalogue, Item, MapIndex } from './catalogue.ts';
import type { ViewState } from './view.ts';

/** Takes nodes into the group, each once, in the order in which they came. */
export function gather(view: ViewState, ids: Iterable<string>): ViewState {
  const group = [...new Set([...view.group, ...ids])];
  return group.length === view.group.length ? view : { ...view, group };
}

/** Takes nodes out of the group. With the last of them everything is shown again. */
export function letGo(view: ViewState, ids: Iterable<string>): ViewState {
  const out = new Set(ids);
  const group = view.group.filter(id => !out.has(id));
  if (group.length === view.group.length) return view;
  return { ...view, group, only: view.only && group.length > 0 };
}

/** Empties the group and shows everything again. */
export function letAllGo(view: ViewState): ViewState {
  return { ...view, group: [], only: false };
}

/** Leaves out all but the gathered, or shows everything again. */
export function showOnly(view: ViewState, only: boolean): ViewState {
  return { ...view, only: only && view.group.length > 0 };
}

/** Nothing but these: what was gathered before gives way. */
export function gatherOnly(view: ViewState, ids: Iterable<string>): ViewState {
  const group = [...new Set(ids)];
  return { ...view, group, only: group.length > 0 };
}

/** The nodes that a link of the map joins to any of some nodes, without these themselves; in the order of the map. */
export function neighboursOfAll({ links, map }: MapIndex, ids: readonly string[]): string[] {
  const found = new Set(ids.flatMap(id => links.get(id)?.map(({ other }) => other) ?? []));
  for (const id of ids) found.delete(id);
  return map.nodes.id.filter(id => found.has(id));
}

/** The nodes of a cluster, in the order of the map. */
export function membersOf({ map: { nodes } }: MapIndex, cluster: number): string[] {
  return nodes.id.filter((_, node) => nodes.cluster[node] === cluster);
}

/** The gathered that the atlas knows, those with most works first; as gathered where they have equally many. */
export function gatheredItems({ items }: Catalogue, group: readonly string[]): readonly Item[] {
  return group.flatMap(id => items.get(id) ?? []).sort((a, b) => b.works.length - a.works.length);
}

/** A work and on how many of the gathered it stands. */
export interface SharedWork {
  /** Index into `atlas.works`. */
  readonly work: number;
  readonly of: number;
}

/** The works of two or more of the gathered: those of most of them first, then in the order of the files. Linear in their works. */
export function sharedWorks(gathered: readonly Item[]): readonly SharedWork[] {
  const counts = new Map<number, number>();
  for (const { works } of gathered) for (const work of works) counts.set(work, (counts.get(work) ?? 0) + 1);
  return [...counts]
    .filter(([, of]) => of > 1)
    .map(([work, of]) => ({ work, of }))
    .sort((a, b) => b.of - a.of || a.work - b.work);
}

/** The gathered as rows of a table: name, kind, works, links on the map, cluster; the header first. Fields hold no tab and no line break. */
export function tableOfGathered({ links, map, position }: MapIndex, gathered: readonly Item[]): string[][] {
  const clusters = new Map(map.clusters.map(({ id, label }) => [id, label]));
  const rows = gathered.map(({ id, label, kind, works }) => {
    const node = position.get(id);
    const cluster = node === undefined ? undefined : map.nodes.cluster[node];
    const counts = [works.length, links.get(id)?.length ?? 0].map(String);
    return [label, kind, ...counts, clusters.get(cluster ?? -1) ?? '', id];
  });
  return [['name', 'kind', 'works', 'links', 'cluster', 'id'], ...rows].map(row =>
    row.map(field => field.replace(/\s+/g, ' ')),
  );
}
