/** Profiles: what the works of each entity hold, as vectors whose products tell how alike two entities are. */
import { type Rows, sizesOf, turnRows, writeRows } from '../graph/rows.ts';
import type { Incidence } from './incidence.ts';

/** A sparse vector of unit length (or of zero length) for each entity. */
export interface Profiles extends Rows {
  readonly value: Float64Array;
  readonly columns: number;
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

/** Tables of the same documents as one, the items of each after those of the one before. */
export function putSideBySide(tables: readonly Incidence[]): Rows {
  const columns = tables.reduce((sum, { items }) => sum + items.length, 0);
  return writeRows(tables[0]!.documents.length, columns, (d, add) => {
    let before = 0;
    for (const { start, item, items } of tables) {
      for (let k = start[d]!; k < start[d + 1]!; k++) add(before + item[k]!);
      before += items.length;
    }
  });
}

/** The profiles of all entities: of each table's columns a vector of the length that gives its share. */
export function buildProfiles(
  worksOf: Rows,
  held: Rows,
  tables: readonly { readonly of: Incidence; readonly share: number }[],
): Profiles {
  const n = worksOf.start.length - 1;
  const columns = tables.reduce((sum, { of }) => sum + of.items.length, 0);
  const visit = (i: number, each: (column: number) => void): void => {
    for (let k = worksOf.start[i]!; k < worksOf.start[i + 1]!; k++) {
      const d = worksOf.item[k]!;
      for (let m = held.start[d]!; m < held.start[d + 1]!; m++) each(held.item[m]!);
    }
  };
  const rows = writeRows(n, columns, visit);
  const holders = sizesOf(turnRows(rows, columns));
  const value = new Float64Array(rows.item.length);
  const count = new Int32Array(columns);
  for (let i = 0; i < n; i++) {
    visit(i, column => {
      count[column]!++;
    });
    let k = rows.start[i]!;
    let end = 0;
    for (const { of, share } of tables) {
      end += of.items.length;
      const first = k;
      for (; k < rows.start[i + 1]! && rows.item[k]! < end; k++) {
        const column = rows.item[k]!;
        value[k] = (1 + Math.log(count[column]!)) * Math.log1p(n / holders[column]!);
        count[column] = 0;
      }
      stretch(value.subarray(first, k), Math.sqrt(share));
    }
  }
  return { ...rows, value, columns };
}

/** Gives a vector a length. The sum of squares is compensated (Kahan 1965), as that of Math.hypot is, which takes only so many. */
function stretch(vector: Float64Array, length: number): void {
  let most = 0;
  for (const v of vector) most = Math.max(most, v);
  let sum = 0;
  let lost = 0;
  for (const v of vector) {
    const term = (v / most) * (v / most) - lost;
    const next = sum + term;
    lost = next - sum - term;
    sum = next;
  }
  const norm = Math.sqrt(sum) * most;
  for (let k = 0; k < vector.length; k++) vector[k] = (length * vector[k]!) / norm;
}

/** The product of two profiles, column by column. */
export function likenessOf({ start, item, value }: Profiles, i: number, j: number): number {
  let sum = 0;
  for (let k = start[i]!, m = start[j]!; k < start[i + 1]! && m < start[j + 1]!; ) {
    if (item[k]! < item[m]!) k++;
    else if (item[k]! > item[m]!) m++;
    else sum += value[k++]! * value[m++]!;
  }
  return sum;
}
