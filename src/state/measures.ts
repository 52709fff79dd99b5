/** What the nodes of a map measure: a number for each, or none, from the collection, from the map, or from what the worker counted. */
import type { Certainty } from '../analysis/certainty.ts';
import type { Work } from '../records/work.ts';
import { yearOf } from '../records/work.ts';
import type { MapMeasures } from '../worker/study.ts';
import type { Catalogue, Item, MapIndex } from './catalogue.ts';
import { MEASURES, type Measure } from './view.ts';

/** What the worker found of a map, as far as it was asked. */
export interface Found {
  readonly measures?: MapMeasures;
  readonly certainty?: Certainty;
}

/** What must be asked of the worker for a measure; null when the page can count it. */
export function askedFor(measure: Measure): keyof Found | null {
  if (measure === 'certainty') return 'certainty';
  return ['betweenness', 'closeness', 'pagerank', 'core'].includes(measure) ? 'measures' : null;
}

/** Sums over the works around a place; of the others only the average is of use. */
export const SUMMED: ReadonlySet<Measure> = new Set([
  'works',
  'citations',
  'cited',
  'links',
  'strength',
  'betweenness',
  'pagerank',
]);

/** The measures that a map can show: those in which its nodes differ. What the worker counts needs links, and certainty clusters too. */
export function measuresOf(catalogue: Catalogue, index: MapIndex): Measure[] {
  const { id, edges, clusters } = index.map;
  return MEASURES.filter(measure => {
    if (measure === 'certainty')
      // The clusters of the knowledge graph are those of some of its links alone.
      return id !== 'knowledge' && edges.source.length > 0 && clusters.filter(({ rest }) => !rest).length > 1;
    if (askedFor(measure) !== null) return edges.source.length > 0;
    return differ(valuesOf(catalogue, index, measure) ?? []);
  });
}

function differ(values: Iterable<number>): boolean {
  let first = Number.NaN;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (Number.isNaN(first)) first = value;
    else if (value !== first) return true;
  }
  return false;
}

/** The value of each node in the order of the map, NaN for none; null while the worker has not answered. Linear in works and links. */
export function valuesOf(
  catalogue: Catalogue,
  index: MapIndex,
  measure: Measure,
  found: Found = {},
): Float64Array | null {
  const { nodes, edges } = index.map;
  const each = (value: (item: Item | undefined, i: number) => number | undefined) =>
    Float64Array.from(nodes.id, (id, i) => value(catalogue.items.get(id), i) ?? Number.NaN);
  switch (measure) {
    case 'year':
      return each(item => item && averageYear(catalogue, item));
    case 'works':
      return each((item, i) => (item?.stated ? attribute(item, 'documents') : nodes.works[i]));
    case 'citations': {
      const counts = citationsOf(catalogue);
      return each(item => item && sum(worksOf(catalogue, item), work => counts.get(work.id) ?? 0));
    }
    case 'cited':
      return each(item => item && sum(worksOf(catalogue, item), work => work.timesCited));
    case 'links':
      return each((_, i) => new Set(index.links.get(nodes.id[i]!)?.map(link => link.other)).size);
    case 'strength': {
      const sums = new Float64Array(nodes.id.length);
      edges.source.forEach((source, e) => {
        sums[source]! += edges.weight[e]!;
        sums[edges.target[e]!]! += edges.weight[e]!;
      });
      return sums;
    }
    case 'certainty': {
      const { certainty } = found;
      return certainty === undefined
        ? null
        : each((_, i) => (certainty.held[i] ? certainty.stays[i]! / certainty.held[i]! : undefined));
    }
    default: {
      const { measures } = found;
      return measures === undefined ? null : each((_, i) => measures.nodes[i]?.[measure]);
    }
  }
}

/** The mean year of the dated works of an item, or what a network file says it is. */
function averageYear(catalogue: Catalogue, item: Item): number | undefined {
  if (item.stated) return attribute(item, 'avg. pub. year') ?? attribute(item, 'year');
  const years = worksOf(catalogue, item).flatMap(work => yearOf(work) ?? []);
  return years.length === 0 ? undefined : years.reduce((a, b) => a + b, 0) / years.length;
}

/** The works of an item; a work that the collection only cites is one too. */
function worksOf({ atlas }: Catalogue, { works, work }: Item): readonly Work[] {
  return work ? [work] : works.map(index => atlas.works[index]!);
}

/** How often the works of the collection cite each work, by id. */
function citationsOf(catalogue: Catalogue): ReadonlyMap<string, number> {
  const known = citations.get(catalogue.atlas.works);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { references } of catalogue.atlas.works)
    for (const id of new Set(references)) counts.set(id, (counts.get(id) ?? 0) + 1);
  citations.set(catalogue.atlas.works, counts);
  return counts;
}

const citations = new WeakMap<readonly Work[], ReadonlyMap<string, number>>();

/** Undefined when none of the works says. */
function sum(works: readonly Work[], value: (work: Work) => number | undefined): number | undefined {
  const known = works.flatMap(work => value(work) ?? []);
  return known.length === 0 ? undefined : known.reduce((a, b) => a + b, 0);
}

/** What a network file says of a node under this name, when it is a number. */
function attribute({ stated }: Item, name: string): number | undefined {
  const value = stated?.attributes.find(([each]) => each.toLowerCase() === name)?.[1];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
