/** The first step of Leiden: nodes move, one by one, to the cluster where the quality is highest, until none would. */
import { type Generator, largestDegree, type MassNetwork, type Partition, shuffle } from './partition.ts';

/**
 * Fast local moving (Traag, Waltman & van Eck 2019, Sci. Rep. 9:5233, supplement): a queue of nodes, to which the neighbours of a node
 * that moved come back. Gives the new clusters, or null when no node moved. About linear in the links.
 */
export function moveNodes(
  network: MassNetwork,
  { of }: Partition,
  resolution: number,
  random: Generator,
): Partition | null {
  const { n, start, neighbour, weight, mass } = network;
  if (n === 1) return null;
  const cluster = of.slice();
  const clusterMass = new Float64Array(n);
  const size = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    clusterMass[cluster[i]!]! += mass[i]!;
    size[cluster[i]!]!++;
  }
  const empty = new Int32Array(n);
  let empties = 0;
  for (let c = n - 1; c >= 0; c--) if (size[c] === 0) empty[empties++] = c;

  const queue = shuffle(n, random);
  const sum = new Float64Array(n);
  const near = new Int32Array(Math.max(n, largestDegree(network)) + 1);
  const isStable = new Uint8Array(n);
  let unstable = n;
  let at = 0;
  let hasMoved = false;
  do {
    const i = queue[at]!;
    const from = cluster[i]!;
    const own = mass[i]!;
    clusterMass[from]! -= own;
    if (--size[from]! === 0) empty[empties++] = from;
    near[0] = empty[empties - 1]!;
    let found = 1;
    const end = start[i + 1]!;
    for (let k = start[i]!; k < end; k++) {
      const c = cluster[neighbour[k]!]!;
      if (sum[c] === 0) near[found++] = c;
      sum[c]! += weight[k]!;
    }
    let best = from;
    let highest = sum[from]! - own * clusterMass[from]! * resolution;
    for (let p = 0; p < found; p++) {
      const c = near[p]!;
      const gain = sum[c]! - own * clusterMass[c]! * resolution;
      if (gain > highest) {
        best = c;
        highest = gain;
      }
      sum[c] = 0;
    }
    clusterMass[best]! += own;
    size[best]!++;
    if (best === empty[empties - 1]) empties--;
    isStable[i] = 1;
    unstable--;
    if (best !== from) {
      cluster[i] = best;
      for (let k = start[i]!; k < end; k++) {
        const j = neighbour[k]!;
        if (!isStable[j] || cluster[j] === best) continue;
        isStable[j] = 0;
        unstable++;
        queue[at + unstable < n ? at + unstable : at + unstable - n] = j;
      }
      hasMoved = true;
    }
    at = at < n - 1 ? at + 1 : 0;
  } while (unstable > 0);
  return hasMoved ? closeGaps(cluster, n) : null;
}

/** Clusters without nodes go, and the others keep their order. */
function closeGaps(cluster: Int32Array, most: number): Partition {
  const place = new Int32Array(most);
  for (let i = 0; i < cluster.length; i++) place[cluster[i]!] = 1;
  let count = 0;
  for (let c = 0; c < most; c++) if (place[c] === 1) place[c] = count++;
  for (let i = 0; i < cluster.length; i++) cluster[i] = place[cluster[i]!]!;
  return { of: cluster, count };
}
