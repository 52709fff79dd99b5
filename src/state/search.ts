/** Search over everything that has a name: forgiving of typing, blind to accents, grouped by kind. */
import MiniSearch from 'minisearch';
import type { NodeKind } from '../atlas/atlas.ts';
import { fold } from '../records/slug.ts';
import { printName, yearOf } from '../records/work.ts';
import { type Catalogue, drain, type Item } from './catalogue.ts';

/** The kinds in the order in which a result lists them. */
const SEARCH_KINDS = [
  'author',
  'journal',
  'theme',
  'work',
  'keyword',
  'organisation',
  'country',
  'item',
  'cited',
] as const;

/** Works that are only cited are searched where they are not more than these: of a large collection they are millions of names. */
const MOST_CITED = 5000;

export interface HitGroup {
  readonly kind: NodeKind;
  readonly hits: readonly Item[];
  /** How many more there are than are listed. */
  readonly more: number;
}

export type Search = (query: string, perKind?: number) => HitGroup[];

/** Names indexed between two pauses. */
const STEP = 200;

/** Builds the index once (linear in the text) and gives the function that asks it. */
export function buildSearch(catalogue: Catalogue): Search {
  return drain(buildingSearch(catalogue));
}

/** The same in steps of a few milliseconds. */
export function* buildingSearch(catalogue: Catalogue): Generator<void, Search> {
  const index = new MiniSearch<{ id: string; label: string; also: string }>({
    fields: ['label', 'also'],
    processTerm: term => fold(term) || null,
    searchOptions: {
      boost: { label: 3 },
      prefix: true,
      // A year is right or wrong; of a word one letter may be, of a long one two.
      fuzzy: term => (/^\d/.test(term) ? 0 : term.length > 7 ? 2 : term.length > 3 ? 1 : 0),
      maxFuzzy: 2,
      weights: { prefix: 0.6, fuzzy: 0.25 },
      combineWith: 'AND',
    },
  });
  const searchesCited = (catalogue.atlas.cited?.length ?? 0) <= MOST_CITED;
  let added = 0;
  for (const item of catalogue.items.values()) {
    if (item.kind === 'citing' || (item.kind === 'cited' && !searchesCited)) continue;
    index.add({ id: item.id, label: item.label, also: otherNames(item) });
    if (++added % STEP === 0) yield;
  }
  return (query, perKind = 5) => {
    const found = index.search(query).map(hit => ({
      item: catalogue.items.get(hit.id as string)!,
      // Of equally good names the one with more works comes first, as far as a tenth of the score goes.
      score: hit.score * (1 + Math.min(catalogue.items.get(hit.id as string)!.works.length, 10) / 100),
    }));
    found.sort((a, b) => b.score - a.score || (a.item.id < b.item.id ? -1 : 1));
    return SEARCH_KINDS.map(kind => {
      const hits = found.filter(hit => hit.item.kind === kind).map(hit => hit.item);
      return { kind, hits: hits.slice(0, perKind), more: Math.max(0, hits.length - perKind) };
    }).filter(group => group.hits.length > 0);
  };
}

function otherNames(item: Item): string {
  if (item.entity !== undefined) return item.entity.variants.join(' ');
  if (item.stated !== undefined) return item.stated.id;
  const work = item.work;
  if (work === undefined) return '';
  return [...work.author.map(printName), yearOf(work), work['container-title']].filter(Boolean).join(' ');
}
