/** A map as a true SVG for a thesis: text as text, title, how to read it, legend of the groups, labels that do not overlap. */
import type { ExportedNetwork } from './network.ts';
import { describeOrigin } from './origin.ts';
import { CLUSTER_COLOURS, colourOf, hueOf, NEUTRAL_COLOUR, textColourOf } from './palette.ts';
import {
  type Discs,
  frameSvg,
  headerLines,
  LEGEND_LINE,
  MARGIN,
  placeNodes,
  type SvgFrame,
  type SvgView,
} from './svg-frame.ts';
import { LINE, type PlacedLabel, placeLabels } from './svg-labels.ts';
import { hueIn, type SvgLook, writeBands, writeScale, writeTimeline } from './svg-look.ts';
import { escapeXml, roundNumber, toOneLine } from './text.ts';
import { fitText, measureText, wrapText } from './text-width.ts';

export interface SvgOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** What the explorer shows; without it the whole map. */
  readonly view?: SvgView;
  /** Without it the clusters, as a network. */
  readonly look?: SvgLook;
}

interface Ink {
  readonly paper: string;
  readonly text: string;
  readonly muted: string;
}
const LIGHT: Ink = { paper: '#ffffff', text: '#1b1f24', muted: '#5b626c' };
const DARK: Ink = { paper: '#14171c', text: '#eef0f3', muted: '#a3abb6' };
const FONT = "Inter, 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

/** How far the ground of a cluster reaches beyond its discs, in pixels. */
const GROUND = 11;

const px = (value: number) => String(roundNumber(value, 1));

function writeText(text: string, x: number, y: number, attributes: string): string {
  return `<text x="${px(x)}" y="${px(y)}" ${attributes}>${escapeXml(toOneLine(text))}</text>`;
}

/** The colour of a cluster of this network: neutral for what is left over. */
const colourIn = ({ clusters }: ExportedNetwork, cluster: number | undefined, dark: boolean): string =>
  colourOf(hueOf(clusters, cluster), dark);

/** A soft ground under each cluster: wide discs and wide links of one colour, joined by drawing them as one group. */
function writeGrounds(
  network: ExportedNetwork,
  discs: Discs,
  links: readonly Link[],
  dark: boolean,
): string[] {
  return network.clusters.flatMap(({ size }, cluster) => {
    const hue = hueOf(network.clusters, cluster);
    if (size < 2 || hue === undefined || hue >= CLUSTER_COLOURS.length) return [];
    const circles = network.nodes.flatMap((node, i) =>
      node.cluster === cluster
        ? `<circle cx="${px(discs.points[2 * i]!)}" cy="${px(discs.points[2 * i + 1]!)}" r="${px(discs.radii[i]! + GROUND)}"/>`
        : [],
    );
    const inner = links.filter(link => link.cluster === cluster).map(link => link.path);
    return [
      `<g fill="${colourOf(hue, dark)}" stroke="${colourOf(hue, dark)}" opacity="${dark ? 0.13 : 0.1}">`,
      `<path d="${inner.join('')}" fill="none" stroke-width="${2 * GROUND}" stroke-linecap="round"/>`,
      `${circles.join('')}</g>`,
    ];
  });
}

interface Link {
  readonly path: string;
  readonly width: number;
  /** The cluster that holds both ends, or -1. */
  readonly cluster: number;
}

function placeLinks(network: ExportedNetwork, { points }: Discs): Link[] {
  const index = new Map(network.nodes.map((node, i) => [node.id, i]));
  const heaviest = network.edges.reduce((most, edge) => Math.max(most, edge.weight), 0) || 1;
  const thin = network.edges.length > 1000 ? 0.4 : 0.7;
  return network.edges.map(({ source, target, weight }) => {
    const [a, b] = [index.get(source)!, index.get(target)!];
    const cluster = network.nodes[a]!.cluster;
    return {
      path: `M${px(points[2 * a]!)} ${px(points[2 * a + 1]!)}L${px(points[2 * b]!)} ${px(points[2 * b + 1]!)}`,
      width: thin + 2.4 * Math.sqrt(weight / heaviest),
      cluster: cluster !== undefined && cluster === network.nodes[b]!.cluster ? cluster : -1,
    };
  });
}

function writeHeader({ meta }: ExportedNetwork, width: number, ink: Ink): string[] {
  const inner = width - 2 * MARGIN;
  const title = toOneLine(meta.title);
  const size = Math.max(14, Math.min(21, (21 * inner) / (measureText(title, 21) * 1.06)));
  const lines = wrapText(toOneLine(meta.reading), 12.5, inner, headerLines(width));
  return [
    writeText(
      fitText(title, size, inner),
      MARGIN,
      44,
      `font-size="${px(size)}" font-weight="650" fill="${ink.text}"`,
    ),
    ...lines.map((line, i) => writeText(line, MARGIN, 65 + 17 * i, `font-size="12.5" fill="${ink.muted}"`)),
  ];
}

