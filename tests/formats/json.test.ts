import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossrefJson } from '../../src/formats/crossref-json.ts';
import { cslJson } from '../../src/formats/csl-json.ts';
import { decodeText } from '../../src/formats/decode.ts';
import type { Format } from '../../src/formats/format.ts';
import { openalexJson } from '../../src/formats/openalex-json.ts';
import { idsOfFile, workOfDraft } from '../../src/records/from-draft.ts';
import { crossrefTable } from '../../src/records/tables/crossref.ts';
import { cslJsonTable } from '../../src/records/tables/csl-json.ts';
import { openalexTable } from '../../src/records/tables/openalex.ts';
import { readByTable, type Table } from '../../src/records/tables/table.ts';
import { readCited } from '../records/read-cited.ts';

const TABLES = new Map<Format, Table>([
  [cslJson, cslJsonTable],
  [crossrefJson, crossrefTable],
  [openalexJson, openalexTable],
]);
const fileOf = (text: string) => decodeText({ name: 'x.json', bytes: new TextEncoder().encode(text) });
const read = (format: Format, text: string) => format.read(fileOf(text), {});
const drafts = (format: Format, value: unknown) =>
  read(format, typeof value === 'string' ? value : JSON.stringify(value)).records.map(record =>
    readByTable(record, TABLES.get(format)!),
  );
const detected = (text: string) => [...TABLES.keys()].map(format => format.detect(fileOf(text)) > 0.5);

const CSL = [
  {
    id: 'a',
    type: 'article-journal',
    title: 'First',
    author: [{ family: 'Adler', given: 'Ann' }],
    issued: { 'date-parts': [['2001', 5]] },
  },
  {
    id: 'b',
    type: 'book',
    title: 'Second',
    author: [{ literal: 'World Bank' }],
    issued: { 'date-parts': [[1999]] },
  },
];
const CROSSREF = {
  DOI: '10.1000/A',
  type: 'journal-article',
  'reference-count': 3,
  'is-referenced-by-count': 4,
  title: ['A &amp;amp; <i>B</i>'],
  'container-title': ['Journal of C'],
  author: [{ given: 'Ann', family: 'Adler' }, { name: 'The Group' }],
  issued: { 'date-parts': [[2015, 2]] },
  reference: [
    {
      key: 'r1',
      author: 'Alonso Tarrío',
      year: '2000',
      'article-title': 'T',
      'journal-title': 'J',
      volume: '52',
      issue: '2',
      'first-page': '225',
      DOI: '10.1000/R1',
    },
    {
      key: 'r2',
      unstructured:
        'Knight, G. A., & Cavusgil, S. T. (2004). Innovation and firms. Journal of Things, 35(2), 124-141.',
    },
    { key: 'r3', DOI: '10.1000/r3' },
  ],
};
const OPENALEX = {
  id: 'https://openalex.org/W1',
  doi: 'https://doi.org/10.1000/A',
  title: 'Of mice &amp; men',
  publication_year: 2011,
  publication_date: '2011-03-01',
  type: 'article',
  cited_by_count: 5,
  authorships: [
    { author: { display_name: 'Ann van Adler' }, raw_author_name: 'A. Adler' },
    { author: {}, raw_author_name: 'Berg, Bo' },
  ],
  primary_location: { source: { display_name: 'Journal of C', issn_l: '1234-5678', type: 'journal' } },
  biblio: { volume: '1', issue: '2', first_page: '3', last_page: '9' },
  abstract_inverted_index: { we: [0, 2], go: [1], on: [3] },
  referenced_works: ['https://openalex.org/W2', 'https://openalex.org/W3'],
};

describe('shapes', () => {
  it('of every kind hold the same records', () => {
    const [a, b] = CSL.map(item => JSON.stringify(item)) as [string, string];
    const shapes = [
      `[${a},${b}]`,
      JSON.stringify(CSL, null, 2),
      JSON.stringify({ items: CSL }, null, '\t'),
      `{"meta":{"n":[1]},"results":[${a},${b}],"end":{"x":"]"}}`,
      `{"status":"ok","message":{"facets":{},"items":[${a},${b}]}}`,
      `${a}\n${b}\n`,
      `${a},\r\n${b}`,
      `{"message":${a}}\n{"message":${b}}`,
      `${JSON.stringify(CSL[0], null, 2)}\n${JSON.stringify(CSL[1], null, 2)}`,
      `\ufeff[\n${a}\n,${b}\n]`,
    ];
    for (const text of shapes) {
      const reading = read(cslJson, text);
      expect(reading.problems, text).toEqual([]);
      expect(
        reading.records.map(({ fields }) => fields!.get('id')),
        text,
      ).toEqual([['a'], ['b']]);
    }
    expect(read(cslJson, a).records).toHaveLength(1);
    expect(read(cslJson, '[]').records).toHaveLength(0);
  });

  it('say on which lines a record stands, and keep its text', () => {
    const text = JSON.stringify(CSL, null, 1);
    const { records } = read(cslJson, text);
    const lines = text.split('\n');
    for (const { place } of records) {
      expect(lines.slice(place.line - 1, place.endLine).join('\n')).toContain(place.raw);
      expect(JSON.parse(place.raw)).toBeTruthy();
    }
    expect(records[1]!.place.line).toBe(lines.lastIndexOf(' {') + 1);
  });
});

