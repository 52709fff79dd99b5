/** Who cites whom, as far as what was read says so. */
import type { Work } from '../records/work.ts';
import { type Catalogue, type Item, workNode } from './catalogue.ts';

const made = new WeakMap<readonly Work[], ReadonlyMap<string, readonly string[]>>();

/** Work id -> the nodes of the works and documents that cite it; indexed when it is first asked for. Linear in references. */
function citersIn({ atlas }: Catalogue): ReadonlyMap<string, readonly string[]> {
  const before = made.get(atlas.works);
  if (before) return before;
  const citers = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const work of [...atlas.works, ...atlas.citing]) {
    if (seen.has(work.id)) continue;
    seen.add(work.id);
    for (const id of new Set(work.references)) {
      if (id === work.id) continue;
      const list = citers.get(id);
      if (list) list.push(workNode(work));
      else citers.set(id, [workNode(work)]);
    }
  }
  made.set(atlas.works, citers);
  return citers;
}

/** The items that cite a work. */
export function citersOf(catalogue: Catalogue, work: Work): readonly Item[] {
  return (citersIn(catalogue).get(work.id) ?? []).flatMap(id => catalogue.items.get(id) ?? []);
}

/** What a work cites: the items that are known, and how many references are not kept. */
export function referencesOf(
  catalogue: Catalogue,
  work: Work,
): { readonly known: readonly Item[]; readonly others: number } {
  const ids = [...new Set(work.references)];
  const known = ids.flatMap(id => catalogue.items.get(`work:${id}`) ?? []);
  return { known, others: ids.length - known.length };
}

/** Times a work is cited by what was read. */
export function countCiters(catalogue: Catalogue, work: Work): number {
  return citersIn(catalogue).get(work.id)?.length ?? 0;
}
