/**
 * Direct citation: works of the collection linked where one cites the other; the evidence of a link is the citing work, which tells its
 * direction. By years it is a historiograph (Garfield, Pudovkin & Istomin 2003, JASIST 54(5):400).
 */
import { chooseRows, placeItems, type Rows, turnRows } from '../graph/rows.ts';
import type { KnowledgeTables } from '../graph/tables.ts';
import type { NetworkDefinition } from './definition.ts';
import { findWorks } from './incidence.ts';
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
    citationsWithin(graph).item.length > 0
      ? null
      : 'A citation network needs works that cite one another; no work of this collection cites another.',
  project: linkCitations,
};

/** Weight 1, or 2 where both cite the other. All works are nodes; of `top`, those of the most citations here (ties by id). Linear. */
function linkCitations(
  graph: KnowledgeTables,
  { minWeight = 0, top = Number.POSITIVE_INFINITY, keep }: ProjectOptions,
): Network {
  const works = Array.from(findWorks(graph), d => graph.documents.ids[d]!);
  const cites = citationsWithin(graph);
  const citedBy = turnRows(cites, works.length);
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  const evidence: number[] = [];
  const evidenceStart = [0];
  const isCiting = new Uint8Array(works.length);
  const isCited = new Uint8Array(works.length);
  for (let i = 0; i < works.length; i++) {
    const cited = cites.item.subarray(cites.start[i]!, cites.start[i + 1]!);
    const citing = citedBy.item.subarray(citedBy.start[i]!, citedBy.start[i + 1]!);
    for (const j of cited) isCited[j] = 1;
    for (const j of citing) isCiting[j] = 1;
    const others = [...cited, ...citing.filter(j => isCited[j] === 0)].filter(j => j > i);
    for (const j of others.sort((a, b) => a - b)) {
      const ways = isCited[j]! + isCiting[j]!;
      if (ways < minWeight) continue;
      source.push(i);
      target.push(j);
      weight.push(ways);
      if (isCited[j]) evidence.push(i);
      if (isCiting[j]) evidence.push(j);
      evidenceStart.push(evidence.length);
    }
    for (const j of cited) isCited[j] = 0;
    for (const j of citing) isCiting[j] = 0;
  }
  const network: Network = {
    kind: 'citation',
    nodes: works,
    source: Int32Array.from(source),
    target: Int32Array.from(target),
    weight: Float64Array.from(weight),
    works,
    evidence: { by: 'link', start: Int32Array.from(evidenceStart), item: Int32Array.from(evidence) },
  };
  if (!keep && top >= works.length) return network;
  const citations = (i: number): number => citedBy.start[i + 1]! - citedBy.start[i]!;
  const best = [...works.keys()]
    .filter(i => !keep || keep(works[i]!))
    .sort((a, b) => citations(b) - citations(a) || a - b)
    .slice(0, top);
  const kept = new Set(best);
  return keepItems(network, (_, i) => kept.has(i));
}

/** Of each work of the collection, the works of the collection that it cites, by their places among these works. */
function citationsWithin(graph: KnowledgeTables): Rows {
  const works = findWorks(graph);
  const place = new Int32Array(graph.documents.ids.length).fill(-1);
  works.forEach((d, i) => {
    place[d] = i;
  });
  return placeItems(chooseRows(graph.cites, works), place);
}
