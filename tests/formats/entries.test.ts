/** Every format: whatever happens to an entry between whole ones, records kept and problems that leave one out make up its entries. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/formats/bibtex.ts';
import { crossrefJson } from '../../src/formats/crossref-json.ts';
import { cslJson } from '../../src/formats/csl-json.ts';
import { decodeText } from '../../src/formats/decode.ts';
import { dimensionsCsv } from '../../src/formats/dimensions-csv.ts';
import { endnoteXml } from '../../src/formats/endnote-xml.ts';
import { enw } from '../../src/formats/enw.ts';
import type { Format, Reading } from '../../src/formats/format.ts';
import { lensCsv } from '../../src/formats/lens-csv.ts';
import { nbib } from '../../src/formats/nbib.ts';
import { openalexJson } from '../../src/formats/openalex-json.ts';
import { ris } from '../../src/formats/ris.ts';
import { scopusCsv } from '../../src/formats/scopus-csv.ts';
import { wosCsv, wosTab } from '../../src/formats/wos-table.ts';
import { wosText } from '../../src/formats/wos-text.ts';

type Damage = (entry: string) => string;

/** A format: how its files are written, the ways in which an entry of it is damaged, and which problems leave an entry out. */
interface Written {
  readonly format: Format;
  entry(number: number): string;
  file(entries: readonly string[]): string;
  readonly damages: readonly Damage[];
  /** Codes of the problems that stand for an entry that was left out. */
  readonly leaves?: readonly string[];
}

const withoutLine =
  (pattern: RegExp): Damage =>
  entry =>
    entry
      .split('\n')
      .filter(line => !pattern.test(line))
      .join('\n');
const swap =
  (from: string, to: string): Damage =>
  entry =>
    entry.replace(from, to);
const joined = (gap: string) => (entries: readonly string[]) => entries.join(gap);

