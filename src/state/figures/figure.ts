/** A figure of the collection: what it is, where its definition is from, and its table, of which every number leads to what makes it. */

/** What can be opened behind a number: items by id, works and cited works by their index in the atlas. */
export interface Evidence {
  readonly title: string;
  readonly items?: readonly string[];
  readonly works?: readonly number[];
  readonly cited?: readonly number[];
}

/** A cell that leads to one item, or to a list. */
export interface Linked {
  readonly value: string | number;
  readonly to: { readonly item: string } | Evidence;
}
export type Target = Linked['to'];
export type Cell = string | number | null | Linked;

export interface Table {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export const FIGURE_IDS = [
  'publications',
  'spectrum',
  'bursts',
  'themes-over-time',
  'authors',
  'journals',
  'collaboration',
  'cited-here',
  'cited-stated',
  'lotka',
  'bradford',
  'thematic-map',
  'three-fields',
] as const;
export type FigureId = (typeof FIGURE_IDS)[number];

export interface Figure {
  readonly id: FigureId;
  readonly title: string;
  readonly definition: string;
  readonly source: string;
  /** What the whole of it says, a sentence each. */
  readonly facts: readonly string[];
  readonly table: Table;
  /** Why there is none; the table is then empty. */
  readonly absent?: string;
}

/** The value of a cell without what it leads to. */
export function plainOf(cell: Cell | undefined): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.value : (cell ?? null);
}

/** What a cell leads to; null when it leads nowhere. */
export function targetOf(cell: Cell | undefined): Target | null {
  return typeof cell === 'object' && cell !== null ? cell.to : null;
}

/** A number that leads to works; one that has none leads nowhere. */
export function linkWorks(value: string | number, title: string, works: readonly number[]): Cell {
  return works.length === 0 ? value : { value, to: { title, works } };
}

/** A number to so many digits behind the point. */
export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}

/** "1 work", "1,200 works", "2 journals". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${group(n)} ${n === 1 ? one : many}`;
}

/** Digits in groups of three: "12,345". */
export function group(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
