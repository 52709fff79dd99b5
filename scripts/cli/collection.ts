/** From files to what the commands work on: readings, collections, atlases; problems go to stderr. */

import type { Atlas, AtlasOptions } from '../../src/atlas/atlas.ts';
import { buildAtlas, DEFAULT_OPTIONS, GENERATOR } from '../../src/atlas/build.ts';
import { citesMore, collectCited } from '../../src/atlas/cited.ts';
import type { Collection } from '../../src/atlas/items.ts';
import { redecide } from '../../src/atlas/redecide.ts';
import { resolveEntities } from '../../src/atlas/resolve.ts';
import { openSnapshot, SNAPSHOT_FORMAT } from '../../src/atlas/snapshot.ts';
import { readDecisionFile, readSources, type Sources } from '../../src/atlas/sources.ts';
import { writeProblem } from '../../src/atlas/summary.ts';
import { AtlasError, parseAtlas } from '../../src/atlas/validate.ts';
import type { RecordsOfWorks } from '../../src/export/entities.ts';
import type { Unpacked } from '../../src/formats/containers/unpack.ts';
import type { Problem, SourceFile } from '../../src/formats/format.ts';
import { countProblems } from '../../src/formats/problems.ts';
import type { Work } from '../../src/records/work.ts';
import { openProgressLine } from '../progress.ts';
import type { Arguments } from './arguments.ts';
import { addDecisions, readFiles } from './files.ts';
import type { Io } from './io.ts';
import { tame } from './table.ts';
import { UserError } from './user-error.ts';

/** Problems told one by one; the rest are counted. */
const TOLD = 20;

export function tellProblems(problems: readonly Problem[], io: Io): void {
  for (const problem of problems.slice(0, TOLD)) io.stderr.write(`${writeProblem(problem)}\n`);
  if (problems.length > TOLD)
    io.stderr.write(
      `... and ${countProblems(problems.slice(TOLD))} more problems: inspect --json lists all\n`,
    );
}

export function atlasOptionsOf(given: Arguments): AtlasOptions & { lines: boolean } {
  return {
    ...DEFAULT_OPTIONS,
    lines: given.has('lines'),
    withCiting: given.has('with-citing'),
    rawNames: given.has('raw-names'),
    seed: given.number('seed', 0) ?? DEFAULT_OPTIONS.seed,
    resolution: given.number('resolution', 0, false) ?? DEFAULT_OPTIONS.resolution,
  };
}

/** Reads the files that are named, or were read already; every problem is told. */
export async function loadSources(
  given: Arguments,
  io: Io,
  read?: readonly SourceFile[] | Unpacked,
): Promise<Sources> {
  const files = read ?? (await readFiles(given.files, io));
  const progress = openProgressLine(io.stderr);
  const sources = await readSources(files, { lines: given.has('lines'), onProgress: progress.show });
  progress.clear();
  tellProblems(sources.problems, io);
  return sources;
}

/** The atlas in a file, when it is one. */
async function findAtlas(files: readonly SourceFile[], io: Io): Promise<Atlas | undefined> {
  const [file, another] = files;
  if (!file || another) return undefined;
  const text = new TextDecoder().decode(file.bytes);
  if (!/^\s*\{\s*"format"\s*:\s*"invisible-college-/.test(text.slice(0, 200))) return undefined;
  try {
    if (!text.slice(0, 200).includes(SNAPSHOT_FORMAT)) return parseAtlas(text);
    const { atlas, lost } = await openSnapshot(text);
    for (const sentence of lost) io.stderr.write(`${tame(file.name)}: ${tame(sentence)}\n`);
    return atlas;
  } catch (error) {
    if (error instanceof AtlasError) throw new UserError(`${file.name}: ${error.message}`);
    throw error;
  }
}

/** The collection in the files (`withCited`: and what it cites), or in an atlas or snapshot; UserError when there is nothing in them. */
export async function loadCollection(
  given: Arguments,
  io: Io,
  withCited = false,
  read?: readonly SourceFile[],
): Promise<Collection & { readonly records?: RecordsOfWorks }> {
  const files = read ?? (await readFiles(given.files, io));
  const atlas = await findAtlas(files, io);
  if (atlas) {
    const decided = await decideAgain(atlas, files, given, io);
    if (withCited) tellMissing(decided, files[0]!.name, io);
    return withCited ? collectCited(decided) : decided;
  }
  const { lines, ...options } = atlasOptionsOf(given);
  const decided = await addDecisions(files, given.text('decisions'), io);
  const progress = openProgressLine(io.stderr);
  const sources = await readSources(decided, { lines, onProgress: progress.show });
  const resolution = resolveEntities(sources, options, progress.show, withCited);
  progress.clear();
  const problems = [...sources.problems, ...resolution.problems];
  tellProblems(problems, io);
  const { works, authors, journals, themes } = resolution;
  refuseEmpty(works.length, files);
  return {
    generator: GENERATOR,
    options,
    ...{ works, authors, journals, themes },
    citing: sources.citing,
    records: recordsOf(sources),
    ...(withCited ? { cited: sources.cited } : {}),
    problems,
  };
}

/** The records of each work, under their own ids. */
function recordsOf({ files }: Sources): RecordsOfWorks {
  const records = new Map<string, Work[]>();
  for (const { works, ownIds } of files)
    works.forEach((work, i) => {
      const record = { ...work, id: ownIds[i]! };
      const list = records.get(work.id);
      if (list) list.push(record);
      else records.set(work.id, [record]);
    });
  return records;
}

/** The atlas of the files, or the one that the file is; UserError when there is nothing in them. */
export async function loadAtlas(given: Arguments, io: Io): Promise<Atlas> {
  const files = await readFiles(given.files, io);
  const found = await findAtlas(files, io);
  if (found) return decideAgain(found, files, given, io);
  const progress = openProgressLine(io.stderr);
  const decided = await addDecisions(files, given.text('decisions'), io);
  const atlas = await buildAtlas(decided, atlasOptionsOf(given), progress.show);
  progress.clear();
  tellProblems(atlas.problems, io);
  if (atlas.items === undefined) refuseEmpty(atlas.works.length, files);
  return atlas;
}

/** The atlas under the decisions that are named; as it is when none are. */
async function decideAgain(
  atlas: Atlas,
  files: readonly SourceFile[],
  given: Arguments,
  io: Io,
): Promise<Atlas> {
  const named = given.text('decisions');
  if (named === undefined) return atlas;
  const { decisions, problems } = readDecisionFile((await addDecisions(files, named, io)).at(-1)!);
  const decided = redecide(atlas, decisions);
  tellProblems([...problems, ...decided.problems.filter(({ code }) => code === 'decision-unused')], io);
  return decided;
}

/** A large atlas holds of what its works cite only what two of them cite. */
function tellMissing({ cited = [], works, citing }: Atlas, name: string, io: Io): void {
  if (citesMore(cited, works, citing))
    io.stderr.write(`${tame(name)}: not all that its works cite is in it; what only one cites is left out\n`);
}

function refuseEmpty(works: number, files: readonly SourceFile[]): void {
  if (works > 0) return;
  const names = files.length === 1 ? files[0]!.name : `${files.length} files`;
  throw new UserError(`${names}: no reference could be read`);
}

/** Writes a result to stdout, or to the file of --out. */
export async function deliver(text: string, given: Arguments, io: Io): Promise<void> {
  const path = given.text('out');
  if (path === undefined || path === '-') io.stdout.write(text);
  else {
    await io.writeFile(path, text);
    io.stderr.write(`${tame(path)} written\n`);
  }
}
