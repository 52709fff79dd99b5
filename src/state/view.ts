/** What the person sees and may change: one plain value, with the pure steps from one view to the next. */
import { MAP_IDS, type MapId } from '../atlas/atlas.ts';
import type { ChosenNetwork } from '../atlas/maps/chosen.ts';
import type { WorkType } from '../records/work.ts';

export const SCHEMES = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

export const NODE_COLUMNS = ['label', 'kind', 'works', 'links', 'first', 'last', 'cluster'] as const;
export const WORK_COLUMNS = ['authors', 'year', 'title', 'container', 'line'] as const;
export type NodeColumn = (typeof NODE_COLUMNS)[number];
export type WorkColumn = (typeof WORK_COLUMNS)[number];

/** How the map is drawn: nodes and links, how dense it is, or its nodes along the years. */
export const STYLES = ['network', 'density', 'timeline'] as const;
export type Style = (typeof STYLES)[number];

/** What a node can be coloured by, beside its cluster. */
export const MEASURES = [
  'year',
  'works',
  'citations',
  'cited',
  'links',
  'strength',
  'betweenness',
  'closeness',
  'pagerank',
  'core',
  'certainty',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Pages that stand in the place of the map. */
export const SHEETS = ['overview', 'numbers', 'changes', 'evidence'] as const;
export type Sheet = (typeof SHEETS)[number];

/** Which works are shown, and which nodes of them; what is empty leaves all. */
export interface Filters {
  /** Works of one of these types. */
  readonly types: readonly WorkType[];
  /** Works of each of these authors, journals and themes, by id. */
  readonly of: readonly string[];
  /** Works that their sources say are cited at least so often. */
  readonly minCited: number;
  /** Nodes of at least so many works. */
  readonly minWorks: number;
}

/** The table that stands in the place of the map: the nodes of the map in view, or the works. */
export type TableView =
  | { readonly of: 'nodes'; readonly column: NodeColumn; readonly descending: boolean }
  | { readonly of: 'works'; readonly column: WorkColumn; readonly descending: boolean };

/** "network": the settings of a network of one's own; "group": what was gathered. */
export const PANELS = ['details', 'about', 'network', 'filters', 'group'] as const;

/** One of two groups that are held against each other: a cluster of the map in view by its id, or what was gathered. */
export type Side = number | 'group';

/** The camera of the map in the terms of Sigma: centre of the view, and how much of the graph it spans (1 = all of it). */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export interface ViewState {
  readonly map: MapId;
  /** What is drawn on the map "chosen". */
  readonly network: ChosenNetwork | null;
  /** Of the groups of the map in view; null: as it was made. A network of one's own has its own. */
  readonly resolution: number | null;
  readonly style: Style;
  /** Null: nodes bear the colour of their cluster. */
  readonly colour: Measure | null;
  /** Id of the selected node: an entity id, or "work:" + the id of a work. It need not be on the map in view. */
  readonly selected: string | null;
  /** The other end of the link whose works are open; one end is `selected`. */
  readonly link: string | null;
  /** The one cluster that is not faded. */
  readonly cluster: number | null;
  /** First and last year shown; null shows every work, undated ones too. */
  readonly years: readonly [number, number] | null;
  readonly filters: Filters;
  /** Nodes that were gathered, by id; with `only` the others are left out. */
  readonly group: readonly string[];
  readonly only: boolean;
  /** The two groups of which it is asked who connects them. */
  readonly between: readonly [Side, Side] | null;
  readonly table: TableView | null;
  readonly sheet: Sheet | null;
  /** What the side panel is about: the selection, or the map as a whole. */
  readonly panel: (typeof PANELS)[number];
  /** Null: the whole map, fitted to the free area. */
  readonly camera: Camera | null;
  readonly scheme: Scheme;
}

export const NO_FILTERS: Filters = { types: [], of: [], minCited: 0, minWorks: 0 };

export const FIRST_VIEW: ViewState = {
  map: MAP_IDS[0],
  network: null,
  resolution: null,
  style: 'network',
  colour: null,
  selected: null,
  link: null,
  cluster: null,
  years: null,
  filters: NO_FILTERS,
  group: [],
  only: false,
  between: null,
  table: null,
  sheet: null,
  panel: 'details',
  camera: null,
  scheme: 'auto',
};

/** Another map: the selection and the years stay; clusters, links and the camera belong to the map that is left. */
export function openMap(view: ViewState, map: MapId): ViewState {
  return view.map === map && view.sheet === null
    ? view
    : {
        ...view,
        map,
        link: null,
        cluster: null,
        between: null,
        resolution: null,
        camera: null,
        sheet: null,
      };
}

/** A network of one's own; other settings of the same network keep what is selected and the camera, as places stay about where they are. */
export function chooseNetwork(view: ViewState, network: ChosenNetwork): ViewState {
  const same = view.map === 'chosen' && view.network?.of === network.of;
  return {
    ...(same ? { ...view, cluster: null, between: null, link: null } : openMap(view, 'chosen')),
    network,
    sheet: null,
  };
}

/** Other groups on the map in view, finer when the resolution is higher; null as they were. */
export function setResolution(view: ViewState, resolution: number | null): ViewState {
  return { ...view, resolution, cluster: null };
}

/** Selects a node, or nothing. */
export function select(view: ViewState, id: string | null): ViewState {
  return { ...view, selected: id, link: null, panel: 'details' };
}

/** Opens the works of the link between the selection and another node. */
export function openLink(view: ViewState, other: string | null): ViewState {
  return view.selected === null || other === view.selected
    ? view
    : { ...view, link: other, panel: 'details' };
}

/** Brings one cluster forward; the same again releases it. A selection gives way, so that the panel is about the cluster. */
export function isolate(view: ViewState, cluster: number | null): ViewState {
  const next = cluster === view.cluster ? null : cluster;
  return {
    ...view,
    cluster: next,
    panel: 'details',
    ...(next === null ? {} : { selected: null, link: null }),
  };
}

/** Shows the works of these years; the whole span is the same as no filter. */
export function showYears(
  view: ViewState,
  years: readonly [number, number] | null,
  span: readonly [number, number] | null,
): ViewState {
  if (years === null || span === null) return { ...view, years: null };
  const first = Math.min(years[0], years[1]);
  const last = Math.max(years[0], years[1]);
  return { ...view, years: first <= span[0] && last >= span[1] ? null : [first, last] };
}

/** Steps back once: from the link, the selection, the page about the map, then the cluster. */
export function stepBack(view: ViewState): ViewState {
  if (view.panel !== 'details') return { ...view, panel: 'details' };
  if (view.link !== null) return { ...view, link: null };
  if (view.selected !== null) return { ...view, selected: null };
  return view.cluster === null ? view : { ...view, cluster: null };
}

/** Opens the table of nodes or of works; null goes back to the map. */
export function openTable(view: ViewState, of: TableView['of'] | null): ViewState {
  if (of === null) return { ...view, table: null };
  if (view.table?.of === of && view.sheet === null) return view;
  const table: TableView =
    of === 'nodes' ? { of, column: 'works', descending: true } : { of, column: 'line', descending: false };
  return { ...view, table, sheet: null };
}

/** Opens a page in the place of the map; null goes back to it. */
export function openSheet(view: ViewState, sheet: Sheet | null): ViewState {
  return { ...view, sheet };
}

/** Sorts the table by a column; the same column again turns it round. Counts begin with the largest. */
export function sortTable(view: ViewState, column: NodeColumn | WorkColumn): ViewState {
  const table = view.table;
  if (table === null) return view;
  const descending =
    table.column === column ? !table.descending : ['works', 'links', 'last'].includes(column);
  return { ...view, table: { ...table, column, descending } as TableView };
}
