/** The landscape: all authors in one picture, placed and coloured by what they share, with only true co-authorship drawn. */
import { NEAREST } from '../../networks/author-landscape.ts';
import { projectNetwork } from '../../networks/registry.ts';
import type { AtlasMap } from '../atlas.ts';
import { chooseNodes } from './choose.ts';
import { describeGrouping, gatherSmall, groupNodes, leastSize, OTHERS, raiseCohesion } from './group.ts';
import { describeLayout } from './lay-out.ts';
import { compressNormalised, edgesOf, type MapInput, nodesOf, writeMap } from './map.ts';
import { placeConnected } from './place-connected.ts';
import { thinEdges } from './strongest.ts';

/** Similarities inside a cluster pull so many times as much, or the topics would run into one another. */
const COHESION = 2;

export function drawLandscape(input: MapInput): AtlasMap {
  const { graph, options } = input;
  const all = nodesOf(input.authors, new Set(input.works.map(work => work.id)));
  const { nodes, told, project } = chooseNodes(all, 'authors');
  const edges = edgesOf(projectNetwork(graph, 'co-authorship', project), nodes, 'co-author');
  const thinned = thinEdges(edges, nodes.length);
  const similar = edgesOf(projectNetwork(graph, 'author-landscape', project), nodes, 'similar');
  const csr = compressNormalised(nodes.length, similar);
  const minSize = leastSize(nodes.length);
  return writeMap(
    {
      id: 'landscape',
      title: 'Authors',
      reading:
        'Each disc is an author, its area the number of works. Lines: wrote together. Place and colour: also shared themes and journals.',
      method: [
        ...told,
        ...thinned.told,
        'Lines: co-authorship, full counting; the width is the number of works written together.',
        'Place and colour: the mean of three cosine similarities of authors, by works, themes and journals, weighted (1 + ln count) ' +
          `ln(1 + N / n) (Salton & Buckley 1988); the ${NEAREST} most similar of each author are kept (${similar.length} links, not drawn).`,
        describeGrouping('these similarities', options, minSize),
        describeLayout(nodes.length, options.seed, COHESION),
      ],
      nodes,
      edges: thinned.drawn,
      group: () => gatherSmall(groupNodes(csr, options, minSize), minSize),
      place: cluster =>
        placeConnected(raiseCohesion(csr, cluster, COHESION), nodes, thinned.drawn, options.seed),
      fixed: new Map([[OTHERS, 'Others, who share little']]),
    },
    input,
  );
}
