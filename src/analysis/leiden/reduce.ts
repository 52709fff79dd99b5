/** The third step of Leiden: the network of the clusters. */
import { listMembers, type MassNetwork, type Partition } from './partition.ts';

/** Room to write links in, as many as the network has: one for all levels and iterations, as clearing it anew takes longer than its use. */
export type Scratch = Pick<MassNetwork, 'neighbour' | 'weight'>;

/** Each cluster becomes a node of the mass of its nodes; links between two clusters are added up, links inside are left out. Linear. */
export function reduceNetwork(
  { start, neighbour, weight, mass }: MassNetwork,
  partition: Partition,
  scratch: Scratch,
): MassNetwork {
  const { count, of } = partition;
  const members = listMembers(partition);
  const reduced = {
    n: count,
    start: new Int32Array(count + 1),
    ...scratch,
    mass: new Float64Array(count),
  };
  const sum = new Float64Array(count);
  let end = 0;
  for (let c = 0; c < count; c++) {
    const first = end;
    for (let m = members.start[c]!; m < members.start[c + 1]!; m++) {
      const i = members.item[m]!;
      reduced.mass[c]! += mass[i]!;
      for (let k = start[i]!; k < start[i + 1]!; k++) {
        const other = of[neighbour[k]!]!;
        if (other === c) continue;
        if (sum[other] === 0) reduced.neighbour[end++] = other;
        sum[other]! += weight[k]!;
      }
    }
    for (let k = first; k < end; k++) {
      reduced.weight[k] = sum[reduced.neighbour[k]!]!;
      sum[reduced.neighbour[k]!] = 0;
    }
    reduced.start[c + 1] = end;
  }
  return { ...reduced, neighbour: reduced.neighbour.slice(0, end), weight: reduced.weight.slice(0, end) };
}
