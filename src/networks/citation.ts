/**
 * Direct citation: works of the collection linked where one cites the other; the evidence of a link is the citing work, which tells its
 * direction. By years it is a historiograph (Garfield, Pudovkin & Istomin 2003, JASIST 54(5):400).
 */
import { type KnowledgeGraph, workIdOf } from '../graph/schema.ts';
import type { NetworkDefinition } from './definition.ts';
import { keepItems } from './keep.ts';
import type { Network, ProjectOptions } from './network.ts';
import { COMMON } from './options.ts';

export const citation: NetworkDefinition = {
  kind: 'citation',
  title: 'Direct citation',
  reading: 'A node is a work; a link, a citation of the one by the other.',
  items: ['work'],
  takes: COMMON,
  countsWorks: false,
  refuse: graph =>
    citationsWithin(graph).length > 0
      ? null
      : 'A citation network needs works that cite one another; no work of this collection cites another.',
  project: linkCitations,
};

/** Weight 1, or 2 where both cite the other. All works are nodes; of `top`, those of the most citations here (ties by id). */
function linkCitations(
  graph: KnowledgeGraph,
  { minWeight = 0, top = Number.POSITIVE_INFINITY, keep }: ProjectOptions,
): Network {
  const works = graph
    .filterNodes((_, node) => node.kind === 'work')
    .map(workIdOf)
    .sort();
  const index = new Map(works.map((id, i) => [id, i]));
  const cited = new Int32Array(works.length);
  const links = new Map<number, number[]>();
  for (const [citing, target] of citationsWithin(graph)) {
    const from = index.get(citing)!;
    const to = index.get(target)!;
    cited[to]!++;
    const key = Math.min(from, to) * works.length + Math.max(from, to);
    const known = links.get(key);
    if (known) known.push(from);
    else links.set(key, [from]);
  }
  const sorted = [...links].filter(([, from]) => from.length >= minWeight).sort((a, b) => a[0] - b[0]);
  const evidenceStart = new Int32Array(sorted.length + 1);
  sorted.forEach(([, from], e) => {
    evidenceStart[e + 1] = evidenceStart[e]! + from.length;
  });
  const network: Network = {
    kind: 'citation',
    nodes: works,
    source: Int32Array.from(sorted, ([key]) => Math.floor(key / works.length)),
    target: Int32Array.from(sorted, ([key]) => key % works.length),
    weight: Float64Array.from(sorted, ([, from]) => from.length),
    works,
    evidenceStart,
    evidence: Int32Array.from(sorted.flatMap(([, from]) => from.sort((a, b) => a - b))),
  };
  if (!keep && top >= works.length) return network;
  const best = [...works.keys()]
    .filter(i => !keep || keep(works[i]!))
    .sort((a, b) => cited[b]! - cited[a]! || a - b)
    .slice(0, top);
  const kept = new Set(best);
  return keepItems(network, (_, i) => kept.has(i));
}

function citationsWithin(graph: KnowledgeGraph): [citing: string, cited: string][] {
  const pairs: [string, string][] = [];
  graph.forEachEdge((_, edge, source, target, from, to) => {
    if (edge.kind === 'cites' && from.kind === 'work' && to.kind === 'work')
      pairs.push([workIdOf(source), workIdOf(target)]);
  });
  return pairs;
}
