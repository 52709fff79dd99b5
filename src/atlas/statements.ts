/** The statements of works that several state, packed: what a statement says as the work does is not said again. For taking works apart. */
import type { Work } from '../records/work.ts';
import type { WorkEvidence } from '../resolve/works.ts';
import type { PackedStatement, WorkReason } from './atlas.ts';

/** A statement by what it is of: `cited` when a record cites the work, rather than being its record. */
export interface StatedWork {
  readonly of: string;
  readonly cited: boolean;
  readonly work: Work;
}

const keyOf = (work: Work): string =>
  `${work.sources[0]?.line}\n${work.sources[0]?.file}\n${work.sources[0]?.raw}`;

/** Packs the statements of those works that have several. Linear. */
export function packStatements(works: readonly Work[], stated: readonly StatedWork[]): PackedStatement[] {
  const byWork = groupByWork(stated);
  return works.flatMap((work): PackedStatement[] => {
    const own = byWork.get(work.id) ?? [];
    if (own.length < 2) return [];
    const firstAt = new Map<string, number>();
    work.sources.forEach((_, k) => {
      const key = keyOf({ ...work, sources: work.sources.slice(k, k + 1) });
      if (!firstAt.has(key)) firstAt.set(key, k);
    });
    return own.map(({ cited, work: { sources, ...fields } }) => {
      const combined: Readonly<Record<string, unknown>> = { ...work };
      const isSame = ([field, value]: [string, unknown]) =>
        JSON.stringify(combined[field]) === JSON.stringify(value);
      const entries = Object.entries(fields);
      return {
        of: work.id,
        cited,
        at: firstAt.get(keyOf({ ...work, sources }))!,
        count: sources.length,
        same: entries.filter(isSame).map(([field]) => field),
        own: Object.fromEntries(entries.filter(entry => !isSame(entry))),
      };
    });
  });
}

/** The statements of all works: those packed, and of other works the work itself. Linear. */
export function unpackStatements(works: readonly Work[], packed: readonly PackedStatement[]): StatedWork[] {
  const byWork = groupByWork(packed);
  return works.flatMap((work): StatedWork[] => {
    const own = byWork.get(work.id);
    if (!own) return [{ of: work.id, cited: false, work }];
    return own.map(({ of, cited, at, count, same, own: fields }) => {
      const combined = Object.entries(work).filter(([field]) => same.includes(field));
      const sources = work.sources.slice(at, at + count);
      return { of, cited, work: { ...Object.fromEntries(combined), ...fields, sources } as unknown as Work };
    });
  });
}

/** Why the statements of these works are one, each statement by its first place among the sources of its work. Linear. */
export function packReasons(works: readonly Work[], evidence: readonly WorkEvidence[]): WorkReason[] {
  const byWork = groupByWork(evidence.map(each => ({ ...each, of: each.works[0]! })));
  return works.flatMap(({ id, sources }) => {
    const own = byWork.get(id) ?? [];
    const at = new Map<string, number>();
    if (own.length > 0) for (const [k, { raw }] of sources.entries()) if (!at.has(raw)) at.set(raw, k);
    return own.flatMap(({ a, b, reason, score }): WorkReason[] => {
      const [x, y] = [at.get(a), at.get(b)];
      return x === undefined || y === undefined || x === y ? [] : [{ of: id, a: x, b: y, reason, score }];
    });
  });
}

function groupByWork<T extends { readonly of: string }>(
  all: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const list = groups.get(each.of);
    if (list) list.push(each);
    else groups.set(each.of, [each]);
  }
  return groups;
}
