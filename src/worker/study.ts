/** An atlas under study: the questions that take more than a moment, each answered from what was made ready for the one before. */
import type { Atlas, AtlasMap, MapId } from '../atlas/atlas.ts';
import { collectCited } from '../atlas/cited.ts';
import { describeItems, type Items } from '../atlas/items.ts';
import { type ChosenNetwork, type DrawnNetwork, drawChosen, type Ground } from '../atlas/maps/chosen.ts';
import { measureSureness } from '../atlas/maps/sureness.ts';
import { redecide } from '../atlas/redecide.ts';
import { regroup } from '../atlas/regroup.ts';
import { analyseNumbers, type CollectionNumbers } from '../export/analyse-numbers.ts';
import { describeMeasures, type NodeMeasures } from '../export/network-measures.ts';
import { buildTables } from '../graph/tables.ts';
import type { NetworkKind } from '../networks/network.ts';
import { definitionOf, NETWORKS } from '../networks/registry.ts';
import type { Decision } from '../resolve/decisions/decision.ts';
import type { AnswerOf, Question } from './protocol.ts';

/** What a network needs: the collection, or what it cites as well, or the authors and journals of that too. */
const DEPTHS = ['collection', 'cited', 'cited-entities'] as const;
type Depth = (typeof DEPTHS)[number];

export interface Refusal {
  readonly kind: NetworkKind;
  /** Why the data cannot give it; null when they can. */
  readonly reason: string | null;
}

export class Study {
  private readonly base: Atlas;
  private atlas: Atlas;
  private readonly grounds = new Map<Depth, Ground>();

  constructor(base: Atlas) {
    this.base = base;
    this.atlas = base;
  }

  /** The atlas under these decisions; what is asked next is asked of it. */
  decide(decisions: readonly Decision[]): Atlas {
    this.atlas = redecide(this.base, decisions);
    this.grounds.clear();
    return this.atlas;
  }

  /** Throws RangeError, with the reason, when the data cannot support it. */
  draw(chosen: ChosenNetwork): DrawnNetwork {
    return drawChosen(this.groundOf(chosen.of), chosen);
  }

  /** A map of the atlas with groups of another resolution. Throws RangeError when there is no such map. */
  regroup(id: MapId, resolution: number): AtlasMap {
    const map = this.atlas.maps.find(each => each.id === id);
    if (map === undefined) throw new RangeError(`There is no map "${id}" to group.`);
    return regroup(this.atlas, this.ground('collection').graph, map, resolution);
  }

  /** Which networks can be drawn. */
  refusals(): Refusal[] {
    const { graph } = this.ground('cited');
    return NETWORKS.map(({ kind, refuse }) => ({ kind, reason: refuse(graph) }));
  }

  /** Any question but a decision. */
  answer(question: Question): AnswerOf<Question> {
    switch (question.is) {
      case 'draw':
        return this.draw(question.network);
      case 'regroup':
        return this.regroup(question.map, question.resolution);
      case 'refusals':
        return this.refusals();
      case 'numbers':
        return this.numbers();
      case 'measures':
        return measureMap(question.map);
      case 'certainty':
        return measureSureness(question.map, this.ground('collection').graph, this.atlas.options);
    }
  }

  numbers(): CollectionNumbers {
    const { collection, graph } = this.ground('cited');
    return analyseNumbers(collection, graph);
  }

  private groundOf(kind: NetworkKind): Ground {
    const { needsCited, items } = definitionOf(kind);
    if (!needsCited) return this.ground('collection');
    return this.ground(items[0] === 'work' ? 'cited' : 'cited-entities');
  }

  private ground(depth: Depth): Ground {
    const made = this.grounds.get(depth) ?? makeGround(this.atlas, depth);
    this.grounds.set(depth, made);
    return made;
  }
}

function makeGround(atlas: Atlas, depth: Depth): Ground {
  const { cited: _, ...own } = atlas;
  const collection = depth === 'collection' ? own : depth === 'cited' ? atlas : collectCited(atlas);
  const graph = buildTables(collection);
  const items = new Map<string, Items>();
  const recalled = new Map<string, { readonly key: string; readonly made: unknown }>();
  return {
    collection,
    graph,
    itemsOf(kinds) {
      const key = kinds.join();
      const described = items.get(key) ?? describeItems(collection, graph, kinds);
      items.set(key, described);
      return described;
    },
    recall<T>(stage: string, key: string, make: () => T): T {
      const last = recalled.get(stage);
      if (last?.key === key) return last.made as T;
      const made = make();
      recalled.set(stage, { key, made });
      return made;
    },
  };
}

/** Figures of the nodes of a map, by the links that it has: a row for each, in the order of its nodes. */
export interface MapMeasures {
  readonly nodes: readonly NodeMeasures[];
  /** What is left out, and why. */
  readonly problems: readonly string[];
}

function measureMap({ nodes, edges }: AtlasMap): MapMeasures {
  const { nodes: rows, problems } = describeMeasures({
    n: nodes.id.length,
    source: Int32Array.from(edges.source),
    target: Int32Array.from(edges.target),
    weight: Float64Array.from(edges.weight),
  });
  return { nodes: rows, problems: problems.map(({ message }) => message) };
}
