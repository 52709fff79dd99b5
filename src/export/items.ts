/** What is known of a network's items: their works in the collection, their names, how often they are cited; and networks of some of them. */
import type { Atlas } from '../atlas/atlas.ts';
import { type KnowledgeGraph, workKey } from '../graph/schema.ts';
import type { Network } from '../networks/network.ts';
import type { Work } from '../records/work.ts';
import { worksOf } from '../resolve/entity.ts';
import { labelsOf } from './network.ts';

/** The parts of an atlas that a network is made of; its maps are not. */
export type Collection = Pick<
  Atlas,
  'generator' | 'options' | 'works' | 'citing' | 'authors' | 'journals' | 'themes' | 'problems'
> & {
  /** What the works cite and the collection does not hold: for networks of citations. */
  readonly cited?: readonly Work[];
};

export interface Items {
  /** Ids of the works of the collection that an item has; of a work, itself. */
  worksOf(id: string): readonly string[];
  nameOf(id: string): string;
  /** Times its works are cited by what was read. */
  citationsOf(id: string): number;
}

export function describeItems(collection: Collection, graph: KnowledgeGraph): Items {
  const all = [...collection.works, ...(collection.cited ?? [])];
  const known = new Set(all.map(work => work.id));
  const works = new Map<string, readonly string[]>(all.map(({ id }) => [id, [id]]));
  for (const entity of [...collection.authors, ...collection.journals, ...collection.themes])
    works.set(
      entity.id,
      worksOf(entity).filter(id => known.has(id)),
    );
  const cited = new Map<string, number>();
  graph.forEachEdge((_, edge, __, target) => {
    if (edge.kind === 'cites') cited.set(target, (cited.get(target) ?? 0) + 1);
  });
  const labels = labelsOf({ ...collection, works: all });
  return {
    worksOf: id => works.get(id) ?? [],
    nameOf: id => labels.get(id) ?? labels.get(workKey(id)) ?? id,
    citationsOf: id => (works.get(id) ?? []).reduce((sum, work) => sum + (cited.get(workKey(work)) ?? 0), 0),
  };
}

/** The network within the items that pass; they keep their order. */
export function keepItems(network: Network, passes: (id: string) => boolean): Network {
  const nodes = network.nodes.filter(passes);
  const place = new Map(nodes.map((id, i) => [id, i]));
  const at = (i: number) => place.get(network.nodes[i]!);
  const kept = [...network.source.keys()].filter(
    e => at(network.source[e]!) !== undefined && at(network.target[e]!) !== undefined,
  );
  const evidence = kept.map(e =>
    network.evidence.subarray(network.evidenceStart[e]!, network.evidenceStart[e + 1]!),
  );
  const evidenceStart = new Int32Array(kept.length + 1);
  evidence.forEach((works, e) => {
    evidenceStart[e + 1] = evidenceStart[e]! + works.length;
  });
  return {
    ...network,
    nodes,
    source: Int32Array.from(kept, e => at(network.source[e]!)!),
    target: Int32Array.from(kept, e => at(network.target[e]!)!),
    weight: Float64Array.from(kept, e => network.weight[e]!),
    evidenceStart,
    evidence: Int32Array.from(evidence.flatMap(works => [...works])),
  };
}
