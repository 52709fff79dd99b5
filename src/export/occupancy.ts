/** A grid of cells that says which parts of a picture are taken: label placement in time proportional to the area of the labels. */

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const CELL = 3;

export class Occupancy {
  readonly #columns: number;
  readonly #rows: number;
  readonly #taken: Uint8Array;

  constructor(width: number, height: number) {
    this.#columns = Math.ceil(width / CELL);
    this.#rows = Math.ceil(height / CELL);
    this.#taken = new Uint8Array(this.#columns * this.#rows);
  }

  /** Number of cells of the rectangle that are taken; Infinity when part of it lies outside. */
  countTaken(rectangle: Rectangle): number {
    const [left, top, right, bottom] = this.#cells(rectangle);
    if (left < 0 || top < 0 || right >= this.#columns || bottom >= this.#rows)
      return Number.POSITIVE_INFINITY;
    let count = 0;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) count += this.#taken[row * this.#columns + column]!;
    return count;
  }

  /** Takes the rectangle, as far as it lies inside. */
  take(rectangle: Rectangle): void {
    const [left, top, right, bottom] = this.#cells(rectangle);
    for (let row = Math.max(0, top); row <= Math.min(bottom, this.#rows - 1); row++)
      this.#taken.fill(
        1,
        row * this.#columns + Math.max(0, left),
        row * this.#columns + Math.max(0, Math.min(right, this.#columns - 1) + 1),
      );
  }

  #cells({ left, top, width, height }: Rectangle): [number, number, number, number] {
    return [
      Math.floor(left / CELL),
      Math.floor(top / CELL),
      Math.floor((left + width) / CELL),
      Math.floor((top + height) / CELL),
    ];
  }
}
