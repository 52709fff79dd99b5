/** Scopus CSV, in every set of columns it has had. */
import { delimitedFormat } from './delimited.ts';

const COLUMNS =
  `Authors|Author full names|Author(s) ID|Title|Year|Source title|Volume|Issue|Art. No.|Page start|Page end|Page count|Cited by|DOI|Link|
  Affiliations|Authors with affiliations|Abstract|Author Keywords|Index Keywords|References|Correspondence Address|Editors|Publisher|
  Conference name|Conference date|Conference location|Conference code|ISSN|ISBN|CODEN|PubMed ID|Language of Original Document|
  Abbreviated Source Title|Document Type|Publication Stage|Open Access|Source|EID`
    .split('|')
    .map(name => name.trim());

/** Columns that no other database names so. */
const OWN =
  `author full names|author(s) id|art. no.|page start|page end|cited by|link|authors with affiliations|index keywords|coden|
  correspondence address|language of original document|abbreviated source title|molecular sequence numbers|publication stage|eid`
    .split('|')
    .map(name => name.trim());

export const scopusCsv = delimitedFormat({
  id: 'scopus-csv',
  label: 'Scopus (CSV)',
  tags: new Map(COLUMNS.map(name => [name.toLowerCase(), name])),
  recognise(names) {
    if (!names.has('title') && !names.has('source title')) return 0;
    if (names.has('lens id') || names.has('publication id')) return 0;
    const own = OWN.filter(name => names.has(name)).length;
    return own >= 3 ? 0.95 : own === 2 && names.has('source title') ? 0.7 : 0;
  },
});
