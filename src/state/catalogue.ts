/** The atlas made ready for questions: every node by id, its works, its links on each map, and what it goes together with. */

import type { Atlas, AtlasItem, AtlasMap, MapId, NodeKind } from '../atlas/atlas.ts';
import type { Place } from '../formats/format.ts';
import { labelOf } from '../records/label.ts';
import { type Work, yearOf } from '../records/work.ts';
import type { Entity } from '../resolve/entity.ts';
import { compareNames } from './order.ts';

/** Anything that can be selected: an author, a journal, a theme, a work, and whatever else a map shows. */
export interface Item {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** Indexes into `atlas.works`, ascending. */
  readonly works: readonly number[];
  readonly entity?: Entity;
  readonly work?: Work;
  /** Of a node of a network file: what the file says of it. */
  readonly stated?: AtlasItem;
}

/** A link of a map as seen from one of its ends. */
export interface Link {
  readonly other: string;
  readonly edge: number;
  readonly weight: number;
  readonly kind: string;
  /** Indexes into `atlas.works`. */
  readonly evidence: readonly number[];
  /** Ids of works outside of the collection that make it. */
  readonly others?: readonly string[];
  /** Of a network file: the lines that state the link. */
  readonly places?: readonly Place[];
}

export interface MapIndex {
  readonly map: AtlasMap;
  /** Node id -> its index in the columns of the map. */
  readonly position: ReadonlyMap<string, number>;
  /** Node id -> its links, strongest first. */
  readonly links: ReadonlyMap<string, readonly Link[]>;
}

export interface Catalogue {
  readonly atlas: Atlas;
  readonly items: ReadonlyMap<string, Item>;
  readonly maps: ReadonlyMap<MapId, MapIndex>;
  readonly first: MapIndex;
  /** Work index -> its year. */
  readonly years: readonly (number | undefined)[];
  /** First and last year of the collection; null when no work is dated. */
  readonly span: readonly [number, number] | null;
  /** Work index -> the ids of its authors, journals and themes. */
  readonly entitiesOf: readonly (readonly string[])[];
}

/** Entities or works indexed between two pauses. */
const STEP = 500;

/** Runs a job in steps to its end. */
export function drain<T>(job: Generator<void, T>): T {
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
  }
}

/** Id of the node of a work. */
export function workNode(work: Work): string {
  return `work:${work.id}`;
}

/** Indexes an atlas; linear in its size. Throws when it has no map. */
export function indexAtlas(atlas: Atlas): Catalogue {
  return drain(indexing(atlas));
}

/** The same in steps of about a millisecond, for a page that must stay alive meanwhile. */
export function* indexing(atlas: Atlas): Generator<void, Catalogue> {
  const items = new Map<string, Item>();
  const indexOf = new Map(atlas.works.map((work, index) => [work.id, index]));
  const entitiesOf: string[][] = atlas.works.map(() => []);
  for (const entity of [...atlas.authors, ...atlas.journals, ...atlas.themes]) {
    const works = new Set<number>();
    for (const mention of entity.mentions) {
      const index = indexOf.get(mention.work);
      if (index !== undefined) works.add(index);
    }
    for (const index of works) entitiesOf[index]?.push(entity.id);
    const item = { id: entity.id, kind: entity.kind, label: entity.label, entity };
    items.set(entity.id, { ...item, works: [...works].sort((a, b) => a - b) });
    if (items.size % STEP === 0) yield;
  }
  for (const work of atlas.citing) {
    items.set(workNode(work), { id: workNode(work), kind: 'citing', label: labelOf(work), works: [], work });
  }
  for (const [index, work] of atlas.works.entries()) {
    const id = workNode(work);
    items.set(id, { id, kind: 'work', label: labelOf(work), works: [index], work });
    if (index % STEP === 0) yield;
  }
  for (const [index, work] of (atlas.cited ?? []).entries()) {
    const id = workNode(work);
    if (!items.has(id)) items.set(id, { id, kind: 'cited', label: labelOf(work), works: [], work });
    if (index % STEP === 0) yield;
  }
  for (const stated of atlas.items ?? [])
    items.set(stated.id, { id: stated.id, kind: 'item', label: stated.label, works: [], stated });
  const years = atlas.works.map(yearOf);
  const maps = new Map<MapId, MapIndex>();
  for (const map of atlas.maps) {
    yield;
    maps.set(map.id, indexMap(map));
  }
  const first = maps.values().next().value;
  if (first === undefined) throw new Error('This atlas holds no map.');
  return { atlas, items, maps, first, years, span: spanOf(years), entitiesOf };
}

/** The first and last of some years; null when none is known. */
export function spanOf(years: Iterable<number | undefined>): readonly [number, number] | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const year of years) {
    if (year === undefined) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return first <= last ? [first, last] : null;
}

/** What shares works with an item, of one kind: id and the shared works, most shared first, then by name. */
export function companionsOf(
  catalogue: Catalogue,
  item: Item,
  kind: NodeKind,
): { readonly item: Item; readonly works: readonly number[] }[] {
  const shared = new Map<string, number[]>();
  for (const work of item.works) {
    for (const id of catalogue.entitiesOf[work] ?? []) {
      if (id === item.id || catalogue.items.get(id)?.kind !== kind) continue;
      const works = shared.get(id);
      if (works === undefined) shared.set(id, [work]);
      else works.push(work);
    }
  }
  return [...shared]
    .map(([id, works]) => ({ item: catalogue.items.get(id)!, works }))
    .sort((a, b) => b.works.length - a.works.length || compareNames(a.item.label, b.item.label));
}

/** Indexes a map; linear in its size, but for sorting the links of each node. */
export function indexMap(map: AtlasMap): MapIndex {
  const position = new Map(map.nodes.id.map((id, index) => [id, index]));
  const links = new Map<string, Link[]>(map.nodes.id.map(id => [id, []]));
  map.edges.source.forEach((source, edge) => {
    const a = map.nodes.id[source]!;
    const b = map.nodes.id[map.edges.target[edge]!]!;
    const places = map.edges.places?.[edge];
    const link = {
      edge,
      weight: map.edges.weight[edge]!,
      kind: map.edges.kind[edge]!,
      ...(places ? { places } : {}),
      ...(map.edges.others ? { others: map.edges.others[edge]! } : {}),
    };
    const evidence = map.edges.evidence[edge] ?? [];
    links.get(a)?.push({ ...link, other: b, evidence });
    links.get(b)?.push({ ...link, other: a, evidence });
  });
  for (const list of links.values()) list.sort((a, b) => b.weight - a.weight || a.edge - b.edge);
  return { map, position, links };
}
