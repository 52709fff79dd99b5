/**
 * How sure the cluster of each node is: the network is clustered again and again with other seeds, resolutions and works, and it is counted
 * how often a node falls into the group that is its own again (Hennig 2007, Comput. Stat. Data Anal. 52(1):258: resampling, and the most
 * similar cluster of the new clustering by the Jaccard index; there cluster by cluster, here node by node).
 */
import Random from 'java-random';
import { clusterNodes } from './cluster.ts';
import { compressLinks, type Links } from './csr.ts';
import { normalise } from './normalise.ts';

export interface CertaintyInput {
  /** Weights as counted: they are normalised by association strength in each repeat. */
  readonly links: Links;
  /** For each link the works that make it; a link that none makes keeps its weight. */
  readonly evidence: readonly (readonly number[])[];
  /** The cluster of each node; below 0 for none. */
  readonly cluster: ArrayLike<number>;
  readonly resolution: number;
  readonly minSize: number;
  readonly repeats: number;
  readonly seed: number;
}

export interface Certainty {
  readonly repeats: number;
  /** For each node the repeats that hold it: in which it has a link. */
  readonly held: Int32Array;
  /** Those of them in which it stays with its group. */
  readonly stays: Int32Array;
}

/** The resolution of each repeat in turn, as a share of that of the map. */
const RESOLUTIONS = [1, 0.8, 1.25] as const;

/** Links times repeats that are worth their time: about ten seconds. */
const BUDGET = 1_500_000;
const REPEATS = { most: 60, least: 12 };

/** How many repeats a network of so many links is given. */
export function repeatsFor(links: number): number {
  const afforded = Math.floor(BUDGET / Math.max(1, links));
  return Math.min(REPEATS.most, Math.max(REPEATS.least, afforded));
}

/**
 * In each repeat as many works are drawn, with replacement, as make the links; a link weighs in proportion to how often its works were drawn,
 * and Leiden runs once. A node without a link in a repeat is not held by it. Costs `repeats` runs of Leiden with one start, each about linear
 * in the links. Same input, same counts.
 */
export function measureCertainty(input: CertaintyInput): Certainty {
  const { links, evidence, cluster, resolution, minSize, repeats, seed } = input;
  const random = new Random(seed);
  const works = [...new Set(evidence.flat())];
  const held = new Int32Array(links.n);
  const stays = new Int32Array(links.n);
  for (let repeat = 0; repeat < repeats; repeat++) {
    const weight = resample(links, evidence, works, random);
    const drawn = { ...links, weight };
    const again = clusterNodes(
      compressLinks({ ...drawn, weight: normalise(drawn, 'association-strength') }),
      {
        resolution: resolution * RESOLUTIONS[repeat % RESOLUTIONS.length]!,
        minSize,
        starts: 1,
        seed: seed + repeat + 1,
      },
    );
    const present = endsOf(drawn);
    const best = matchClusters(cluster, again, present);
    for (let i = 0; i < links.n; i++) {
      if (!present[i] || cluster[i]! < 0) continue;
      held[i]!++;
      if (best.get(cluster[i]!) === again[i]) stays[i]!++;
    }
  }
  return { repeats, held, stays };
}

/** Weights in proportion to how often the works of a link were drawn. */
function resample(
  { weight }: Links,
  evidence: CertaintyInput['evidence'],
  works: readonly number[],
  random: Random,
): Float64Array {
  const times = new Map<number, number>();
  for (let k = 0; k < works.length; k++) {
    const work = works[random.nextInt(works.length)]!;
    times.set(work, (times.get(work) ?? 0) + 1);
  }
  return weight.map((each, e) => {
    const made = evidence[e] ?? [];
    if (made.length === 0) return each;
    return (each * made.reduce((sum, work) => sum + (times.get(work) ?? 0), 0)) / made.length;
  });
}

/** 1 for each node that has a link of some weight. */
function endsOf({ n, source, target, weight }: Links): Uint8Array {
  const ends = new Uint8Array(n);
  for (let e = 0; e < weight.length; e++) {
    if (weight[e]! > 0 && source[e] !== target[e]) ends[source[e]!] = ends[target[e]!] = 1;
  }
  return ends;
}

/** For each cluster the one of the other clustering with the highest Jaccard index, among the nodes that are present. */
function matchClusters(
  own: ArrayLike<number>,
  other: ArrayLike<number>,
  present: Uint8Array,
): Map<number, number> {
  const sizes = [new Map<number, number>(), new Map<number, number>()] as const;
  const shared = new Map<number, Map<number, number>>();
  const count = (counts: Map<number, number>, key: number) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let i = 0; i < present.length; i++) {
    if (!present[i]) continue;
    count(sizes[0], own[i]!);
    count(sizes[1], other[i]!);
    const row = shared.get(own[i]!) ?? new Map<number, number>();
    shared.set(own[i]!, row);
    count(row, other[i]!);
  }
  const best = new Map<number, number>();
  for (const [cluster, row] of shared) {
    let highest = -1;
    for (const [match, both] of row) {
      const jaccard = both / (sizes[0].get(cluster)! + sizes[1].get(match)! - both);
      if (jaccard <= highest) continue;
      highest = jaccard;
      best.set(cluster, match);
    }
  }
  return best;
}
