/** What became of authors, journals and themes: who came and went, who was split or merged, judged by the mentions that both atlases have. */
import type { Entity } from '../../resolve/entity.ts';
import { worksOf } from '../../resolve/entity.ts';
import type { WorkMatches } from './match.ts';

export interface Named {
  readonly id: string;
  readonly label: string;
}

/** A part of an entity, with the number of mentions that it shares with the whole. */
export interface Share extends Named {
  readonly mentions: number;
}

export interface RankChange extends Named {
  readonly works: readonly [before: number, after: number];
  /** 1 is first; entities of as many works have one rank. */
  readonly rank: readonly [before: number, after: number];
}

export interface EntityDiff {
  readonly kept: number;
  readonly came: readonly Named[];
  readonly went: readonly Named[];
  /** One that is several now: the parts, largest first. */
  readonly split: readonly { readonly from: Named; readonly into: readonly Share[] }[];
  /** Several that are one now. */
  readonly merged: readonly { readonly from: readonly Share[]; readonly into: Named }[];
  /** Of those that are in both and whose rank by number of works changed: the highest rank of the two first. */
  readonly ranks: readonly RankChange[];
}

export interface MatchedEntities {
  readonly diff: EntityDiff;
  /** Id after -> id before, of those that are in both. */
  readonly same: ReadonlyMap<string, string>;
}

const nameOf = ({ id, label }: Named): Named => ({ id, label });
const byId = (a: Named, b: Named): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** For each entity, by index, the others with which it shares mentions, and how many. */
type Overlaps = readonly ReadonlyMap<number, number>[];

function add(overlaps: Map<number, number>[], i: number, j: number): void {
  overlaps[i]!.set(j, (overlaps[i]!.get(j) ?? 0) + 1);
}

/** Mentions shared, from both sides. A mention is a place in a work: of journals and themes, of which a work may have several, the work and the name. */
function findOverlaps(
  before: readonly Entity[],
  after: readonly Entity[],
  works: WorkMatches,
): readonly [forward: Overlaps, backward: Overlaps] {
  const keyOf = (entity: Entity, work: string, position: number) =>
    `${work} ${entity.kind === 'theme' ? entity.id : position}`;
  const owner = new Map<string, number>();
  before.forEach((entity, i) => {
    for (const { work, position } of entity.mentions) owner.set(keyOf(entity, work, position), i);
  });
  const forward = before.map(() => new Map<number, number>());
  const backward = after.map(() => new Map<number, number>());
  after.forEach((entity, j) => {
    for (const { work, position } of entity.mentions) {
      const matched = works.get(work);
      const i = matched === undefined ? undefined : owner.get(keyOf(entity, matched, position));
      if (i === undefined) continue;
      add(forward, i, j);
      add(backward, j, i);
    }
  });
  return [forward, backward];
}

/** Pairs that are each other's largest share, the largest first; then those of one id that share no mention. */
function pair(before: readonly Entity[], after: readonly Entity[], forward: Overlaps): Map<number, number> {
  const pairs = forward.flatMap((shares, i) => [...shares].map(([j, count]) => ({ i, j, count })));
  const sameId = ({ i, j }: { i: number; j: number }) => Number(before[i]!.id === after[j]!.id);
  pairs.sort((a, b) => b.count - a.count || sameId(b) - sameId(a) || a.i - b.i || a.j - b.j);
  const same = new Map<number, number>();
  const taken = new Set<number>();
  const take = (i: number, j: number) => {
    if (taken.has(i) || same.has(j)) return;
    taken.add(i);
    same.set(j, i);
  };
  for (const { i, j } of pairs) take(i, j);
  const at = new Map(before.map((entity, i) => [entity.id, i]));
  after.forEach((entity, j) => {
    const i = at.get(entity.id);
    if (i !== undefined) take(i, j);
  });
  return same;
}

/** Rank by number of works; as many works, the same rank. */
function rankByWorks(entities: readonly Entity[]): { works: number[]; rank: number[] } {
  const works = entities.map(entity => worksOf(entity).length);
  const order = works.map((_, i) => i).sort((a, b) => works[b]! - works[a]!);
  const rank: number[] = [];
  order.forEach((i, place) => {
    const previous = order[place - 1];
    rank[i] = previous !== undefined && works[previous] === works[i] ? rank[previous]! : place + 1;
  });
  return { works, rank };
}

/** Compares two lists of entities of one kind. Linear in their mentions, but for sorting. */
export function diffEntities(
  before: readonly Entity[],
  after: readonly Entity[],
  works: WorkMatches,
): MatchedEntities {
  const [forward, backward] = findOverlaps(before, after, works);
  const same = pair(before, after, forward);
  const kept = new Set(same.values());
  const sharesOf = (shares: ReadonlyMap<number, number>, all: readonly Entity[]): Share[] =>
    [...shares]
      .map(([k, mentions]) => ({ ...nameOf(all[k]!), mentions }))
      .sort((a, b) => b.mentions - a.mentions || byId(a, b));
  const [old, now] = [rankByWorks(before), rankByWorks(after)];
  const ranks = [...same].flatMap(([j, i]): RankChange[] => {
    if (old.rank[i] === now.rank[j]) return [];
    return [
      {
        ...nameOf(after[j]!),
        works: [old.works[i]!, now.works[j]!],
        rank: [old.rank[i]!, now.rank[j]!],
      },
    ];
  });
  const best = ({ rank }: RankChange) => Math.min(...rank);
  return {
    same: new Map([...same].map(([j, i]) => [after[j]!.id, before[i]!.id])),
    diff: {
      kept: same.size,
      came: after
        .filter((_, j) => !same.has(j) && backward[j]!.size === 0)
        .map(nameOf)
        .sort(byId),
      went: before
        .filter((_, i) => !kept.has(i) && forward[i]!.size === 0)
        .map(nameOf)
        .sort(byId),
      split: before
        .flatMap((entity, i) =>
          forward[i]!.size > 1 ? [{ from: nameOf(entity), into: sharesOf(forward[i]!, after) }] : [],
        )
        .sort((a, b) => byId(a.from, b.from)),
      merged: after
        .flatMap((entity, j) =>
          backward[j]!.size > 1 ? [{ from: sharesOf(backward[j]!, before), into: nameOf(entity) }] : [],
        )
        .sort((a, b) => byId(a.into, b.into)),
      ranks: ranks.sort((a, b) => best(a) - best(b) || byId(a, b)),
    },
  };
}
