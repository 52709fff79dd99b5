/** Readings of files -> one collection: works under one id everywhere, with what they cite, and the documents whose lists were read. */
import { shortHash } from '../records/slug.ts';
import type { Work } from '../records/work.ts';
import { type MergedWorks, mergeWorks } from '../resolve/works.ts';
import { ReferenceLists } from './references.ts';
import type { SourceReading, Sources } from './sources.ts';
import type { StatedWork } from './statements.ts';

type Assembled = Pick<Sources, 'files' | 'works' | 'citing' | 'cited'>;

/** What the readings are together, when it is known which of their works are one. */
export function assemble(
  readings: readonly SourceReading[],
  { works, idOf }: Pick<MergedWorks, 'works' | 'idOf'>,
): Assembled {
  // One id everywhere: a record is called what its work is called.
  const named = readings.map(reading => renameAll(reading, idOf));
  const collection = new Set(named.flatMap(reading => reading.works.map(work => work.id)));
  const lists = new ReferenceLists();
  for (const reading of named) for (const { id, references = [] } of reading.works) lists.add(id, references);
  const withReferences = (work: Work): Work => {
    const references = lists.of(work.id);
    return references ? { ...work, references } : work;
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
  };
}

/** Every record, with what it cites by the ids of `named`, and every wording in which one is cited. */
export function collectStatements(
  readings: readonly SourceReading[],
  named: readonly SourceReading[],
  idOf: MergedWorks['idOf'],
): StatedWork[] {
  const records = readings.flatMap(({ works }, r) =>
    works.map((work, i): StatedWork => {
      const { id: of, references } = named[r]!.works[i]!;
      return { of, cited: false, work: references ? { ...work, references } : work };
    }),
  );
  const cited = readings.flatMap(reading => reading.cited);
  return [...records, ...cited.map(work => ({ of: idOf.get(work)!, cited: true, work }))];
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

/** A plain list is the list of one document, even when the file does not say which; it is called by what it lists, wherever it lies. */
function unnamedList({ file, works }: SourceReading): Work {
  const place = { ...works[0]!.sources[0]!, endLine: works.at(-1)!.sources[0]!.endLine, raw: '' };
  return {
    id: `list-${shortHash(works.map(({ id }) => id).join('\n'))}`,
    type: 'document',
    title: `Reference list in ${file}`,
    author: [],
    editor: [],
    sources: [place],
  };
}

/** The same page given twice is one citing document; two bare lists are two, whatever they are called, numbered in the order of their names. */
function mergeCiting(citing: readonly Work[]): Work[] {
  const named = citing.filter(work => work.type !== 'document');
  const { works, idOf } = mergeWorks(named);
  const references = new ReferenceLists();
  for (const record of named) references.add(idOf.get(record)!, record.references ?? []);
  const merged = works.map(work => ({ ...work, references: references.of(work.id) ?? [] }));
  const taken = new Map<string, number>();
  const lists = citing
    .filter(work => work.type === 'document')
    .map(work => ({ work, key: `${work.sources[0]?.file}\n${work.references?.join('\n')}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ work }) => {
      const count = (taken.get(work.id) ?? 0) + 1;
      taken.set(work.id, count);
      return count === 1 ? work : { ...work, id: `${work.id}-${count}` };
    });
  return [...merged, ...lists];
}
