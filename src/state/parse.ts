/** Reads a view from outside (an address, a snapshot): what is well formed and exists in the atlas is kept, the rest falls back. */
import { MAP_IDS } from '../atlas/atlas.ts';
import type { Catalogue } from './catalogue.ts';
import {
  type Camera,
  FIRST_VIEW,
  NODE_COLUMNS,
  SCHEMES,
  type TableView,
  type ViewState,
  WORK_COLUMNS,
} from './view.ts';

/** A view of the right shape from any value; a field that is missing or malformed takes its first value. */
export function parseView(value: unknown): ViewState {
  const from = isObject(value) ? value : {};
  return {
    map: oneOf(from.map, MAP_IDS) ?? FIRST_VIEW.map,
    selected: text(from.selected),
    link: text(from.link),
    cluster: count(from.cluster),
    years: parseYears(from.years),
    table: parseTable(from.table),
    panel: oneOf(from.panel, ['details', 'about'] as const) ?? FIRST_VIEW.panel,
    camera: parseCamera(from.camera),
    scheme: oneOf(from.scheme, SCHEMES) ?? FIRST_VIEW.scheme,
  };
}

/** The view as far as this atlas has what it names: a node, a link or a cluster that is not there is let go. */
export function fitView(view: ViewState, catalogue: Catalogue): ViewState {
  const map = catalogue.maps.get(view.map) ?? catalogue.first;
  const selected = view.selected !== null && catalogue.items.has(view.selected) ? view.selected : null;
  const linked = selected !== null && view.link !== selected && catalogue.items.has(view.link ?? '');
  const cluster = view.cluster !== null && map.map.clusters.some(c => c.id === view.cluster);
  return {
    ...view,
    map: map.map.id,
    selected,
    link: linked ? view.link : null,
    cluster: cluster ? view.cluster : null,
    years: catalogue.span === null ? null : view.years,
    camera: map.map.id === view.map ? view.camera : null,
  };
}

function parseYears(value: unknown): ViewState['years'] {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [first, last] = value as unknown[];
  return Number.isInteger(first) && Number.isInteger(last) && (first as number) <= (last as number)
    ? [first as number, last as number]
    : null;
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

function count(value: unknown): number | null {
  return Number.isInteger(value) && (value as number) >= 0 ? (value as number) : null;
}
