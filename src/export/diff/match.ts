/** Which work of one atlas is which of another: by id, else by DOI, else by title and year where no other has them. */
import { fold } from '../../records/slug.ts';
import { type Work, yearOf } from '../../records/work.ts';

/** Id of a work of the later atlas -> id of the same work in the earlier one. */
export type WorkMatches = ReadonlyMap<string, string>;

const KEYS: readonly ((work: Work) => string | undefined)[] = [
  work => work.id,
  work => work.DOI?.toLowerCase(),
  work => {
    const title = fold(work.title ?? '');
    return title.length < 12 ? undefined : `${title} ${yearOf(work) ?? ''}`;
  },
];

/** Works by key, those only that are alone under theirs. */
function indexBy(works: readonly Work[], keyOf: (work: Work) => string | undefined): Map<string, Work> {
  const found = new Map<string, Work>();
  const several = new Set<string>();
  for (const work of works) {
    const key = keyOf(work);
    if (key === undefined) continue;
    if (found.has(key)) several.add(key);
    found.set(key, work);
  }
  for (const key of several) found.delete(key);
  return found;
}

/** Matches works one to one, the surest key first. Linear. */
export function matchWorks(before: readonly Work[], after: readonly Work[]): WorkMatches {
  const matches = new Map<string, string>();
  const taken = new Set<string>();
  for (const keyOf of KEYS) {
    const known = indexBy(
      before.filter(work => !taken.has(work.id)),
      keyOf,
    );
    const open = indexBy(
      after.filter(work => !matches.has(work.id)),
      keyOf,
    );
    for (const [key, work] of open) {
      const same = known.get(key);
      if (same === undefined) continue;
      matches.set(work.id, same.id);
      taken.add(same.id);
    }
  }
  return matches;
}
