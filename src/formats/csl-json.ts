/** CSL-JSON: the items of citation processors, Zotero, Pandoc and DOI content negotiation. A list, one item, or `{"items": []}`. */
import type { Format } from './format.ts';
import { jsonHead, readJsonRecords } from './json-records.ts';

/** Types of CSL 1.0.2 that no other format has under the same name. */
const CSL_TYPE =
  /"type"\s*:\s*"(?:article(?:-journal|-magazine|-newspaper)?|paper-conference|chapter|book|thesis|webpage|report|entry-(?:dictionary|encyclopedia)|entry|motion_picture|speech|manuscript|personal_communication|post(?:-weblog)?|review(?:-book)?|legal_case|legislation|software|dataset|patent|document|interview|song|broadcast|graphic)"/u;
const DATE = /"(?:issued|accessed)"\s*:\s*\{|"date-parts"\s*:/u;
const NAME = /"(?:family|literal)"\s*:\s*"/u;
const TITLE = /"title"\s*:\s*"/u;
/** Marks of the APIs whose records look alike. */
const OTHER =
  /"(?:authorships|referenced_works|abstract_inverted_index|message-type|reference-count|is-referenced-by-count|itemType)"\s*:/u;

export const cslJson: Format = {
  id: 'csl-json',
  label: 'CSL-JSON',
  detect(file) {
    const head = jsonHead(file);
    if (!head || OTHER.test(head)) return 0;
    const marks = [CSL_TYPE, DATE, NAME, TITLE].filter(mark => mark.test(head)).length;
    return marks >= 3 ? 0.9 : marks === 2 && TITLE.test(head) ? 0.7 : 0;
  },
  read(file) {
    return { format: 'csl-json', encoding: file.encoding, citing: null, ...readJsonRecords(file) };
  },
};
