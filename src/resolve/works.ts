/** Records of all files -> works: what two files (or two lines) state is one work with all its sources. */
import { fold, shortHash } from '../records/slug.ts';
import { type Name, TEXT_FIELDS, type Work, yearOf } from '../records/work.ts';
import { Groups } from './groups.ts';

/**
 * Groups records that share a match key: the DOI; family and initial of the first author, year, volume and first page (the key of
 * VOSviewer's manual); or family, year and title. Records whose DOIs, volumes or first pages contradict each other stay apart. Gives works in input order, and
 * the id of the work that each record became. Linear in records.
 */
export function mergeWorks(records: readonly Work[]): { works: Work[]; idOf: ReadonlyMap<Work, string> } {
  // In an order made from content, so that which record came first decides nothing.
  const order = records.map((_, i) => i).sort((a, b) => compare(records[a]!, records[b]!) || a - b);
  const sorted = order.map(i => records[i]!);
  const groups = new Groups(sorted.length);
  // What the members of a group state of their place, each once: few, however often a work is cited.
  const stated = sorted.map(record => new Map([[placeOf(record), record]]));
  const agreeAll = (a: number, b: number) =>
    [...stated[a]!.values()].every(x => [...stated[b]!.values()].every(y => agree(x, y)));
  const seen = new Map<string, number[]>();
  sorted.forEach((record, i) => {
    for (const key of matchKeys(record)) {
      const others = seen.get(key);
      const own = groups.find(i);
      const other = others?.map(k => groups.find(k)).find(root => root === own || agreeAll(root, own));
      if (other === undefined) {
        if (others) others.push(i);
        else seen.set(key, [i]);
      } else if (other !== own) {
        groups.join(other, own);
        const [root, gone] = groups.find(i) === other ? [other, own] : [own, other];
        for (const [place, work] of stated[gone]!) stated[root]!.set(place, work);
        stated[gone] = new Map();
      }
    }
  });
  const owners = new Map<string, number>();
  const merged = groups.all().map(members => members.map(k => sorted[k]!));
  for (const group of merged) owners.set(leastId(group), (owners.get(leastId(group)) ?? 0) + 1);
  const idOf = new Map<Work, string>();
  const workOf = new Map<string, Work>();
  for (const group of merged) {
    // Different works with one id ("smith-2004-networks" in two files) are told apart by what they are.
    const own = leastId(group);
    const id =
      owners.get(own)! > 1 ? `${own}-${shortHash(`${matchKeys(group[0]!)}${rawOf(group[0]!)}`)}` : own;
    for (const record of group) idOf.set(record, id);
    workOf.set(id, group.length === 1 && own === id ? group[0]! : mergeRecords(group, id));
  }
  const ids = new Set(records.map(record => idOf.get(record)!));
  return { works: [...ids].map(id => workOf.get(id)!), idOf };
}

const rawOf = (work: Work): string => work.sources[0]?.raw ?? '';
const compare = (a: Work, b: Work): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : rawOf(a) < rawOf(b) ? -1 : rawOf(a) > rawOf(b) ? 1 : 0;

const leastId = (group: readonly Work[]): string => group.map(record => record.id).sort()[0]!;

/** What says which work it is, from the surest; only the same text is the same work when nothing else is known of it. */
function matchKeys(work: Work): string[] {
  const first = work.author[0] ?? work.editor[0];
  const year = yearOf(work);
  const keys: string[] = [];
  if (work.DOI) keys.push(`doi:${work.DOI.toLowerCase()}`);
  if (first && year) {
    const family = fold(first.family ?? first.literal ?? '');
    const title = fold(work.title ?? '');
    if (work.volume && firstPage(work))
      keys.push(`place:${family}|${initialOf(first)}|${year}|${fold(work.volume)}|${firstPage(work)}`);
    if (title.split(' ').length >= 3) keys.push(`title:${family}|${year}|${title}`);
    else if (title)
      keys.push(`title:${family}|${year}|${title}|${fold(work['container-title'] ?? work.publisher ?? '')}`);
  }
  return keys.length > 0 ? keys : [`raw:${fold(work.sources[0]?.raw ?? work.id)}`];
}

const initialOf = (name: Name): string => fold(name.given ?? '')[0] ?? '';
const firstPage = (work: Work): string => /[a-z]*\d+/iu.exec(work.page ?? '')?.[0].toLowerCase() ?? '';

/** All that `agree` looks at. */
const placeOf = (work: Work): string =>
  [work.DOI?.toLowerCase(), firstPage(work), work.volume && fold(work.volume), work.type].join('|');

/** Whether nothing that both state differs: a reprint in another volume is another work. */
function agree(a: Work, b: Work): boolean {
  const differ = (x: string | undefined, y: string | undefined) => Boolean(x && y && x !== y);
  return (
    !differ(a.DOI?.toLowerCase(), b.DOI?.toLowerCase()) &&
    !differ(firstPage(a), firstPage(b)) &&
    !differ(a.volume && fold(a.volume), b.volume && fold(b.volume)) &&
    !(a.type === 'chapter' && b.type === 'book')
  );
}

/** The fullest statement of each field wins, ties by the text of the statement, so that the order of files changes nothing but the order. */
function mergeRecords(group: readonly Work[], id: string): Work {
  const fields = (work: Work) =>
    TEXT_FIELDS.filter(field => work[field] !== undefined).length + work.author.length;
  const ranked = [...group].sort((a, b) => fields(b) - fields(a) || compare(a, b));
  const merged: { -readonly [K in keyof Work]: Work[K] } = { ...ranked[0]!, id };
  for (const record of ranked.slice(1)) {
    for (const field of TEXT_FIELDS)
      if (merged[field] === undefined && record[field] !== undefined) merged[field] = record[field];
    if (merged.author.length === 0) merged.author = record.author;
    merged.issued ??= record.issued;
  }
  merged.sources = group.flatMap(record => record.sources);
  return merged;
}
