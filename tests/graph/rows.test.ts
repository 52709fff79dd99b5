import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appendRows,
  chooseRows,
  placeItems,
  type Rows,
  sizesOf,
  turnRows,
  writeRows,
} from '../../src/graph/rows.ts';

const ITEMS = 60;
/** Rows of items with repetitions, in any order; some long. */
const lists = fc.array(fc.array(fc.integer({ min: 0, max: ITEMS - 1 }), { maxLength: 70 }), {
  maxLength: 12,
});

const write = (rows: readonly (readonly number[])[]): Rows =>
  writeRows(rows.length, ITEMS, (row, add) => rows[row]!.forEach(add));
const read = ({ start, item }: Rows): number[][] =>
  Array.from({ length: start.length - 1 }, (_, row) => [...item.subarray(start[row]!, start[row + 1]!)]);
const inOrder = (row: readonly number[]) => [...new Set(row)].sort((a, b) => a - b);

describe('compressed rows', () => {
  it('hold each item of a row once, ascending', () => {
    fc.assert(
      fc.property(lists, rows => {
        expect(read(write(rows))).toEqual(rows.map(inOrder));
      }),
    );
  });

  it('turned round tell which rows hold an item, and turned twice are as before', () => {
    fc.assert(
      fc.property(lists, rows => {
        const made = write(rows);
        const turned = turnRows(made, ITEMS);
        expect(read(turned)).toEqual(
          Array.from({ length: ITEMS }, (_, i) => [...rows.keys()].filter(row => rows[row]!.includes(i))),
        );
        expect(turnRows(turned, rows.length)).toEqual(made);
      }),
    );
  });

  it('are chosen, appended, counted, and given other places', () => {
    const made = write([[3, 1], [], [1, 2, 5]]);
    expect(read(chooseRows(made, [2, 0]))).toEqual([
      [1, 2, 5],
      [1, 3],
    ]);
    expect(read(appendRows(made, write([[4]])))).toEqual([[1, 3], [], [1, 2, 5], [4]]);
    expect([...sizesOf(made)]).toEqual([2, 0, 3]);
    const place = Int32Array.from({ length: ITEMS }, (_, i) => (i === 1 ? -1 : i - 2));
    expect(read(placeItems(made, place))).toEqual([[1], [], [0, 3]]);
  });
});
