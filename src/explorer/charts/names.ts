/** Names beside points: at the right, at the left, below or above, wherever they cover nothing; without room there is none. */
import { measureText } from '../../export/text-width.ts';

interface Spot {
  readonly px: number;
  readonly py: number;
  readonly r: number;
  readonly name?: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PlacedName {
  readonly name: string;
  readonly at: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The size of the letters and the height of a line, in pixels. */
const LETTERS = 12;
const LINE = 14;

/** Places the names of spots inside a box; those that come first go first. Quadratic in the spots, which are few. */
export function placeNames(spots: readonly Spot[], within: Box): PlacedName[] {
  const taken: Box[] = spots.map(({ px, py, r }) => ({
    left: px - r,
    right: px + r,
    top: py - r,
    bottom: py + r,
  }));
  const placed: PlacedName[] = [];
  spots.forEach(({ px, py, r, name }, own) => {
    if (name === undefined) return;
    const wide = measureText(name, LETTERS);
    const ways: readonly (readonly [PlacedName['anchor'], at: number, y: number, from: number])[] = [
      ['start', px + r + 4, py, px + r + 4],
      ['end', px - r - 4, py, px - r - 4 - wide],
      ['middle', px, py + r + 10, px - wide / 2],
      ['middle', px, py - r - 10, px - wide / 2],
    ];
    for (const [anchor, at, y, from] of ways) {
      const box = { left: from, right: from + wide, top: y - LINE / 2, bottom: y + LINE / 2 };
      const inside =
        box.left >= within.left &&
        box.right <= within.right &&
        box.top >= within.top &&
        box.bottom <= within.bottom;
      if (!inside || taken.some((other, index) => index !== own && overlap(box, other))) continue;
      taken.push(box);
      placed.push({ name, at, y, anchor });
      return;
    }
  });
  return placed;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
