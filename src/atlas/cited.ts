/** What an atlas keeps of all that its works cite and the collection does not hold. */
import type { Work } from '../records/work.ts';
import type { Atlas } from './atlas.ts';
import { resolveEntities } from './resolve.ts';

/** More than these are a burden to open, to move and to save: of them only those that two documents cite. */
const KEPT_WHOLE = 20_000;

/**
 * The cited works that an atlas keeps. Those that one document cites link nothing: they are in no coupling, and in no co-citation but that
 * of their one document. Linear in references.
 */
export function keepCited(cited: readonly Work[], citing: readonly Work[]): readonly Work[] {
  if (cited.length <= KEPT_WHOLE) return cited;
  const times = new Map(cited.map(work => [work.id, 0]));
  for (const { references = [] } of citing)
    for (const id of new Set(references)) {
      const before = times.get(id);
      if (before !== undefined) times.set(id, before + 1);
    }
  return cited.filter(work => times.get(work.id)! >= 2);
}

/** Whether some that are cited once were left out. */
export function citesMore(cited: readonly Work[], works: readonly Work[], citing: readonly Work[]): boolean {
  const held = new Set([...works, ...citing, ...cited].map(work => work.id));
  return [...works, ...citing].some(({ references = [] }) => references.some(id => !held.has(id)));
}

/** The collection with the authors and journals of what it cites: for networks of citations. As costly as resolving all those works. */
export function collectCited(atlas: Atlas): Atlas {
  const { works, citing, cited = [], decisions = [], options } = atlas;
  const sources = { works, citing, cited, decisions, unused: [], doubtful: [] };
  // What was decided of works is done already, so those decisions find nothing to do.
  const { authors, journals, themes } = resolveEntities(
    sources,
    { ...options, withCiting: false },
    undefined,
    true,
  );
  return { ...atlas, authors, journals, themes };
}
