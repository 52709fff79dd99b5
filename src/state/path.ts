/** The shortest way from one thing to another: over the links of a map, or from work to work over their references. */
import type { Work } from '../records/work.ts';
import type { Catalogue, Item, Link, MapIndex } from './catalogue.ts';
import { citersOf, referencesOf } from './citations.ts';
import { linkShown, type Shown } from './shown.ts';

/** One step of a path; `by` is what makes it. */
export interface PathStep<T> {
  readonly from: string;
  readonly to: string;
  readonly by: T;
}

/** The steps from end to end; or, where no way leads there, how many nodes can be reached from the first. */
export type Path<T> = { readonly steps: readonly PathStep<T>[] } | { readonly reached: number };

/** A step between two works: which of them cites the other. */
export interface Cites {
  readonly citing: Work;
  readonly cited: Work;
}

interface Way<T> {
  readonly other: string;
  /** Added up along a path: of equally many links the least sum wins. */
  readonly length: number;
  readonly by: T;
}

/**
 * The path of the fewest links; of several the one with the least sum of lengths, of several such the one that is found first, which is
 * a matter of the order of `waysOf` alone. Breadth-first, layer by layer, up to the layer of `end`: linear in the nodes and links that are
 * reached, but for sorting each layer.
 */
export function findPath<T>(start: string, end: string, waysOf: (id: string) => Iterable<Way<T>>): Path<T> {
  const reached = new Map<string, { readonly sum: number; readonly step: PathStep<T> | null }>([
    [start, { sum: 0, step: null }],
  ]);
  let layer = [start];
  while (layer.length > 0 && !reached.has(end)) {
    const next = new Map<string, { sum: number; step: PathStep<T> }>();
    for (const from of layer) {
      const { sum } = reached.get(from)!;
      for (const { other: to, length, by } of waysOf(from)) {
        if (reached.has(to)) continue;
        const before = next.get(to);
        if (before === undefined || sum + length < before.sum)
          next.set(to, { sum: sum + length, step: { from, to, by } });
      }
    }
    for (const [id, found] of next) reached.set(id, found);
    layer = [...next.keys()];
  }
  if (!reached.has(end)) return { reached: reached.size };
  const steps: PathStep<T>[] = [];
  for (let step = reached.get(end)!.step; step !== null; step = reached.get(step.from)!.step)
    steps.push(step);
  return { steps: steps.reverse() };
}

/**
 * The path between two nodes of a map over the links that are shown. Of paths of equally many links the one of the stronger links: the
 * length of a link is one over its weight (M. E. J. Newman, Scientific collaboration networks II, Phys. Rev. E 64, 016132, 2001).
 */
export function pathOnMap(
  index: MapIndex,
  shown: Pick<Shown, 'nodes' | 'passes'>,
  start: string,
  end: string,
): Path<Link> {
  const { nodes } = shown;
  return findPath(start, end, function* (id) {
    for (const link of index.links.get(id) ?? []) {
      if ((nodes === null || nodes.has(link.other)) && linkShown(index, shown, link.edge))
        yield { other: link.other, length: 1 / link.weight, by: link };
    }
  });
}

/** The path between two works over references, in either direction; what a work cites is tried before what cites it. */
export function pathOfReferences(catalogue: Catalogue, start: Item, end: Item): Path<Cites> {
  return findPath(start.id, end.id, function* (id) {
    const work = catalogue.items.get(id)?.work;
    if (work === undefined) return;
    for (const { id: other, work: cited } of referencesOf(catalogue, work).known)
      if (cited) yield { other, length: 1, by: { citing: work, cited } };
    for (const { id: other, work: citing } of citersOf(catalogue, work))
      if (citing) yield { other, length: 1, by: { citing, cited: work } };
  });
}

/** What joins two that stand side by side: a chain of references, or of links of the map in view. */
export type Chain =
  | { readonly of: 'references'; readonly path: Path<Cites> }
  | { readonly of: 'links'; readonly path: Path<Link> };

/** Of works the chain of references where there is one; else the path on the map in view; null when not both are on it. */
export function chainBetween(
  catalogue: Catalogue,
  index: MapIndex,
  shown: Pick<Shown, 'nodes' | 'passes'>,
  start: Item,
  end: Item,
): Chain | null {
  if (start.work !== undefined && end.work !== undefined) {
    const path = pathOfReferences(catalogue, start, end);
    if ('steps' in path) return { of: 'references', path };
  }
  if (!index.position.has(start.id) || !index.position.has(end.id)) return null;
  return { of: 'links', path: pathOnMap(index, shown, start.id, end.id) };
}

/** The things along a chain, from end to end; null when there is no way. */
export function alongChain(start: string, { path }: Chain): readonly string[] | null {
  return 'steps' in path ? [start, ...path.steps.map(({ to }) => to)] : null;
}
