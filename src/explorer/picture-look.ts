/** The map in view with its looks, for the picture that is saved as SVG. */
import { contours } from 'd3-contour';
import type { AtlasMap } from '../atlas/atlas.ts';
import { sizeOf } from '../export/network.ts';
import type { SvgView } from '../export/svg-frame.ts';
import type { SvgLook } from '../export/svg-look.ts';
import type { Desk } from './desk.ts';
import { LOOKS, MEASURE, printValue, SCALE_KIND, tellMissing } from './look-words.ts';
import { sceneOf, timelineOf } from './scene.ts';
import { chooseYears } from './stage/axis.ts';
import { pickClusterColor } from './stage/colour.ts';
import { type Field, measureDensity, unlift } from './stage/density.ts';
import { createFigure, sizeNodes } from './stage/figure.ts';
import type { Cloud } from './stage/scene.ts';
import { stageTheme } from './theme/colours.ts';

/** Pixels of the map in the picture. */
const AREA = { width: 1000, height: 660 };
/** Bands of a density of one ramp, and of each cluster. */
const BANDS = { ramp: 12, cluster: 7 };

/** Density reaches beyond its nodes: it is seen whole from a little further away. */
const FURTHER = { x: 0.5, y: 0.5, ratio: 1.18 };

export interface Picture {
  readonly map: AtlasMap;
  readonly look: SvgLook;
  readonly view?: SvgView;
}

/** What is given to the writer: the map, its nodes where the style has them, and what the picture shows beside the clusters. */
export function pictureOf(desk: Desk, map: AtlasMap): Picture {
  const { looks } = desk;
  const index = desk.index.value;
  const { colors, cloud } = looks.overlay.value;
  const colours = colors && new Map(index.map.nodes.id.map((id, i) => [id, colors[i]!]));
  const look: SvgLook = { ...(colours ? { colours } : {}), ...scaleOf(desk) };
  // An average cannot be told in bands: its nodes are drawn instead.
  if (cloud && !cloud.value) {
    const ends = { min: LOOKS.thin, max: LOOKS.dense, medianAt: 0, note: '' };
    const scale = look.scale ? { scale: { ...look.scale, ...ends } } : {};
    return { map, look: { ...look, ...scale, bands: bandsOf(desk, map, cloud) }, view: FURTHER };
  }
  if (looks.style.value !== 'timeline') return { map, look };
  const { nodes, timeline } = timelineOf(desk.catalogue.value, index, AREA);
  const place = new Map(nodes.map(node => [node.id, node]));
  // Discs of the picture are in the units of the map: places are brought to the same.
  const sizes = nodes.map(node => node.size);
  const most = sizes.reduce((a, b) => Math.max(a, b), 1);
  const largest = sizeNodes(Float64Array.from(sizes)).reduce((a, b) => Math.max(a, b), 0);
  const unit = sizeOf(most, map.nodes.id.length) / largest;
  const at = (axis: 'x' | 'y') => map.nodes.id.map(id => place.get(id)![axis] * unit);
  const { first, last, x0, x1, lanes, undated } = timeline!;
  const years = chooseYears(timeline!, AREA.width).map(year => ({
    label: String(year),
    x: first === last ? x0 : x0 + ((x1 - x0) * (year - first)) / (last - first),
  }));
  const ticks = undated ? [undated, ...years] : years;
  return {
    map: { ...map, nodes: { ...map.nodes, x: at('x'), y: at('y') } },
    look: {
      ...look,
      timeline: {
        lanes: lanes.map(lane => ({ ...lane, low: lane.low * unit, high: lane.high * unit })),
        years: ticks.map(({ label, x }) => ({ label, x: x * unit })),
      },
    },
  };
}

function scaleOf({ looks }: Desk): Pick<SvgLook, 'scale'> {
  const [{ value: measure }, { value: scale }] = [looks.measure, looks.scale];
  if (measure === null || scale === null) return {};
  const kind = SCALE_KIND[scale.kind];
  const missing = scale.missing > 0 ? [tellMissing(scale.missing, measure)] : [];
  return {
    scale: {
      title: MEASURE[measure][1],
      min: printValue(scale.min, measure),
      median: printValue(scale.median, measure),
      medianAt: scale.shareOf(scale.median),
      max: printValue(scale.max, measure),
      note: [...(kind ? [kind] : []), ...missing].join(' · '),
    },
  };
}

/** The density of the nodes that are left, in the coordinates of the map. */
function bandsOf(desk: Desk, left: AtlasMap, cloud: Cloud): NonNullable<SvgLook['bands']> {
  const index = desk.index.value;
  const figure = createFigure(sceneOf(desk.catalogue.value, index));
  const kept = new Set(left.nodes.id);
  const shown = Uint8Array.from(figure.ids, id => (kept.has(id) ? 1 : 0));
  const field = measureDensity({ figure, shown, ...cloud });
  const { x, y } = index.map.nodes;
  const span = (values: readonly number[]) => {
    const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
    return { middle: (low + high) / 2, length: high - low };
  };
  const [across, down] = [span(x), span(y)];
  const side = Math.max(across.length, down.length) || 1;
  const rings = (data: Float64Array, level: number) =>
    contours()
      .size([field.columns, field.rows])
      .contour(data as unknown as number[], level)
      .coordinates.flat()
      .map(ring =>
        ring.map(([column, row]): [number, number] => {
          const at = placeOf(field, column!, row!);
          return [across.middle + (at[0] - 0.5) * side, down.middle + (at[1] - 0.5) * side];
        }),
      );
  const theme = stageTheme(desk.dark.value, desk.index.value.map.clusters);
  const steps = (count: number) => Array.from({ length: count }, (_, k) => (k + 0.5) / count);
  if (!field.clusters)
    return steps(BANDS.ramp).map(share => ({
      colour: cloud.ramp(share),
      opacity: Math.min(1, 2.2 * share),
      rings: rings(field.density, unlift(share)),
    }));
  return [...field.clusters].flatMap(([id, data]) =>
    steps(BANDS.cluster).map(share => ({
      colour: pickClusterColor(id, theme) ?? theme.kindColors.work,
      opacity: 0.14,
      rings: rings(data, unlift(share)),
    })),
  );
}

/** The place of a point of a contour, which puts the middle of the first cell at one half. */
function placeOf({ box, cell }: Field, column: number, row: number): readonly [number, number] {
  return [box.x0 + (column - 0.5) * cell, box.y1 - (row - 0.5) * cell];
}
