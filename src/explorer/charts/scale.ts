/** Scales of charts: round numbers along an axis, and where a value lies on it. */

/** Where a value lies, in pixels. */
export type Scale = (value: number) => number;

/** A straight scale from `from` to `to`, drawn from `start` to `end`. */
export function scaleLinear(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): Scale {
  return value => (to === from ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start));
}

/** The same of logarithms; values are above 0. */
export function scaleLog([from, to]: readonly [number, number], range: readonly [number, number]): Scale {
  const straight = scaleLinear([Math.log(from), Math.log(to)], range);
  return value => straight(Math.log(value));
}

/** Round numbers from 0 to `most`, about `about` steps of 1, 2 or 5 times a power of ten; whole ones where `whole`. */
export function ticksTo(most: number, about = 4, whole = true): number[] {
  if (!(most > 0)) return [0];
  const rough = most / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(each => each * power).find(each => each >= rough) ?? rough;
  const even = whole ? Math.max(1, Math.round(step)) : step;
  return Array.from({ length: Math.floor(most / even + 1e-9) + 1 }, (_, i) =>
    Number((i * even).toPrecision(12)),
  );
}

/** Powers of ten within two bounds, and 2 and 5 times them where these are few. */
export function ticksLog(from: number, to: number): number[] {
  const powers = Array.from(
    { length: Math.ceil(Math.log10(to)) - Math.floor(Math.log10(from)) + 1 },
    (_, i) => 10 ** (Math.floor(Math.log10(from)) + i),
  );
  const inside = (list: readonly number[]) => list.filter(tick => tick >= from * 0.999 && tick <= to * 1.001);
  const all = inside(powers.flatMap(power => [power, 2 * power, 5 * power]));
  const few = all.length <= 7 ? all : inside(powers);
  return few.map(tick => Number(tick.toPrecision(6)));
}

/** Which of `n` labels stand under an axis of `width` pixels, each of about `size`: every k-th, from the first, k from 1, 2, 5, 10 ... */
export function everyNth(n: number, width: number, size: number): number {
  const room = Math.max(1, Math.floor(width / size));
  for (let power = 1; ; power *= 10)
    for (const step of [1, 2, 5]) if (n / (step * power) <= room) return step * power;
}