const table = (format: Format, columns: string, cells: (number: number) => string): Written => ({
  format,
  entry: cells,
  file: entries => [columns, ...entries].join('\n'),
  // A cell too many, a cell lost, a quotation mark lost or added, a row torn after its first cells.
  damages: [
    entry => `${entry},"more"`,
    entry => entry.slice(0, entry.lastIndexOf(',')),
    entry => entry.replace(/"$/, ''),
    swap('Title', 'Ti"tle'),
  ],
});

const json = (format: Format, item: (number: number) => object, envelope: Written['file']): Written => ({
  format,
  entry: number => JSON.stringify(item(number)),
  file: envelope,
  damages: [swap(':', ' '), entry => entry.replace(/"([^"]*)"$/m, '"$1'), swap('"Title', 'Title')],
  leaves: ['damaged-entry', 'missing-end', 'stray-text'],
});

const list: Written['file'] = entries => `[\n${entries.join(',\n')}\n]`;

const WRITTEN: readonly Written[] = [
  {
    format: ris,
    entry: n => `TY  - JOUR\nAU  - Alder, A.\nTI  - Title ${n}\nPY  - 2001\nER  - `,
    file: joined('\n\n'),
    damages: [withoutLine(/^ER/), withoutLine(/^TY/), swap('TI  -', 'TI-'), swap('PY  - 2001', 'lost words')],
  },
  {
    format: wosText,
    entry: n => `PT J\nAU Alder, A\n   Birch, B\nTI Title ${n}\nSO TREES\nPY 2001\nER`,
    file: entries => `FN Clarivate\nVR 1.0\n${entries.join('\n\n')}\nEF`,
    damages: [withoutLine(/^ER/), withoutLine(/^PT/), swap('   Birch', 'birch'), swap('SO TREES', 'lost')],
  },
  {
    format: nbib,
    entry: n => `PMID- ${n}\nOWN - NLM\nTI  - Title ${n}\n      goes on\nDP  - 2001\nFAU - Alder, A`,
    file: joined('\n\n'),
    damages: [withoutLine(/^OWN/), swap('      goes', 'goes'), swap('DP  - 2001', 'DP 2001')],
  },
  {
    format: enw,
    entry: n => `%0 Journal Article\n%A Alder, A.\n%T Title ${n}\n%D 2001`,
    file: joined('\n\n'),
    damages: [withoutLine(/^%D/), swap('%D 2001', 'lost words')],
  },
  {
    format: bibtex,
    entry: n =>
      `@article{key${n},\n  author = {Alder, A.},\n  title = {Title ${n}},\n  journal = {Trees},\n  year = 2001\n}`,
    file: joined('\n\n'),
    damages: [
      swap('\n}', ''),
      swap('},\n  journal', ',\n  journal'),
      swap('= {Trees}', '{Trees}'),
      swap('{Trees}', '"Trees'),
    ],
  },
  {
    format: endnoteXml,
    entry: n =>
      `<record><ref-type name="Book">6</ref-type><titles><title>Title ${n}</title></titles><dates><year>2001</year></dates></record>`,
    file: entries => `<?xml version="1.0"?><xml><records>${entries.join('\n')}</records></xml>`,
    damages: [swap('</record>', ''), swap('</title>', ''), swap('Title', 'Title & < 3'), swap('<year>', '')],
  },
  table(
    scopusCsv,
    '"Authors","Author(s) ID","Title","Year","Source title","Cited by","EID"',
    n => `"Ash B.","1","Title ${n}","2001","Trees","3","2-s2.0-${n}"`,
  ),
  table(
    dimensionsCsv,
    '"Publication ID","DOI","Title","PubYear","Dimensions URL"',
    n => `"pub.${n}","10.1000/${n}","Title ${n}","2001","http://x"`,
  ),
  table(
    lensCsv,
    '"Lens ID","Title","Publication Year","Source Title","Author/s"',
    n => `"00${n}","Title ${n}","2001","Trees","Ann Ash"`,
  ),
  table(
    wosCsv,
    '"PT","AU","TI","SO","PY","VL","DI","UT"',
    n => `"J","Ash, B","Title ${n}","TREES","2001","3","","WOS:${n}"`,
  ),
  {
    format: wosTab,
    entry: n => `J\tAsh, B\tTitle ${n}\tTREES\t2001\t3\t\tWOS:${n}`,
    file: entries => ['PT\tAU\tTI\tSO\tPY\tVL\tDI\tUT', ...entries].join('\n'),
    damages: [
      entry => `${entry}\tmore`,
      entry => entry.slice(0, entry.lastIndexOf('\t')),
      swap('Title', '"Ti'),
    ],
  },
  json(cslJson, n => ({ id: `i${n}`, type: 'book', title: `Title ${n}`, author: [{ family: 'Ash' }] }), list),
  json(
    crossrefJson,
    n => ({ DOI: `10.1000/${n}`, title: [`Title ${n}`] }),
    entries => `{"message-type":"work-list","message":{"items":${list(entries)}}}`,
  ),
  json(
    openalexJson,
    n => ({ id: `https://openalex.org/W${n}`, title: `Title ${n}`, authorships: [], referenced_works: [] }),
    joined('\n'),
  ),
];

const readText = (format: Format, text: string): Reading =>
  format.read(decodeText({ name: 'a', bytes: new TextEncoder().encode(text) }), {});

describe('records kept, and problems that leave an entry out, are the entries of the file', () => {
  it.each(WRITTEN.map(written => [written.format.id, written] as const))('%s', (_, written) => {
    const { format, damages, leaves = [] } = written;
    const fates = fc.array(fc.option(fc.nat(damages.length - 1), { freq: 3 }), {
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fates, drawn => {
        const fates = drawn.map((fate, i) => (drawn[i - 1] === null || i === 0 ? fate : null));
        const entries = fates.map((fate, i) => {
          const entry = written.entry(100 + i);
          return fate === null ? entry : damages[fate]!(entry);
        });
        const { records, problems } = readText(format, written.file(entries));
        const left = problems.filter(({ code }) => leaves.includes(code));
        expect(records.length + left.length).toBe(entries.length);
        // What is whole is there, in its place, and nothing else of the file is in it.
        for (const [i, fate] of fates.entries()) {
          if (fate !== null) continue;
          const own = records.filter(({ place }) => place.raw.includes(`Title ${100 + i}`));
          expect(own).toHaveLength(1);
          expect(own[0]!.place.raw.match(/Ti"?tle/gu)).toHaveLength(1);
        }
      }),
      { seed: 11, numRuns: 150 },
    );
  });
});
