/** What the works that are shown consist of: counts that change with every filter, each a filter itself. */
import { WORK_TYPES, type WorkType } from '../records/work.ts';
import type { Catalogue, Item } from './catalogue.ts';
import { compareNames } from './order.ts';
import { type Filtering, sieveWorks } from './shown.ts';
import { NO_FILTERS } from './view.ts';

export const FACET_KINDS = ['author', 'journal', 'theme'] as const;
export type FacetKind = (typeof FACET_KINDS)[number];

export interface Counted<T> {
  readonly of: T;
  readonly works: number;
}

export interface Bin {
  /** Times cited, from and up to. */
  readonly from: number;
  readonly to: number;
  /** Works that the other filters leave, and those that this one leaves too. */
  readonly works: number;
  readonly shown: number;
}

/** Types of works under the other filters; those of the collection only, the most frequent first. */
export function countTypes(catalogue: Catalogue, view: Filtering): readonly Counted<WorkType>[] {
  const passes = sieveWorks(catalogue, { ...view, filters: { ...(view.filters ?? NO_FILTERS), types: [] } });
  const counts = new Map<WorkType, number>();
  const there = new Set<WorkType>();
  catalogue.atlas.works.forEach(({ type }, work) => {
    there.add(type);
    if (passes === null || passes[work]) counts.set(type, (counts.get(type) ?? 0) + 1);
  });
  return WORK_TYPES.filter(type => there.has(type))
    .map(type => ({ of: type, works: counts.get(type) ?? 0 }))
    .sort((a, b) => b.works - a.works);
}

/** The authors, journals or themes of the works that are shown, the most frequent first; those that are filtered by are left out. */
export function countEntities(
  catalogue: Catalogue,
  view: Filtering,
  kind: FacetKind,
): readonly Counted<Item>[] {
  const passes = sieveWorks(catalogue, view);
  const chosen = new Set(view.filters?.of);
  const counts = new Map<string, number>();
  catalogue.entitiesOf.forEach((ids, work) => {
    if (passes !== null && !passes[work]) return;
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  return [...counts]
    .flatMap(([id, works]) => {
      const item = catalogue.items.get(id)!;
      return item.kind === kind && !chosen.has(id) ? [{ of: item, works }] : [];
    })
    .sort((a, b) => b.works - a.works || compareNames(a.of.label, b.of.label));
}

/** Works by how often their sources say they are cited, in bins that double: 0, 1, 2-3, 4-7, ...; null when no source says. */
export function countCited(catalogue: Catalogue, view: Filtering): readonly Bin[] | null {
  const { works } = catalogue.atlas;
  if (!works.some(({ timesCited }) => timesCited !== undefined)) return null;
  const filters = view.filters ?? NO_FILTERS;
  const others = sieveWorks(catalogue, { ...view, filters: { ...filters, minCited: 0 } });
  const bins: { from: number; to: number; works: number; shown: number }[] = [];
  works.forEach(({ timesCited = 0 }, work) => {
    if (others !== null && !others[work]) return;
    const b = timesCited === 0 ? 0 : Math.floor(Math.log2(timesCited)) + 1;
    for (let k = bins.length; k <= b; k++)
      bins.push({ from: k === 0 ? 0 : 2 ** (k - 1), to: k === 0 ? 0 : 2 ** k - 1, works: 0, shown: 0 });
    bins[b]!.works++;
    if (timesCited >= filters.minCited) bins[b]!.shown++;
  });
  return bins;
}
