/** What the knowledge graph draws: works, their authors, journals and themes, the citing documents, and every link among them. */

import { buildGraph } from '../../graph/graph.ts';
import { workIdOf, workKey } from '../../graph/schema.ts';
import type { GraphInput } from '../../graph/tables.ts';
import { labelOf } from '../../records/label.ts';
import { type Work, yearOf } from '../../records/work.ts';
import type { Entity } from '../../resolve/entity.ts';
import type { NodeKind } from '../atlas.ts';
import { chooseNodes } from './choose.ts';
import { type MapEdge, type MapInput, type MapNode, nodesOf } from './map.ts';

/** More than these are a cloud, not a graph that can be read. */
const MOST_WORKS = 1000;
const MOST_ENTITIES = 400;
const ENTITIES = ['authors', 'journals', 'themes'] as const;

export interface Knowledge {
  readonly nodes: MapNode[];
  readonly edges: MapEdge[];
  /** What is left out, in sentences. */
  readonly told: readonly string[];
}

/** Nodes in the order of their ids, edges in that of their keys in the graph. Linear in the mentions and references of what is drawn. */
export function gatherKnowledge(input: MapInput): Knowledge {
  const { works, told } = chooseWorks(input);
  const collection = new Set(works.map(work => work.id));
  const entities = ENTITIES.map(kind => chooseNodes(nodesOf(input[kind], collection), kind, MOST_ENTITIES));
  const nodes = [
    ...works.map(work => describe(work, 'work', [work.id])),
    ...entities.flatMap(choice => choice.nodes),
    ...input.citing.filter(work => !collection.has(work.id)).map(work => describe(work, 'citing', [])),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  const index = new Map(nodes.map((node, i) => [node.id, i]));
  const edges: MapEdge[] = [];
  buildGraph(restrict(input, works, index)).forEachEdge((_, { kind }, from, to) => {
    const [source, target] = [index.get(from), index.get(to)];
    if (source === undefined || target === undefined) return;
    const work = kind === 'wrote' || kind === 'cites' ? to : from;
    edges.push({ source, target, weight: 1, kind, evidence: [workIdOf(work)] });
  });
  return { nodes, edges, told: [...told, ...entities.flatMap(choice => choice.told)] };
}

/** What the graph of the drawn nodes is made of. */
function restrict(input: MapInput, works: readonly Work[], drawn: ReadonlyMap<string, number>): GraphInput {
  const { citing } = input;
  const documents = new Set([...works, ...citing].map(work => work.id));
  const keep = (entities: readonly Entity[]): Entity[] =>
    entities
      .filter(({ id }) => drawn.has(id))
      .map(entity => ({ ...entity, mentions: entity.mentions.filter(({ work }) => documents.has(work)) }));
  const { authors, journals, themes } = input;
  return { works, citing, authors: keep(authors), journals: keep(journals), themes: keep(themes) };
}

/** All works; of a large collection those that its own works cite most, the latest first among equals. */
function chooseWorks({ works }: MapInput): { works: readonly Work[]; told: readonly string[] } {
  if (works.length <= MOST_WORKS) return { works, told: [] };
  const citations = new Map<string, number>();
  for (const id of works.flatMap(work => work.references ?? []))
    citations.set(id, (citations.get(id) ?? 0) + 1);
  const cited = (work: Work): number => citations.get(work.id) ?? 0;
  const ranked = [...works].sort(
    (a, b) => cited(b) - cited(a) || (yearOf(b) ?? 0) - (yearOf(a) ?? 0) || (a.id < b.id ? -1 : 1),
  );
  return {
    works: ranked.slice(0, MOST_WORKS),
    told: [
      `Drawn are ${MOST_WORKS} of ${works.length} works: those that works of the collection cite most, among equals the latest; and of authors, journals and themes those of drawn works.`,
    ],
  };
}

function describe(work: Work, kind: NodeKind, works: readonly string[]): MapNode {
  return { id: workKey(work.id), kind, label: labelOf(work), works };
}
