/** What the filters leave: the works of the chosen years, and the nodes and links that those works still make. */
import type { NodeKind } from '../atlas/atlas.ts';
import type { Catalogue, MapIndex } from './catalogue.ts';
import type { ViewState } from './view.ts';

export interface Shown {
  /** Null: nothing is filtered. */
  readonly nodes: ReadonlySet<string> | null;
  readonly works: number;
  readonly ofWorks: number;
  /** What the nodes of this map are; "node" when they are of several kinds. */
  readonly kind: NodeKind | 'node';
  readonly count: number;
  readonly ofCount: number;
  /** Works without a year, which a filter by year cannot show. */
  readonly undated: number;
  readonly selectionHidden: boolean;
}

/** Whether a work is among the years shown. */
export function isShown(catalogue: Catalogue, years: ViewState['years'], work: number): boolean {
  if (years === null) return true;
  const year = catalogue.years[work];
  return year !== undefined && year >= years[0] && year <= years[1];
}

/** What is left of a map under a view's years. A node stays with one work; a citing document stays while any work does. */
export function filterMap(
  catalogue: Catalogue,
  index: MapIndex,
  view: Pick<ViewState, 'years' | 'selected'>,
): Shown {
  const { nodes } = index.map;
  const kinds = new Set(nodes.kind);
  const kind = kinds.size === 1 ? nodes.kind[0]! : 'node';
  const ofWorks = catalogue.atlas.works.length;
  const ofCount = nodes.id.length;
  const whole = { kind, ofWorks, ofCount, undated: 0 } as const;
  if (view.years === null)
    return { ...whole, nodes: null, works: ofWorks, count: ofCount, selectionHidden: false };
  const inside = catalogue.years.map((_, work) => isShown(catalogue, view.years, work));
  const works = inside.filter(Boolean).length;
  const stays = (id: string) => {
    const item = catalogue.items.get(id);
    return item?.kind === 'citing' ? works > 0 : (item?.works.some(work => inside[work]) ?? false);
  };
  const shown = new Set(nodes.id.filter(stays));
  return {
    ...whole,
    nodes: shown,
    works,
    count: shown.size,
    undated: catalogue.years.filter(year => year === undefined).length,
    selectionHidden: view.selected !== null && !stays(view.selected),
  };
}

/** Whether a link is made by at least one work of the years shown. A link that no work makes stays with its ends. */
export function linkShown(
  catalogue: Catalogue,
  index: MapIndex,
  years: ViewState['years'],
  edge: number,
): boolean {
  const evidence = index.map.edges.evidence[edge] ?? [];
  return evidence.length === 0 || evidence.some(work => isShown(catalogue, years, work));
}

/** Works per year over the span of the collection, gaps included. */
export function countYears(catalogue: Catalogue): number[] {
  if (catalogue.span === null) return [];
  const [first, last] = catalogue.span;
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const year of catalogue.years) if (year !== undefined) counts[year - first]!++;
  return counts;
}
