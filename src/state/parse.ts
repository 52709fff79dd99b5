/** Reads a view from outside (an address, a snapshot): what is well formed and exists in the atlas is kept, the rest falls back. */
import { ANALYSE_OPTIONS } from '../atlas/analyse-options.ts';
import { MAP_IDS } from '../atlas/atlas.ts';
import type { ChosenNetwork } from '../atlas/maps/chosen.ts';
import { NETWORK_KINDS } from '../networks/network.ts';
import { WORK_TYPES } from '../records/work.ts';
import type { Catalogue } from './catalogue.ts';
import {
  type Camera,
  FIRST_VIEW,
  type Filters,
  MEASURES,
  NODE_COLUMNS,
  PANELS,
  SCHEMES,
  SHEETS,
  type Side,
  STYLES,
  type TableView,
  type ViewState,
  WORK_COLUMNS,
} from './view.ts';

/** A view of the right shape from any value; a field that is missing or malformed takes its first value. */
export function parseView(value: unknown): ViewState {
  const from = isObject(value) ? value : {};
  return {
    map: oneOf(from.map, MAP_IDS) ?? FIRST_VIEW.map,
    network: parseNetwork(from.network),
    resolution: finite(from.resolution) && from.resolution >= 0 ? from.resolution : null,
    style: oneOf(from.style, STYLES) ?? FIRST_VIEW.style,
    colour: oneOf(from.colour, MEASURES),
    selected: text(from.selected),
    link: text(from.link),
    cluster: count(from.cluster),
    years: parseYears(from.years),
    filters: parseFilters(from.filters),
    group: texts(from.group),
    only: from.only === true,
    between: parseBetween(from.between),
    table: parseTable(from.table),
    sheet: oneOf(from.sheet, SHEETS),
    panel: oneOf(from.panel, PANELS) ?? FIRST_VIEW.panel,
    camera: parseCamera(from.camera),
    scheme: oneOf(from.scheme, SCHEMES) ?? FIRST_VIEW.scheme,
  };
}

/** The view as far as this atlas has what it names: a node, a link or a cluster that is not there is let go. */
export function fitView(view: ViewState, catalogue: Catalogue): ViewState {
  // A network of one's own may still have to be drawn.
  const isAwaited = view.map === 'chosen' && view.network !== null && catalogue.atlas.items === undefined;
  const found = catalogue.maps.get(view.map);
  const map = found ?? catalogue.first;
  const stays = found !== undefined || isAwaited;
  const isDrawn = found !== undefined || !isAwaited;
  const selected =
    view.selected !== null && (catalogue.items.has(view.selected) || !isDrawn) ? view.selected : null;
  const linked = selected !== null && view.link !== selected && catalogue.items.has(view.link ?? '');
  const hasCluster = (found === undefined && isAwaited) || map.map.clusters.some(c => c.id === view.cluster);
  const cluster = view.cluster !== null && hasCluster;
  return {
    ...view,
    map: stays ? view.map : map.map.id,
    network: stays ? view.network : null,
    selected,
    link: linked ? view.link : null,
    cluster: cluster ? view.cluster : null,
    filters: { ...view.filters, of: view.filters.of.filter(id => catalogue.items.has(id)) },
    group: view.group.filter(id => catalogue.items.has(id)),
    years: catalogue.span === null ? null : view.years,
    camera: stays ? view.camera : null,
  };
}

/** The settings of a network that are well formed: numbers within their bounds, words among the choices. */
function parseNetwork(value: unknown): ChosenNetwork | null {
  if (!isObject(value)) return null;
  const of = oneOf(value.of, NETWORK_KINDS);
  if (of === null) return null;
  const settings = ANALYSE_OPTIONS.flatMap((option): [string, unknown][] => {
    const given = Object.hasOwn(value, option.name) ? value[option.name] : undefined;
    const isGood =
      option.type === 'switch'
        ? given === true
        : option.type === 'choice'
          ? option.choices.some(choice => choice === given)
          : finite(given) && given >= option.least && (!option.whole || Number.isInteger(given));
    return isGood ? [[option.name, given]] : [];
  });
  return { of, ...Object.fromEntries(settings) };
}

function parseFilters(value: unknown): Filters {
  const from = isObject(value) ? value : {};
  return {
    types: texts(from.types).flatMap(type => oneOf(type, WORK_TYPES) ?? []),
    of: texts(from.of),
    minCited: count(from.minCited) ?? 0,
    minWorks: count(from.minWorks) ?? 0,
  };
}

function parseYears(value: unknown): ViewState['years'] {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [first, last] = value as unknown[];
  return Number.isInteger(first) && Number.isInteger(last) && (first as number) <= (last as number)
    ? [first as number, last as number]
    : null;
}

function parseBetween(value: unknown): ViewState['between'] {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [a, b] = value.map((side): Side | null => (side === 'group' ? side : count(side)));
  return a == null || b == null || a === b ? null : [a, b];
}

function parseTable(value: unknown): TableView | null {
  if (!isObject(value)) return null;
  const descending = value.descending === true;
  if (value.of === 'nodes')
    return { of: 'nodes', column: oneOf(value.column, NODE_COLUMNS) ?? 'works', descending };
  if (value.of === 'works')
    return { of: 'works', column: oneOf(value.column, WORK_COLUMNS) ?? 'line', descending };
  return null;
}

function parseCamera(value: unknown): Camera | null {
  if (!isObject(value)) return null;
  const { x, y, ratio } = value;
  return finite(x) && finite(y) && finite(ratio) && ratio > 0 ? { x, y, ratio } : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function finite(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | null {
  return allowed.find(each => each === value) ?? null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? [...new Set(value.flatMap(each => text(each) ?? []))] : [];
}

function count(value: unknown): number | null {
  return Number.isInteger(value) && (value as number) >= 0 ? (value as number) : null;
}
