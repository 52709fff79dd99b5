/** Places the nodes of a map: each component laid out by itself, discs kept apart, all packed into one frame. */
import { findComponents, restrict } from '../../analysis/components.ts';
import { alignAxes, type Coordinates, centreAndScale, extentOf } from '../../analysis/coordinates.ts';
import type { Csr } from '../../analysis/csr.ts';
import { removeOverlaps } from '../../analysis/overlap.ts';
import { type Part, packParts } from '../../analysis/pack.ts';

/** The frame of every map reaches from -100 to 100 on its longer axis; width over height is near this. */
const HALF_WIDTH = 100;
const ASPECT = 1.4;
/** A disc of this radius round each node stays free, in units of the mean spacing of nodes: an even picture, not clumps. */
const ROOM = 0.36;
/** Space between components, in the same unit. */
const GAP = 0.5;
/** Components of more than three nodes get so much more room a node: they hold the links that are worth reading. */
const LARGE = 1.3;
const ROUNDS = 6;
/** Sweeps that even out a component; the last pass over the whole picture leaves no overlap. */
const ROUGHLY = 60;
/** Layouts of so many nodes are fitted to the page, and stretched by the root of `MOST_STRETCH` at most. */
const FIT_FROM = 8;
/** How far nodes move towards even spacing: 0 not at all, 1 all the way. */
export const EVENNESS = 0.5;
const MOST_STRETCH = 1.5;

/**
 * The radius of a node's disc, in units of the frame (200 wide): 0.6 + 0.9 sqrt(works), so that area grows with works; smaller when
 * there are more than 250 nodes, so that all discs together never cover more of the frame.
 */
export function discRadius(works: number, nodes: number): number {
  return (0.6 + 0.9 * Math.sqrt(works)) * Math.min(1, Math.sqrt(250 / Math.max(1, nodes)));
}

/** A citing document has no works of its own here; its disc is that of so many. */
export const CITING_AS = 9;

export interface PlaceOptions {
  /** What draws nodes together; components of it are laid out one by one. */
  readonly csr: Csr;
  /** The links that are drawn; a component covers them too when it is packed. */
  readonly drawn: readonly (readonly [number, number])[];
  readonly radius: ArrayLike<number>;
  /** A layout in any unit for a connected network; `nodes[k]` is the index of its node k. */
  readonly layOut: (csr: Csr, nodes: readonly number[]) => Coordinates;
}

/**
 * Places for all nodes in the frame, no two discs overlapping. Nodes without links stand in rows, in their own order, as one block.
 * The size of a component's layout follows its number of nodes, so that nodes are about as dense everywhere.
 */
export function placeNodes({ csr, drawn, radius, layOut }: PlaceOptions): Coordinates {
  const n = csr.n;
  if (n === 0) return { x: new Float64Array(0), y: new Float64Array(0) };
  const components = findComponents(csr);
  const groups = components.filter(nodes => nodes.length > 1);
  const singles = components.filter(nodes => nodes.length === 1).flat();
  const layouts = groups.map(nodes => ({
    nodes,
    shape: toUnitDensity(fitToPage(alignAxes(layOut(restrict(csr, nodes), nodes)))),
  }));
  if (singles.length > 0) layouts.push({ nodes: singles, shape: arrangeInRows(singles.length) });

  // The spacing that fills the frame is not known beforehand: packed once, the picture says how far it was off.
  let spacing = HALF_WIDTH / Math.sqrt(n);
  let places: Coordinates = { x: new Float64Array(n), y: new Float64Array(n) };
  for (let round = 0; round < ROUNDS; round++) {
    places = compose(layouts, drawn, radius, spacing);
    const { half } = extentOf(places, radius);
    const off = Math.max(half[0], half[1] * ASPECT) / HALF_WIDTH;
    if (n === 1 || (off > 0.98 && off < 1)) break;
    spacing = Math.max(spacing / off, spacing / 4);
  }
  const { half } = extentOf(places, radius);
  const fit = Math.min(1, HALF_WIDTH / Math.max(half[0], half[1] * ASPECT, 1));
  return removeOverlaps(centreAndScale(places, fit), radius);
}

