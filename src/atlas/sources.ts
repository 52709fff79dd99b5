/** Files -> works: every file read by its format, records made works, what several files state alike merged. */
import { type Unpacked, unpackFiles } from '../formats/containers/unpack.ts';
import { decodeText, describeBinary } from '../formats/decode.ts';
import type { Problem, SourceFile, TextFile } from '../formats/format.ts';
import { readFile } from '../formats/registry.ts';
import { readRecords } from '../records/read.ts';
import type { Work } from '../records/work.ts';
import type { Unused } from '../resolve/decisions/apply.ts';
import type { Decision } from '../resolve/decisions/decision.ts';
import { type DecisionFile, isDecisions, readDecisions } from '../resolve/decisions/file.ts';
import { decideWorks } from '../resolve/decisions/works.ts';
import { mergeWorks, type WorkEvidence } from '../resolve/works.ts';
import { assemble, collectStatements } from './assemble.ts';
import type { AtlasInput, PackedStatement, WorkReason } from './atlas.ts';
import { isOnStatements } from './merged.ts';
import { packReasons, packStatements } from './statements.ts';

/** Called at the beginning of each step and at its end: the stage in words, how much is done, of how much. */
export type OnProgress = (stage: string, done: number, total: number) => void;

/** One file as it was read: its own records, in its own order, before anything is merged. */
export interface SourceReading extends AtlasInput {
  readonly works: readonly Work[];
  /** What the file itself calls each of its records: its works bear the id of what they are merged into. */
  readonly ownIds: readonly string[];
  /** The article whose list this is, when the file says who it is. */
  readonly citing: Work | null;
  readonly isList: boolean;
  /** What its records cite, each wording of it once. */
  readonly cited: readonly Work[];
  /** What each record cites: indexes into `cited`. */
  readonly citations: readonly (readonly number[])[];
  /** What a file of decisions says; such a file has no works. */
  readonly decisions?: readonly Decision[];
  readonly problems: readonly Problem[];
}

export interface Sources {
  readonly files: readonly SourceReading[];
  /** The works of the collection, each once. */
  readonly works: readonly Work[];
  /** The documents whose reference lists were read; a bare list stands for an unnamed one. */
  readonly citing: readonly Work[];
  /** What records cite that is no work of the collection, each once. */
  readonly cited: readonly Work[];
  /** Pairs that look alike and were left undecided. */
  readonly doubtful: readonly WorkEvidence[];
  /** What files of decisions among the sources say, in their order. */
  readonly decisions: readonly Decision[];
  /** The works and citing documents without what was decided of them; the same when nothing was. */
  readonly found: Pick<Sources, 'works' | 'citing'>;
  /** The statements of works that several state, as of `found`. */
  readonly statements: readonly PackedStatement[];
  /** Why those in different words are one. */
  readonly reasons: readonly WorkReason[];
  /** Of those on works, what could not be carried out. */
  readonly unused: readonly Unused[];
  readonly problems: readonly Problem[];
}

/** Takes out what is inside archives and documents. */
export function unpackSources(
  files: readonly SourceFile[],
  onProgress: OnProgress = () => {},
): Promise<Unpacked> {
  return unpackFiles(files, (file, done, total) => onProgress(`unpacking ${file}`, done, total));
}

/** Reads and merges the files (unpacked already, or as they lie on the disk). Never throws on what a file holds: what is wrong with it is a problem with file and line. */
export async function readSources(
  given: readonly SourceFile[] | Unpacked,
  { lines = false, onProgress = () => {} }: { lines?: boolean; onProgress?: OnProgress } = {},
): Promise<Sources> {
  const unpacked = 'files' in given ? given : await unpackSources(given, onProgress);
  const readings: SourceReading[] = [];
  for (const [done, file] of unpacked.files.entries()) {
    onProgress('reading', done, unpacked.files.length);
    const own = unpacked.problems.filter(problem => problem.file === file.name);
    readings.push(await readSource(file, lines, own));
  }
  readings.push(...reportContainers(unpacked.problems, unpacked.files));
  const decisions = readings.flatMap(reading => reading.decisions ?? []);
  const records = readings.flatMap(reading => reading.works);
  const mentioned = readings.flatMap(reading => reading.cited);
  const merged = mergeWorks(records, mentioned);
  const decided = decideWorks(records, mentioned, merged, decisions);
  const assembled = assemble(readings, decided);
  // What was found without decisions is kept, so that they can be taken back.
  const found = decisions.some(isOnStatements) ? assemble(readings, merged) : assembled;
  return {
    ...assembled,
    found,
    statements: packStatements(found.works, collectStatements(readings, found.files, merged.idOf)),
    reasons: packReasons(found.works, merged.evidence),
    doubtful: merged.doubtful,
    decisions,
    unused: decided.unused,
    problems: readings.flatMap(reading => reading.problems),
  };
}

/** A reading without works. */
const NOTHING = { works: [], ownIds: [], citing: null, isList: false, cited: [], citations: [] };

/** The text of a file that says what a person decided (decisions.tsv, a thesaurus), judged by its first lines; else null. */
function decisionText(file: SourceFile): TextFile | null {
  const { bytes, text } = file;
  if (text || bytes.length === 0) return null;
  const head = { name: file.name, bytes: bytes.subarray(0, 4096) };
  if (describeBinary(head.bytes) || !isDecisions(decodeText(head))) return null;
  return decodeText(file);
}

/** Whether a file says what a person decided, and has no works. */
export const isDecisionFile = (file: SourceFile): boolean => decisionText(file) !== null;

/** What such a file says; nothing when it is none. */
export function readDecisionFile(file: SourceFile): DecisionFile {
  const text = decisionText(file);
  return text ? readDecisions(text) : { decisions: [], problems: [] };
}

/** What is to be said of files that are no longer there themselves: archives, and documents without text. */
function reportContainers(problems: readonly Problem[], files: readonly SourceFile[]): SourceReading[] {
  const there = new Set(files.map(file => file.name));
  const gone = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (there.has(problem.file)) continue;
    const list = gone.get(problem.file);
    if (list) list.push(problem);
    else gone.set(problem.file, [problem]);
  }
  return [...gone].map(([file, problems]) => ({
    ...{ file, format: 'container', encoding: 'binary', bytes: 0, records: 0 },
    ...NOTHING,
    problems,
  }));
}

async function readSource(
  file: SourceFile,
  lines: boolean,
  known: readonly Problem[],
): Promise<SourceReading> {
  const decided = lines ? null : decisionText(file);
  if (decided) {
    const { decisions, problems } = readDecisions(decided);
    const { encoding } = decided;
    const format = 'decisions';
    return {
      ...{ file: file.name, format, encoding, bytes: file.bytes.length, records: 0 },
      ...NOTHING,
      decisions,
      problems: [...known, ...problems],
    };
  }
  const reading = await readFile(file, { lines });
  const { works, citing, isList, cited, citations, problems } = await readRecords(reading);
  return {
    file: file.name,
    format: reading.format,
    encoding: reading.encoding,
    bytes: file.bytes.length,
    records: works.length,
    works,
    ownIds: works.map(({ id }) => id),
    citing,
    isList,
    cited,
    citations,
    problems: [...known, ...problems],
  };
}
