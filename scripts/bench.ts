/** Measures the stages against the stock way to do them: `npm run bench -- [BENCH...] [--size 1000,10000] [--runs 5] [--only NAME] [--dir DIR] [--gold FILE]`. */
import { parseArgs } from 'node:util';
import { atlas } from './bench/atlas.ts';
import type { Bench } from './bench/bench.ts';
import { cluster } from './bench/cluster.ts';
import { cocitation } from './bench/cocitation.ts';
import { formats } from './bench/formats.ts';
import { identity } from './bench/identity.ts';
import { layout } from './bench/layout.ts';
import { references } from './bench/references.ts';
import { resolve } from './bench/resolve.ts';
import { type Cell, writeColumns } from './cli/table.ts';
import { openProgressLine } from './progress.ts';

const BENCHES: readonly Bench[] = [
  formats,
  references,
  resolve,
  identity,
  cocitation,
  cluster,
  layout,
  atlas,
];

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '1000,10000' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    dir: { type: 'string' },
    gold: { type: 'string' },
  },
});
const { size, runs, ...rest } = given;
const options = { sizes: size.split(',').map(Number), runs: Number(runs), ...rest };
const unknown = positionals.find(name => !BENCHES.some(bench => bench.name === name));
if (unknown)
  throw new Error(`There is no bench "${unknown}": ${BENCHES.map(bench => bench.name).join(', ')}.`);

const progress = openProgressLine();
for (const bench of BENCHES) {
  if (positionals.length && !positionals.includes(bench.name)) continue;
  const rows: (readonly Cell[])[] = [];
  for await (const row of bench.measure(options)) {
    rows.push(row);
    progress.show(`${bench.name}: ${row[0]}`, 0, 0);
  }
  progress.clear();
  console.log(`${bench.name}: ${bench.about}\n`);
  console.log(writeColumns(bench.header, rows));
}
