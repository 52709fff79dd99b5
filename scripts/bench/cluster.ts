/** The bench of clusters: Leiden as the maps use it, against igraph's C where python3-igraph is installed. */
import { spawnSync } from 'node:child_process';
import { CLUSTER_DEFAULTS, clusterNodes } from '../../src/analysis/cluster.ts';
import { compressLinks, type Links } from '../../src/analysis/csr.ts';
import { normalise } from '../../src/analysis/normalise.ts';
import { describeNetwork } from '../../src/analysis/statistics.ts';
import type { Bench } from './bench.ts';
import { inventNetwork } from './invent-network.ts';
import { timeOnce } from './measure.ts';

export const cluster: Bench = {
  name: 'cluster',
  about:
    'ten links a node; one start of ten iterations of Leiden for modularity; ratio of CPU time to igraph (C), absent where there is none',
  header: [
    'nodes',
    'links',
    'ms',
    'clusters',
    'modularity',
    'igraph ms',
    'igraph modularity',
    'ratio',
    'ms of 10 starts',
  ],
  async *measure({ sizes }) {
    for (const n of sizes) {
      const links = inventNetwork(n, 10 * n);
      const csr = compressLinks({ ...links, weight: normalise(links, 'association-strength') });
      let found = new Int32Array(0);
      const time = await timeOnce(() => {
        found = clusterNodes(csr, { starts: 1 }) as Int32Array<ArrayBuffer>;
      });
      const all = await timeOnce(() => clusterNodes(csr));
      const { clusters, modularity } = describeNetwork(links, found);
      const peer = byIgraph(links);
      yield [
        n,
        links.source.length,
        time.toFixed(0),
        clusters,
        modularity.toFixed(4),
        peer ? peer.ms.toFixed(0) : 'absent',
        peer ? peer.modularity.toFixed(4) : 'absent',
        peer ? (time / peer.ms).toPrecision(2) : '',
        all.toFixed(0),
      ];
    }
  },
};

const SCRIPT = `
import igraph, json, sys, time
given = json.load(sys.stdin)
graph = igraph.Graph(given['n'], list(zip(given['source'], given['target'])))
start = time.process_time()
found = graph.community_leiden(objective_function='modularity', n_iterations=${CLUSTER_DEFAULTS.iterations})
print(json.dumps({'ms': 1000 * (time.process_time() - start), 'modularity': graph.modularity(found)}))
`;

/** null where Debian's python3-igraph is not installed. */
function byIgraph({ n, source, target }: Links): { ms: number; modularity: number } | null {
  const input = JSON.stringify({ n, source: [...source], target: [...target] });
  const run = spawnSync('/usr/bin/python3', ['-c', SCRIPT], { input, encoding: 'utf8' });
  return run.status === 0 ? JSON.parse(run.stdout) : null;
}
