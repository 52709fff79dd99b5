/** What makes a link: kept by link, or found when it is asked for, as there can be many times more of it than there are links. */
import type { Rows } from '../graph/rows.ts';

/**
 * Rows of indexes of works.
 * `link`: row e holds the works that make link e. `nodes`: row i holds the works of node i; those that both ends have make a link.
 * `features`: row i holds the works of node i, row w of `features` what work w has in it; the works of either end that have something
 * which is in works of both ends make a link.
 */
export type Evidence =
  | ({ readonly by: 'link' } & Rows)
  | ({ readonly by: 'nodes' } & Rows)
  | ({ readonly by: 'features'; readonly features: Rows } & Rows);

/** Indexes of the works that make link `e` between nodes i and j, ascending. Linear in the works of both ends. */
export function findEvidence(evidence: Evidence, e: number, i: number, j: number): number[] {
  if (evidence.by === 'link') return [...rowOf(evidence, e)];
  if (evidence.by === 'nodes') return intersect(rowOf(evidence, i), rowOf(evidence, j));
  const { features } = evidence;
  const held = [i, j].map(end => {
    const all = new Set<number>();
    for (const work of rowOf(evidence, end)) for (const feature of rowOf(features, work)) all.add(feature);
    return all;
  });
  const isShared = (feature: number): boolean => held.every(all => all.has(feature));
  const works = new Set([...rowOf(evidence, i), ...rowOf(evidence, j)]);
  return [...works].filter(work => rowOf(features, work).some(isShared)).sort((a, b) => a - b);
}

function rowOf({ start, item }: Rows, row: number): Int32Array {
  return item.subarray(start[row]!, start[row + 1]!);
}

function intersect(a: Int32Array, b: Int32Array): number[] {
  const both: number[] = [];
  for (let k = 0, m = 0; k < a.length && m < b.length; ) {
    if (a[k]! < b[m]!) k++;
    else if (a[k]! > b[m]!) m++;
    else {
      both.push(a[k++]!);
      m++;
    }
  }
  return both;
}
