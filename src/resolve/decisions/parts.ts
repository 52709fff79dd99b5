/** Entities taken apart and put together: what stays of one, what is split off, and what several are as one. */
import { shortHash, slug } from '../../records/slug.ts';
import type { Entity, Evidence, Mention } from '../entity.ts';
import { byFrequency } from '../variants.ts';
import type { DecisionKind } from './decision.ts';

/** What decisions are about: an entity, or a work with the lines that state it. */
export type Decidable = Omit<Entity, 'kind'> & { readonly kind: DecisionKind };

/** An entity, or what a split makes of it: before parts are joined. */
export interface Part<T extends Decidable = Decidable> {
  readonly entity: T;
  /** Index of the entity that it comes from. */
  readonly from: number;
  /** Of each mention of that entity, whether it is in this part; null when all are. */
  readonly has: readonly boolean[] | null;
}

/**
 * The parts of an entity whose mentions fall into classes (`classOf[m]`, "" for what no split takes away). The part that keeps the label keeps
 * the id; where several are written so, the one from which the others were taken. Ids of the others are given by `nameParts`.
 */
export function takeApart<T extends Decidable>(
  entity: T,
  from: number,
  classOf: readonly string[],
): Part<T>[] {
  const classes = [...new Set(classOf)].sort();
  if (classes.length < 2) return [{ entity, from, has: null }];
  const parts = classes.map(name => {
    const has = classOf.map(other => other === name);
    return { name, has, mentions: entity.mentions.filter((_, m) => has[m]) };
  });
  const isCalledSo = (mentions: readonly Mention[]) => mentions.some(({ as }) => as === entity.label);
  const called = parts.filter(part => isCalledSo(part.mentions));
  const heir = bestOf(called.length > 0 ? called : parts);
  const standing = new Set(entity.mentions.map(mention => mention.as));
  return parts.map((part): Part<T> => {
    const variants = byFrequency(part.mentions.map(mention => mention.as));
    // Ways of writing without a mention of their own stay where the label stays.
    if (part === heir) variants.push(...entity.variants.filter(variant => !standing.has(variant)));
    const forms = new Set(variants);
    const works = new Set(part.mentions.map(mention => mention.work));
    const evidence = entity.evidence.filter(
      ({ a, b, works: told = [] }) => forms.has(a) && forms.has(b) && told.every(work => works.has(work)),
    );
    const { label, id } = part === heir ? entity : { label: variants[0]!, id: '' };
    const own: T = { ...entity, id, label, variants, mentions: part.mentions, evidence };
    return { entity: own, from, has: part.has };
  });
}

/** What no split takes away; else the part of the most mentions, ties by the first. */
function bestOf<T extends { readonly name: string; readonly mentions: readonly Mention[] }>(
  parts: readonly T[],
): T {
  return parts.reduce((best, part) => {
    if (best.name === '' || part.name === '') return part.name === '' ? part : best;
    return part.mentions.length > best.mentions.length ||
      (part.mentions.length === best.mentions.length && keyOf(part.mentions) < keyOf(best.mentions))
      ? part
      : best;
  });
}

/** The first mention by work, which tells a part from others that are written alike. */
const keyOf = (mentions: readonly Mention[]): string =>
  mentions.reduce((least, { work, position }) => {
    const key = `${work}\n${position}`;
    return least === '' || key < least ? key : least;
  }, '');

/** Gives parts that have none an id from their label; with a hash of their first mention where that is another's. */
export function nameParts<T extends Decidable>(parts: readonly Part<T>[]): Part<T>[] {
  const claims = new Map<string, number>();
  const claimOf = ({ entity: { id, kind, label } }: Part<T>) => id || `${kind}:${slug(label)}`;
  for (const part of parts) claims.set(claimOf(part), (claims.get(claimOf(part)) ?? 0) + 1);
  return parts.map(part => {
    if (part.entity.id) return part;
    const claim = claimOf(part);
    const id = claims.get(claim) === 1 ? claim : `${claim}-${shortHash(keyOf(part.entity.mentions))}`;
    return { ...part, entity: { ...part.entity, id } };
  });
}

/** Several parts as one entity, with the id and label of the heaviest: of the most works, then mentions, then the first by id. */
export function joinParts<T extends Decidable>(parts: readonly Part<T>[], evidence: readonly Evidence[]): T {
  const ranked = rankParts(parts);
  const [heaviest] = ranked as [Part<T>];
  const mentions = ranked.flatMap(part => part.entity.mentions).sort(compareMentions);
  const variants = new Set(byFrequency(mentions.map(mention => mention.as)));
  for (const part of ranked) for (const variant of part.entity.variants) variants.add(variant);
  return {
    ...heaviest.entity,
    variants: [...variants],
    mentions,
    evidence: [...ranked.flatMap(part => part.entity.evidence), ...evidence],
  };
}

/** The heaviest first. */
export function rankParts<T extends Decidable>(parts: readonly Part<T>[]): Part<T>[] {
  return parts
    .map(part => ({
      part,
      works: new Set(part.entity.mentions.map(mention => mention.work)).size,
      entity: part.entity,
    }))
    .sort(
      (x, y) =>
        y.works - x.works ||
        y.entity.mentions.length - x.entity.mentions.length ||
        (x.entity.id < y.entity.id ? -1 : 1),
    )
    .map(({ part }) => part);
}

function compareMentions(x: Mention, y: Mention): number {
  if (x.work !== y.work) return x.work < y.work ? -1 : 1;
  return x.position - y.position || (x.as < y.as ? -1 : x.as > y.as ? 1 : 0);
}
