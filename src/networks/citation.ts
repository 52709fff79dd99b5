/** Citation: works of the collection linked where one cites the other; the evidence of a link is the citing work. */
import { type KnowledgeGraph, workIdOf } from '../graph/schema.ts';
import type { NetworkDefinition } from './definition.ts';
import type { Network } from './network.ts';

export const citation: NetworkDefinition = {
  kind: 'citation',
  refuse: graph =>
    citationsWithin(graph).length > 0
      ? null
      : 'A citation network needs works that cite one another; no work of this collection cites another.',
  project: graph => linkCitations(graph),
};

/** Weight 1, or 2 where both cite the other. All works are nodes. */
function linkCitations(graph: KnowledgeGraph): Network {
  const works = graph
    .filterNodes((_, node) => node.kind === 'work')
    .map(workIdOf)
    .sort();
  const index = new Map(works.map((id, i) => [id, i]));
  const links = new Map<number, number[]>();
  for (const [citing, cited] of citationsWithin(graph)) {
    const from = index.get(citing)!;
    const to = index.get(cited)!;
    const key = Math.min(from, to) * works.length + Math.max(from, to);
    links.set(key, [...(links.get(key) ?? []), from]);
  }
  const sorted = [...links].sort((a, b) => a[0] - b[0]);
  const evidenceStart = new Int32Array(sorted.length + 1);
  sorted.forEach(([, from], e) => {
    evidenceStart[e + 1] = evidenceStart[e]! + from.length;
  });
  return {
    kind: 'citation',
    nodes: works,
    source: Int32Array.from(sorted, ([key]) => Math.floor(key / works.length)),
    target: Int32Array.from(sorted, ([key]) => key % works.length),
    weight: Float64Array.from(sorted, ([, from]) => from.length),
    works,
    evidenceStart,
    evidence: Int32Array.from(sorted.flatMap(([, from]) => from.sort((a, b) => a - b))),
  };
}

function citationsWithin(graph: KnowledgeGraph): [citing: string, cited: string][] {
  const pairs: [string, string][] = [];
  graph.forEachEdge((_, edge, source, target, from, to) => {
    if (edge.kind === 'cites' && from.kind === 'work' && to.kind === 'work')
      pairs.push([workIdOf(source), workIdOf(target)]);
  });
  return pairs;
}
