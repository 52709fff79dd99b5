/** Works to merge: as a record states them, and as Web of Science cites them. */
import { workOfReference } from '../../src/records/cited.ts';
import { readWosCited } from '../../src/records/tables/wos-cited.ts';
import type { Work } from '../../src/records/work.ts';

let line = 0;
const placeIn = (file: string, raw: string) => {
  line++;
  return { file, line, endLine: line, raw };
};

/** The work that a cited reference speaks of: "Alder B, 1994, J SMALL THINGS, V25, P45". */
export const cite = (raw: string): Work =>
  workOfReference({ raw, read: readWosCited }, placeIn('cited', raw));

export interface Stated {
  readonly id?: string;
  readonly type?: Work['type'];
  readonly family?: string;
  readonly given?: string;
  readonly year?: number;
  readonly title?: string;
  readonly source?: string;
  readonly volume?: string;
  readonly page?: string;
  readonly DOI?: string;
}

/** A record that states what is given, and nothing that is empty. */
export function state({ id, type, family, given, year, source, ...text }: Stated): Work {
  const fields = { ...text, 'container-title': source };
  return {
    id: id ?? 'record',
    type: type ?? 'article-journal',
    author: family ? [{ family, ...(given ? { given } : {}) }] : [],
    editor: [],
    ...(year ? { issued: { 'date-parts': [[year]] } } : {}),
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value)),
    sources: [
      placeIn('records', `record of ${JSON.stringify({ id, family, given, year, source, ...text })}`),
    ],
  };
}
