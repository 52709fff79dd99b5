/** The bench of the atlas as a file: its columns against the same maps as graphology's JSON, compressed, and how long each takes to load. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Graph from 'graphology';
import type { SerializedGraph } from 'graphology-types';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { buildAtlas } from '../../src/atlas/build.ts';
import { isDecisionFile } from '../../src/atlas/sources.ts';
import { parseAtlas } from '../../src/atlas/validate.ts';
import { writeGraphology } from '../../src/export/graphology.ts';
import { exportMap } from '../../src/export/network.ts';
import type { SourceFile } from '../../src/formats/format.ts';
import type { Cell } from '../cli/table.ts';
import type { Bench } from './bench.ts';
import { compareWays } from './measure.ts';
import { PRINTED } from './printed.ts';
import { inventRecords } from './synthetic.ts';

const SEEDS = join(import.meta.dirname, '../../seeds');

export const atlas: Bench = {
  name: 'atlas',
  about:
    'gzipped KB of the maps in columns and as graphology JSON, and of the whole atlas with its maps in either; ms to read and check the atlas, and to fill graphs from the JSON',
  header: ['of', 'works', 'links', 'columns', 'graphology', '%', 'atlas', 'so', '%', 'load ms', 'fill ms'],
  async *measure({ sizes, runs, only = '' }) {
    if ('seeds'.includes(only)) yield await measureAtlas('seeds', await buildAtlas(readSeeds()), runs);
    const { name, print } = PRINTED.find(each => /ris/i.test(each.name)) ?? PRINTED[0]!;
    for (const size of sizes) {
      const bytes = new TextEncoder().encode(print(inventRecords(size)));
      yield await measureAtlas(`${name}, ${size}`, await buildAtlas([{ name, bytes }]), runs);
    }
  },
};

function readSeeds(): SourceFile[] {
  return readdirSync(SEEDS)
    .filter(name => !name.endsWith('.md') && statSync(join(SEEDS, name)).isFile())
    .sort()
    .map(name => ({ name, bytes: new Uint8Array(readFileSync(join(SEEDS, name))) }))
    .filter(file => !isDecisionFile(file));
}

const kilobytes = (value: unknown): number =>
  gzipSync(typeof value === 'string' ? value : JSON.stringify(value), { level: 9 }).length / 1000;

async function measureAtlas(name: string, made: Atlas, runs: number): Promise<readonly Cell[]> {
  const text = JSON.stringify(made);
  // Without the spaces that make it readable: what is compared is the form, not the print.
  const graphs = made.maps.map(map => JSON.parse(writeGraphology(exportMap(made, map))) as SerializedGraph);
  const graphsText = JSON.stringify(graphs);
  const [columns, objects] = [kilobytes(made.maps), kilobytes(graphsText)];
  const [whole, other] = [kilobytes(text), kilobytes({ ...made, maps: graphs })];
  const [load, fill] = await compareWays(
    [
      { name: 'load', run: () => parseAtlas(text) },
      {
        name: 'fill',
        run: () => (JSON.parse(graphsText) as SerializedGraph[]).map(graph => Graph.from(graph)),
      },
    ],
    runs,
  );
  const round = (value: number) => Number(value.toFixed(1));
  return [
    name,
    made.works.length,
    made.maps.reduce((sum, map) => sum + map.edges.source.length, 0),
    round(columns),
    round(objects),
    Math.round((100 * columns) / objects),
    round(whole),
    round(other),
    Math.round((100 * whole) / other),
    round(load!),
    round(fill!),
  ];
}
