/** Profiles: what an entity's works hold, as weighted vectors, and networks of the entities whose profiles are alike. */
import { type Incidence, transpose } from './incidence.ts';
import type { Network, NetworkKind } from './network.ts';

/** A sparse vector of unit length (or of zero length) for each entity, in compressed rows; `column[k]` is ascending within a row. */
interface Profile {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
  readonly columns: number;
}

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
  const worksByMember = transpose(members);
  const profile = stack(features.map(({ of, share }) => weigh(worksByMember, of, Math.sqrt(share))));
  const links = findAlike(profile, nearest, minWeight);
  const evidence = links.map(([i, j]) => {
    const shared = intersect(profile, i, j);
    const works = new Set<number>();
    for (const end of [i, j]) {
      for (let k = worksByMember.start[end]!; k < worksByMember.start[end + 1]!; k++) {
        const d = worksByMember.item[k]!;
        let before = 0;
        for (const { of } of features) {
          for (let m = of.start[d]!; m < of.start[d + 1]!; m++) {
            if (shared.has(before + of.item[m]!)) works.add(d);
          }
          before += of.items.length;
        }
      }
    }
    return [...works].sort((a, b) => a - b);
  });
  const evidenceStart = new Int32Array(links.length + 1);
  evidence.forEach((works, e) => {
    evidenceStart[e + 1] = evidenceStart[e]! + works.length;
  });
  return {
    kind,
    nodes: members.items,
    source: Int32Array.from(links, ([i]) => i),
    target: Int32Array.from(links, ([, j]) => j),
    weight: Float64Array.from(links, ([, , weight]) => weight),
    works: members.documents,
    evidenceStart,
    evidence: Int32Array.from(evidence.flat()),
  };
}

/** The works themselves as features: document d holds feature d. */
export function worksAsFeatures(members: Incidence): Incidence {
  const item = Int32Array.from(members.documents.keys());
  const start = Int32Array.from({ length: item.length + 1 }, (_, d) => d);
  return {
    documents: members.documents,
    items: members.documents,
    start,
    item,
    sizes: new Int32Array(item.length).fill(1),
  };
}

function weigh(worksByMember: Incidence, features: Incidence, length: number): Profile {
  const rows = Array.from(worksByMember.documents, (_, i) => {
    const counts = new Map<number, number>();
    for (let k = worksByMember.start[i]!; k < worksByMember.start[i + 1]!; k++) {
      const d = worksByMember.item[k]!;
      for (let m = features.start[d]!; m < features.start[d + 1]!; m++) {
        const feature = features.item[m]!;
        counts.set(feature, (counts.get(feature) ?? 0) + 1);
      }
    }
    return [...counts].sort((a, b) => a[0] - b[0]);
  });
  const holders = new Int32Array(features.items.length);
  for (const row of rows) for (const [feature] of row) holders[feature]!++;
  const start = new Int32Array(rows.length + 1);
  const column: number[] = [];
  const value: number[] = [];
  rows.forEach((row, i) => {
    const weights = row.map(
      ([feature, count]) => (1 + Math.log(count)) * Math.log1p(rows.length / holders[feature]!),
    );
    const norm = Math.hypot(...weights);
    row.forEach(([feature], k) => {
      column.push(feature);
      value.push((length * weights[k]!) / norm);
    });
    start[i + 1] = column.length;
  });
  return {
    start,
    column: Int32Array.from(column),
    value: Float64Array.from(value),
    columns: features.items.length,
  };
}

function stack(profiles: readonly Profile[]): Profile {
  const rows = profiles[0]!.start.length - 1;
  const start = new Int32Array(rows + 1);
  const column: number[] = [];
  const value: number[] = [];
  for (let i = 0; i < rows; i++) {
    let before = 0;
    for (const profile of profiles) {
      for (let k = profile.start[i]!; k < profile.start[i + 1]!; k++) {
        column.push(before + profile.column[k]!);
        value.push(profile.value[k]!);
      }
      before += profile.columns;
    }
    start[i + 1] = column.length;
  }
  const columns = profiles.reduce((sum, profile) => sum + profile.columns, 0);
  return { start, column: Int32Array.from(column), value: Float64Array.from(value), columns };
}

/** Pairs i < j with their similarity, sorted; of each row only its `nearest`, ties by index. */
function findAlike(
  profile: Profile,
  nearest: number,
  minWeight: number,
): [i: number, j: number, weight: number][] {
  const rows = profile.start.length - 1;
  const holders: [row: number, value: number][][] = Array.from({ length: profile.columns }, () => []);
  for (let i = 0; i < rows; i++) {
    for (let k = profile.start[i]!; k < profile.start[i + 1]!; k++) {
      holders[profile.column[k]!]!.push([i, profile.value[k]!]);
    }
  }
  const kept = new Map<number, [i: number, j: number, weight: number]>();
  const sum = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    sum.fill(0);
    const partners = new Set<number>();
    for (let k = profile.start[i]!; k < profile.start[i + 1]!; k++) {
      for (const [j, value] of holders[profile.column[k]!]!) {
        if (j === i) continue;
        partners.add(j);
        sum[j]! += profile.value[k]! * value;
      }
    }
    const ranked = [...partners]
      .filter(j => sum[j]! > 0 && sum[j]! >= minWeight)
      .sort((a, b) => sum[b]! - sum[a]! || a - b);
    for (const j of nearest < ranked.length ? ranked.slice(0, nearest) : ranked) {
      const low = Math.min(i, j);
      const high = Math.max(i, j);
      kept.set(low * rows + high, [low, high, sum[j]!]);
    }
  }
  return [...kept].sort((a, b) => a[0] - b[0]).map(([, link]) => link);
}

function intersect(profile: Profile, i: number, j: number): Set<number> {
  const ofI = new Set(profile.column.subarray(profile.start[i]!, profile.start[i + 1]!));
  return new Set(
    profile.column.subarray(profile.start[j]!, profile.start[j + 1]!).filter(column => ofI.has(column)),
  );
}
