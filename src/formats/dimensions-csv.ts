/** Dimensions CSV: the full export and the one "for bibliometric mapping", with or without the line about the data before the header. */
import { delimitedFormat } from './delimited.ts';

/** Column name -> tag; the names have changed their capitals, and one its wording, over the years. */
const COLUMNS: readonly (readonly [string, string])[] = [
  ...`Publication ID|DOI|PMID|PMCID|Title|Abstract|Source title|Anthology title|Book editors|Publisher|ISSN|ISBN|MeSH terms|Publication date|
  PubYear|Volume|Issue|Pagination|Publication Type|Authors|Authors (Raw Affiliation)|Authors Affiliations|Times cited|Dimensions URL|Source Linkout|Cited references`
    .split('|')
    .map(name => [name.trim(), name.trim()] as const),
  ['Source title/Anthology title', 'Source title'],
];

export const dimensionsCsv = delimitedFormat({
  id: 'dimensions-csv',
  label: 'Dimensions (CSV)',
  tags: new Map(COLUMNS.map(([name, tag]) => [name.toLowerCase(), tag])),
  recognise(names) {
    if (!names.has('title')) return 0;
    if (names.has('dimensions url') || (names.has('publication id') && names.has('pubyear'))) return 0.96;
    return 0;
  },
});
