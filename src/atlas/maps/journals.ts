/** The map of journals: linked by the authors and themes that they share, as one reference list cannot give co-citation. */
import { projectNetwork, refusal } from '../../networks/registry.ts';
import type { AtlasMap } from '../atlas.ts';
import { chooseNodes } from './choose.ts';
import { describeGrouping, gatherSmall, groupNodes, leastSize, OTHERS } from './group.ts';
import { describeLayout } from './lay-out.ts';
import { compressNormalised, edgesOf, type MapInput, nodesOf, writeMap } from './map.ts';
import { placeConnected } from './place-connected.ts';
import { keepStrongest } from './strongest.ts';

/** Links drawn of each journal: its strongest; more would hide the rest. */
const STRONGEST = 3;
/** Nearly all journals share some theme: of many, only so many of the most alike are looked at. */
const NEAREST = 20;
const DENSE_FROM = 200;

export function drawJournals(input: MapInput): AtlasMap {
  const { graph, options } = input;
  const journals = nodesOf(input.journals, new Set(input.works.map(work => work.id)));
  const { nodes, told, project } = chooseNodes(journals, 'journals');
  const nearest = nodes.length > DENSE_FROM ? NEAREST : Number.POSITIVE_INFINITY;
  const all = edgesOf(projectNetwork(graph, 'journal-similarity', { ...project, nearest }), nodes, 'similar');
  const edges = keepStrongest(all, nodes.length, STRONGEST);
  const csr = compressNormalised(nodes.length, all);
  const minSize = leastSize(nodes.length);
  const coCitation = refusal(graph, 'journal-co-citation');
  // Of an export it is the citations that decide; only of a single list can it be said that it will never do.
  const oneList =
    coCitation !== null && input.citing.length === 1 && !input.works.some(work => work.references);
  return writeMap(
    {
      id: 'journals',
      title: 'Journals',
      reading:
        'Each disc is a journal, its area the number of works. Lines, place and colour: shared authors and shared themes' +
        (!oneList ? '.' : ', because one reference list cannot give co-citation.'),
      method: [
        ...told,
        ...(oneList ? [coCitation] : []),
        'Lines: the mean of two cosine similarities of journals, by authors and by themes, weighted (1 + ln count) ln(1 + N / n) ' +
          `(Salton & Buckley 1988). Drawn are the ${STRONGEST} strongest of each journal: ${edges.length} links, ${all.length - edges.length} weaker ones are ` +
          'hidden, but count for place and colour.' +
          (nearest === NEAREST ? ` Only the ${NEAREST} most similar of each journal are counted.` : ''),
        describeGrouping('all these similarities', options, minSize),
        describeLayout(nodes.length, options.seed),
      ],
      nodes,
      edges,
      group: () => gatherSmall(groupNodes(csr, options, minSize), minSize),
      place: () => placeConnected(csr, nodes, edges, options.seed),
      fixed: new Map([[OTHERS, 'Other journals']]),
    },
    input,
  );
}
