/** The bench of layouts: time, and how good the picture is, against the stock kernels in the same run. */
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import Random from 'java-random';
import { GradientDescentVOSLayoutAlgorithm, Layout, Network } from 'networkanalysis-ts';
import { clusterNodes } from '../../src/analysis/cluster.ts';
import type { Coordinates } from '../../src/analysis/coordinates.ts';
import { type Csr, compressLinks } from '../../src/analysis/csr.ts';
import { FORCE_DEFAULTS, layOutByForce } from '../../src/analysis/force-layout.ts';
import { normalise } from '../../src/analysis/normalise.ts';
import { addRepulsion, followPoints, growTree } from '../../src/analysis/quadtree.ts';
import { beginByClusters, sunflower } from '../../src/analysis/start.ts';
import { layOutByVos, vosObjective } from '../../src/analysis/vos-layout.ts';
import type { Bench } from './bench.ts';
import { inventNetwork } from './invent-network.ts';
import { compareWays, timeOnce } from './measure.ts';
import { edgeLength, keptNeighbours } from './picture.ts';

/** Iterations after which graphology's layout counts as finished, as the map took before. */
const FINISHED = 400;
/** VOSviewer's exact layout looks at every pair a step: not beyond this. */
const EXACT_UP_TO = 2000;
const THETA = 0.6;
/** One tree serves so many. */
const ITERATIONS = 13;

export const layout: Bench = {
  name: 'layout',
  about:
    'ten links a node; ratios of CPU time to graphology-layout-forceatlas2 and networkanalysis-ts; knn: share of the nearest nodes that are ' +
    'linked (more is better); edge: mean link over mean distance (less is better)',
  header: ['layout', 'nodes', 'ms', 'peer ms', 'ratio', 'knn', 'peer knn', 'edge', 'peer edge', 'objective'],
  async *measure({ sizes, runs }) {
    for (const n of sizes) {
      const links = inventNetwork(n, 10 * n);
      const csr = compressLinks(links);
      const normalised = compressLinks({ ...links, weight: normalise(links, 'association-strength') });
      const { row, points } = await finishedMap(csr, normalised);
      yield row;
      yield await iterations(csr, points, runs);
      if (n <= EXACT_UP_TO) for (const repulsion of [0, 1]) yield await vos(normalised, repulsion);
    }
  },
};

/** Forces of an iteration at equal theta, on a finished map; graphology opens a cell twice as readily at the same theta. */
async function iterations(csr: Csr, points: Coordinates, runs: number) {
  const mass = new Float64Array(csr.n).fill(1);
  const force = { x: new Float64Array(csr.n), y: new Float64Array(csr.n) };
  const { nodes, edges } = matrices(csr, points);
  const own = () => {
    const tree = growTree(points, mass);
    for (let k = 0; k < ITERATIONS; k++) {
      followPoints(tree, points);
      addRepulsion(tree, { exponent: 0, theta: THETA }, force);
    }
  };
  const peer = () => {
    for (let k = 0; k < ITERATIONS; k++) iterate({ ...STOCK, slowDown: 1e12 }, nodes, edges);
  };
  const times = await compareWays(
    [
      { name: 'own', run: own },
      { name: 'graphology', run: peer },
    ],
    runs,
  );
  const [a = 0, b = 1] = times.map(time => time / ITERATIONS);
  return [`repulsion an iteration, theta ${THETA}`, csr.n, ...compare(a, b), '', '', '', '', ''];
}

async function finishedMap(csr: Csr, normalised: Csr) {
  let own: Coordinates = sunflower(0);
  const time = await timeOnce(() => {
    const cluster = clusterNodes(normalised, { starts: 1, iterations: 2 });
    own = layOutByForce(csr, { initial: beginByClusters(csr, cluster) });
  });
  const { nodes, edges } = matrices(csr, sunflower(csr.n));
  const peerTime = await timeOnce(() => {
    for (let k = 0; k < FINISHED; k++) iterate(STOCK, nodes, edges);
  });
  const peer = {
    x: Float64Array.from({ length: csr.n }, (_, i) => nodes[10 * i]!),
    y: Float64Array.from({ length: csr.n }, (_, i) => nodes[10 * i + 1]!),
  };
  const row = [
    `ForceAtlas2 with Leiden, ${FORCE_DEFAULTS.iterations} steps`,
    csr.n,
    ...compare(time, peerTime),
    ...quality(csr, own, peer),
    '',
  ];
  return { row, points: own };
}

