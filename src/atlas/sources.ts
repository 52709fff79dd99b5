/** Files -> works: every file read by its format, records made works, what several files state alike merged. */
import type { Problem, SourceFile } from '../formats/format.ts';
import { readFile } from '../formats/registry.ts';
import { readRecords } from '../records/read.ts';
import { slug } from '../records/slug.ts';
import type { Work } from '../records/work.ts';
import { mergeWorks } from '../resolve/works.ts';
import type { AtlasInput } from './atlas.ts';

/** Called at the beginning of each step and at its end: the stage in words, how much is done, of how much. */
export type OnProgress = (stage: string, done: number, total: number) => void;

/** One file as it was read: its own records, in its own order, before anything is merged. */
export interface SourceReading extends AtlasInput {
  readonly works: readonly Work[];
  /** The article whose list this is, when the file says who it is. */
  readonly citing: Work | null;
  readonly problems: readonly Problem[];
}

export interface Sources {
  readonly files: readonly SourceReading[];
  /** The works of the collection, each once. */
  readonly works: readonly Work[];
  /** The documents whose reference lists were read; a bare list stands for an unnamed one. */
  readonly citing: readonly Work[];
  readonly problems: readonly Problem[];
}

/** Reads and merges the files. Never throws on what a file holds: what is wrong with it is a problem with file and line. */
export function readSources(
  files: readonly SourceFile[],
  { lines = false, onProgress = () => {} }: { lines?: boolean; onProgress?: OnProgress } = {},
): Sources {
  const readings = files.map((file, done) => {
    onProgress('reading', done, files.length);
    return readSource(file, lines);
  });
  const { works, idOf } = mergeWorks(readings.flatMap(reading => reading.works));
  // One id everywhere: a record is called what its work is called.
  const named = readings.map(reading => ({
    ...reading,
    works: reading.works.map(work => rename(work, idOf.get(work)!)),
  }));
  const citing = readings.flatMap(reading => {
    if (reading.works.length === 0) return [];
    const references = [...new Set(reading.works.map(work => idOf.get(work)!))];
    return [{ ...(reading.citing ?? unnamedList(reading)), references }];
  });
  return {
    files: named,
    works,
    citing: mergeCiting(citing),
    problems: readings.flatMap(reading => reading.problems),
  };
}

const rename = (work: Work, id: string): Work => (work.id === id ? work : { ...work, id });

function readSource(file: SourceFile, lines: boolean): SourceReading {
  const reading = readFile(file, { lines });
  const { works, citing, problems } = readRecords(reading);
  return {
    file: file.name,
    format: reading.format,
    encoding: reading.encoding,
    bytes: file.bytes.length,
    records: works.length,
    works,
    citing,
    problems,
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
