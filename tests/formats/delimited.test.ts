/** Tables: cells and their lines, damage, and the kinds of table that are told apart by their columns. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/formats/decode.ts';
import { dimensionsCsv } from '../../src/formats/dimensions-csv.ts';
import type { Format, TextFile } from '../../src/formats/format.ts';
import { lensCsv } from '../../src/formats/lens-csv.ts';
import { scopusCsv } from '../../src/formats/scopus-csv.ts';
import { wosCsv, wosTab } from '../../src/formats/wos-table.ts';

const ALL: readonly Format[] = [wosTab, wosCsv, scopusCsv, dimensionsCsv, lensCsv];
const file = (text: string): TextFile => decodeText({ name: 'a', bytes: new TextEncoder().encode(text) });
const read = (format: Format, text: string) => format.read(file(text), {});
const detectAll = (text: string) => ALL.filter(format => format.detect(file(text)) > 0.5).map(({ id }) => id);
const codes = (format: Format, text: string) =>
  read(format, text).problems.map(({ line, code }) => [line, code]);

const SCOPUS = '"Authors","Author(s) ID","Title","Year","Source title","Cited by","Link","References","EID"';
const row = (title: string, year = 2001) =>
  `"Ash B.; Elm C.","1; 2","${title}","${year}","Trees","3","http://x","","2-s2.0-${year}"`;
const value = (format: Format, text: string, tag: string) =>
  read(format, text).records.map(record => record.fields?.get(tag)?.[0]);

describe('a table', () => {
  it('gives every record its own lines, with line breaks inside cells', () => {
    const { records, problems } = read(
      scopusCsv,
      `${SCOPUS}\n${row('One\nof two\n""lines""')}\n\n${row('Two', 2002)}\n`,
    );
    expect(problems).toEqual([]);
    expect(records.map(({ place }) => [place.line, place.endLine])).toEqual([
      [2, 4],
      [6, 6],
    ]);
    expect(records[0]!.fields?.get('Title')).toEqual(['One\nof two\n"lines"']);
    expect(records[0]!.place.raw.split('\n')).toHaveLength(3);
  });

  it('reads the same records at LF, CRLF and CR, with and without a mark, in UTF-16', () => {
    const text = `${SCOPUS}\n${row('One')}\n${row('Zwei ü', 2002)}`;
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...text].map(c => c.charCodeAt(0))).buffer),
    ]);
    const readings = [
      ...[text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `\ufeff${text}`].map(file),
      decodeText({ name: 'a', bytes: wide }),
    ].map(each => scopusCsv.read(each, {}).records.map(record => record.fields));
    for (const reading of readings) expect(reading).toEqual(readings[0]);
    expect(readings[0]).toHaveLength(2);
  });

  it('leaves formulas, HTML and __proto__ as text', () => {
    const { records } = read(
      scopusCsv,
      `${SCOPUS},"__proto__"\n${row("=cmd|' /C calc'!A0 <script>x</script>")},"polluted"`,
    );
    expect(records[0]!.fields?.get('Title')).toEqual(["=cmd|' /C calc'!A0 <script>x</script>"]);
    expect(records[0]!.fields?.get('__proto__')).toEqual(['polluted']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('keeps the records around a quotation mark that was never closed', () => {
    const broken = row('Two', 2002).replace('"Two"', '"Two');
    const text = [SCOPUS, row('One'), broken, row('Three', 2003), row('Four', 2004)].join('\n');
    expect(value(scopusCsv, text, 'EID').filter(Boolean)).toEqual([
      '2-s2.0-2001',
      '2-s2.0-2003',
      '2-s2.0-2004',
    ]);
    expect(read(scopusCsv, text).records).toHaveLength(4);
    expect(codes(scopusCsv, text)).toEqual([[3, 'damaged-entry']]);
  });

  it('says so when a row has too few or too many fields, and keeps it', () => {
    const text = `${SCOPUS}\n"Ash B.","1","Short"\n${row('Long')},"more"\n${row('Right')},,,`;
    expect(read(scopusCsv, text).records).toHaveLength(3);
    expect(codes(scopusCsv, text)).toEqual([
      [2, 'damaged-entry'],
      [3, 'damaged-entry'],
    ]);
  });

  it('takes a line without cells for no record, and a header in the middle for a header', () => {
    const text = [SCOPUS, row('One'), SCOPUS, row('Two', 2002), 'Downloaded in May'].join('\n');
    expect(value(scopusCsv, text, 'Title')).toEqual(['One', 'Two']);
    expect(codes(scopusCsv, text)).toEqual([[5, 'stray-text']]);
  });

  it('names a header without records, and a file without a header', () => {
    expect(codes(scopusCsv, `${SCOPUS}\r\n`)).toEqual([[1, 'no-records']]);
    expect(codes(scopusCsv, 'a,b\n1,2')).toEqual([[1, 'no-header']]);
  });

  it('puts lines together again that a spreadsheet wrapped in one cell each', () => {
    const wrap = (line: string) => `"${line.replaceAll('"', '""')}"`;
    const text = [SCOPUS, row('One, and more'), row('Two', 2002)].map(wrap).join('\n');
    expect(value(scopusCsv, text, 'Title')).toEqual(['One, and more', 'Two']);
    expect(codes(scopusCsv, text)).toEqual([[1, 'resaved']]);
  });

  it('puts lines together again that a spreadsheet cut at semicolons, and names the rows that are damaged', () => {
    const header = SCOPUS.replaceAll('"', '');
    const text = [
      `${header};;;`,
      '"Ash B.; Elm C.,""1"; 2","""One""","2001","""Trees"",""3"",""http://x"","""",""2-s2.0-1"""',
      '"Ash B.,""1"",""Two"",""2002"",""Trees"",""3"",""http://x"","""",""2-s2.0-2""";;;',
      '"Ash, B.,""1"",""Three"",""2003"",""Trees"",""3"",""http://x"","""",""2-s2.0-3""";;;',
    ].join('\n');
    const { records, problems } = read(scopusCsv, text);
    expect(records).toHaveLength(3);
    expect(records[1]!.fields?.get('Title')).toEqual(['Two']);
    expect(problems.map(({ line, code }) => [line, code])).toContainEqual([4, 'damaged-entry']);
    expect(problems.at(-1)).toMatchObject({ line: 1, code: 'resaved' });
  });

  it('reads semicolons as delimiters, and tabs where commas stood', () => {
    const semicolons = `Title;Year;Source title;Cited by;Link;EID\n"One; two";2001;Trees;1;x;e1`;
    expect(value(scopusCsv, semicolons, 'Title')).toEqual(['One; two']);
    const tabs = `Authors\tTitle\tYear\tSource title\tLink\tEID\tCODEN\n"Ash B.\t Elm C."\tOne\t2001\tTrees\tx\te1\tC`;
    expect(value(scopusCsv, tabs, 'Authors')).toEqual(['Ash B., Elm C.']);
  });
});

describe('Web of Science tables', () => {
  const tags = 'PT\tAU\tAF\tTI\tSO\tDT\tCR\tPY\tDI\tUT';
  const record =
    'J\tAsh, B; Elm, C\tAsh, Bo\t"Big" trees\tTREES\tArticle\tOak D, 1999, WOOD\t2001\t10.1/x\tWOS:1';

  it('come under two-letter tags, with quotation marks as text', () => {
    const { records } = read(wosTab, `\ufeff${tags}\r\n${record}\r\n`);
    expect(records[0]!.fields?.get('TI')).toEqual(['"Big" trees']);
    expect(records[0]!.fields?.get('AU')).toEqual(['Ash, B; Elm, C']);
  });

  it('are unquoted when a spreadsheet has quoted them', () => {
    const quoted = record
      .replace('Ash, B; Elm, C', '"Ash, B; Elm, C"')
      .replace('"Big" trees', '"""Big"" trees"');
    expect(value(wosTab, `${tags}\n${quoted}`, 'TI')).toEqual(['"Big" trees']);
    expect(value(wosTab, `${tags}\n${quoted}`, 'AU')).toEqual(['Ash, B; Elm, C']);
  });

  it('come under the same tags from full column names and from CSV with tags', () => {
    const full =
      'Publication Type,Authors,Article Title,Source Title,"Times Cited, WoS Core",Cited References,UT (Unique WOS ID)';
    const { records } = read(
      wosCsv,
      `${full}\nJ,"Ash, B; Elm, C",One,TREES,4,"Oak D, 1999; Fir E, 1998",WOS:1`,
    );
    expect([...records[0]!.fields!.keys()]).toEqual(['PT', 'AU', 'TI', 'SO', 'TC', 'CR', 'UT']);
    expect(value(wosCsv, `PT,AU,TI,SO,PY,UT\nJ,"Ash, B",One,TREES,2001,WOS:1`, 'AU')).toEqual(['Ash, B']);
  });
});

describe('the kinds of table', () => {
  const HEADERS = new Map([
    ['scopus-csv', SCOPUS],
    ['wos-tab', 'PT\tAU\tTI\tSO\tPY\tUT'],
    [
      'wos-csv',
      'Authors,Article Title,Source Title,Publication Year,Keywords Plus,UT (Unique WOS ID),Start Page',
    ],
    [
      'dimensions-csv',
      '"About the data: Exported on a day"\nRank,Publication ID,DOI,Title,Source title,PubYear,Authors',
    ],
    ['lens-csv', 'Lens ID,Title,Date Published,Publication Year,Source Title,Author/s,Start Page,DOI'],
  ]);
  it.each([...HEADERS])('%s is told by its columns alone', (id, header) => {
    expect(detectAll(`${header}\n`)).toEqual([id]);
  });

  it('are none of them other text', () => {
    for (const text of [
      'Ash, B. (2001). Trees, woods, and time. Journal of Wood, 3(2), 1-9.\nElm, C. (1999). Leaves. Wood, 1, 2-3.',
      'PT J\nAU Ash, B\nTI Trees\nSO WOOD\nPY 2001\nUT WOS:1\nER',
      'Author,Title,Year\nAsh,Trees,2001',
      'id\tlabel\tx\ty\n1\ta\t0\t0',
      '{"title":"x","Authors":"y"}',
      'Lens ID,Title,Jurisdiction,Kind\n1,A,US,B2',
    ])
      for (const format of ALL) expect(format.detect(file(text))).toBeLessThan(0.1);
  });
});

describe('hostile tables', () => {
  const text = `${SCOPUS}\n${row('One')}\n${row('Two\nlines', 2002)}\n${row('Three', 2003)}`;

  it('truncated at every byte keep all whole records and account for the rest', () => {
    const first = `${SCOPUS}\n${row('One')}`;
    const ends = [first.length, `${first}\n${row('Two\nlines', 2002)}`.length, text.length];
    for (let length = 0; length <= text.length; length++) {
      const { records, problems } = read(scopusCsv, text.slice(0, length));
      const whole = ends.filter(end => end <= length).length;
      expect(records.slice(0, whole).map(({ fields }) => fields?.get('EID')?.[0])).toEqual(
        ['2-s2.0-2001', '2-s2.0-2002', '2-s2.0-2003'].slice(0, whole),
      );
      // The row that is cut is one problem; that no record is left may be another.
      expect(problems.length).toBeLessThanOrEqual(whole > 0 ? 1 : 2);
    }
  });

  it('of random bytes, under any header, throw nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...ALL), (bytes, format) => {
        const head = new TextEncoder().encode(`${SCOPUS}\n`);
        const reading = format.read(
          decodeText({ name: 'a', bytes: new Uint8Array([...head, ...bytes]) }),
          {},
        );
        return reading.records.every(({ place }) => place.line <= place.endLine);
      }),
      { seed: 3 },
    );
  });

  it('with an open quotation mark in every other row are read to the end', () => {
    const lines = Array.from({ length: 4000 }, (_, i) => (i % 2 ? row('x') : `"a","b`));
    expect(read(scopusCsv, [SCOPUS, ...lines].join('\n')).records.length).toBeGreaterThan(3900);
  });

  it('with one huge cell are read whole', () => {
    const huge = 'x\n'.repeat(120_000);
    expect(value(scopusCsv, `${SCOPUS}\n${row(huge)}\n${row('Two')}`, 'Title')).toEqual([huge.trim(), 'Two']);
  });
});
