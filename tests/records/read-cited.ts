/** What the reading of a cited reference sets in its work: by itself, without id and places. */
import type { CitedReference, CitedWork } from '../../src/records/draft.ts';
import { Known } from '../../src/records/known.ts';
import type { Name } from '../../src/records/work.ts';

export interface CitedFields {
  readonly type?: string;
  readonly author?: readonly Name[];
  readonly year?: number;
  readonly text: Readonly<Record<string, string>>;
}

/** The fields that `read` tells of the wording; what it does not tell is absent. */
export function readCited(read: CitedReference['read'], raw: string, known = new Known()): CitedFields {
  const work: CitedWork = { id: '', type: undefined, author: [] };
  read(work, raw, known);
  const { id: _, type, author, issued, ...text } = work;
  return {
    ...(type ? { type } : {}),
    ...(author.length ? { author } : {}),
    ...(issued ? { year: issued['date-parts'][0]![0]! } : {}),
    text: text as Record<string, string>,
  };
}
