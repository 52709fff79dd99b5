/** The INSPIRE sets of beard: signatures (a name on a publication, with its affiliation) and the clusters of those that are one person. */
import { readRecordName } from '../../src/records/draft.ts';
import type { Name } from '../../src/records/work.ts';
import { groupBy, keyOf, type LabelledSet, makeWork } from './labelled.ts';

interface Signature {
  readonly signature_id: number;
  readonly publication_id: number;
  readonly signature_position: number;
  readonly author_name: string;
  readonly author_affiliation: string | null;
}

/** Works have only the signatures that the set holds as authors: those of one block of names. */
export function readBeard(name: string, signatures: string, clusters: string): LabelledSet {
  const personOf = new Map<number, string>();
  for (const [person, members] of Object.entries(JSON.parse(clusters) as Record<string, number[]>))
    for (const member of members) personOf.set(member, person);
  const publications = groupBy(JSON.parse(signatures) as Signature[], one => String(one.publication_id));
  const persons = new Map<string, string>();
  const works = [...publications].map(([id, own]) => {
    own.sort((a, b) => a.signature_position - b.signature_position || a.signature_id - b.signature_id);
    const authors = own.map((one, position): Name => {
      persons.set(keyOf(id, position), personOf.get(one.signature_id)!);
      const author = readRecordName(one.author_name) ?? { literal: one.author_name };
      return one.author_affiliation ? { ...author, affiliation: one.author_affiliation } : author;
    });
    return makeWork(id, authors, {});
  });
  return { name, works, persons };
}
