/** Which colour each cluster has: chosen by what it is about, so that a topic keeps its colour when the data grows or the groups change. */
import { shortHash } from '../../records/slug.ts';
import type { Cluster } from '../atlas.ts';

/** As many clusters as have a colour of their own; src/export/palette.ts holds the colours. */
export const HUES = 10;
/** The first eight are the easiest to tell apart; the last two are for maps of more groups. */
const USUAL = 8;
/** Steps over the colours that are taken: no divisor of eight, so that every colour is reached. */
const STEP = 3;

/**
 * The clusters with a hue each, the largest choosing first: that of its most distinctive theme, or the next that is free. What is left over
 * has none, and neither have clusters after the tenth. Those of a map that stands keep theirs.
 */
export function giveHues(
  clusters: readonly Omit<Cluster, 'hue'>[],
  before: readonly Cluster[] = [],
): Cluster[] {
  const kept = new Map(before.flatMap(({ id, hue }) => (hue === undefined ? [] : [[id, hue] as const])));
  const taken = new Set(kept.values());
  return clusters.map(cluster => {
    if (cluster.rest) return cluster;
    const old = kept.get(cluster.id);
    if (old !== undefined) return { ...cluster, hue: old };
    if (taken.size === HUES) return cluster;
    let hue = Number.parseInt(shortHash(cluster.themes[0] ?? cluster.label), 36) % USUAL;
    for (let tries = 1; taken.has(hue); tries++) hue = tries < USUAL ? (hue + STEP) % USUAL : tries;
    taken.add(hue);
    return { ...cluster, hue };
  });
}
