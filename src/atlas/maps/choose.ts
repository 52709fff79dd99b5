/** Which nodes a map draws when there are more than a picture can hold: those of the most works, and the map says so. */
import type { ProjectOptions } from '../../networks/network.ts';
import type { MapNode } from './map.ts';

/** More discs than this are neither read nor drawn well; VOSviewer proposes as many. */
const MOST_NODES = 1000;
/** A threshold must leave at least this share of what may be drawn, or the picture would be empty for the sake of a round rule. */
const ENOUGH = 0.3;

export interface Choice {
  /** In the order of their ids. */
  readonly nodes: readonly MapNode[];
  /** The sentence of the method that says what is left out; none when nothing is. */
  readonly told: readonly string[];
  /** The same choice, for the projection of a network: nothing is computed that is not drawn. */
  readonly project: ProjectOptions;
}

/**
 * The nodes of at least so many works that no more than `most` are left; where that would leave few, the `most` of the most works, ties
 * by id. `noun` is the plural of what a node is.
 */
export function chooseNodes(all: readonly MapNode[], noun: string, most = MOST_NODES): Choice {
  if (all.length <= most) return { nodes: all, told: [], project: {} };
  const ranked = [...all].sort((a, b) => b.works.length - a.works.length || (a.id < b.id ? -1 : 1));
  const least = ranked[most]!.works.length + 1;
  const reaching = ranked.filter(node => node.works.length >= least);
  const byThreshold = reaching.length >= most * ENOUGH;
  const nodes = byThreshold ? reaching : ranked.slice(0, most);
  const rule = byThreshold
    ? `those of ${least} works or more`
    : 'those of the most works, among equals the first by name';
  return {
    nodes: nodes.sort((a, b) => (a.id < b.id ? -1 : 1)),
    told: [
      `Drawn are ${nodes.length} of ${all.length} ${noun}: ${rule}. The others are in the collection, its counts and its search.`,
    ],
    project: byThreshold ? { minWorks: least } : { top: most },
  };
}
