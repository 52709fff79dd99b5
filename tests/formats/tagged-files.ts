/** Small tagged files for the tests of the tagged formats, and the way from text to works. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { decodeText } from '../../src/formats/decode.ts';
import { enw } from '../../src/formats/enw.ts';
import type { Format, TextFile } from '../../src/formats/format.ts';
import { nbib } from '../../src/formats/nbib.ts';
import { plainText } from '../../src/formats/plain/plain.ts';
import { ris } from '../../src/formats/ris.ts';
import { wosText } from '../../src/formats/wos-text.ts';
import { readByTable, type Table } from '../../src/records/tables/table.ts';

export const RIS = `TY  - JOUR
AU  - Alder, Ann B.
AU  - Birch, Bo
TI  - A study of trees
T2  - Journal of Trees
PY  - 2011
VL  - 3
IS  - 2
SP  - 10
EP  - 19
DO  - 10.1000/tree.1
KW  - oak
KW  - elm
ER  - 

TY  - CHAP
A1  - Cedar, C.
T1  - Roots
T2  - A book of roots
A2  - Dogwood, Dan
Y1  - 2013/05/01/
SN  - 978-0-12-345678-9
ER  - 
`;

export const WOS = `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Alder, AB
   Birch, B
AF Alder, Ann B.
   Birch, Bo
TI A study of trees that
   grow
SO JOURNAL OF TREES
DT Article
DE oak; elm;
   forest edge
ID TREE-LINES
CR Cedar C, 2001, J ROOT, V5, P7, DOI 10.1000/root.5
   [Anonymous], 1999, [No title captured]
TC 4
PD JUN 8
PY 2011
VL 3
BP 10
EP 19
DI 10.1000/tree.1
UT WOS:000000000000001
ER

PT J
AU Elm, E
TI Early leaves
SO JOURNAL OF TREES
EA MAY 2021
UT WOS:000000000000002
ER

EF`;

export const NBIB = `PMID- 11111111
OWN - NLM
DP  - 2016 Jun 1
TI  - A study of trees that
      grow.
PG  - 279-85
LID - S0000-0000(16)1 [pii]
LID - 10.1000/tree.1 [doi]
FAU - Alder, Ann B
AU  - Alder AB
PT  - Journal Article
JT  - Journal of trees
MH  - *Oaks/growth & development
MH  - Humans

PMID- 22222222
OWN - NLM
DP  - 2017
TI  - Leaves.
AU  - Elm E
OT  - leaf
MH  - Plants
`;

export const ENW = `%0 Journal Article
%A Alder, Ann B.
%A Birch, Bo
%T A study of trees
%J Journal of Trees
%D 2011
%V 3
%P 10-19
%R 10.1000/tree.1
%K oak
elm
%X First.

Second.

%0 Book
%A Cedar, C.
%T Roots
%D 2013
%I Wood Press
%@ 978-0-12-345678-9
`;

const FORMATS: readonly Format[] = [ris, wosText, nbib, enw];

export const fileOf = (text: string): TextFile =>
  decodeText({ name: 'test', bytes: new TextEncoder().encode(text) });

export const read = (format: Format, text: string) => format.read(fileOf(text), {});

export const works = (format: Format, table: Table, text: string) =>
  read(format, text).records.map(record => readByTable(record, table));

/** Recognised as itself and as no other, and never mistaken for a list of references. */
export function expectOnly(format: Format, text: string): void {
  for (const other of FORMATS)
    if (other === format) expect(other.detect(fileOf(text))).toBeGreaterThan(0.5);
    else expect(other.detect(fileOf(text))).toBeLessThan(plainText.detect(fileOf(text)));
}

/** Cut at every byte, a file gives all records that are whole in what is left, and never an exception. */
export function expectWholeRecords(
  format: Format,
  table: Table,
  text: string,
  ends: readonly number[],
): void {
  const whole = read(format, text).records;
  const bytes = new TextEncoder().encode(text);
  for (let cut = 0; cut <= bytes.length; cut++) {
    const reading = format.read(decodeText({ name: 'test', bytes: bytes.subarray(0, cut) }), {});
    const count = ends.filter(end => end <= cut).length;
    for (const [i, record] of whole.slice(0, count).entries())
      expect(reading.records[i]?.fields).toEqual(record.fields);
    for (const record of reading.records) readByTable(record, table);
  }
}

/** Random bytes, and random lines made of the format's own pieces, never throw. */
export function expectNeverThrows(format: Format, table: Table, pieces: readonly string[]): void {
  const soup = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 40 });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), soup.map(bytesOf)), bytes => {
      const file = decodeText({ name: 'test', bytes });
      format.detect(file);
      for (const record of format.read(file, {}).records) {
        expect(record.place.raw).toBe(
          file.lines.slice(record.place.line - 1, record.place.endLine).join('\n'),
        );
        readByTable(record, table);
      }
    }),
    { seed: 7, numRuns: 300 },
  );
}

const bytesOf = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));
