/** Web of Science plain text (.txt, .isi, .ciw, and .ris by mistake): two-letter tags, continuation by indentation, "PT" to "ER". */
import type { Format, TextFile } from './format.ts';
import { type Field, type Grammar, hasTagAt, headLines, readTagged } from './tagged.ts';

export const wosText: Format = {
  id: 'wos-plaintext',
  label: 'Web of Science (plain text)',
  detect: detectWos,
  read: file => readTagged(file, GRAMMAR),
};

/** Tags of records that the Web of Science core collection and its sister databases document. */
const KNOWN = new Set(
  'PT AU AF BA BF CA GP BE TI SO SE BS LA DT CT CY CL SP HO DE ID AB C1 C3 RP EM RI OI FU FX FP CR NR TC Z9 U1 U2 PU PI PA SN EI BN J9 JI PD PY VL IS PN SU SI MA BP EP AR DI D2 DL EA EY PG P2 WC WE SC GA PM UT OA HC HP DA ED Z8 ZB ZR ZS FT'.split(
    ' ',
  ),
);

function detectWos(file: TextFile): number {
  const head = headLines(file);
  const tags = new Set(head.flatMap(line => readField(line)?.tag ?? []));
  const record = head.some(line => /^PT [A-Z]\s*$/u.test(line));
  if (record && (tags.has('FN') || tags.has('VR'))) return 0.98;
  if (record && ['AU', 'TI', 'SO', 'UT'].some(tag => tags.has(tag))) return 0.9;
  if (tags.has('FN') && tags.has('VR')) return 0.9;
  const known = [...tags].filter(tag => KNOWN.has(tag)).length;
  return known >= 6 && tags.has('TI') && tags.has('SO') ? 0.7 : 0;
}

function readField(line: string): Field | null {
  if (!hasTagAt(line, 0)) return null;
  const tag = line.slice(0, 2);
  const value = line.slice(2).trim();
  // Text that lost its indentation may begin like a closing tag; that tag stands alone.
  if ((tag === 'ER' || tag === 'EF') && value) return null;
  if (line.length === 2 || line[2] === ' ') return { tag, value };
  // "AUKnight, G": the blank was lost. "PUBLISHING CO" is text that lost its indentation.
  return KNOWN.has(tag) && /^(?:\p{Lu}\p{Ll}|\d|\[)/u.test(value) ? { tag, value, damaged: true } : null;
}

const GRAMMAR: Grammar = {
  format: 'wos-plaintext',
  start: 'PT',
  end: 'ER',
  outside: new Set(['FN', 'VR', 'EF']),
  field: readField,
  begins: (tag, open) => tag === 'PT' && (open.fields.has('PT') || open.afterBlank),
  mayOpen: tag => KNOWN.has(tag),
  // Every line is a value of its own: an author, a cited reference, a line of running text.
  extend: (values, line) => {
    values.push(line.trim());
    return line.startsWith(' ') || line.startsWith('\t');
  },
  // Files joined where the last line had no line end: "EFFN Clarivate".
  cut: line =>
    line.startsWith('E') && /^E[FR](?:FN|PT|VR) /u.test(line) ? [line.slice(0, 2), line.slice(2)] : null,
};