describe('detection', () => {
  it('tells the three from each other and from other JSON', () => {
    expect(detected(JSON.stringify(CSL))).toEqual([true, false, false]);
    expect(detected(JSON.stringify(CROSSREF, null, 2))).toEqual([false, true, false]);
    expect(
      detected(JSON.stringify({ status: 'ok', 'message-type': 'work-list', message: { items: [CROSSREF] } })),
    ).toEqual([false, true, false]);
    expect(detected(JSON.stringify({ meta: { count: 1 }, results: [OPENALEX] }))).toEqual([
      false,
      false,
      true,
    ]);
    const network = { network: { items: [{ id: 1, label: 'title', cluster: 1 }], links: [] } };
    for (const other of [
      JSON.stringify(network),
      '{"a":1}',
      '[1] Bell, J. (2001). A title. Journal, 1(2), 3-4.',
      '@misc{a, title={T}}',
    ])
      expect(detected(other)).toEqual([false, false, false]);
  });
});

describe('CSL-JSON', () => {
  it('keeps the end of a range, as a work has it too', () => {
    const ended = (issued: unknown) => drafts(cslJson, [{ title: 'T', issued }])[0]!.issuedEnd;
    expect(ended({ 'date-parts': [[2001], [2003, 5]] })).toEqual([2003, 5]);
    for (const end of [[null], [0], ['x'], [], 'x'])
      expect(ended({ 'date-parts': [[2001], end] })).toBeUndefined();
    const [record] = read(
      cslJson,
      JSON.stringify([{ title: 'T', issued: { 'date-parts': [[2001], [2003]] } }]),
    ).records;
    const work = workOfDraft(readByTable(record!, TABLES.get(cslJson)!), record!, idsOfFile());
    expect(work.issued).toEqual({ 'date-parts': [[2001], [2003]] });
  });

  const dated = (issued: unknown) => drafts(cslJson, [{ title: 'T', issued }])[0]!.issued;

  it('reads dates as parts, strings, ranges, seasons and before Christ', () => {
    expect(dated({ 'date-parts': [['2004', '3', 9]] })).toEqual([2004, 3, 9]);
    expect(dated({ 'date-parts': [[-44, 3, 15]] })).toEqual([-44, 3, 15]);
    expect(dated({ 'date-parts': [[2001], [2003]] })).toEqual([2001]);
    expect(dated({ 'date-parts': [[2001], [null]] })).toEqual([2001]);
    expect(dated({ 'date-parts': [[2001]], season: 2 })).toEqual([2001]);
    expect(dated({ raw: '2004-05' })).toEqual([2004, 5]);
    expect(dated({ literal: 'circa 1850' })).toEqual([1850]);
    expect(dated('2010-11-12')).toEqual([2010, 11, 12]);
    expect(dated('-0044')).toEqual([-44]);
    expect(dated({ 'date-parts': [[0]] })).toBeUndefined();
    expect(dated({ 'date-parts': [[]] })).toBeUndefined();
  });

  it('reads names with particles and organisations', () => {
    const [draft] = drafts(cslJson, [
      {
        title: 'T',
        author: [
          { family: 'Berg', given: 'J.', 'non-dropping-particle': 'van den' },
          { literal: 'OECD' },
          { family: '' },
          null,
        ],
      },
    ]);
    expect(draft!.author).toEqual([
      { family: 'Berg', given: 'J.', 'non-dropping-particle': 'van den' },
      { literal: 'OECD' },
    ]);
  });
});

describe('Crossref', () => {
  it('reads the work and its references as works', () => {
    const [draft] = drafts(crossrefJson, { message: CROSSREF });
    expect(draft!.text.get('title')).toBe('A & B');
    expect(draft!.text.get('DOI')).toBe('10.1000/a');
    expect(draft!.author).toEqual([{ family: 'Adler', given: 'Ann' }, { literal: 'The Group' }]);
    expect(draft!.issued).toEqual([2015, 2]);
    expect(draft!.timesCited).toBe(4);
    const [first, second, third] = draft!.cited.map(({ raw, read }) => ({ raw, ...readCited(read, raw) }));
    expect(first).toMatchObject({
      type: 'article-journal',
      year: 2000,
      author: [{ family: 'Alonso Tarrío' }],
      text: { title: 'T', 'container-title': 'J', volume: '52', issue: '2', page: '225', DOI: '10.1000/r1' },
    });
    expect(second!.raw).toMatch(/^Knight/);
    expect(second!.year).toBe(2004);
    expect(third!.text).toEqual({ DOI: '10.1000/r3' });
  });
});

