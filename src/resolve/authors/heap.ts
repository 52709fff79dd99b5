/** A binary heap of pairs, the surest on top; of equals the one with the smaller numbers, so that the order of pushes changes nothing. */

export interface Pair {
  readonly i: number;
  readonly j: number;
  readonly odds: number;
}

const isBefore = (a: Pair, b: Pair): boolean =>
  a.odds !== b.odds ? a.odds > b.odds : a.i !== b.i ? a.i < b.i : a.j < b.j;

export class Heap {
  private readonly items: Pair[] = [];

  push(pair: Pair): void {
    const { items } = this;
    let at = items.push(pair) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!isBefore(pair, items[up]!)) break;
      items[at] = items[up]!;
      at = up;
    }
    items[at] = pair;
  }

  pop(): Pair | undefined {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (!last || items.length === 0) return top;
    let at = 0;
    for (let down = 1; down < items.length; down = 2 * at + 1) {
      if (down + 1 < items.length && isBefore(items[down + 1]!, items[down]!)) down++;
      if (!isBefore(items[down]!, last)) break;
      items[at] = items[down]!;
      at = down;
    }
    items[at] = last;
    return top;
  }
}
