/** What the filters leave: the works that pass, and the nodes and links that those works still make. */
import type { NodeKind } from '../atlas/atlas.ts';
import type { Catalogue, MapIndex } from './catalogue.ts';
import { NO_FILTERS, type ViewState } from './view.ts';

export interface Shown {
  /** Null: nothing is filtered. */
  readonly nodes: ReadonlySet<string> | null;
  /** Work index -> 1 where it is shown; null: all are. */
  readonly passes: Uint8Array | null;
  readonly works: number;
  readonly ofWorks: number;
  /** What the nodes of this map are; "node" when they are of several kinds. */
  readonly kind: NodeKind | 'node';
  readonly count: number;
  readonly ofCount: number;
  /** How many of the kind the collection has: more, where a map draws those of the most works. */
  readonly inAll: number;
  /** Works without a year, which a filter by year cannot show. */
  readonly undated: number;
  readonly selectionHidden: boolean;
}

export type Filtering = Pick<ViewState, 'selected'> &
  Partial<Pick<ViewState, 'years' | 'filters' | 'group' | 'only'>>;

/** Whether a work is among those shown. */
export function isShown({ passes }: Pick<Shown, 'passes'>, work: number): boolean {
  return passes === null || passes[work] === 1;
}

/** The works that the years and the filters leave; null when they leave all. Linear in works. */
export function sieveWorks(
  catalogue: Catalogue,
  { years = null, filters = NO_FILTERS }: Pick<Filtering, 'years' | 'filters'>,
): Uint8Array | null {
  const { types, of, minCited } = filters;
  if (years === null && types.length === 0 && of.length === 0 && minCited === 0) return null;
  const { works } = catalogue.atlas;
  const passes = new Uint8Array(works.length).fill(1);
  const keep = (test: (work: number) => boolean) => {
    for (let work = 0; work < passes.length; work++) if (passes[work] && !test(work)) passes[work] = 0;
  };
  if (years !== null)
    keep(work => {
      const year = catalogue.years[work];
      return year !== undefined && year >= years[0] && year <= years[1];
    });
  if (types.length > 0) keep(work => types.includes(works[work]!.type));
  if (minCited > 0) keep(work => (works[work]!.timesCited ?? 0) >= minCited);
  for (const id of of) {
    const held = new Set(catalogue.items.get(id)?.works);
    keep(work => held.has(work));
  }
  return passes;
}

/**
 * What is left of a map. A node stays with one work, and with so many as the filters ask for; what has no works of its own stays while one
 * of its links does, and a citing document while any work does.
 */
export function filterMap(catalogue: Catalogue, index: MapIndex, view: Filtering): Shown {
  const { nodes } = index.map;
  const kinds = new Set(nodes.kind);
  const kind = kinds.size === 1 ? nodes.kind[0]! : 'node';
  const ofWorks = catalogue.atlas.works.length;
  const ofCount = nodes.id.length;
  const whole = { kind, ofWorks, ofCount, inAll: countAll(catalogue, kind) ?? ofCount, undated: 0 } as const;
  const { minWorks = 0 } = view.filters ?? {};
  const group = view.only === true && view.group && view.group.length > 0 ? new Set(view.group) : null;
  const passes = sieveWorks(catalogue, view);
  if (passes === null && minWorks <= 1 && group === null)
    return { ...whole, nodes: null, passes, works: ofWorks, count: ofCount, selectionHidden: false };
  const inside = (work: number) => isShown({ passes }, work);
  const works = passes === null ? ofWorks : passes.reduce((sum, pass) => sum + pass, 0);
  const stays = (id: string) => {
    if (group !== null && !group.has(id)) return false;
    const item = catalogue.items.get(id);
    if (item === undefined) return false;
    if (item.kind === 'item') return minWorks <= 1;
    if (item.kind === 'citing') return works > 0;
    if (item.works.length === 0)
      return index.links.get(id)?.some(({ evidence }) => evidence.some(inside)) ?? false;
    const left = passes === null ? item.works.length : item.works.filter(inside).length;
    return left >= Math.max(1, item.kind === 'work' ? 1 : minWorks);
  };
  const shown = new Set(nodes.id.filter(stays));
  const years = view.years ?? null;
  return {
    ...whole,
    nodes: shown,
    passes,
    works,
    count: shown.size,
    undated: years === null ? 0 : catalogue.years.filter(year => year === undefined).length,
    selectionHidden: view.selected !== null && !stays(view.selected),
  };
}

/** The entities or works of a kind that the atlas lists. */
function countAll({ atlas }: Catalogue, kind: NodeKind | 'node'): number | undefined {
  const lists = { author: atlas.authors, journal: atlas.journals, theme: atlas.themes, work: atlas.works };
  return kind in lists ? lists[kind as keyof typeof lists].length : undefined;
}

/** Whether a link is made by at least one work that is shown. A link that no work makes stays with its ends. */
export function linkShown(index: MapIndex, shown: Pick<Shown, 'passes'>, edge: number): boolean {
  if (shown.passes === null) return true;
  const evidence = index.map.edges.evidence[edge] ?? [];
  return evidence.length === 0 || evidence.some(work => isShown(shown, work));
}

/** Works per year over the span of the collection, gaps included. */
export function countYears(catalogue: Catalogue): number[] {
  if (catalogue.span === null) return [];
  const [first, last] = catalogue.span;
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const year of catalogue.years) if (year !== undefined) counts[year - first]!++;
  return counts;
}
