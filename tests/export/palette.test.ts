import { describe, expect, it } from 'vitest';
import { CLUSTER_COLOURS, colourOf, NEUTRAL_COLOUR, textColourOf } from '../../src/export/palette.ts';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Machado, Oliveira & Fernandes 2009, severity 1, linear RGB. */
const VISION: ReadonlyMap<string, Matrix> = new Map<string, Matrix>([
  [
    'normal',
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  ],
  [
    'protanopia',
    [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
  ],
  [
    'deuteranopia',
    [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
  ],
  [
    'tritanopia',
    [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  ],
]);
const XYZ_LIKE: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const OKLAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

function multiply(matrix: Matrix, [a, b, c]: Triple): Triple {
  const row = ([x, y, z]: Triple) => x * a + y * b + z * c;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}
function toLinear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}
function toOklab(rgb: Triple): Triple {
  const clipped = rgb.map(value => Math.min(1, Math.max(0, value))) as unknown as Triple;
  return multiply(OKLAB, multiply(XYZ_LIKE, clipped).map(Math.cbrt) as unknown as Triple);
}
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = toLinear(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return high! / low!;
}

describe.each([
  ['light', false, '#ffffff', 3],
  ['dark', true, '#14171c', 4.5],
] as const)('the %s palette', (theme, dark, ground, least) => {
  const colours = CLUSTER_COLOURS.map(colour => colour[theme]);

  it.each([...VISION])('tells every two clusters apart under %s', (_name, matrix) => {
    const seen = colours.map(colour => toOklab(multiply(matrix, toLinear(colour))));
    for (const [i, a] of seen.entries())
      for (const b of seen.slice(i + 1))
        expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(0.085);
  });

  it('stands out from its ground, as dots and as text', () => {
    for (const colour of [...colours, NEUTRAL_COLOUR[theme]])
      expect(contrast(colour, ground)).toBeGreaterThan(least);
    for (let cluster = 0; cluster < 12; cluster++)
      expect(contrast(textColourOf(cluster, dark), ground)).toBeGreaterThan(4.5);
  });

  it('is neutral after the tenth and for no cluster', () => {
    for (const cluster of [10, 99, -1, undefined])
      expect(colourOf(cluster, dark)).toBe(NEUTRAL_COLOUR[theme]);
  });
});
