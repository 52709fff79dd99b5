/** Relations in compressed rows of typed arrays: what every table of the knowledge graph and of the networks is made of. */

/** Row i holds `item[start[i]]` to `item[start[i + 1]]`: indexes, ascending, each once. `start` has one more than there are rows. */
export interface Rows {
  readonly start: Int32Array;
  readonly item: Int32Array;
}

/**
 * Writes rows one after another: `fill` adds the items of a row in any order; what is added twice is in the row once. `items`: how many
 * items there are to choose from. Linear, and a sort of each row.
 */
export function writeRows(
  rows: number,
  items: number,
  fill: (row: number, add: (item: number) => void) => void,
): Rows {
  const start = new Int32Array(rows + 1);
  const lastRow = new Int32Array(items).fill(-1);
  let item = new Int32Array(2 * rows + 16);
  let end = 0;
  let row = 0;
  const add = (i: number): void => {
    if (lastRow[i] === row) return;
    lastRow[i] = row;
    if (end === item.length) {
      const longer = new Int32Array(2 * end);
      longer.set(item);
      item = longer;
    }
    item[end++] = i;
  };
  for (; row < rows; row++) {
    fill(row, add);
    sortRange(item, start[row]!, end);
    start[row + 1] = end;
  }
  return { start, item: item.slice(0, end) };
}

/** The relation turned round: row i of the result holds the rows that hold item i. `items`: how many items there are. Linear. */
export function turnRows({ start, item }: Rows, items: number): Rows {
  const turned = new Int32Array(items + 1);
  for (let k = 0; k < item.length; k++) turned[item[k]! + 1]!++;
  for (let i = 0; i < items; i++) turned[i + 1]! += turned[i]!;
  const next = turned.slice(0, items);
  const rows = new Int32Array(item.length);
  for (let row = 0; row + 1 < start.length; row++) {
    for (let k = start[row]!; k < start[row + 1]!; k++) rows[next[item[k]!]!++] = row;
  }
  return { start: turned, item: rows };
}

/** Some of the rows, in the order of `chosen`. Linear in what they hold. */
export function chooseRows({ start, item }: Rows, chosen: ArrayLike<number>): Rows {
  const begin = new Int32Array(chosen.length + 1);
  for (let r = 0; r < chosen.length; r++)
    begin[r + 1] = begin[r]! + start[chosen[r]! + 1]! - start[chosen[r]!]!;
  const held = new Int32Array(begin[chosen.length]!);
  for (let r = 0; r < chosen.length; r++) {
    let to = begin[r]!;
    for (let k = start[chosen[r]!]!; k < start[chosen[r]! + 1]!; k++) held[to++] = item[k]!;
  }
  return { start: begin, item: held };
}

/**
 * The rows with only the items that have a `place`, under that number; -1 for those without. Places ascend as the items do. Linear.
 */
export function placeItems({ start, item }: Rows, place: Int32Array): Rows {
  const begin = new Int32Array(start.length);
  const held = new Int32Array(item.length);
  let end = 0;
  for (let row = 0; row + 1 < start.length; row++) {
    for (let k = start[row]!; k < start[row + 1]!; k++) {
      const to = place[item[k]!]!;
      if (to >= 0) held[end++] = to;
    }
    begin[row + 1] = end;
  }
  return { start: begin, item: end === held.length ? held : held.slice(0, end) };
}

/** The rows of the one, then those of the other. */
export function appendRows(first: Rows, second: Rows): Rows {
  const rows = first.start.length - 1;
  const start = new Int32Array(rows + second.start.length);
  start.set(first.start);
  second.start.forEach((at, row) => {
    start[rows + row] = first.item.length + at;
  });
  const item = new Int32Array(first.item.length + second.item.length);
  item.set(first.item);
  item.set(second.item, first.item.length);
  return { start, item };
}

/** The length of every row. */
export function sizesOf({ start }: Rows): Int32Array {
  const sizes = new Int32Array(start.length - 1);
  for (let row = 0; row < sizes.length; row++) sizes[row] = start[row + 1]! - start[row]!;
  return sizes;
}

/** Rows are mostly short, and often in order already: a call of the engine's sort costs more than the sorting. */
const SHORT = 24;

function sortRange(values: Int32Array, from: number, to: number): void {
  if (to - from > SHORT) {
    values.subarray(from, to).sort();
    return;
  }
  for (let k = from + 1; k < to; k++) {
    const value = values[k]!;
    let m = k - 1;
    for (; m >= from && values[m]! > value; m--) values[m + 1] = values[m]!;
    values[m + 1] = value;
  }
}
