/** How good a layout is, whatever its unit: two measures that need no opinion. */
import Random from 'java-random';
import type { Coordinates } from '../../src/analysis/coordinates.ts';
import type { Csr } from '../../src/analysis/csr.ts';

const NODES_LOOKED_AT = 500;
const PAIRS_LOOKED_AT = 100_000;

/** Of the d nodes nearest to a node of degree d, the share that are linked to it; the mean of a sample of nodes. */
export function keptNeighbours({ n, start, neighbour }: Csr, { x, y }: Coordinates): number {
  const random = new Random(1);
  let sum = 0;
  let looked = 0;
  for (let t = 0; t < NODES_LOOKED_AT; t++) {
    const i = random.nextInt(n);
    const linked = new Set(neighbour.subarray(start[i]!, start[i + 1]!));
    if (linked.size === 0) continue;
    const square = Float64Array.from(x, (v, j) => (v - x[i]!) ** 2 + (y[j]! - y[i]!) ** 2);
    square[i] = Number.POSITIVE_INFINITY;
    const nearest = [...square.keys()].sort((a, b) => square[a]! - square[b]!).slice(0, linked.size);
    sum += nearest.filter(j => linked.has(j)).length / linked.size;
    looked++;
  }
  return sum / Math.max(1, looked);
}

/** The mean length of links over the mean distance of any two nodes. */
export function edgeLength({ n, start, neighbour }: Csr, { x, y }: Coordinates): number {
  const distance = (i: number, j: number) => Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!);
  let links = 0;
  for (let i = 0; i < n; i++)
    for (let k = start[i]!; k < start[i + 1]!; k++) links += distance(i, neighbour[k]!);
  const random = new Random(1);
  let any = 0;
  for (let t = 0; t < PAIRS_LOOKED_AT; t++) any += distance(random.nextInt(n), random.nextInt(n));
  return links / neighbour.length / (any / PAIRS_LOOKED_AT);
}
