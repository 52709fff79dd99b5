/** Every kind of file that is measured: how the invented records are printed in it. */
import { crossref, csl, openalex, openalexLines } from './print/json.ts';
import { bibtex, bibtexScopus, endnote } from './print/markup.ts';
import type { Print } from './print/parts.ts';
import { dimensions, scopus, wosTab } from './print/tables.ts';
import { enw, nbib, ris, risCited, wos } from './print/tagged.ts';

export interface Printed {
  readonly name: string;
  readonly print: Print;
}

/** Every kind of file that is measured. */
export const PRINTED: readonly Printed[] = [
  { name: 'RIS', print: ris },
  { name: 'RIS with references', print: risCited },
  { name: 'enw', print: enw },
  { name: 'nbib', print: nbib },
  { name: 'WoS text with references', print: wos },
  { name: 'WoS tab with references', print: wosTab },
  { name: 'Scopus CSV with references', print: scopus },
  { name: 'Dimensions CSV with references', print: dimensions },
  { name: 'BibTeX', print: bibtex },
  { name: 'BibTeX with references (Scopus)', print: bibtexScopus },
  { name: 'EndNote XML', print: endnote },
  { name: 'OpenAlex JSON', print: openalex },
  { name: 'OpenAlex JSON lines', print: openalexLines },
  { name: 'Crossref JSON', print: crossref },
  { name: 'CSL-JSON', print: csl },
];
