/** The co-authorship map: authors, and who wrote with whom, and nothing else. */
import { projectNetwork } from '../../networks/registry.ts';
import type { AtlasMap } from '../atlas.ts';
import { chooseNodes } from './choose.ts';
import {
  describeGrouping,
  gatherUnnamed,
  groupNodes,
  leastSize,
  NAMED_AT_MOST,
  NAMED_FROM,
  UNNAMED,
} from './group.ts';
import { describeLayout } from './lay-out.ts';
import { compressNormalised, edgesOf, type MapInput, nodesOf, writeMap } from './map.ts';
import { placeConnected } from './place-connected.ts';
import { thinEdges } from './strongest.ts';

export function drawCoAuthorship(input: MapInput): AtlasMap {
  const { graph, options } = input;
  const all = nodesOf(input.authors, new Set(input.works.map(work => work.id)));
  const { nodes, told, project } = chooseNodes(all, 'authors');
  const edges = edgesOf(projectNetwork(graph, 'co-authorship', project), nodes, 'co-author');
  const thinned = thinEdges(edges, nodes.length);
  const csr = compressNormalised(nodes.length, edges);
  const minSize = Math.min(NAMED_FROM, leastSize(nodes.length));
  return writeMap(
    {
      id: 'co-authorship',
      title: 'Co-authorship',
      reading:
        'Each disc is an author, its area the number of works. Lines: wrote together. Colour: a group that writes together.',
      method: [
        ...told,
        ...thinned.told,
        'Lines: co-authorship, full counting; the width is the number of works written together.',
        describeGrouping('the co-authorship links', options, minSize),
        `Named are at most ${NAMED_AT_MOST} groups, the largest of ${NAMED_FROM} people or more; smaller groups are coloured as one, and so are authors who only wrote alone.`,
        describeLayout(nodes.length, options.seed),
      ],
      nodes,
      edges: thinned.drawn,
      group: () => gatherUnnamed(groupNodes(csr, options, minSize)),
      place: () => placeConnected(csr, nodes, thinned.drawn, options.seed),
      fixed: new Map([
        [UNNAMED.smaller, 'Smaller groups'],
        [UNNAMED.alone, 'Wrote alone'],
      ]),
    },
    input,
  );
}