describe('OpenAlex', () => {
  it('reads the work; its abstract in order, its references as ids', () => {
    const [draft] = drafts(openalexJson, { results: [OPENALEX] });
    expect(draft!.id).toBe('https://openalex.org/W1');
    expect(draft!.text.get('title')).toBe('Of mice & men');
    expect(draft!.text.get('abstract')).toBe('we go we on');
    expect(draft!.text.get('page')).toBe('3-9');
    expect(draft!.author).toEqual([
      { family: 'Adler', given: 'Ann', 'non-dropping-particle': 'van' },
      { family: 'Berg', given: 'Bo' },
    ]);
    expect(draft!.issued).toEqual([2011, 3, 1]);
    expect(draft!.cited.map(({ raw }) => raw)).toEqual(OPENALEX.referenced_works);
    expect(draft!.type).toBe('article-journal');
  });

  it('says so when the records are no longer as the API gives them', () => {
    const { records, problems } = read(
      openalexJson,
      JSON.stringify([{ id: 'https://openalex.org/W1', title: 'T', authors: ['Ann Adler'] }]),
    );
    expect(problems.map(({ code }) => code)).toEqual(['simplified-records']);
    expect(readByTable(records[0]!, openalexTable).author).toHaveLength(1);
  });
});

describe('damaged and hostile JSON', () => {
  it('cut anywhere keeps every whole record and tells of the other', () => {
    for (const text of [
      JSON.stringify(CSL),
      JSON.stringify(CSL, null, 2),
      CSL.map(item => JSON.stringify(item)).join('\n'),
    ]) {
      const firstEnd = text.startsWith('{')
        ? text.indexOf('\n')
        : text.indexOf('}', text.indexOf('2001')) + (text.includes('\n') ? 5 : 2);
      for (let end = 0; end <= text.length; end++) {
        const { records, problems } = read(cslJson, text.slice(0, end));
        if (end >= firstEnd) expect(records.length).toBeGreaterThanOrEqual(1);
        expect(records.length + problems.length).toBeLessThanOrEqual(2);
      }
    }
  });

  it('keeps the records around one that has lost a bracket', () => {
    const three = JSON.stringify([CSL[0], CSL[1], { ...CSL[0], id: 'c' }], null, 2).split('\n');
    const damaged = three.filter((_, i) => i !== three.indexOf('  },', three.indexOf('  },') + 1)).join('\n');
    const { records, problems } = read(cslJson, damaged);
    expect(records.map(({ fields }) => fields!.get('id'))).toEqual([['a'], ['c']]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['damaged-entry', three.indexOf('  },') + 2],
    ]);
    const lines = `${JSON.stringify(CSL[0])}\n{"id": oops}\n${JSON.stringify(CSL[1])}`;
    expect(read(cslJson, lines).records).toHaveLength(2);
    expect(read(cslJson, lines).problems.map(({ code, line }) => [code, line])).toEqual([
      ['damaged-entry', 2],
    ]);
  });

  it('never throws on random text, random JSON, and shuffled syntax', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '\\',
      '\n',
      '"items"',
      '"message"',
      '"title"',
      '1',
      'null',
      ' ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.array(pieces, { maxLength: 60 }).map(all => all.join('')),
    );
    fc.assert(
      fc.property(text, value => {
        for (const format of TABLES.keys()) drafts(format, value);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('never throws on works whose fields have the wrong types', () => {
    const wrong = fc.object({
      key: fc.constantFrom(...Object.keys(OPENALEX), ...Object.keys(CROSSREF), 'source', 'family'),
      maxDepth: 4,
    });
    fc.assert(
      fc.property(wrong, value => {
        for (const format of TABLES.keys()) drafts(format, [value]);
      }),
      { seed: 13, numRuns: 500 },
    );
  });

  it('takes linear time for nesting, unclosed items, and one long line', { timeout: 20_000 }, () => {
    expect(read(cslJson, `[{"a":${'['.repeat(300_000)}`).records).toHaveLength(0);
    expect(
      read(cslJson, `[{"id":"x","a":${'['.repeat(50_000)}${']'.repeat(50_000)}}]`).problems.length,
    ).toBeLessThan(2);
    expect(read(cslJson, `[\n${'  {"title": "x",\n'.repeat(40_000)}]`).problems.length).toBeGreaterThan(1000);
    expect(read(cslJson, `[${'{"title":"x"},'.repeat(40_000)}{}]`).records).toHaveLength(40_001);
    expect(read(cslJson, '{'.repeat(200_000)).records).toHaveLength(0);
    expect(read(cslJson, '"'.repeat(200_001)).records).toHaveLength(0);
  });

  it('does not take keys for properties', () => {
    const [draft] = drafts(cslJson, '[{"__proto__": {"polluted": 1}, "constructor": 1, "title": "T"}]');
    expect(draft!.text.get('title')).toBe('T');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(
      drafts(
        openalexJson,
        '[{"id":"https://openalex.org/W1","abstract_inverted_index":{"__proto__":[0],"x":[1,1e9,-1]}}]',
      )[0]!.text.get('abstract'),
    ).toBe('__proto__ x');
  });
});
