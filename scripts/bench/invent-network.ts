/** Invented networks with groups and hubs, from a seed: what the benches of kernels look at. */
import Random from 'java-random';
import type { Links } from '../../src/analysis/csr.ts';

/** Of the links, how many stay in their group; the others mostly go to a group near by. */
const INSIDE = 0.8;

/** A connected network of groups of about three times the root of the nodes; the first of a group have the most links. */
export function inventNetwork(n: number, links: number, seed = 1): Links {
  const random = new Random(seed);
  const groups = Math.max(2, Math.round(Math.sqrt(n) / 3));
  const size = n / groups;
  const member = (group: number, power: number) =>
    Math.min(n - 1, Math.floor(size * (group + random.nextDouble() ** power)));
  const source: number[] = [];
  const target: number[] = [];
  const seen = new Set<number>();
  const join = (i: number, j: number): void => {
    const key = Math.min(i, j) * n + Math.max(i, j);
    if (i === j || seen.has(key)) return;
    seen.add(key);
    source.push(i);
    target.push(j);
  };
  for (let i = 1; i < n; i++)
    join(
      i,
      i % Math.ceil(size) === 0 ? random.nextInt(i) : i - 1 - random.nextInt(Math.min(i, Math.ceil(size))),
    );
  while (source.length < links) {
    const i = random.nextInt(n);
    const own = Math.floor(i / size);
    const near = (own + 1 + random.nextInt(3)) % groups;
    const far = random.nextDouble() < 0.6 ? near : random.nextInt(groups);
    join(i, member(random.nextDouble() < INSIDE ? own : far, 2));
  }
  return {
    n,
    source: Int32Array.from(source),
    target: Int32Array.from(target),
    weight: new Float64Array(source.length).fill(1),
  };
}
