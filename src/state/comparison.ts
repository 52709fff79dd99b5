/** Two things side by side: what they share, and what speaks for and against their being one. */
import { type Catalogue, companionsOf, type Item, spanOf } from './catalogue.ts';

const SHARED_KINDS = ['author', 'journal', 'theme'] as const;

export interface Shared {
  readonly kind: (typeof SHARED_KINDS)[number];
  readonly items: readonly Item[];
}

export interface Comparison {
  /** Works on which both stand: indexes into `atlas.works`. Two of one kind on one work are hardly one. */
  readonly together: readonly number[];
  /** What works of both have in common, by kind, most frequent with the first of the two first. */
  readonly shared: readonly Shared[];
  /** First and last year of each; null when no work is dated. */
  readonly spans: readonly [Span, Span];
}

type Span = readonly [number, number] | null;

/** Compares by the works of both; linear in what stands on them. */
export function compareItems(catalogue: Catalogue, a: Item, b: Item): Comparison {
  const works = new Set(a.works);
  const shared = SHARED_KINDS.map((kind): Shared => {
    const others = new Set(companionsOf(catalogue, b, kind).map(({ item }) => item.id));
    const items = companionsOf(catalogue, a, kind).map(({ item }) => item);
    return { kind, items: items.filter(item => others.has(item.id)) };
  });
  const spanned = (item: Item) => spanOf(item.works.map(work => catalogue.years[work]));
  return {
    together: a.kind === 'work' ? [] : b.works.filter(work => works.has(work)),
    shared: shared.filter(({ items }) => items.length > 0),
    spans: [spanned(a), spanned(b)],
  };
}
