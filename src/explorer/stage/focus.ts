/** The node in focus with its links and true neighbours: who they are, and how they are drawn above the faded map. */
import { withAlpha } from './colour.ts';
import { type Figure, otherEnd } from './figure.ts';
import { placeLabels } from './labels.ts';
import type { Look, Shown } from './look.ts';
import { type Names, nameNode, paintNames, type Type } from './names.ts';
import { type Canvas, paintEdge, paintNode, paintRing } from './paint.ts';
import { type Projection, unitOf } from './projection.ts';

/** Names of neighbours are looked up for this many at most. */
const MOST_NAMES = 80;

export interface Neighbourhood {
  readonly node: number;
  readonly edges: readonly number[];
  /** Each neighbour once, the most strongly linked first. */
  readonly nodes: readonly number[];
}

/** What stands out on the map: a neighbourhood or none, the selected node (-1: none), and the marked ones. */
export interface Lit {
  readonly focus: Neighbourhood | null;
  readonly selected: number;
  readonly marked: readonly number[];
}

/** The shown links of a node and the nodes at their other ends. */
export function surround(figure: Figure, shown: Shown, node: number): Neighbourhood {
  const edges: number[] = [];
  const strength = new Map<number, number>();
  for (let k = figure.start[node]!; k < figure.start[node + 1]!; k++) {
    const e = figure.incident[k]!;
    if (!shown.edges[e]) continue;
    const other = otherEnd(figure, e, node);
    edges.push(e);
    strength.set(other, (strength.get(other) ?? 0) + figure.strength[e]!);
  }
  const nodes = [...strength].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([other]) => other);
  return { node, edges, nodes };
}

/** The nodes of a path and the shown links between one and the next. */
export function follow(figure: Figure, shown: Shown, along: readonly number[]): Neighbourhood {
  const edges: number[] = [];
  along.slice(1).forEach((to, step) => {
    const from = along[step]!;
    for (let k = figure.start[from]!; k < figure.start[from + 1]!; k++) {
      const e = figure.incident[k]!;
      if (shown.edges[e] && otherEnd(figure, e, from) === to) edges.push(e);
    }
  });
  return { node: along[0]!, edges, nodes: along.slice(1) };
}

/** Draws the neighbourhood and its names (no two overlapping at this zoom). Gives the number of names. */
export function paintFocus(
  canvas: Canvas,
  view: Projection,
  figure: Figure,
  look: Look,
  { node, edges, nodes }: Neighbourhood,
  type: Type,
): number {
  const { theme } = type;
  for (const e of edges) {
    const alpha = 0.45 + 0.5 * figure.strength[e]!;
    const [from, to] = [look.full[figure.source[e]!]!, look.full[figure.target[e]!]!];
    paintEdge(canvas, view, figure, e, withAlpha(from, alpha), withAlpha(to, alpha), 1.1);
  }
  const bySize = [...nodes].sort((a, b) => figure.works[b]! - figure.works[a]!);
  for (const i of bySize) paintNode(canvas, view, figure, i, look.full[i]!, theme);
  paintNode(canvas, view, figure, node, look.full[node]!, theme);
  paintRing(canvas, view, figure, node, theme);
  return paintNames(canvas, view, nameFocus(view, figure, node, nodes, type), theme.halo);
}

function nameFocus(
  view: Projection,
  figure: Figure,
  node: number,
  nodes: readonly number[],
  type: Type,
): Names {
  const inView = (i: number) => {
    const x = figure.x[i]! * view.scale + view.dx;
    const y = view.dy - figure.y[i]! * view.scale;
    return x > 0 && y > 0 && x < view.width && y < view.height;
  };
  const named = nodes.filter(inView).slice(0, MOST_NAMES);
  const names = [
    nameNode(figure, node, view.zoom, view, type, true),
    ...named.map(i => nameNode(figure, i, view.zoom, view, type, false)),
  ];
  const from = placeLabels(
    // Here names matter more than the discs they cover.
    names.map(({ placard }) => ({ ...placard, heart: 0 })),
    unitOf(view),
    view.zoom,
  );
  return { names, from };
}
