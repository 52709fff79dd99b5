/**
 * The scale of colours for a number: from low to high, for light and for dark paper.
 *
 * Nine stops in OKLCH whose lightness falls (on dark paper: rises) in even steps while the hue goes from yellow by green and blue to violet,
 * chroma as far as sRGB allows. The order is in the lightness alone, so that it stays under any vision, and on paper without colour.
 * tests/export/sequential.test.ts measures this.
 */

export const SEQUENTIAL = {
  light: ['#ddc951', '#a8c050', '#6db45d', '#02a577', '#088b86', '#077288', '#01598e', '#2d378c', '#40166d'],
  dark: ['#5a358c', '#4e53ac', '#3072c1', '#0892bc', '#0dadb4', '#04c8a7', '#79da90', '#bce77f', '#f9f07b'],
} as const;

/** What has no value: grey, nearer to the paper than any value. */
export const NO_VALUE = { light: '#cfcbc3', dark: '#46484d' } as const;

/** The colour at a share of the scale, 0 to 1, as `#rrggbb`; that of no value for NaN. */
export function sequentialColour(share: number, dark = false): string {
  const stops = dark ? SEQUENTIAL.dark : SEQUENTIAL.light;
  if (Number.isNaN(share)) return dark ? NO_VALUE.dark : NO_VALUE.light;
  const at = Math.min(1, Math.max(0, share)) * (stops.length - 1);
  const below = Math.min(stops.length - 2, Math.floor(at));
  const part = (from: number) => {
    const [a, b] = [below, below + 1].map(i => Number.parseInt(stops[i]!.slice(from, from + 2), 16));
    return Math.round(a! + (b! - a!) * (at - below))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