/** The exact layout of CWTS with its own 1,000 steps; the objective is what both minimise, the difference in percent of the peer's. */
async function vos(csr: Csr, repulsion: number) {
  let own: Coordinates = sunflower(0);
  const time = await timeOnce(() => {
    own = layOutByVos(csr, { repulsion, starts: 1 });
  });
  let peer: Coordinates = sunflower(0);
  const peerTime = await timeOnce(() => {
    const random = new Random(0);
    const algorithm = new GradientDescentVOSLayoutAlgorithm();
    algorithm.initializeBasedOnAttractionAndRepulsionAndEdgeWeightIncrementAndRandom(2, repulsion, 0, random);
    const placed = new Layout({ nNodes: csr.n, random });
    const network = new Network({
      nodeWeights: new Array<number>(csr.n).fill(1),
      firstNeighborIndices: Array.from(csr.start),
      neighbors: Array.from(csr.neighbour),
      edgeWeights: Array.from(csr.weight),
    });
    algorithm.improveLayout(network, placed);
    const [x, y] = placed.getCoordinates();
    peer = { x: Float64Array.from(x!), y: Float64Array.from(y!) };
  });
  const [a, b] = [own, peer].map(points => vosObjective(csr, rescaled(csr, points, repulsion), 2, repulsion));
  const gap = `${((100 * (a! - b!)) / Math.abs(b!)).toFixed(3)} %`;
  return [
    `VOS, b = ${repulsion}, one start`,
    csr.n,
    ...compare(time, peerTime),
    ...quality(csr, own, peer),
    gap,
  ];
}

/** A layout at the size that is best for its shape: the objective counts size, and a map has no unit. */
function rescaled(
  { n, start, neighbour, weight }: Csr,
  { x, y }: Coordinates,
  repulsion: number,
): Coordinates {
  let pull = 0;
  let push = 0;
  for (let i = 0; i < n; i++) {
    for (let k = start[i]!; k < start[i + 1]! && neighbour[k]! < i; k++)
      pull += weight[k]! * ((x[i]! - x[neighbour[k]!]!) ** 2 + (y[i]! - y[neighbour[k]!]!) ** 2);
    for (let j = 0; j < i; j++) push += Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) ** repulsion;
  }
  const factor = (push / pull) ** (1 / (2 - repulsion));
  return { x: x.map(v => v * factor), y: y.map(v => v * factor) };
}

const STOCK = {
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: FORCE_DEFAULTS.scalingRatio,
  strongGravityMode: false,
  gravity: FORCE_DEFAULTS.gravity,
  slowDown: 8,
  barnesHutOptimize: true,
  barnesHutTheta: THETA,
};

/** A network in graphology's columns: ten floats a node, three a link. */
function matrices({ n, start, neighbour, weight }: Csr, { x, y }: Coordinates) {
  const nodes = new Float32Array(10 * n);
  const edges: number[] = [];
  for (let i = 0; i < n; i++) {
    nodes.set([x[i]!, y[i]!, 0, 0, 0, 0, 1 + start[i + 1]! - start[i]!, 1, 1, 0], 10 * i);
    for (let k = start[i]!; k < start[i + 1]! && neighbour[k]! < i; k++)
      edges.push(10 * i, 10 * neighbour[k]!, weight[k]!);
  }
  return { nodes, edges: Float32Array.from(edges) };
}

function compare(own: number, peer: number) {
  return [own.toFixed(1), peer.toFixed(1), (own / peer).toPrecision(2)] as const;
}

function quality(csr: Csr, own: Coordinates, peer: Coordinates) {
  return [
    keptNeighbours(csr, own),
    keptNeighbours(csr, peer),
    edgeLength(csr, own),
    edgeLength(csr, peer),
  ].map(v => v.toFixed(3));
}