interface Layout {
  readonly nodes: readonly number[];
  readonly shape: Coordinates;
}

function compose(
  layouts: readonly Layout[],
  drawn: PlaceOptions['drawn'],
  radius: ArrayLike<number>,
  spacing: number,
): Coordinates {
  const n = layouts.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const places = { x: new Float64Array(n), y: new Float64Array(n) };
  const owner = new Int32Array(n);
  const at = new Int32Array(n);
  layouts.forEach(({ nodes }, p) => {
    nodes.forEach((i, k) => {
      owner[i] = p;
      at[i] = k;
    });
  });
  const links: [number, number][][] = layouts.map(() => []);
  for (const [i, j] of drawn) if (owner[i] === owner[j]) links[owner[i]!]!.push([at[i]!, at[j]!]);
  const parts = layouts.map(({ nodes, shape }, p): Part => {
    const own = Float64Array.from(nodes, i => radius[i]!);
    const scaled = { x: shape.x.map(v => v * spacing), y: shape.y.map(v => v * spacing) };
    const apart = removeOverlaps(
      scaled,
      own.map(r => Math.max(r + 0.15 * spacing, ROOM * spacing)),
      ROUGHLY,
    );
    return { ...apart, radius: own, links: links[p]! };
  });
  packParts(parts, { aspect: ASPECT, gap: GAP * spacing }).forEach(([dx, dy], p) => {
    layouts[p]!.nodes.forEach((i, k) => {
      places.x[i] = parts[p]!.x[k]! + dx;
      places.y[i] = parts[p]!.y[k]! + dy;
    });
  });
  return centreAndScale(places, 1);
}

/**
 * Fits a layout of many nodes to the page: along each axis a node moves part of the way to where it would stand if all were spaced
 * evenly, in the same order, so that a far island does not crowd the rest into a corner; then the whole is widened or heightened towards
 * the shape of the frame, by a quarter at most.
 */
function fitToPage({ x, y }: Coordinates): Coordinates {
  if (x.length < FIT_FROM) return { x, y };
  const ratio = spreadOf(x) / spreadOf(y) / ASPECT;
  const factor = Math.sqrt(Math.min(MOST_STRETCH, Math.max(1 / MOST_STRETCH, ratio)));
  return { x: evenOut(x).map(v => v / factor), y: evenOut(y).map(v => v * factor) };
}

function evenOut(values: Float64Array): Float64Array {
  const n = values.length;
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]! || a - b);
  // Even spacing over a width of 2 sqrt(3) has a standard deviation of 1.
  const width = 2 * Math.sqrt(3) * spreadOf(values);
  const mixed = values.slice();
  order.forEach((i, rank) => {
    mixed[i] = (1 - EVENNESS) * values[i]! + EVENNESS * width * ((rank + 0.5) / n - 0.5);
  });
  return mixed;
}

/** Standard deviation of values about 0. */
function spreadOf(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);
}

/** Scales a layout so that its nodes stand about 1 apart: by its area for many nodes, by their distance for two or three. */
function toUnitDensity({ x, y }: Coordinates): Coordinates {
  const n = x.length;
  const middle = { x: x.reduce((a, b) => a + b, 0) / n, y: y.reduce((a, b) => a + b, 0) / n };
  const squares = x.reduce((sum, v, i) => sum + (v - middle.x) ** 2 + (y[i]! - middle.y) ** 2, 0);
  // A disc of n points of unit density has a mean square radius of n / 2 pi; two points one apart have 1/4.
  const factor =
    squares === 0 ? 1 : Math.sqrt(Math.max(0.2, (n / (2 * Math.PI)) * (n > 3 ? LARGE : 0.8)) / (squares / n));
  return { x: x.map(v => v * factor), y: y.map(v => v * factor) };
}

/** Rows of equal length, first node at the top left, in a block of about the frame's own shape. */
function arrangeInRows(n: number): Coordinates {
  const columns = Math.ceil(Math.sqrt(n * ASPECT));
  return {
    x: Float64Array.from({ length: n }, (_, i) => i % columns),
    y: Float64Array.from({ length: n }, (_, i) => -Math.floor(i / columns)),
  };
}
