/** What several formats print the same way: names, pages, cited references. */
import type { Person, Publication } from '../synthetic.ts';

export type Print = (records: readonly Publication[]) => string;

export const inverted = ({ family, given }: Person): string => `${family}, ${given}`;
export const short = ({ family, given }: Person): string => `${family}, ${given[0]}.`;
export const spaced = ({ family, given }: Person): string => `${family} ${given[0]}.`;
export const glued = ({ family, given }: Person): string => `${family} ${given[0]}`;
export const pages = ({ first, last }: Publication, dash = '-'): string => `${first}${dash}${last}`;
export const lines = (print: (record: Publication) => readonly string[], head = '', foot = ''): Print => {
  return records => `${head}${records.map(record => `${print(record).join('\n')}\n`).join('\n')}${foot}`;
};

/** "Alder A., Birch B., Title (2004) Journal, 3 (2), pp. 1-9": a reference as Scopus prints it. */
export const scopusCited = (work: Publication): string =>
  `${work.authors.map(short).join(', ')}, ${work.title} (${work.year}) ${work.journal}, ${work.volume} (${work.issue}), pp. ${pages(work)}`;

/** "Alder A, 2004, J TREES, V3, P1, DOI 10.5555/x": a reference as Web of Science prints it. */
export const wosCited = (work: Publication): string =>
  `${glued(work.authors[0]!)}, ${work.year}, ${work.journal.toUpperCase().slice(0, 20)}, V${work.volume}, P${work.first}, DOI ${work.doi}`;
