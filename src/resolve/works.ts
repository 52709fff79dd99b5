/** Records of all files -> works: what two files (or two lines) state alike is one work with all its sources. */
import { fold, shortHash } from '../records/slug.ts';
import { TEXT_FIELDS, type Work, yearOf } from '../records/work.ts';

/** One work for every DOI, else for every first author, year and title. Gives works in input order and where each record went. */
export function mergeWorks(records: readonly Work[]): { works: Work[]; idOf: ReadonlyMap<Work, string> } {
  const byKey = new Map<string, Work[]>();
  for (const record of records) {
    const key = matchKey(record);
    const group = byKey.get(key);
    if (group) group.push(record);
    else byKey.set(key, [record]);
  }
  const owners = new Map<string, number>();
  const ownId = (group: readonly Work[]) => group.map(record => record.id).sort()[0]!;
  for (const group of byKey.values()) owners.set(ownId(group), (owners.get(ownId(group)) ?? 0) + 1);
  const idOf = new Map<Work, string>();
  const works = [...byKey].map(([key, group]) => {
    // Different works with one id (two files, "smith-2004-networks" in both) are told apart by what they are, not by which came first.
    const id = owners.get(ownId(group))! > 1 ? `${ownId(group)}-${shortHash(key)}` : ownId(group);
    for (const record of group) idOf.set(record, id);
    return group.length === 1 && group[0]!.id === id ? group[0]! : mergeRecords(group, id);
  });
  return { works, idOf };
}

/** First author's family, year and title say what a work is; with a part missing only the same raw text is the same work. */
function matchKey(work: Work): string {
  if (work.DOI) return `doi:${work.DOI.toLowerCase()}`;
  const first = work.author[0] ?? work.editor[0];
  const year = yearOf(work);
  if (!work.title || !first || !year) return `raw:${fold(work.sources[0]?.raw ?? work.id)}`;
  return `key:${fold(first.family ?? first.literal ?? '')}|${year}|${fold(work.title)}|${fold(work['container-title'] ?? '')}|${work.volume ?? ''}|${work.issue ?? ''}|${work.page ?? ''}`;
}

/** The first statement of each field wins; sources are all kept. */
function mergeRecords(group: readonly Work[], id: string): Work {
  const merged: { -readonly [K in keyof Work]: Work[K] } = { ...group[0]!, id };
  for (const record of group.slice(1)) {
    for (const field of TEXT_FIELDS)
      if (merged[field] === undefined && record[field] !== undefined) merged[field] = record[field];
    if (merged.author.length === 0) merged.author = record.author;
    merged.issued ??= record.issued;
  }
  merged.sources = group.flatMap(record => record.sources);
  return merged;
}
