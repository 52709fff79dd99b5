/** `npm run check:exports`: every graph file read back by programs that are not ours, with the same nodes, links and weights. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addMeasures } from '../src/export/measured.ts';
import type { ExportedNetwork } from '../src/export/network.ts';
import { NETWORK_EXPORTS } from '../src/export/registry.ts';

/** Names that break careless writers; each is one node. */
const NAMES = [
  'Plain, A.',
  '"quoted" & <tagged> \'twice\'',
  'back\\slash\\',
  'two\nlines',
  '🐝 bee, 日本語',
  'العربية עברית',
  '=SUM(A1)',
  '*Edges',
  '&#34; &amp; ]]>',
  '-1',
  'C:\\n "new"',
  '\u202Eturned\u202C',
];

const NETWORK: ExportedNetwork = addMeasures({
  meta: {
    title: 'Names "and" & weights',
    reading: 'A line\nand another.',
    generator: 'invisible-college',
    method: [],
    parameters: { of: 'check' },
    statistics: {},
    problems: [],
  },
  clusters: [
    { label: 'one & "two"', size: 6 },
    { label: 'three', size: 6 },
  ],
  nodes: NAMES.map((label, i) => ({
    id: `author:${label}`,
    label,
    kind: 'author',
    works: i + 1,
    cluster: i % 2,
    clusterLabel: i % 2 ? 'three' : 'one & "two"',
    x: Math.cos(i),
    y: Math.sin(i),
    size: 1 + i / 7,
    color: '#0096f1',
  })),
  edges: NAMES.flatMap((label, i) =>
    [1, 5].map(step => ({
      source: `author:${label}`,
      target: `author:${NAMES[(i + step) % NAMES.length]}`,
      weight: [1, 0.5, 1 / 3, 2.5e-7, 12345.678][(i + step) % 5]!,
      kind: 'co-author',
      evidence: ['w1', 'w2'].slice(i % 2),
    })),
  ),
});

interface Reading {
  readonly reader: string;
  readonly file?: string;
  readonly version?: string;
  readonly absent?: string;
  readonly skipped?: string;
  readonly failed?: string;
  readonly nodes?: readonly string[];
  readonly edges?: readonly (readonly [string, string, number])[];
}

const edgesOf = (edges: readonly (readonly [string, string, number])[]): string =>
  JSON.stringify(
    edges
      .map(([a, b, weight]) => [...[a, b].sort(), Number(weight.toPrecision(12))])
      .map(String)
      .sort(),
  );

/** What is different, in words; null when nothing is. */
function compare({ nodes = [], edges = [] }: Reading): string | null {
  const missing = NAMES.filter(name => !nodes.includes(name));
  if (missing.length > 0 || nodes.length !== NAMES.length)
    return `nodes differ: ${JSON.stringify(missing)} missing, ${JSON.stringify(nodes.filter(name => !NAMES.includes(name)))} instead`;
  const labels = new Map(NETWORK.nodes.map(node => [node.id, node.label]));
  const wanted = NETWORK.edges.map(
    edge => [labels.get(edge.source)!, labels.get(edge.target)!, edge.weight] as const,
  );
  return edgesOf(edges) === edgesOf(wanted) ? null : 'links or weights differ';
}

/** Each reader once, from the first Python that has it. */
function readAll(folder: string): Reading[] {
  const found = new Map<string, Reading[]>();
  for (const python of ['python3', '/usr/bin/python3']) {
    const script = join(import.meta.dirname, 'check-exports.py');
    const { stdout } = spawnSync(python, [script, folder], { encoding: 'utf8' });
    const readings = (stdout ?? '')
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as Reading);
    for (const reader of new Set(readings.map(reading => reading.reader))) {
      const own = readings.filter(reading => reading.reader === reader);
      if (!found.has(reader) || found.get(reader)!.some(({ absent }) => absent)) found.set(reader, own);
    }
  }
  return [...found.values()].flat();
}

const folder = mkdtempSync(join(tmpdir(), 'check-exports-'));
try {
  for (const format of NETWORK_EXPORTS)
    writeFileSync(join(folder, `a.${format.extension}`), await format.write(NETWORK));
  const readings = readAll(folder);
  if (readings.length === 0) console.log('no Python here: nothing was checked');
  for (const reading of readings) {
    const { reader, file = '', version, absent, skipped, failed } = reading;
    const fault = failed ?? (reading.nodes ? compare(reading) : null);
    if (fault) process.exitCode = 1;
    if (version) console.log(`${reader} ${version}`);
    else if (absent) console.log(`- ${reader} is not installed: ${absent}`);
    else if (skipped) console.log(`- ${reader} ${file} not read: ${skipped}`);
    else console.log(`${fault ? 'WRONG' : 'same '} ${reader} ${file}${fault ? `: ${fault}` : ''}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
