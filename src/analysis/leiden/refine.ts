/** The second step of Leiden: each cluster is taken apart and put together anew, so that what stays together is connected. */
import {
  countUp,
  type Generator,
  largestDegree,
  listMembers,
  type MassNetwork,
  type Partition,
  shuffle,
} from './partition.ts';

/**
 * Local merging within each cluster (Traag, Waltman & van Eck 2019): a node that is well connected to its cluster joins one of the
 * parts that are, by chance, the likelier the more the quality gains; `randomness` above 0 says how much of chance there is. Gives
 * the parts, numbered cluster by cluster. Linear in the links.
 */
export function refineClusters(
  network: MassNetwork,
  partition: Partition,
  { resolution, randomness }: { resolution: number; randomness: number },
  random: Generator,
): Partition {
  const { n, start, neighbour, weight, mass } = network;
  const members = listMembers(partition);
  const parent = partition.of;
  const part = countUp(n);
  const partMass = mass.slice();
  /** Weight of a part's links to the rest of its cluster. */
  const outward = new Float64Array(n);
  const sum = new Float64Array(n);
  const near = new Int32Array(Math.max(n, largestDegree(network)) + 1);
  const chance = new Float64Array(near.length);
  const isJoined = new Uint8Array(n);
  const refined = new Int32Array(n);
  let count = 0;
  for (let c = 0; c < partition.count; c++) {
    const nodes = members.item.subarray(members.start[c]!, members.start[c + 1]!);
    if (nodes.length > 1) mergeWithin(nodes, c);
    count = numberParts(nodes, count);
  }
  return { of: refined, count };

  function mergeWithin(nodes: Int32Array, c: number): void {
    let total = 0;
    for (const i of nodes) {
      total += mass[i]!;
      let links = 0;
      for (let k = start[i]!; k < start[i + 1]!; k++) if (parent[neighbour[k]!] === c) links += weight[k]!;
      outward[i] = links;
    }
    const isWellConnected = (p: number): boolean =>
      outward[p]! >= partMass[p]! * (total - partMass[p]!) * resolution;
    for (const place of shuffle(nodes.length, random)) {
      const i = nodes[place]!;
      if (isJoined[i] || !isWellConnected(i)) continue;
      partMass[i] = 0;
      outward[i] = 0;
      near[0] = i;
      let found = 1;
      for (let k = start[i]!; k < start[i + 1]!; k++) {
        const j = neighbour[k]!;
        if (parent[j] !== c) continue;
        if (sum[part[j]!] === 0) near[found++] = part[j]!;
        sum[part[j]!]! += weight[k]!;
      }
      const to = choosePart(i, found, isWellConnected);
      partMass[to]! += mass[i]!;
      for (let k = start[i]!; k < start[i + 1]!; k++) {
        const j = neighbour[k]!;
        if (parent[j] !== c) continue;
        if (part[j] === to) outward[to]! -= weight[k]!;
        else outward[to]! += weight[k]!;
      }
      if (to === i) continue;
      part[i] = to;
      isJoined[to] = 1;
    }
  }

  /** One of the `found` parts in `near`, drawn by what joining it gains; the best one where the chances are beyond numbers. */
  function choosePart(i: number, found: number, isWellConnected: (p: number) => boolean): number {
    let best = i;
    let highest = 0;
    let chances = 0;
    for (let p = 0; p < found; p++) {
      const to = near[p]!;
      if (isWellConnected(to)) {
        const gain = sum[to]! - mass[i]! * partMass[to]! * resolution;
        if (gain > highest) {
          best = to;
          highest = gain;
        }
        if (gain >= 0) chances += fastExp(gain / randomness);
      }
      chance[p] = chances;
      sum[to] = 0;
    }
    if (!(chances < Number.POSITIVE_INFINITY)) return best;
    const drawn = chances * random.nextDouble();
    let low = -1;
    let high = found + 1;
    while (low < high - 1) {
      const middle = Math.trunc((low + high) / 2);
      if (chance[middle]! >= drawn) high = middle;
      else low = middle;
    }
    return near[high]!;
  }

  function numberParts(nodes: Int32Array, first: number): number {
    let next = first;
    // `outward` is no longer needed of these nodes: it holds the numbers of their parts.
    for (const i of nodes) outward[i] = -1;
    for (const i of nodes) outward[part[i]!] = 0;
    for (const i of nodes) if (outward[i] === 0) outward[i] = next++;
    for (const i of nodes) refined[i] = outward[part[i]!]!;
    return next;
  }
}

/** e^x as CWTS computes it: (1 + x / 256)^256. */
function fastExp(x: number): number {
  if (x < -256) return 0;
  let power = 1 + x / 256;
  for (let doubling = 0; doubling < 8; doubling++) power *= power;
  return power;
}
