/** The bench of co-citation: all pairs of references cited together, against a nested Map, graphology and scipy. */
import { spawnSync } from 'node:child_process';
import Graph from 'graphology';
import Random from 'java-random';
import { cooccurrence } from '../../src/networks/cooccurrence.ts';
import { type Incidence, select } from '../../src/networks/incidence.ts';
import type { Bench } from './bench.ts';
import { compareWays } from './measure.ts';

const REFERENCES = 34;
/** References cited fewer times are left out before the product. */
const LEAST = 20;
/** Beyond so many pairs graphology and the nested Map take minutes and gigabytes. */
const PAIRS_FOR_MAPS = 3e6;

export const cocitation: Bench = {
  name: 'cocitation',
  about: `citing works of ${REFERENCES} references; ratios of CPU time; the project keeps the works behind each link, the others only its weight`,
  header: ['works', 'references', 'pairs', 'links', 'ms', '/ Map', '/ graphology', '/ scipy'],
  async *measure({ sizes, runs }) {
    for (const size of sizes) {
      for (const minWorks of [0, LEAST]) {
        const table = select(invent(size), { minWorks });
        const pairs = countPairs(table);
        let links = 0;
        const ways = [
          { name: 'own', run: () => (links = cooccurrence('reference-co-citation', table).source.length) },
        ];
        if (pairs <= PAIRS_FOR_MAPS) {
          ways.push(
            { name: 'Map', run: () => nestedMap(table) },
            { name: 'graphology', run: () => inGraph(table) },
          );
        }
        const [own = 0, map, graph] = await compareWays(ways, runs);
        const scipy = byScipy(table);
        yield [
          size,
          minWorks ? `cited >= ${minWorks}` : 'all',
          pairs,
          links,
          own.toFixed(0),
          map ? (own / map).toPrecision(2) : '',
          graph ? (own / graph).toPrecision(2) : '',
          scipy ? (own / scipy).toPrecision(2) : 'absent',
        ];
      }
    }
  },
};

/** Citing works, each of about thirty-four references; of the works cited most are rare and some very frequent. */
function invent(documents: number): Incidence {
  const random = new Random(1);
  const many = documents * 12;
  const rows = Array.from({ length: documents }, () =>
    Int32Array.from(
      new Set(Array.from({ length: REFERENCES }, () => Math.floor(many * random.nextDouble() ** 3))),
    ).sort(),
  );
  const start = new Int32Array(documents + 1);
  rows.forEach((row, d) => {
    start[d + 1] = start[d]! + row.length;
  });
  const item = new Int32Array(start[documents]!);
  rows.forEach((row, d) => {
    item.set(row, start[d]!);
  });
  const named = (letter: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${letter}${String(i).padStart(8, '0')}`);
  return {
    documents: named('d', documents),
    items: named('i', many),
    start,
    item,
    sizes: Int32Array.from(rows, row => row.length),
  };
}

function countPairs({ documents, start }: Incidence): number {
  return documents.reduce((sum, _, d) => {
    const n = start[d + 1]! - start[d]!;
    return sum + (n * (n - 1)) / 2;
  }, 0);
}

function eachPair({ documents, start, item }: Incidence, visit: (i: number, j: number) => void): void {
  for (let d = 0; d < documents.length; d++)
    for (let a = start[d]!; a < start[d + 1]!; a++)
      for (let b = a + 1; b < start[d + 1]!; b++) visit(item[a]!, item[b]!);
}

function nestedMap(table: Incidence): number {
  const rows = new Map<number, Map<number, number>>();
  eachPair(table, (i, j) => {
    const row = rows.get(i) ?? new Map<number, number>();
    if (row.size === 0) rows.set(i, row);
    row.set(j, (row.get(j) ?? 0) + 1);
  });
  return rows.size;
}

function inGraph(table: Incidence): number {
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const item of new Set(table.item)) graph.addNode(item);
  eachPair(table, (i, j) =>
    graph.updateEdge(i, j, (edge: { weight?: number }) => ({ weight: (edge.weight ?? 0) + 1 })),
  );
  return graph.size;
}

const SCRIPT = `
import json, sys, time
import numpy, scipy.sparse
given = json.load(sys.stdin)
item, start = numpy.array(given['item'], dtype=numpy.int32), numpy.array(given['start'], dtype=numpy.int32)
table = scipy.sparse.csr_matrix((numpy.ones(len(item)), item, start), shape=(len(start) - 1, given['items']))
begun = time.process_time()
product = (table.T @ table).tocsr()
print(1000 * (time.process_time() - begun))
`;

/** CPU milliseconds of A^T A; null where scipy is not installed. */
function byScipy({ item, start, items }: Incidence): number | null {
  const input = JSON.stringify({ item: [...item], start: [...start], items: items.length });
  for (const python of ['python3', '/usr/bin/python3']) {
    const run = spawnSync(python, ['-c', SCRIPT], { input, encoding: 'utf8' });
    if (run.status === 0) return Number(run.stdout);
  }
  return null;
}
