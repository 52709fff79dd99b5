/** Labels of a picture, none over another: cluster names first, then nodes from the largest down, each where it first finds room. */
import type { ExportedNetwork } from './network.ts';
import { Occupancy, type Rectangle } from './occupancy.ts';
import type { Discs } from './svg-frame.ts';
import { toOneLine } from './text.ts';
import { fitText, measureText } from './text-width.ts';

export interface PlacedLabel {
  /** One line, or two for the name of a cluster. */
  readonly lines: readonly string[];
  /** Middle of the lines. */
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
  /** Set for the name of a cluster. */
  readonly cluster?: number;
}

/** Height of a line, in font sizes. */
export const LINE = 1.22;
const GAP = 3;
/** A cluster whose discs lie further from their middle than this share of the map's diagonal has no place for a name. */
const SCATTERED = 0.22;

function rectangleAround(x: number, y: number, width: number, height: number): Rectangle {
  return { left: x - width / 2, top: y - height / 2, width, height };
}

interface Group {
  readonly centre: readonly [number, number];
  /** Its discs: x, y, radius. */
  readonly discs: readonly (readonly [number, number, number])[];
}

/** Each cluster inside the map, with its middle weighted by area. One of a single node, or scattered, is left out. */
function findGroups(network: ExportedNetwork, { points, radii }: Discs, map: Rectangle): Map<number, Group> {
  const members = new Map<number, [number, number, number][]>();
  network.nodes.forEach(({ cluster }, i) => {
    const [x, y] = [points[2 * i]!, points[2 * i + 1]!];
    if (cluster === undefined || x < map.left || x > map.left + map.width) return;
    if (y < map.top || y > map.top + map.height) return;
    const list = members.get(cluster);
    if (list === undefined) members.set(cluster, [[x, y, radii[i]!]]);
    else list.push([x, y, radii[i]!]);
  });
  const groups = new Map<number, Group>();
  for (const [cluster, discs] of members) {
    const area = discs.reduce((sum, [, , r]) => sum + r * r, 0);
    const mean = (value: (x: number, y: number) => number) =>
      discs.reduce((sum, [x, y, r]) => sum + r * r * value(x, y), 0) / area;
    const [cx, cy] = [mean(x => x), mean((_, y) => y)];
    const spread = Math.sqrt(mean((x, y) => (x - cx) ** 2 + (y - cy) ** 2));
    if (discs.length > 1 && spread < SCATTERED * Math.hypot(map.width, map.height))
      groups.set(cluster, { centre: [cx, cy], discs });
  }
  return groups;
}

/** "strategic alliances · networks" in two lines: a name as compact as a cluster. */
function breakName(label: string, fontSize: number, width: number): string[] {
  const [first = '', ...rest] = toOneLine(label).split(' · ');
  const lines = rest.length > 0 ? [`${first} ·`, rest.join(' · ')] : [first];
  return lines.map(line => fitText(line, fontSize, width));
}

/** How far a rectangle is from the nearest disc of a group, in pixels; 0 when it touches one. */
function distanceTo({ discs }: Group, { left, top, width, height }: Rectangle): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const [x, y, radius] of discs) {
    const dx = Math.max(left - x, 0, x - left - width);
    const dy = Math.max(top - y, 0, y - top - height);
    nearest = Math.min(nearest, Math.hypot(dx, dy) - radius);
  }
  return Math.max(0, nearest);
}

/** The place for a name: near its discs, near their middle, hiding few discs, on no other name; undefined when there is none. */
function findPlace(
  group: Group,
  [width, height]: readonly [number, number],
  names: Occupancy,
  shapes: Occupancy,
): Rectangle | undefined {
  const [x, y] = group.centre;
  let best: Rectangle | undefined;
  let leastCost = Number.POSITIVE_INFINITY;
  for (let step = -10; step <= 10; step++) {
    for (let shift = -4; shift <= 4; shift++) {
      const place = rectangleAround(x + (shift * width) / 4, y + (step * height) / 3, width, height);
      if (names.countTaken(place) > 0) continue;
      const away = Math.hypot((shift * width) / 4, (step * height) / 3);
      const cost = shapes.countTaken(place) + distanceTo(group, place) + 0.08 * away;
      if (cost < leastCost) [best, leastCost] = [place, cost];
    }
  }
  return best;
}

/** Places labels inside `map`, which starts at its own left and top. Same input, same labels. */
export function placeLabels(network: ExportedNetwork, discs: Discs, map: Rectangle): PlacedLabel[] {
  const [right, bottom] = [map.left + map.width, map.top + map.height];
  const names = new Occupancy(right, bottom);
  const shapes = new Occupancy(right, bottom);
  const { points, radii } = discs;
  radii.forEach((radius, i) => {
    shapes.take(rectangleAround(points[2 * i]!, points[2 * i + 1]!, 1.6 * radius, 1.6 * radius));
  });
  // Left and above of the map nothing may stand.
  names.take({ left: 0, top: 0, width: map.left, height: bottom });
  names.take({ left: 0, top: 0, width: right, height: map.top });

  const labels: PlacedLabel[] = [];
  const place = (lines: readonly string[], fontSize: number, spot: Rectangle, cluster?: number) => {
    names.take(spot);
    const [x, y] = [spot.left + spot.width / 2, spot.top + spot.height / 2];
    labels.push({ lines, x, y, fontSize, ...(cluster === undefined ? {} : { cluster }) });
  };

  const nameFont = Math.max(11, Math.min(14, map.width / 58));
  const groups = findGroups(network, discs, map);
  network.clusters.forEach(({ label }, cluster) => {
    const group = groups.get(cluster);
    if (!group || toOneLine(label) === '') return;
    const lines = breakName(label, nameFont, map.width / 2);
    const width = Math.max(...lines.map(line => measureText(line, nameFont)));
    const size = [width * 1.08 + 6, nameFont * LINE * lines.length + 4] as const;
    const spot = findPlace(group, size, names, shapes);
    if (spot) place(lines, nameFont, spot, cluster);
  });

  const order = network.nodes.map((_, i) => i).sort((a, b) => radii[b]! - radii[a]! || a - b);
  for (const i of order) {
    const { label, works } = network.nodes[i]!;
    const [x, y, radius] = [points[2 * i]!, points[2 * i + 1]!, radii[i]!];
    const fontSize = works > 1 ? Math.min(13, 10 + radius / 5) : 10;
    const text = fitText(toOneLine(label), fontSize, 220);
    if (text === '') continue;
    const [width, height] = [measureText(text, fontSize) + 4, fontSize * 1.25];
    const aside = radius + GAP + width / 2;
    const above = radius + GAP + height / 2;
    for (const [dx, dy] of [
      [aside, 0],
      [-aside, 0],
      [0, -above],
      [0, above],
    ] as const) {
      const spot = rectangleAround(x + dx, y + dy, width, height);
      if (names.countTaken(spot) > 0 || shapes.countTaken(spot) > 0) continue;
      place([text], fontSize, spot);
      break;
    }
  }
  return labels;
}
