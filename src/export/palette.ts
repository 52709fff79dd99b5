/**
 * Cluster colours: ten hues, then neutral, for light and for dark backgrounds, shared by the page and every export.
 *
 * Chosen by a maximin search in OKLab: the smallest distance between any two of the ten stays above 0.09 under normal vision and under
 * simulated protanopia, deuteranopia and tritanopia (Machado, Oliveira & Fernandes 2009), with a contrast of at least 3:1 on white and
 * 4.5:1 on the dark ground. A cluster keeps its hue when the page turns dark. tests/export/palette.test.ts measures all of this.
 */

export interface Colour {
  readonly light: string;
  readonly dark: string;
}

/** Largest clusters first; the order keeps neighbours in size far apart in hue. */
export const CLUSTER_COLOURS: readonly Colour[] = [
  { light: '#0096f1', dark: '#6cd7fa' },
  { light: '#cf63b8', dark: '#de4a84' },
  { light: '#869d18', dark: '#b9dd7d' },
  { light: '#940500', dark: '#fe8b2f' },
  { light: '#348c76', dark: '#43c37f' },
  { light: '#7e55d6', dark: '#926bef' },
  { light: '#916508', dark: '#b27402' },
  { light: '#35608f', dark: '#4c92b7' },
  { light: '#652758', dark: '#fca3be' },
  { light: '#3c21a2', dark: '#bd96fe' },
];

/** For clusters after the tenth, and for nodes of no cluster. */
export const NEUTRAL_COLOUR: Colour = { light: '#80858e', dark: '#8b919b' };

/** Which of the colours a cluster has: its own, else that of its rank; undefined for what is left over. */
export function hueOf(
  clusters: readonly { readonly rest?: boolean; readonly hue?: number }[],
  cluster: number | undefined,
): number | undefined {
  if (cluster === undefined || clusters[cluster]?.rest) return undefined;
  // Where some have a hue, the others have none of their own.
  return clusters.some(({ hue }) => hue !== undefined) ? clusters[cluster]?.hue : cluster;
}

/** The colour of a hue as `#rrggbb`; undefined is neutral. */
export function colourOf(hue: number | undefined, dark = false): string {
  const colour = (hue === undefined ? undefined : CLUSTER_COLOURS[hue]) ?? NEUTRAL_COLOUR;
  return dark ? colour.dark : colour.light;
}

/** The cluster's colour drawn a third of the way to black (or white), so that text in it has a contrast of 4.5:1 and more. */
export function textColourOf(hue: number | undefined, dark = false): string {
  const colour = colourOf(hue, dark);
  const end = dark ? 255 : 0;
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(value + (end - value) * 0.35)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
