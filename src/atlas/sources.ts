/** Files -> works: every file read by its format, records made works, what several files state alike merged. */
import { type Unpacked, unpackFiles } from '../formats/containers/unpack.ts';
import type { Problem, SourceFile } from '../formats/format.ts';
import { readFile } from '../formats/registry.ts';
import { readRecords } from '../records/read.ts';
import { slug } from '../records/slug.ts';
import type { Work } from '../records/work.ts';
import { mergeWorks, type WorkEvidence } from '../resolve/works.ts';
import type { AtlasInput } from './atlas.ts';

/** Called at the beginning of each step and at its end: the stage in words, how much is done, of how much. */
export type OnProgress = (stage: string, done: number, total: number) => void;

/** One file as it was read: its own records, in its own order, before anything is merged. */
export interface SourceReading extends AtlasInput {
  readonly works: readonly Work[];
  /** The article whose list this is, when the file says who it is. */
  readonly citing: Work | null;
  readonly isList: boolean;
  /** What its records cite, each wording of it once. */
  readonly cited: readonly Work[];
  /** What each record cites: indexes into `cited`. */
  readonly citations: readonly (readonly number[])[];
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
  /** Why statements in different words are one work, and which pairs were left undecided. */
  readonly evidence: readonly WorkEvidence[];
  readonly doubtful: readonly WorkEvidence[];
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
  const { works, idOf, evidence, doubtful } = mergeWorks(
    readings.flatMap(reading => reading.works),
    readings.flatMap(reading => reading.cited),
  );
  // One id everywhere: a record is called what its work is called.
  const named = readings.map(reading => renameAll(reading, idOf));
  const collection = new Set(named.flatMap(reading => reading.works.map(work => work.id)));
  const referencesOf = new Map<string, Set<string>>();
  for (const work of named.flatMap(reading => reading.works)) {
    for (const id of work.references ?? []) {
      const all = referencesOf.get(work.id);
      if (all) all.add(id);
      else referencesOf.set(work.id, new Set([id]));
    }
  }
  const withReferences = (work: Work): Work => {
    const references = referencesOf.get(work.id);
    return references ? { ...work, references: [...references] } : work;
  };
  const citing = named.flatMap(reading => {
    if (reading.works.length === 0 || !reading.isList) return [];
    const references = [...new Set(reading.works.map(work => work.id))];
    return [{ ...(reading.citing ?? unnamedList(reading)), references }];
  });
  return {
    files: named,
    works: works.filter(work => collection.has(work.id)).map(withReferences),
    citing: mergeCiting(citing),
    cited: works.filter(work => !collection.has(work.id)),
    evidence,
    doubtful,
    problems: readings.flatMap(reading => reading.problems),
  };
}

/** The reading with the ids of merged works: of its records, and of what they cite. */
function renameAll(reading: SourceReading, idOf: ReadonlyMap<Work, string>): SourceReading {
  const works = reading.works.map((work, i): Work => {
    const id = idOf.get(work)!;
    const references = reading.citations[i]?.map(k => idOf.get(reading.cited[k]!)!) ?? [];
    if (references.length > 0) return { ...work, id, references };
    return work.id === id ? work : { ...work, id };
  });
  return { ...reading, works };
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
  const nothing = { works: [], citing: null, isList: false, cited: [], citations: [] };
  return [...gone].map(([file, problems]) => ({
    ...{ file, format: 'container', encoding: 'binary', bytes: 0, records: 0 },
    ...nothing,
    problems,
  }));
}

async function readSource(
  file: SourceFile,
  lines: boolean,
  known: readonly Problem[],
): Promise<SourceReading> {
  const reading = await readFile(file, { lines });
  const { works, citing, isList, cited, citations, problems } = await readRecords(reading);
  return {
    file: file.name,
    format: reading.format,
    encoding: reading.encoding,
    bytes: file.bytes.length,
    records: works.length,
    works,
    citing,
    isList,
    cited,
    citations,
    problems: [...known, ...problems],
  };
}

/** A plain list is the list of one document, even when the file does not say which. */
function unnamedList({ file, works }: SourceReading): Work {
  const place = { ...works[0]!.sources[0]!, endLine: works.at(-1)!.sources[0]!.endLine, raw: '' };
  return {
    id: `list-${slug(file, 6)}`,
    type: 'document',
    title: `Reference list in ${file}`,
    author: [],
    editor: [],
    sources: [place],
  };
}

/** The same page given twice is one citing document; two bare lists are two, whatever they are called. */
function mergeCiting(citing: readonly Work[]): Work[] {
  const named = citing.filter(work => work.type !== 'document');
  const { works, idOf } = mergeWorks(named);
  const references = new Map<string, Set<string>>();
  for (const record of named) {
    const all = references.get(idOf.get(record)!) ?? new Set<string>();
    for (const id of record.references ?? []) all.add(id);
    references.set(idOf.get(record)!, all);
  }
  const merged = works.map(work => ({ ...work, references: [...references.get(work.id)!] }));
  const taken = new Map<string, number>();
  const lists = citing
    .filter(work => work.type === 'document')
    .map(work => {
      const count = (taken.get(work.id) ?? 0) + 1;
      taken.set(work.id, count);
      return count === 1 ? work : { ...work, id: `${work.id}-${count}` };
    });
  return [...merged, ...lists];
}
