/** How often works are cited: by the collection itself, and as the sources of the records count it. */
import type { Work } from '../../records/work.ts';

/** A work with what its source says of citations to it, where the record has that. */
export type CountedWork = Work & { readonly timesCited?: number };

/** Times the source of the record says that the work is cited; undefined when it says nothing. */
export const statedCitations = (work: CountedWork): number | undefined => work.timesCited;

export interface LocalCitations {
  /** Work -> citations received: HistCite's "local citation score" (Garfield, Pudovkin & Istomin 2003, JASIST 54(5):400). All works are in it. */
  readonly received: ReadonlyMap<string, number>;
  /** Works of the collection that cite at least one other of it. */
  readonly citing: number;
  readonly total: number;
  /** Documents of the collection whose references are known; without any, no citation could have been seen. */
  readonly withReferences: number;
}

/**
 * Counts the citations of works of the collection by works of the collection (`citing`: and by documents whose lists were read). A document
 * cites another once, however often its list names it, and never itself. Linear in references.
 */
export function countLocalCitations(works: readonly Work[], citing: readonly Work[] = []): LocalCitations {
  const received = new Map(works.map(({ id }) => [id, 0]));
  const documents = new Map([...citing, ...works].map(work => [work.id, work]));
  let [total, citers, withReferences] = [0, 0, 0];
  for (const { id, references = [] } of documents.values()) {
    if (references.length > 0) withReferences++;
    let cites = 0;
    for (const cited of new Set(references)) {
      const count = received.get(cited);
      if (count === undefined || cited === id) continue;
      received.set(cited, count + 1);
      cites++;
    }
    total += cites;
    if (cites > 0) citers++;
  }
  return { received, citing: citers, total, withReferences };
}
