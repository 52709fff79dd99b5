/** Colour arithmetic on `#rrggbb` strings: mixing, transparency, and contrast as WCAG 2.2 defines it. */
import type { StageTheme } from './scene.ts';

export type Rgb = readonly [number, number, number];

/** Red, green, blue, 0 to 255. Anything but `#rrggbb` gives mid grey, so that a bad palette is seen and nothing breaks. */
export function parseHex(hex: string): Rgb {
  const known = parsed.get(hex);
  if (known) return known;
  if (parsed.size > 5000) parsed.clear();
  const value = /^#[0-9a-f]{6}$/i.test(hex) ? Number.parseInt(hex.slice(1), 16) : 0x808080;
  const rgb: Rgb = [value >> 16, (value >> 8) & 255, value & 255];
  parsed.set(hex, rgb);
  return rgb;
}

const parsed = new Map<string, Rgb>();

function toHex(rgb: Rgb): string {
  return `#${rgb.map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** `a` moved towards `b` by `share`, 0 to 1. */
export function mix(a: string, b: string, share: number): string {
  if (share <= 0) return a;
  const [from, to] = [parseHex(a), parseHex(b)];
  const at = (part: 0 | 1 | 2) => from[part] + (to[part] - from[part]) * share;
  return toHex([at(0), at(1), at(2)]);
}

/** Alpha is rounded to one of so many steps. */
const STEPS = 32;
const tints = new Map<string, string[]>();

/**
 * The form Sigma reads right (it misreads `#rrggbbaa`). Few distinct strings are made, and each once: Sigma looks every colour of every link
 * up by it, and a string that was only just written has to be read for that.
 */
export function withAlpha(hex: string, alpha: number): string {
  if (tints.size > 5000) tints.clear();
  const known = tints.get(hex) ?? [];
  if (known.length === 0) tints.set(hex, known);
  const step = Math.round(Math.min(1, Math.max(0, alpha)) * STEPS);
  known[step] ??= `rgba(${parseHex(hex).join(',')},${step / STEPS})`;
  return known[step];
}

function luminance(hex: string): number {
  const [red, green, blue] = parseHex(hex).map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

/** `color` moved towards `text` just far enough to be read on `background` (4.5:1 unless told). */
export function makeLegible(color: string, background: string, text: string, ratio = 4.5): string {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(color, text, share);
    if (contrast(candidate, background) >= ratio) return candidate;
  }
  return text;
}

/** The colour of a cluster: the palette's own, then the neutral one of works. Null for no cluster. */
export function pickClusterColor(cluster: number, theme: StageTheme): string | null {
  return cluster < 0 ? null : (theme.clusterColors[cluster] ?? theme.kindColors.work);
}
