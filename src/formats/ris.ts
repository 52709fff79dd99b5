/** RIS as databases and reference managers write it: "TY  - JOUR" to "ER  - ", with all their ways of bending that. */
import type { Format, TextFile } from './format.ts';
import { type Field, type Grammar, hasTagAt, headLines, joinLine, readTagged } from './tagged.ts';

export const ris: Format = {
  id: 'ris',
  label: 'RIS',
  detect: detectRis,
  read: file => readTagged(file, grammarOf(file)),
};

/** Tags of the RIS specification (2001 and 2011): the ones believed where the dash is not set off as it should be. */
const KNOWN = new Set(
  'TY A1 A2 A3 A4 AB AD AN AU BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DO DP ED EP ER ET ID IS J1 J2 JA JF JO KW L1 L2 L3 L4 LA LB M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST SV T1 T2 T3 TA TI TT U1 U2 U3 U4 U5 UR VL VO Y1 Y2'.split(
    ' ',
  ),
);

function detectRis(file: TextFile): number {
  const head = headLines(file);
  const gaps = gapsOf(head);
  const fields = head.flatMap(line => readField(line, gaps) ?? []);
  if (fields.some(({ tag, value }) => tag === 'TY' && /^[A-Z]{3,7}\b/u.test(value)))
    return fields.length > 1 ? 0.95 : 0.6;
  // A file cut out of the middle of another. PubMed's lines look the same, but begin with a PMID.
  if (head.some(line => /^PMID ?-/u.test(line))) return 0;
  const known = new Set(fields.map(field => field.tag).filter(tag => KNOWN.has(tag)));
  return known.size >= 4 && fields.length > head.length * 0.6 ? 0.7 : 0;
}

/** How many blanks stand before the dash in this file's TY lines: "TY  -" as specified, but also "TY -" and "TY-". */
function gapsOf(lines: readonly string[]): ReadonlySet<number> {
  const gaps = new Set([2]);
  for (const line of lines) {
    if (!line.startsWith('TY')) continue;
    const dash = line.indexOf('-');
    if (dash >= 2 && dash <= 5 && /^TY\s*-\s?[A-Z]/u.test(line)) gaps.add(dash - 2);
  }
  return gaps;
}

function readField(line: string, gaps: ReadonlySet<number>): Field | null {
  const at = line.startsWith(' ') ? line.search(/\S/u) : 0;
  if (at < 0 || !hasTagAt(line, at)) return null;
  let dash = at + 2;
  while (dash < at + 5 && (line[dash] === ' ' || line[dash] === '\u00a0')) dash++;
  if (line[dash] !== '-') return null;
  const tag = line.slice(at, at + 2);
  const gap = dash - at - 2;
  const value = line.slice(dash + 1).trim();
  if (gaps.has(gap) && (at === 0 || gap === 2)) return { tag, value };
  // "T1-weighted" and "UK - based" are text; "DO - 10.1000/x" among properly written fields is a slip.
  const slip =
    at === 0 &&
    ((tag === 'ER' && !value) ||
      (gap > 0 && KNOWN.has(tag) && (line[dash + 1] === ' ' || /^(?:\p{Lu}|\d\d|https?:)/u.test(value))));
  return slip ? { tag, value } : null;
}

/** Rayyan runs fields together: "UR  - https://...     U2  - L202". */
function cutFields(line: string): readonly string[] | null {
  const pieces: string[] = [];
  let from = 0;
  for (let dash = line.indexOf('  - ', 5); dash > 0; dash = line.indexOf('  - ', dash + 1)) {
    const tag = dash - 2;
    if (
      !hasTagAt(line, tag) ||
      line[tag - 1] !== ' ' ||
      line[tag - 2] !== ' ' ||
      !line.slice(from, tag).trim()
    )
      continue;
    pieces.push(line.slice(from, tag));
    from = tag;
  }
  return from === 0 ? null : [...pieces, line.slice(from)];
}

function grammarOf(file: TextFile): Grammar {
  const gaps = gapsOf(file.lines);
  return {
    format: 'ris',
    start: 'TY',
    end: 'ER',
    field: line => readField(line, gaps),
    begins: (tag, open) => tag === 'TY' && (open.fields.has('TY') || open.afterBlank),
    // Abstracts of several paragraphs, and keywords one a line: the line ends are kept.
    extend: (values, line) => {
      joinLine(values, line, '\n');
      return true;
    },
    cut: cutFields,
    isFurniture: line => /^\s*<?\d{1,7}[.>)]?\s*$/u.test(line),
  };
}
