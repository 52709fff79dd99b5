/** The ways in which an entity is written, each with where it stands, and why they are held to be one. */
import type { Entity } from '../resolve/entity.ts';
import type { Catalogue, Item } from './catalogue.ts';

export interface Variant {
  readonly as: string;
  /** How often it is written so. */
  readonly count: number;
  /** Indexes into `atlas.works`, ascending. */
  readonly works: readonly number[];
}

/** The variants of an entity in its own order, the most frequent first; none of what is no entity. Linear in its mentions. */
export function variantsOf(catalogue: Catalogue, { entity }: Item): Variant[] {
  if (entity === undefined) return [];
  const found = new Map(entity.variants.map(as => [as, { count: 0, works: new Set<number>() }]));
  for (const mention of entity.mentions) {
    const variant = found.get(mention.as);
    if (variant === undefined) continue;
    variant.count++;
    for (const work of catalogue.items.get(`work:${mention.work}`)?.works ?? []) variant.works.add(work);
  }
  return [...found]
    .filter(([, { count }]) => count > 0)
    .map(([as, { count, works }]) => ({ as, count, works: [...works].sort((a, b) => a - b) }));
}

/** Why two forms are one, or one form on different works is. */
export interface Reasons {
  readonly a: string;
  readonly b: string;
  /** Each in words once, the strongest first. */
  readonly reasons: readonly { readonly reason: string; readonly score: number }[];
}

/** The evidence of an entity by pairs of forms: forms that differ first, the strongest first. */
export function reasonsOf({ evidence }: Entity): Reasons[] {
  const pairs = new Map<string, { a: string; b: string; of: Map<string, number> }>();
  for (const { a, b, reason, score } of evidence) {
    const key = JSON.stringify([a, b].sort());
    const pair = pairs.get(key) ?? { a, b, of: new Map<string, number>() };
    pairs.set(key, pair);
    pair.of.set(reason, Math.max(score, pair.of.get(reason) ?? 0));
  }
  return [...pairs.values()]
    .map(({ a, b, of }) => ({
      a,
      b,
      reasons: [...of]
        .map(([reason, score]) => ({ reason, score }))
        .sort((x, y) => y.score - x.score || (x.reason < y.reason ? -1 : 1)),
    }))
    .sort((x, y) => Number(x.a === x.b) - Number(y.a === y.b) || y.reasons[0]!.score - x.reasons[0]!.score);
}
