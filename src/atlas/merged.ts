/** Works merged and split by decision in an atlas that is open, where its files are no longer at hand: from the statements that it keeps. */
import type { Work } from '../records/work.ts';
import type { Unused } from '../resolve/decisions/apply.ts';
import type { Decision } from '../resolve/decisions/decision.ts';
import { decideWorks } from '../resolve/decisions/works.ts';
import type { Atlas, Restored, Unmerged } from './atlas.ts';
import { ReferenceLists } from './references.ts';
import { type StatedWork, unpackStatements } from './statements.ts';

export interface Merging {
  readonly works: readonly Work[];
  readonly citing: readonly Work[];
  readonly unused: readonly Unused[];
}

/** Whether two lists of decisions merge and split the same works. */
export function mergeAlike(one: readonly Decision[], other: readonly Decision[]): boolean {
  const told = (list: readonly Decision[]) =>
    JSON.stringify(list.filter(isOnStatements).map(({ action, a, b }) => [action, a, b]));
  return told(one) === told(other);
}

/** Merges and splits of works, which decide what is a work at all. */
export const isOnStatements = ({ kind, action }: Decision): boolean =>
  kind === 'work' && (action === 'merge' || action === 'split');

/** The works as these decisions have them, and who cites which. `works` and `citing` are those without any. Linear. */
export function mergeAgain(
  works: readonly Work[],
  citing: readonly Work[],
  packed: Atlas['statements'],
  decisions: readonly Decision[],
): Merging {
  const stated = unpackStatements(works, packed ?? []);
  const [records, cited] = [stated.filter(each => !each.cited), stated.filter(each => each.cited)];
  const [own, mentioned] = [records.map(each => each.work), cited.map(each => each.work)];
  const idOf = new Map(stated.map(each => [each.work, each.of]));
  const decided = decideWorks(own, mentioned, { works: [...works], idOf }, decisions);
  const follow = followWorks(stated, decided.idOf);
  const lists = new ReferenceLists();
  for (const { work } of records) {
    const cited = work.references ?? [];
    lists.add(
      decided.idOf.get(work)!,
      cited.flatMap(id => follow(id, work)),
    );
  }
  return {
    works: decided.works.map(({ references: _, ...work }) => {
      const all = lists.of(work.id);
      return all ? { ...work, references: all } : work;
    }),
    citing: citing.map(document => {
      const all = document.references?.flatMap(id => follow(id, document));
      return all ? { ...document, references: [...new Set(all)] } : document;
    }),
    unused: decided.unused,
  };
}

/** What a reference to a work points to now: of one that was split, the parts that are stated where the reference stands. */
function followWorks(
  stated: readonly StatedWork[],
  idOf: ReadonlyMap<Work, string>,
): (id: string, from: Work) => readonly string[] {
  const parts = new Map<string, Map<string, StatedWork[]>>();
  for (const each of stated) {
    const own = parts.get(each.of) ?? new Map<string, StatedWork[]>();
    const id = idOf.get(each.work)!;
    own.set(id, [...(own.get(id) ?? []), each]);
    parts.set(each.of, own);
  }
  return (id, from) => {
    const all = parts.get(id);
    if (!all) return [id];
    if (all.size === 1) return [...all.keys()];
    const isStated = ({ cited, work }: StatedWork) =>
      work.sources.some(({ file, line }) =>
        from.sources.some(place => place.file === file && (!cited || place.line === line)),
      );
    const here = [...all].filter(([, statements]) => statements.some(isStated)).map(([part]) => part);
    return here.length > 0 ? here : [...all.keys()].slice(0, 1);
  };
}

/** What turns the second list of works back into the first. */
export function compareWorks(before: readonly Work[], after: readonly Work[]): Omit<Unmerged, 'citing'> {
  const kept = new Set(after.map(work => JSON.stringify(work)));
  const texts = new Set(before.map(work => JSON.stringify(work)));
  return {
    works: before.flatMap((work, index) => (kept.has(JSON.stringify(work)) ? [] : [{ index, work }])),
    made: after.flatMap(work => (texts.has(JSON.stringify(work)) ? [] : [work.id])),
  };
}

/** Works as they were: `changed` at their indexes, between them in order what stayed. */
export function restoreWorks(
  now: readonly Work[],
  changed: readonly Restored[],
  made: Iterable<string>,
): Work[] {
  const gone = new Set(made);
  const stayed = now.filter(work => !gone.has(work.id))[Symbol.iterator]();
  const at = new Map(changed.map(({ index, work }) => [index, work]));
  const works: Work[] = [];
  for (;;) {
    const own = at.get(works.length);
    const work = own ?? stayed.next().value;
    if (!work) return works;
    works.push(work);
  }
}
