/** The map of themes: what the works are about, themes near that stand in the same works. */
import { projectNetwork } from '../../networks/registry.ts';
import type { AtlasMap } from '../atlas.ts';
import { chooseNodes } from './choose.ts';
import { describeGrouping, gatherSmall, groupNodes, leastSize, OTHERS } from './group.ts';
import { describeLayout } from './lay-out.ts';
import { compressNormalised, edgesOf, type MapInput, nodesOf, writeMap } from './map.ts';
import { placeConnected } from './place-connected.ts';
import { thinEdges } from './strongest.ts';

export function drawThemes(input: MapInput): AtlasMap {
  const { graph, options } = input;
  const all = nodesOf(input.themes, new Set(input.works.map(work => work.id)));
  const { nodes, told, project } = chooseNodes(all, 'themes');
  const edges = edgesOf(projectNetwork(graph, 'theme-co-occurrence', project), nodes, 'co-occurrence');
  const thinned = thinEdges(edges, nodes.length);
  const csr = compressNormalised(nodes.length, edges);
  const minSize = leastSize(nodes.length);
  return writeMap(
    {
      id: 'themes',
      title: 'Themes',
      reading:
        'Each disc is a theme, its area the number of works about it. Lines: themes of one work. Place and colour: themes that go together.',
      method: [
        ...told,
        ...thinned.told,
        'Lines: co-occurrence of themes in works, full counting; the width is the number of works about both.',
        describeGrouping('the co-occurrence links', options, minSize),
        describeLayout(nodes.length, options.seed),
      ],
      nodes,
      edges: thinned.drawn,
      group: () => gatherSmall(groupNodes(csr, options, minSize), minSize),
      place: () => placeConnected(csr, nodes, thinned.drawn, options.seed),
      fixed: new Map([[OTHERS, 'Other themes']]),
    },
    input,
  );
}
