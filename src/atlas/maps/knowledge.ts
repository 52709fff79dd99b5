/** The whole knowledge graph: works, authors, journals, themes and the citing documents, with everything that links them. */
import type { Coordinates } from '../../analysis/coordinates.ts';
import { layOutByForce } from '../../analysis/force-layout.ts';
import { sunflower } from '../../analysis/start.ts';
import type { AtlasMap } from '../atlas.ts';
import { describeGrouping, gatherSmall, groupNodes, leastSize, OTHERS, raiseCohesion } from './group.ts';
import { gatherKnowledge } from './knowledge-nodes.ts';
import { describePacking, iterationsFor } from './lay-out.ts';
import {
  compressEdges,
  compressNormalised,
  type MapEdge,
  type MapInput,
  type MapNode,
  writeMap,
} from './map.ts';
import { CITING_AS, discRadius, placeNodes } from './place.ts';

const CITING = -2;
/** Links inside a cluster pull so many times as much: without it, what everything is about pulls the clusters into one another. */
const COHESION = 5;
const FORCE = { scalingRatio: 4, gravity: 0.5, linLog: true };

export function drawKnowledge(input: MapInput, landscape?: AtlasMap): AtlasMap {
  const { options } = input;
  const { nodes, edges, told } = gatherKnowledge(input);
  // Citations of one list tie everything to one point, and say nothing of what belongs together.
  const binding = edges.filter(edge => edge.kind !== 'cites' && nodes[edge.source]!.kind !== 'citing');
  const minSize = leastSize(nodes.length);
  const citing = nodes.filter(node => node.kind === 'citing').length;
  return writeMap(
    {
      id: 'knowledge',
      title: 'Knowledge graph',
      reading:
        'Every work, author, journal and theme. Lines: wrote, published in, about, cites. Place and colour: what authors, journals and themes link.',
      method: [
        ...told,
        'Lines: who wrote what, where it was published, what it is about, and what the citing document cites; each stands for one work.',
        'Citations are drawn, but do not count for place and colour: one list cites everything in it.',
        describeGrouping('the links of works with authors, journals and themes', options, minSize),
        `Places: forces of ForceAtlas2 (Jacomy et al. 2014) with logarithmic attraction (Noack 2009), ${iterationsFor(nodes.length)} steps of all nodes at once, scaling ` +
          `${FORCE.scalingRatio}, gravity ${FORCE.gravity}, begun from the places of the authors on the landscape; links inside a cluster ` +
          `pull ${COHESION} times as much, so clusters stand further apart than the data alone would have them.`,
        describePacking(),
      ],
      nodes,
      edges,
      group: () => {
        const csr = compressNormalised(nodes.length, binding);
        const cluster = gatherSmall(groupNodes(csr, options, minSize), minSize);
        return cluster.map((c, i) => (nodes[i]!.kind === 'citing' ? CITING : c));
      },
      place: cluster => placeBound(nodes, binding, cluster, landscape),
      fixed: new Map([
        [OTHERS, 'Works that share nothing'],
        [CITING, citing === 1 ? 'The citing document' : 'Citing documents'],
      ]),
    },
    input,
  );
}

function placeBound(
  nodes: readonly MapNode[],
  binding: readonly MapEdge[],
  cluster: ArrayLike<number>,
  landscape: AtlasMap | undefined,
): Coordinates {
  const begin = beginFrom(nodes, binding, landscape);
  return placeNodes({
    csr: raiseCohesion(compressEdges(nodes.length, binding), cluster, COHESION),
    drawn: binding.map(edge => [edge.source, edge.target] as const),
    radius: nodes.map(node =>
      discRadius(node.kind === 'citing' ? CITING_AS : node.works.length, nodes.length),
    ),
    layOut: (part, of) =>
      layOutByForce(part, { ...FORCE, iterations: iterationsFor(part.n), initial: pick(begin, of) }),
  });
}

/**
 * Where the layout begins: authors where the landscape has them, so that the two pictures can be read side by side, works amid their
 * authors, journals and themes amid their works. What has no neighbour placed begins in the middle.
 */
function beginFrom(
  nodes: readonly MapNode[],
  edges: readonly MapEdge[],
  landscape: AtlasMap | undefined,
): Coordinates {
  const x = new Float64Array(nodes.length);
  const y = new Float64Array(nodes.length);
  const placed = new Uint8Array(nodes.length);
  const at = new Map(landscape?.nodes.id.map((id, i) => [id, i]));
  nodes.forEach((node, i) => {
    const k = at.get(node.id);
    if (k === undefined) return;
    [x[i], y[i]] = [landscape!.nodes.x[k]!, landscape!.nodes.y[k]!];
    placed[i] = 1;
  });
  for (const kinds of [['work'], ['journal', 'theme']]) {
    const sums = new Map<number, [x: number, y: number, n: number]>();
    const add = (to: number, from: number): void => {
      if (!kinds.includes(nodes[to]!.kind) || !placed[from]) return;
      const [sx, sy, n] = sums.get(to) ?? [0, 0, 0];
      sums.set(to, [sx + x[from]!, sy + y[from]!, n + 1]);
    };
    for (const { source, target } of edges) {
      add(source, target);
      add(target, source);
    }
    for (const [i, [sx, sy, n]] of sums) {
      [x[i], y[i]] = [sx / n, sy / n];
      placed[i] = 1;
    }
  }
  // No two on one spot: the forces between them would have no direction.
  const spread = sunflower(nodes.length);
  return { x: x.map((v, i) => v + 0.01 * spread.x[i]!), y: y.map((v, i) => v + 0.01 * spread.y[i]!) };
}

function pick({ x, y }: Coordinates, of: readonly number[]): Coordinates {
  return { x: Float64Array.from(of, i => x[i]!), y: Float64Array.from(of, i => y[i]!) };
}
