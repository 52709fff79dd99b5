/** PubMed's tagged text (.nbib, MEDLINE display): "PMID- 123" begins a record, tags fill four columns, lines go on indented. */
import type { Format, TextFile } from './format.ts';
import { type Field, type Grammar, headLines, joinLine, readTagged } from './tagged.ts';

export const nbib: Format = {
  id: 'nbib',
  label: 'PubMed (nbib, MEDLINE)',
  detect: detectNbib,
  read: file => readTagged(file, GRAMMAR),
};

function detectNbib(file: TextFile): number {
  const head = headLines(file);
  const tags = new Set(head.flatMap(line => readField(line)?.tag ?? []));
  const pmid = head.some(line => /^PMID- ?\d/u.test(line));
  const others = ['OWN', 'STAT', 'FAU', 'TI', 'DP', 'JT', 'TA'].filter(tag => tags.has(tag)).length;
  if (pmid) return others > 0 ? 0.97 : 0.6;
  return others >= 4 && !tags.has('TY') ? 0.7 : 0;
}

/** The dash is the fifth character: "TI  - ", "PMID- ". */
function readField(line: string): Field | null {
  if (line[4] !== '-' || !/^[A-Z][A-Z0-9]{1,3} *$/u.test(line.slice(0, 4))) return null;
  return { tag: line.slice(0, 4).trimEnd(), value: line.slice(5).trim() };
}

/** Fields that a record has once, and early. */
const ONCE = new Set(['OWN', 'STAT', 'DP', 'TI']);

const GRAMMAR: Grammar = {
  format: 'nbib',
  start: 'PMID',
  field: readField,
  begins: (tag, { fields, afterBlank }) => {
    if (tag === 'PMID') return fields.has('PMID') || afterBlank;
    // PubMed Central puts its own number before the PMID.
    if (tag === 'PMC') return afterBlank && fields.has('PMID');
    // The PMID line is lost: a field that a record has once comes again.
    return afterBlank && fields.has(tag) && ONCE.has(tag);
  },
  extend: (values, line, afterBlank) => {
    const indented = line.startsWith(' ') || line.startsWith('\t');
    if (afterBlank && !indented) return null;
    joinLine(values, line, ' ');
    return indented;
  },
  isFurniture: line => /^\s*\d{1,7}[.:]?\s*$/u.test(line),
};
