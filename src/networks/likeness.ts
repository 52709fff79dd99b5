/** Networks of likeness: entities linked by what their works have in common. */
import { type Rows, turnRows, writeRows } from '../graph/rows.ts';
import type { Incidence } from './incidence.ts';
import { MOST_LINKS, type Network, type NetworkKind, TooManyLinks } from './network.ts';
import { buildProfiles, likenessOf, type Profiles, putSideBySide } from './profile.ts';

/**
 * Links entities by the mean, weighted by `share`, of the cosines of their profiles: sum over b of share_b cos_b(i, j), shares adding up
 * to 1. A profile counts, for each feature, the entity's works that hold it, as (1 + ln count) ln(1 + N / n): N entities, n of them with
 * the feature (the "ltc" weights of Salton & Buckley 1988, Inf. Process. Manag. 24(5):513, idf smoothed so that it stays above 0).
 * Of each entity the `nearest` most alike are kept (a link is kept when either end asks for it), and none under `minWeight`.
 * The evidence of a link: the works of either end that hold a feature which both ends have.
 * Time: the sum of squares of the features' frequencies; memory: the links kept.
 */
export function linkAlike(
  kind: NetworkKind,
  members: Incidence,
  features: readonly { readonly of: Incidence; readonly share: number }[],
  { nearest = Number.POSITIVE_INFINITY, minWeight = 0 }: { nearest?: number; minWeight?: number } = {},
): Network {
  const n = members.items.length;
  const worksOf = turnRows(members, n);
  const held = putSideBySide(features.map(({ of }) => of));
  const profile = buildProfiles(worksOf, held, features);
  const asked = findAlike(profile, nearest, minWeight);
  const asking = turnRows(asked, n);
  const links = writeRows(n, n, (i, add) => {
    for (const { start, item } of [asked, asking])
      for (let k = start[i]!; k < start[i + 1]!; k++) if (item[k]! > i) add(item[k]!);
  });
  const source = new Int32Array(links.item.length);
  for (let i = 0; i < n; i++) source.fill(i, links.start[i]!, links.start[i + 1]!);
  return {
    kind,
    nodes: members.items,
    source,
    target: links.item,
    weight: Float64Array.from(source, (i, e) => likenessOf(profile, i, links.item[e]!)),
    works: members.documents,
    evidence: { by: 'features', ...worksOf, features: held },
  };
}

/** Of each row, the rows that are like it: of these the `nearest`, ties by index. Throws TooManyLinks where there are too many to keep. */
function findAlike(profile: Profiles, nearest: number, minWeight: number): Rows {
  const { start, item, value, columns } = profile;
  const n = start.length - 1;
  const holders = turnRows(profile, columns);
  const next = holders.start.slice();
  const held = new Float64Array(item.length);
  for (let k = 0; k < item.length; k++) held[next[item[k]!]!++] = value[k]!;
  const sum = new Float64Array(n);
  const partners = new Int32Array(n);
  // Each link is asked for once or twice.
  let asked = 0;
  const rows = writeRows(n, n, (i, add) => {
    let found = 0;
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      for (let m = holders.start[item[k]!]!; m < holders.start[item[k]! + 1]!; m++) {
        const j = holders.item[m]!;
        if (sum[j] === 0) partners[found++] = j;
        sum[j]! += value[k]! * held[m]!;
      }
    }
    const isAlike = (j: number): boolean => j !== i && sum[j]! > 0 && !(sum[j]! < minWeight);
    const alike = partners.subarray(0, found).filter(isAlike);
    const chosen = nearest < alike.length ? pickLargest(alike, sum, nearest) : alike;
    asked += chosen.length;
    if (asked <= 2 * MOST_LINKS) for (const j of chosen) add(j);
    for (let p = 0; p < found; p++) sum[partners[p]!] = 0;
  });
  if (asked > 2 * MOST_LINKS) throw new TooManyLinks(asked / 2);
  return rows;
}

/** The `most` indexes of the largest values, ties by index. Linear, as `most` is small. */
function pickLargest(indexes: Int32Array, value: Float64Array, most: number): number[] {
  const best: number[] = [];
  const isBefore = (a: number, b: number): boolean =>
    value[a]! > value[b]! || (value[a] === value[b] && a < b);
  for (const i of indexes) {
    if (best.length === most && !isBefore(i, best[most - 1]!)) continue;
    if (best.length === most) best.pop();
    let at = best.length;
    while (at > 0 && isBefore(i, best[at - 1]!)) at--;
    best.splice(at, 0, i);
  }
  return best;
}
