/** Points along a space-filling curve: what is near in the plane is mostly near in the list (Morton 1966). */
import type { Coordinates } from './coordinates.ts';

const DIGIT = 8;

/**
 * The points in Z-order over their own bounding square, cut into 2^bits by 2^bits (bits up to 16): `code` ascending, `order` the points,
 * those of one code in their own order. Radix sort, linear.
 */
export function sortAlongCurve(
  { x, y }: Coordinates,
  bits: number,
): { order: Int32Array; code: Uint32Array } {
  const n = x.length;
  const [left, right] = rangeOf(x);
  const [bottom, top] = rangeOf(y);
  const side = Math.max(right - left, top - bottom);
  const scale = side > 0 ? (2 ** bits - 1) / side : 0;
  let order = new Int32Array(n);
  let code = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    order[i] = i;
    code[i] = spread((x[i]! - left) * scale) | (spread((y[i]! - bottom) * scale) << 1);
  }
  let otherOrder = new Int32Array(n);
  let otherCode = new Uint32Array(n);
  const start = new Int32Array(2 ** DIGIT + 1);
  for (let shift = 0; shift < 2 * bits; shift += DIGIT) {
    start.fill(0);
    for (let k = 0; k < n; k++) start[((code[k]! >>> shift) & 255) + 1]!++;
    for (let digit = 0; digit < 256; digit++) start[digit + 1]! += start[digit]!;
    for (let k = 0; k < n; k++) {
      const to = start[(code[k]! >>> shift) & 255]!++;
      otherOrder[to] = order[k]!;
      otherCode[to] = code[k]!;
    }
    [order, otherOrder] = [otherOrder, order];
    [code, otherCode] = [otherCode, code];
  }
  return { order, code };
}

/** The lower 16 bits of a number, a 0 between each. */
function spread(value: number): number {
  let v = value & 0xffff;
  v = (v | (v << 8)) & 0x00ff00ff;
  v = (v | (v << 4)) & 0x0f0f0f0f;
  v = (v | (v << 2)) & 0x33333333;
  return (v | (v << 1)) & 0x55555555;
}

function rangeOf(values: Float64Array): [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
