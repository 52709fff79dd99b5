/** `npm run build:graph [FILE]`: reads every file in seeds/ and writes the atlas that the explorer opens with. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { buildAtlas } from '../src/atlas/build.ts';
import { writeSummary } from '../src/atlas/summary.ts';
import type { SourceFile } from '../src/formats/format.ts';
import { openProgressLine } from './progress.ts';

const ROOT = join(import.meta.dirname, '..');
const SEEDS = join(ROOT, 'seeds');

/** The files of a folder, by name: bibliographies, and decisions.tsv where there is one. Notes (*.md) and dot files are neither. */
async function readSeeds(folder: string): Promise<SourceFile[]> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter(entry => entry.isFile())
    .map(entry => entry.name)
    .filter(name => !name.startsWith('.') && !name.endsWith('.md'))
    .sort();
  return Promise.all(names.map(async name => ({ name, bytes: await readFile(join(folder, name)) })));
}

/** Builds the atlas of seeds/ into `file` and says on stdout what is in it. Exit code 1 when nothing could be used. */
export async function buildGraph(file = join(ROOT, 'public/atlas.json')): Promise<void> {
  const progress = openProgressLine();
  const atlas = await buildAtlas(await readSeeds(SEEDS), {}, progress.show);
  progress.clear();
  const text = `${JSON.stringify(atlas)}\n`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  process.stdout.write(writeSummary(atlas, relative(process.cwd(), file), Buffer.byteLength(text)));
  if (atlas.works.length === 0) process.exitCode = 1;
}

if (process.argv[1] === import.meta.filename) await buildGraph(process.argv[2] && resolve(process.argv[2]));
