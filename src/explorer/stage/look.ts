/** The colours of a figure under a theme: by cluster, tinted links, the rest faded when one cluster is looked at. */
import { mix, pickClusterColor, withAlpha } from './colour.ts';
import type { Figure } from './figure.ts';
import { NO_OVERLAY, type Overlay, type StageTheme } from './scene.ts';

/** What is drawn: 1 for shown, 0 for hidden. */
export interface Shown {
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
  /** The one cluster that is not faded; null when none is faded. */
  readonly isolated: number | null;
}

export interface Look {
  /** `#rrggbb` of each node as it is now. */
  readonly fill: readonly string[];
  /** `#rrggbb` of each node when nothing is faded. */
  readonly full: readonly string[];
  /** `rgba()` of each link at its two ends. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** `fade`, 0 to 1, lets everything recede into the background. */
export function dress(
  figure: Figure,
  theme: StageTheme,
  shown: Shown,
  fade = 0,
  { colors, lit }: Overlay = NO_OVERLAY,
): Look {
  const base = figure.ids.map((_, i) => {
    if (colors) return colors[i]!;
    const cluster = figure.cluster[i]!;
    if (figure.colors[i]) return figure.colors[i];
    if (figure.rests.has(cluster)) return theme.kindColors.work;
    return pickClusterColor(cluster, theme) ?? theme.kindColors[figure.kinds[i]!];
  });
  // Works are many and small: a step back from the entities they tie together, where both are on the map.
  const mixed = new Set(figure.kinds).size > 1;
  const full = base.map((color, i) =>
    mixed && !colors && figure.kinds[i] === 'work' ? mix(color, theme.background, 0.3) : color,
  );
  const isFaded = (i: number) => !isLit(figure, shown, lit, i);
  const fill = full.map((color, i) => mix(color, theme.background, isFaded(i) ? 0.86 : fade));
  const alpha = edgeAlpha(figure, theme, shown, isFaded).map(value => value * (1 - fade));
  return {
    full,
    fill,
    from: alpha.map((value, e) => withAlpha(base[figure.source[e]!] ?? theme.edge, value)),
    to: alpha.map((value, e) => withAlpha(base[figure.target[e]!] ?? theme.edge, value)),
  };
}

/** Whether a node is of the cluster that is looked at, and in the part of the scale that is. */
export function isLit({ cluster }: Figure, shown: Shown, lit: Uint8Array | null, i: number): boolean {
  return (shown.isolated === null || cluster[i] === shown.isolated) && lit?.[i] !== 0;
}

/** Links at a node beyond which each is drawn fainter: a work that cites all must not cover the map. */
const HUB = 36;

/** The more links, the fainter each, those of a hub more so; strong ones and those within a cluster stand out. */
function edgeAlpha(
  figure: Figure,
  theme: StageTheme,
  shown: Shown,
  isFaded: (i: number) => boolean,
): number[] {
  const count = shown.edges.reduce((sum, one) => sum + one, 0) || 1;
  const crowd = Math.min(0.62, Math.max(0.12, 0.55 * (500 / count) ** 0.3)) * (theme.dark ? 1.1 : 1);
  return Array.from(figure.strength, (strength, e) => {
    const [source, target] = [figure.source[e]!, figure.target[e]!];
    const faded = isFaded(source) || isFaded(target) ? 0.12 : 1;
    const within = figure.cluster[source] === figure.cluster[target] ? 1 : 0.6;
    const degree = Math.max(degreeOf(figure, source), degreeOf(figure, target));
    const hub = Math.min(1, Math.sqrt(HUB / degree));
    return crowd * (0.5 + 0.5 * strength) * within * hub * faded;
  });
}

/** Width of a link in pixels at ratio 1. */
export const edgeWidth = (strength: number): number => 0.6 + 2.3 * strength;

const degreeOf = ({ start }: Figure, i: number) => start[i + 1]! - start[i]!;
