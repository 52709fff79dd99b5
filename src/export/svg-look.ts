/** The looks of a map beside its clusters, in a picture: a measure in the colours with its scale, density in bands, lanes along the years. */
import type { ExportedNetwork } from './network.ts';
import type { Rectangle } from './occupancy.ts';
import { colourOf, hueOf } from './palette.ts';
import { SEQUENTIAL } from './sequential.ts';
import { escapeXml, roundNumber, toOneLine } from './text.ts';
import { fitText } from './text-width.ts';

/** A place in the network's own coordinates, y upwards. */
type Place = readonly [x: number, y: number];

export interface SvgLook {
  /** `#rrggbb` of each node, by id; absent: the colours of the clusters. */
  readonly colours?: ReadonlyMap<string, string>;
  /** What the colours say; `medianAt` is a share of the scale. */
  readonly scale?: {
    readonly title: string;
    readonly min: string;
    readonly median: string;
    readonly medianAt: number;
    readonly max: string;
    readonly note: string;
  };
  /** Density in the place of discs and lines: from the thinnest to the densest band of each colour. */
  readonly bands?: readonly {
    readonly colour: string;
    readonly opacity: number;
    readonly rings: readonly (readonly Place[])[];
  }[];
  readonly timeline?: {
    readonly years: readonly { readonly label: string; readonly x: number }[];
    readonly lanes: readonly {
      readonly label: string;
      readonly cluster: number;
      readonly low: number;
      readonly high: number;
    }[];
  };
}

/** From a place to pixels. */
type ToPixels = (x: number, y: number) => Place;

interface Ink {
  readonly text: string;
  readonly muted: string;
}

const px = (value: number) => String(roundNumber(value, 1));

/** The bands, each a path that leaves out its holes. */
export function writeBands({ bands = [] }: SvgLook, toPixels: ToPixels): string[] {
  return bands.map(({ colour, opacity, rings }) => {
    const path = rings.map(ring => `M${ring.map(([x, y]) => toPixels(x, y).map(px).join(' ')).join('L')}Z`);
    return `<path d="${path.join('')}" fill="${colour}" fill-opacity="${roundNumber(opacity, 2)}" fill-rule="evenodd"/>`;
  });
}

/** Lanes and lines of years under the map, and what both are called over it. */
export function writeTimeline(
  { timeline, colours }: SvgLook,
  { clusters }: ExportedNetwork,
  toPixels: ToPixels,
  map: Rectangle,
  ink: Ink,
  dark: boolean,
): { readonly under: string[]; readonly over: string[] } {
  const { lanes = [], years = [] } = timeline ?? {};
  const bands = lanes.map(({ label, cluster, low, high }) => {
    const [top, bottom] = [toPixels(0, high)[1], toPixels(0, low)[1]];
    const colour = colourOf(cluster < 0 || colours ? undefined : hueOf(clusters, cluster), dark);
    const name = escapeXml(fitText(toOneLine(label), 11, 150));
    return {
      under: `<rect x="${px(map.left)}" y="${px(top + 1)}" width="${px(map.width)}" height="${px(bottom - top - 2)}" fill="${colour}" fill-opacity="0.08"/>`,
      over: `<text x="${px(map.left + 4)}" y="${px(top + 14)}" text-anchor="start" font-size="11" font-weight="600" fill="${ink.text}">${name}</text>`,
    };
  });
  const lines = years.map(({ label, x }) => {
    const at = px(toPixels(x, 0)[0]);
    return {
      under: `<path d="M${at} ${px(map.top + 16)}V${px(map.top + map.height)}" stroke="${ink.muted}" stroke-opacity="0.25"/>`,
      over: `<text x="${at}" y="${px(map.top + 11)}" font-size="11" fill="${ink.muted}">${escapeXml(label)}</text>`,
    };
  });
  const all = [...bands, ...lines];
  return { under: all.map(each => each.under), over: all.map(each => each.over) };
}

/** The scale in the place of the list of clusters. */
export function writeScale(
  scale: NonNullable<SvgLook['scale']>,
  { left, top, width }: Rectangle,
  ink: Ink,
  dark: boolean,
): string[] {
  const stops = (dark ? SEQUENTIAL.dark : SEQUENTIAL.light).map(
    (colour, i, all) => `<stop offset="${roundNumber(i / (all.length - 1), 3)}" stop-color="${colour}"/>`,
  );
  const write = (text: string, x: number, y: number, anchor: string, fill: string) =>
    `<text x="${px(x)}" y="${px(y)}" font-size="12" text-anchor="${anchor}" fill="${fill}">${escapeXml(toOneLine(text))}</text>`;
  const length = Math.max(80, width - 8);
  const tellsMiddle = scale.medianAt > 0.32 && scale.medianAt < 0.68;
  return [
    `<linearGradient id="scale">${stops.join('')}</linearGradient>`,
    write(fitText(scale.title, 12, width), left, top + 8, 'start', ink.text),
    `<rect x="${px(left)}" y="${px(top + 18)}" width="${px(length)}" height="12" rx="2" fill="url(#scale)"/>`,
    write(scale.min, left, top + 46, 'start', ink.text),
    write(scale.max, left + length, top + 46, 'end', ink.text),
    ...(tellsMiddle
      ? [write(scale.median, left + length * scale.medianAt, top + 46, 'middle', ink.text)]
      : []),
    ...(scale.note === '' ? [] : [write(fitText(scale.note, 12, width), left, top + 64, 'start', ink.muted)]),
  ];
}

/** The colour of a node. */
export function hueIn(
  look: SvgLook | undefined,
  { nodes, clusters }: ExportedNetwork,
  node: number,
  dark: boolean,
): string {
  const { id, cluster } = nodes[node]!;
  const own = look?.colours?.get(id);
  return own ?? colourOf(hueOf(clusters, cluster), dark);
}