function writeLegend(network: ExportedNetwork, frame: SvgFrame, dark: boolean, ink: Ink): string[] {
  const { clusters } = network;
  const { legend, legendColumns, legendRows } = frame;
  const columnWidth = legend.width / legendColumns;
  const room = legendColumns * legendRows;
  // The last place tells how many do not fit.
  const shown = clusters.length > room ? clusters.slice(0, room - 1) : clusters;
  const at = (i: number) => ({
    x: legend.left + Math.floor(i / legendRows) * columnWidth,
    y: legend.top + (i % legendRows) * LEGEND_LINE + 8,
  });
  const entries = shown.flatMap(({ label, size }, i) => {
    const { x, y } = at(i);
    const name = fitText(toOneLine(label), 12, columnWidth - 48);
    return [
      `<circle cx="${px(x + 6)}" cy="${px(y)}" r="5" fill="${colourIn(network, i, dark)}"/>`,
      writeText(name, x + 18, y + 4, `font-size="12" fill="${ink.text}"`),
      writeText(
        String(size),
        x + columnWidth - 8,
        y + 4,
        `font-size="11" text-anchor="end" fill="${ink.muted}"`,
      ),
    ];
  });
  if (shown.length < clusters.length) {
    const { x, y } = at(shown.length);
    const more = `and ${clusters.length - shown.length} smaller groups`;
    entries.push(writeText(more, x + 18, y + 4, `font-size="12" fill="${ink.muted}"`));
  }
  return entries;
}

function writeLabel(
  { lines, x, y, fontSize, cluster }: PlacedLabel,
  { clusters }: ExportedNetwork,
  dark: boolean,
  ink: Ink,
  plain: boolean,
): string[] {
  const named = plain ? undefined : hueOf(clusters, cluster);
  const style =
    cluster === undefined ? `fill="${ink.text}"` : `font-weight="700" fill="${textColourOf(named, dark)}"`;
  const top = y - ((lines.length - 1) / 2) * LINE * fontSize;
  return lines.map((line, i) =>
    writeText(line, x, top + (i * LINE + 0.35) * fontSize, `font-size="${px(fontSize)}" ${style}`),
  );
}

/** Draws the network; it must be laid out. Colours are taken from the clusters, in the light or dark palette. */
export function writeSvg(network: ExportedNetwork, options: SvgOptions = {}): string {
  const { width = 1200, height = 800, dark = false, view, look = {} } = options;
  const ink = dark ? DARK : LIGHT;
  const frame = frameSvg(width, height, network.clusters.length);
  const { map } = frame;
  const discs = placeNodes(network, map, view);
  const links = placeLinks(network, discs);
  const order = network.nodes.map((_, i) => i).sort((a, b) => discs.radii[b]! - discs.radii[a]! || a - b);
  const labels = placeLabels(network, discs, map);
  // Links between clusters recede when there are many.
  const between = roundNumber(Math.min(0.35, Math.max(0.08, 90 / links.length)), 2);
  const quiet = dark ? NEUTRAL_COLOUR.dark : NEUTRAL_COLOUR.light;
  const lanes = writeTimeline(look, network, discs.toPixels, map, ink, dark);
  const ground = look.bands
    ? writeBands(look, discs.toPixels)
    : look.timeline
      ? lanes.under
      : look.colours
        ? []
        : writeGrounds(network, discs, links, dark);
  // Along the years it is lanes that bear the names of the clusters.
  const named = [...labels].reverse().filter(label => !(look.timeline && label.cluster !== undefined));
  const halo = `paint-order="stroke" stroke="${ink.paper}" stroke-width="3" stroke-linejoin="round"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc" font-family="${escapeXml(FONT)}">`,
    `<title id="title">${escapeXml(toOneLine(network.meta.title))}</title>`,
    `<metadata>${escapeXml(describeOrigin(network.meta).join('\n'))}</metadata>`,
    `<desc id="desc">${escapeXml(toOneLine([network.meta.reading, ...network.meta.method].join(' ')))}</desc>`,
    `<clipPath id="map"><rect x="${map.left}" y="${map.top}" width="${px(map.width)}" height="${px(map.height)}"/></clipPath>`,
    `<rect width="${width}" height="${height}" fill="${ink.paper}"/>`,
    ...writeHeader(network, width, ink),
    '<g clip-path="url(#map)">',
    ...ground,
    ...(look.bands
      ? []
      : [
          '<g fill="none" stroke-linecap="round">',
          ...links.map(
            link =>
              `<path d="${link.path}" stroke="${link.cluster < 0 || look.colours ? quiet : colourIn(network, link.cluster, dark)}" stroke-width="${px(link.width)}" stroke-opacity="${link.cluster < 0 ? between : 0.5}"/>`,
          ),
          '</g>',
          `<g stroke="${ink.paper}" stroke-width="1">`,
          ...order.map(i => {
            const { label, works } = network.nodes[i]!;
            const tip = escapeXml(`${toOneLine(label)} · ${works} ${works === 1 ? 'work' : 'works'}`);
            return `<circle cx="${px(discs.points[2 * i]!)}" cy="${px(discs.points[2 * i + 1]!)}" r="${px(discs.radii[i]!)}" fill="${hueIn(look, network, i, dark)}"><title>${tip}</title></circle>`;
          }),
          '</g>',
        ]),
    `<g text-anchor="middle" ${halo}>`,
    ...named.flatMap(label => writeLabel(label, network, dark, ink, look.colours !== undefined)),
    ...lanes.over,
    '</g>',
    '</g>',
    ...(look.scale
      ? writeScale(look.scale, frame.legend, ink, dark)
      : writeLegend(network, frame, dark, ink)),
    writeText(
      `${network.nodes.length} nodes · ${network.edges.length} links · ${network.meta.generator}`,
      MARGIN,
      height - 18,
      `font-size="11" fill="${ink.muted}"`,
    ),
    '</svg>',
    '',
  ].join('\n');
}
