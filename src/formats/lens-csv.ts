/** Lens CSV of scholarly works. */
import { delimitedFormat } from './delimited.ts';

const COLUMNS =
  `Lens ID|Title|Date Published|Publication Year|Publication Type|Source Title|ISSNs|Publisher|Source Country|Author/s|Abstract|Volume|
  Issue Number|Start Page|End Page|Fields of Study|Keywords|MeSH Terms|Source URLs|External URL|PMID|DOI|PMCID|References|Citing Works Count`
    .split('|')
    .map(name => name.trim());

export const lensCsv = delimitedFormat({
  id: 'lens-csv',
  label: 'Lens (CSV)',
  tags: new Map(COLUMNS.map(name => [name.toLowerCase(), name])),
  // Patents have a "Lens ID" too; only works have a source and its authors.
  recognise: names =>
    names.has('lens id') && names.has('title') && (names.has('source title') || names.has('author/s'))
      ? 0.97
      : 0,
});
