/** Records of all files, and what they cite -> works: what two files (or two lines) state is one work with all its sources. */
import { shortHash } from '../records/slug.ts';
import type { Work } from '../records/work.ts';
import type { Evidence } from './entity.ts';
import { combine, rank, type Statement, TRUST } from './works/combine.ts';
import { forRuns, hashText } from './works/intern.ts';
import { type Link, linkStatements } from './works/link.ts';
import { tabulate, wordingOf } from './works/statements.ts';

/** Why two statements were held to be one work, or may be: both as written, and the ids of the works they are (one when joined). */
export interface WorkEvidence extends Omit<Evidence, 'works'> {
  readonly works: readonly string[];
}

export interface MergedWorks {
  /** In the order of their first statement. */
  readonly works: Work[];
  /** The id of the work that each statement became. */
  readonly idOf: ReadonlyMap<Work, string>;
  /** Every join of statements in different words, in the order in which they were made: the surest first, those by elimination last. */
  readonly evidence: readonly WorkEvidence[];
  /** Pairs that look alike and were left apart, the likeliest first: for a person to decide. */
  readonly doubtful: readonly WorkEvidence[];
}

/**
 * Statements in the same words are one row; rows that share a key are compared, field by field; the surest pairs are joined first, and none
 * that contradicts what is known. `cited` are works as records cite them, which are trusted less. The order of input decides nothing but
 * the order of the works. O(n log n).
 */
export function mergeWorks(records: readonly Work[], cited: readonly Work[] = []): MergedWorks {
  const all = cited.length > 0 ? [...records, ...cited] : records;
  const statements = tabulate(all);
  const { groups, joined, doubtful } = linkStatements(statements);
  const groupOf = statements.rowOf.map(row => groups.find(row));
  const several = collectSeveral(groupOf, i => ({
    work: all[i]!,
    trust: all[i]!.confidence ? TRUST.text : i < records.length ? TRUST.record : TRUST.cited,
  }));
  const firsts = groupsInOrder(groupOf, statements.size);
  const ids: string[] = new Array(statements.size).fill('');
  for (const i of firsts)
    ids[groupOf[i]!] = leastId(several.get(groupOf[i]!) ?? [{ work: all[i]!, trust: 0 }]);
  // Different works with one id ("smith-2004-networks" in two files) are told apart by what they are.
  for (const i of findNamesakes(firsts, i => ids[groupOf[i]!]!)) {
    const [first = { work: all[i]! }] = several.get(groupOf[i]!) ?? [];
    ids[groupOf[i]!] += `-${shortHash(describe(first.work))}`;
  }
  const works = firsts.map(i => {
    const [own, id] = [several.get(groupOf[i]!), ids[groupOf[i]!]!];
    return own ? combine(own, id) : withId(all[i]!, id);
  });
  const idOf = new Map<Work, string>();
  for (let i = 0; i < all.length; i++) idOf.set(all[i]!, ids[groupOf[i]!]!);
  const describeLink = ({ a, b, reason, score }: Link): WorkEvidence => ({
    a: wordingOf(all[statements.workOf[a]!]!),
    b: wordingOf(all[statements.workOf[b]!]!),
    reason,
    score,
    works: [...new Set([a, b].map(row => ids[groups.find(row)]!))],
  });
  return { works, idOf, evidence: joined.map(describeLink), doubtful: doubtful.map(describeLink) };
}

/** Groups of more than one statement -> their statements, ranked. Most works are stated once, and need no list. */
function collectSeveral(
  groupOf: Int32Array,
  statementOf: (i: number) => Statement,
): ReadonlyMap<number, readonly Statement[]> {
  const first = new Int32Array(groupOf.length).fill(-1);
  const several = new Map<number, Statement[]>();
  groupOf.forEach((group, i) => {
    if (first[group] === -1) first[group] = i;
    else {
      const list = several.get(group);
      if (list) list.push(statementOf(i));
      else several.set(group, [statementOf(first[group]!), statementOf(i)]);
    }
  });
  return new Map([...several].map(([group, list]) => [group, rank(list)]));
}

/** Index of the first statement of each group. */
function groupsInOrder(groupOf: Int32Array, size: number): number[] {
  const seen = new Uint8Array(size);
  const firsts: number[] = [];
  groupOf.forEach((group, i) => {
    if (!seen[group]) firsts.push(i);
    seen[group] = 1;
  });
  return firsts;
}

/** Those whose name another has too. */
function findNamesakes(indexes: readonly number[], nameOf: (i: number) => string): number[] {
  const alike: number[] = [];
  const hashes = Int32Array.from(indexes, i => hashText(nameOf(i)) || 1);
  forRuns(hashes, (rows, from, to) => {
    const counts = new Map<string, number>();
    const run = rows.subarray(from, to);
    for (const k of run) counts.set(nameOf(indexes[k]!), (counts.get(nameOf(indexes[k]!)) ?? 0) + 1);
    for (const k of run) if (counts.get(nameOf(indexes[k]!))! > 1) alike.push(indexes[k]!);
  });
  return alike;
}

const leastId = (statements: readonly Statement[]): string =>
  statements.map(({ work }) => work.id).sort()[0]!;

const withId = (work: Work, id: string): Work => (work.id === id ? work : { ...work, id });

/** What a statement says and where it stands: no two are alike in both. */
const describe = (work: Work): string =>
  [wordingOf(work), work.sources[0]?.file, work.sources[0]?.line, work.id].join('\n');
