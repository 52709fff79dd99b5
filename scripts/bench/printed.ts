/** Every kind of file that is measured: how the invented records are printed in it. */
import { crossref, csl, openalex, openalexLines } from './print/json.ts';
import { bibtex, bibtexScopus, endnote } from './print/markup.ts';
import type { Print } from './print/parts.ts';
import { dimensions, scopus, wosTab } from './print/tables.ts';
import { enw, nbib, ris, risCited, wos } from './print/tagged.ts';

/** What is to be reached: a rate at least, or a ratio of time to the stock way at most. */
export interface Goal {
  readonly of: 'records/s' | 'MB/s' | 'ratio';
  readonly value: number;
}

export interface Printed {
  readonly name: string;
  readonly print: Print;
  readonly goal?: Goal;
}

const records = (value: number): Goal => ({ of: 'records/s', value });
const megabytes = (value: number): Goal => ({ of: 'MB/s', value });
const ratio = (value: number): Goal => ({ of: 'ratio', value });

/** Every kind of file that is measured. */
export const PRINTED: readonly Printed[] = [
  { name: 'RIS', print: ris, goal: records(20_000) },
  { name: 'RIS with references', print: risCited },
  { name: 'enw', print: enw },
  { name: 'nbib', print: nbib },
  {
    name: 'WoS text',
    print: all => wos(all.map(record => ({ ...record, cited: [] }))),
    goal: records(40_000),
  },
  { name: 'WoS text with references', print: wos, goal: records(20_000) },
  { name: 'WoS tab with references', print: wosTab, goal: records(20_000) },
  { name: 'Scopus CSV with references', print: scopus, goal: megabytes(30) },
  { name: 'Dimensions CSV with references', print: dimensions },
  { name: 'BibTeX', print: bibtex, goal: records(5000) },
  { name: 'BibTeX with references (Scopus)', print: bibtexScopus, goal: records(5000) },
  { name: 'EndNote XML', print: endnote },
  { name: 'OpenAlex JSON', print: openalex },
  { name: 'OpenAlex JSON lines', print: openalexLines, goal: ratio(1.5) },
  { name: 'Crossref JSON', print: crossref },
  { name: 'CSL-JSON', print: csl },
];
