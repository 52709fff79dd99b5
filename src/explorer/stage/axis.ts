/** The years of a timeline: lanes and the lines of years under the map, years and the names of the lanes along its edges, wherever the camera is. */
import { breakLines, truncate } from './captions.ts';
import { makeLegible, parseHex, pickClusterColor, withAlpha } from './colour.ts';
import type { Type } from './names.ts';
import type { Canvas } from './paint.ts';
import type { Projection, Size } from './projection.ts';
import type { Insets, StageTheme, Timeline } from './scene.ts';

/** Height of the row of years, and the width that the names of lanes have to themselves where there is room. */
const AXIS = 26;
const NAMES = 160;
const ROOMY = 600;
/** Where there is no room for names they lie over the nodes, and are short. */
const SHORT = 110;
/** Pixels between lanes and the edge of the free area. */
const MARGIN = 15;

/** Insets of what lanes and years leave free for the nodes. */
export function insetsFor({ width }: Size, insets: Insets): Insets {
  const roomy = width - insets.left - insets.right > ROOMY;
  return { ...insets, top: insets.top + AXIS, left: insets.left + (roomy ? NAMES : 0) };
}

/** Height over width of what lanes and years leave of a free area. */
export function aspectOf({ width, height }: Size): number {
  const wide = width - (width > ROOMY ? NAMES : 0) - 2 * MARGIN;
  return Math.min(1.4, Math.max(0.3, (height - AXIS - 2 * MARGIN) / Math.max(1, wide)));
}

/** Pixels from one year to the next that is written. */
const ROOM = 52;
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

/** The years that are written when the first and the last stand so many pixels apart. */
export function chooseYears({ first, last }: Pick<Timeline, 'first' | 'last'>, pixels: number): number[] {
  if (first === last) return [first];
  const apart = pixels / (last - first);
  const step = STEPS.find(each => each * apart >= ROOM) ?? STEPS.at(-1)!;
  const from = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - from) / step) + 1) }, (_, k) => from + k * step);
}

/** Pixel of a year. */
function placeYear({ first, last, x0, x1 }: Timeline, view: Projection, year: number): number {
  const at = first === last ? x0 : x0 + ((x1 - x0) * (year - first)) / (last - first);
  return at * view.scale + view.dx;
}

const yearsOf = (timeline: Timeline, view: Projection) =>
  chooseYears(timeline, (timeline.x1 - timeline.x0) * view.scale);

const laneColor = (cluster: number, theme: StageTheme, plain: boolean) =>
  plain ? theme.edge : (pickClusterColor(cluster, theme) ?? theme.kindColors.work);

/** Lanes and the lines of the years. `plain`: the colours are not those of the clusters. */
export function paintLanes(
  canvas: Canvas,
  view: Projection,
  timeline: Timeline,
  theme: StageTheme,
  plain: boolean,
  isolated: number | null,
): void {
  canvas.save();
  for (const { cluster, low, high } of timeline.lanes) {
    const [top, bottom] = [view.dy - high * view.scale, view.dy - low * view.scale];
    const faded = isolated !== null && isolated !== cluster ? 0.3 : 1;
    canvas.fillStyle = `rgba(${parseHex(laneColor(cluster, theme, plain))},${(theme.dark ? 0.08 : 0.065) * faded})`;
    canvas.fillRect(0, top + 1.5, view.width, bottom - top - 3);
  }
  const top = view.dy - (timeline.lanes[0]?.high ?? 0) * view.scale;
  const bottom = view.dy - (timeline.lanes.at(-1)?.low ?? 0) * view.scale;
  canvas.lineWidth = 1;
  canvas.strokeStyle = withAlpha(theme.edge, theme.dark ? 0.5 : 0.45);
  for (const year of yearsOf(timeline, view)) {
    const x = Math.round(placeYear(timeline, view, year)) + 0.5;
    canvas.beginPath();
    canvas.moveTo(x, top);
    canvas.lineTo(x, bottom);
    canvas.stroke();
  }
  canvas.restore();
}

/** The years along the upper edge of the free area, and the name of each lane at its left edge. */
export function paintAxis(
  canvas: Canvas,
  view: Projection,
  timeline: Timeline,
  insets: Insets,
  { family, theme, measure }: Type,
  plain: boolean,
): void {
  canvas.save();
  const [left, right] = [insets.left, view.width - insets.right];
  const fade = canvas.createLinearGradient(0, insets.top, 0, insets.top + AXIS + 8);
  fade.addColorStop(0, withAlpha(theme.background, 1));
  fade.addColorStop(0.75, withAlpha(theme.background, 0.94));
  fade.addColorStop(1, withAlpha(theme.background, 0));
  canvas.fillStyle = fade;
  canvas.fillRect(0, insets.top, view.width, AXIS + 8);
  canvas.lineJoin = 'round';
  canvas.textBaseline = 'middle';
  const font = (weight: number, pixels: number) => `${weight} ${pixels}px ${family}`;
  const write = (text: string, x: number, y: number, color: string) => {
    canvas.strokeStyle = withAlpha(theme.halo, 0.9);
    canvas.lineWidth = 4;
    canvas.strokeText(text, x, y);
    canvas.fillStyle = color;
    canvas.fillText(text, x, y);
  };
  canvas.textAlign = 'center';
  canvas.font = font(500, 11.5);
  const soft = makeLegible(theme.edge, theme.background, theme.text);
  for (const year of yearsOf(timeline, view)) {
    const x = placeYear(timeline, view, year);
    if (x > left + 14 && x < right - 14) write(String(year), x, insets.top + AXIS / 2, soft);
  }
  if (timeline.undated) {
    const { label: name } = timeline.undated;
    const x = timeline.undated.x * view.scale + view.dx;
    const half = measure(name, canvas.font) / 2;
    if (x + half > left && x < right) write(name, Math.max(x, left + half), insets.top + AXIS / 2, soft);
  }
  canvas.textAlign = 'left';
  canvas.font = font(600, 12);
  for (const { cluster, label, low, high } of timeline.lanes) {
    const [top, bottom] = [view.dy - high * view.scale, view.dy - low * view.scale];
    if (bottom - 10 < insets.top + AXIS || top > view.height - insets.bottom) continue;
    const y = Math.min(bottom - 9, Math.max(top + 13, insets.top + AXIS + 11));
    const own = makeLegible(laneColor(cluster, theme, plain), theme.background, theme.text);
    const width = (text: string) => measure(text, canvas.font);
    const lines = right - left > ROOMY ? breakLines(label, NAMES, width) : [];
    const short =
      right - left > ROOMY ? truncate(label, NAMES, width) : truncate(label.split(' · ')[0]!, SHORT, width);
    const fits = lines.length > 0 && bottom - top > 34 ? lines : [short];
    for (const [row, line] of fits.entries()) write(line, left, y + 15 * row, plain ? soft : own);
  }
  canvas.restore();
}
