/**
 * Which labels show at which zoom. Each label has one zoom from which it is shown for good, chosen so that no two labels overlap at any zoom,
 * and no label covers the heart of another's disc it: nothing depends on where the map was panned to, so nothing flickers.
 * Been, Daiches & Yap (2006), Dynamic map labeling, IEEE TVCG 12(5): greedy active ranges. O(n) neighbours looked up on a grid per octave.
 */

/** A label centred below its node. Pixels, but x and y (map coordinates). Discs grow with the square root of the zoom, labels do not. */
export interface Placard {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** From the disc's lower edge to the middle of the label. */
  readonly drop: number;
  /** Of the disc at zoom 1; 0 for a label without a disc. */
  readonly radius: number;
  /** Radius, at zoom 1, of the heart of the disc that no other label may cover. */
  readonly heart: number;
  /** Not shown below this zoom. */
  readonly from: number;
  /** Not shown above this zoom; Infinity for most. */
  readonly until: number;
}

/**
 * The zoom from which each label is shown (Infinity: never). Labels in order of importance, with `from` not falling; `scale` is the number of
 * pixels to a map unit at zoom 1.
 */
export function placeLabels(placards: readonly Placard[], scale: number, zoomMax = 64): Float64Array {
  const shownFrom = new Float64Array(placards.length);
  let grid = new Grid([], scale, 1);
  let octave = -Infinity;
  for (const [i, placard] of placards.entries()) {
    const here = Math.floor(Math.log2(placard.from));
    if (here > octave) {
      octave = here;
      grid = new Grid(placards, scale, 2 ** octave);
      for (let j = 0; j < i; j++) grid.add(j);
    }
    let from = placard.from;
    grid.visit(i, j => {
      const other = placards[j]!;
      if (areApart(placard, other, scale, from)) return;
      from = Math.max(from, partFromDisc(placard, other, scale));
      const apart = Math.max(partLabels(placard, other, scale), partFromDisc(other, placard, scale));
      // A label that appears only after the two have parted, or is gone before, is in nobody's way.
      if (shownFrom[j]! < apart) from = Math.max(from, Math.min(apart, other.until));
    });
    shownFrom[i] = from <= Math.min(zoomMax, placard.until) ? from : Infinity;
    if (shownFrom[i] !== Infinity || placard.heart > 0) grid.add(i);
  }
  return shownFrom;
}

/** Whether the boxes and discs of both are apart at this zoom, and so at any larger one: the cheap answer for most pairs. */
function areApart(a: Placard, b: Placard, scale: number, zoom: number): boolean {
  const grow = Math.sqrt(zoom);
  const across = (a.width + b.width) / 2 + (a.heart + b.heart) * grow;
  if (Math.abs(a.x - b.x) * scale * zoom >= across) return true;
  const down = a.height + b.height + Math.abs(a.drop) + Math.abs(b.drop) + 2 * (a.radius + b.radius) * grow;
  return Math.abs(a.y - b.y) * scale * zoom >= down;
}

/** The zoom from which two labels never overlap again. */
function partLabels(a: Placard, b: Placard, scale: number): number {
  const across = clearing((a.x - b.x) * scale, 0, 0, (a.width + b.width) / 2, 0);
  const high = (a.height + b.height) / 2;
  return Math.min(across, clearing((b.y - a.y) * scale, a.radius - b.radius, a.drop - b.drop, high, 0));
}

/** The zoom from which the label of `a` never covers the heart of `b` again. */
function partFromDisc(a: Placard, b: Placard, scale: number): number {
  if (b.heart === 0) return 0;
  const across = clearing((a.x - b.x) * scale, 0, 0, a.width / 2, b.heart);
  return Math.min(across, clearing((b.y - a.y) * scale, a.radius, a.drop, a.height / 2, b.heart));
}

/** The least zoom z beyond which |p z + q √z + r| >= s + t √z for good: the larger root of a quadratic in √z. */
function clearing(p: number, q: number, r: number, s: number, t: number): number {
  if (p < 0) return clearing(-p, -q, -r, s, t);
  const [b, c] = [q - t, r - s];
  if (p < 1e-9) return b >= 0 && c >= 0 ? 0 : Infinity;
  const root = b * b - 4 * p * c;
  if (root < 0) return 0;
  return Math.max(0, (-b + Math.sqrt(root)) / (2 * p)) ** 2;
}

/** Names of clusters: few and large, they are looked at one by one so that the cells can be small. */
const isLarge = (placard: Placard) => placard.until !== Infinity;

/** Cells so wide that at this zoom, and so at any larger one, only labels of neighbouring cells can meet. */
class Grid {
  private readonly cells = new Map<number, number[]>();
  private readonly large: number[] = [];
  private readonly wide: number;
  private readonly high: number;
  private readonly placards: readonly Placard[];

  constructor(placards: readonly Placard[], scale: number, zoom: number) {
    this.placards = placards;
    let [width, height, drop, radius] = [1, 1, 0, 0];
    for (const placard of placards) {
      if (isLarge(placard)) continue;
      width = Math.max(width, placard.width);
      height = Math.max(height, placard.height);
      drop = Math.max(drop, Math.abs(placard.drop));
      radius = Math.max(radius, placard.radius);
    }
    const disc = 2 * radius * Math.sqrt(zoom);
    this.wide = (width + disc) / (scale * zoom);
    this.high = (height + 2 * drop + 2 * disc) / (scale * zoom);
  }

  private column = (i: number) => Math.floor(this.placards[i]!.x / this.wide);
  private row = (i: number) => Math.floor(this.placards[i]!.y / this.high);
  private key = (column: number, row: number) => column * 1_048_576 + row;

  add(i: number): void {
    if (isLarge(this.placards[i]!)) {
      this.large.push(i);
      return;
    }
    const key = this.key(this.column(i), this.row(i));
    const cell = this.cells.get(key);
    if (cell) cell.push(i);
    else this.cells.set(key, [i]);
  }

  visit(i: number, see: (j: number) => void): void {
    for (const j of this.large) see(j);
    for (let column = this.column(i) - 1; column <= this.column(i) + 1; column++) {
      for (let row = this.row(i) - 1; row <= this.row(i) + 1; row++) {
        for (const j of this.cells.get(this.key(column, row)) ?? []) see(j);
      }
    }
  }
}
