/** The bench of reading: bytes -> records -> works with their cited references, against the stock way to read the same text. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../../src/formats/format.ts';
import { readFile } from '../../src/formats/registry.ts';
import { readRecords } from '../../src/records/read.ts';
import type { Cell } from '../cli/table.ts';
import type { Bench } from './bench.ts';
import { compareWays } from './measure.ts';
import { stockWay } from './peers.ts';
import { type Goal, PRINTED } from './printed.ts';
import { inventRecords } from './synthetic.ts';

const HEADER = [
  'file',
  'records',
  'cited',
  'MB',
  'ms',
  'reading %',
  'records/s',
  'MB/s',
  'against',
  'ratio',
  'goal',
  'reached',
] as const;

export const formats: Bench = {
  name: 'formats',
  about: 'files of every format to works with their cited references',
  header: HEADER,
  async *measure({ sizes, runs, dir, only }) {
    for (const size of sizes) {
      const records = inventRecords(size);
      for (const { name, print, goal } of PRINTED)
        if (matches(name, only)) yield* measureFile(toFile(`${name}, ${size}`, print(records)), runs, goal);
    }
    if (dir)
      for (const path of filesUnder(dir).filter(path => matches(path, only)))
        yield* measureFile({ name: path.slice(dir.length + 1), bytes: readFileSync(path) }, runs);
  },
};

const matches = (name: string, only = ''): boolean => name.toLowerCase().includes(only.toLowerCase());
const toFile = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });

const filesUnder = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .map(name => join(folder, name))
    .flatMap(path => (statSync(path).isDirectory() ? filesUnder(path) : [path]));

/** A row of the table; none for a file of which nothing can be read. */
async function* measureFile(file: SourceFile, runs: number, goal?: Goal): AsyncGenerator<readonly Cell[]> {
  const reading = await readFile(file);
  const { works, cited, isList } = await readRecords(reading);
  if (works.length === 0 || isList) return;
  const stock = stockWay(reading.format, new TextDecoder().decode(file.bytes));
  const [whole = 0, half = 0, other] = await compareWays(
    [
      { name: 'whole', run: async () => readRecords(await readFile(file)) },
      { name: 'reading', run: () => readFile(file) },
      ...(stock ? [stock] : []),
    ],
    runs,
  );
  const size = file.bytes.length / 1e6;
  const measured = {
    'records/s': (1000 * works.length) / whole,
    'MB/s': (1000 * size) / whole,
    ratio: other === undefined ? 0 : whole / other,
  };
  yield [
    file.name,
    works.length,
    cited.length,
    Number(size.toFixed(2)),
    Number(whole.toFixed(1)),
    Math.round((100 * half) / whole),
    Math.round(measured['records/s']),
    Number(measured['MB/s'].toFixed(1)),
    other === undefined ? '' : stock!.name,
    other === undefined ? '' : measured.ratio.toPrecision(2),
    goal ? `${goal.of} ${goal.of === 'ratio' ? '<=' : '>='} ${goal.value}` : '',
    goal ? `${Math.round(100 * reached(measured[goal.of], goal))} %` : '',
  ];
}

/** How much of a goal is reached; 1 is all of it. */
const reached = (value: number, { of, value: goal }: Goal): number =>
  of === 'ratio' ? goal / value : value / goal;
