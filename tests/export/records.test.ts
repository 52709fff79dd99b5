import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCitationKeys, writeBibtex } from '../../src/export/bibtex.ts';
import { writeCslJson, writeJsonLines } from '../../src/export/csl.ts';
import { writeRecordsCsv } from '../../src/export/records-csv.ts';
import { RECORD_EXPORTS } from '../../src/export/registry.ts';
import { writeRis } from '../../src/export/ris.ts';
import { bibtex } from '../../src/formats/bibtex.ts';
import type { TextFile } from '../../src/formats/format.ts';
import { bibtexTable } from '../../src/records/tables/bibtex.ts';
import { readByTable } from '../../src/records/tables/table.ts';
import type { Work, WorkType } from '../../src/records/work.ts';
import { HOSTILE_CLEAN, WORKS } from '../fixtures/tiny-atlas.ts';

const readBack = (source: string, forceType: string) =>
  new Cite(source, { forceType, generateGraph: false }).data;
const oneLine = (text: string | undefined) => text?.replaceAll('\u0000', '').replace(/\s+/g, ' ');

describe('CSL-JSON', () => {
  it('gives every field of a work under its own name, and keeps the text of what was not understood', () => {
    const items = JSON.parse(writeCslJson(WORKS));
    expect(items).toHaveLength(7);
    const { sources: _sources, confidence: _confidence, editor: _editor, ...fields } = WORKS[0]!;
    expect(items[0]).toEqual(fields);
    expect(items[5]).toEqual({ id: 'unread 6', type: 'document', note: '6. something unreadable' });
  });
});

describe('JSON lines', () => {
  it('gives one item a line, in order, with its source and how sure it is', () => {
    const lines = writeJsonLines(WORKS).split('\n');
    expect(lines.pop()).toBe('');
    const items = lines.map(line => JSON.parse(line));
    expect(items.map(item => item.id)).toEqual(WORKS.map(work => work.id));
    expect(items[0].custom).toEqual({ source: WORKS[0]!.sources[0], confidence: { title: 0.9 } });
    expect(items.every(item => item.custom.confidence)).toBe(true);
    expect(items[5]).toEqual({
      id: 'unread 6',
      type: 'document',
      custom: { source: WORKS[5]!.sources[0], confidence: {}, unparsed: true },
    });
  });
});

describe('BibTeX', () => {
  it('reads back to the same fields', () => {
    const items = readBack(writeBibtex(WORKS), '@biblatex/text');
    expect(items).toHaveLength(7);
    WORKS.forEach((work, i) => {
      const item = items[i]!;
      expect(item.title).toBe(oneLine(work.title));
      expect(item.author ?? []).toEqual(
        work.author.map(name => (name.literal ? { family: name.literal } : name)),
      );
      expect(item['container-title']).toBe(work['container-title']);
      for (const field of ['volume', 'issue', 'page', 'DOI', 'publisher', 'abstract'] as const)
        expect(item[field]).toBe(work[field]);
      expect(item.issued).toEqual(work.issued);
    });
    expect(items.map(item => item.type)).toEqual([
      'article-journal',
      'article-journal',
      'report',
      'chapter',
      'book',
      'document',
      'paper-conference',
    ]);
    expect(items[3]!.editor).toEqual(WORKS[3]!.editor);
    expect(items[0]!.keyword).toContain('networks; trade');
    expect(items[5]!.note).toBe('6. something unreadable');
  });

  it('writes characters of every script and keeps braces in balance', () => {
    const source = writeBibtex(WORKS);
    expect(source).toContain('Журнал малых вещей');
    expect(source).toContain('🐝');
    const unescaped = source.replace(/\\[{}]/g, '');
    expect(unescaped.split('{').length).toBe(unescaped.split('}').length);
  });

  it('makes a key from every id, each its own', () => {
    const works = ['a b', 'a-b', 'a{b}', '你好', '', 'Dupré 2010'].map(id => ({ ...WORKS[0]!, id }) as Work);
    expect(toCitationKeys(works)).toEqual(['a-b', 'a-b-2', 'a-b-3', 'work', 'work-2', 'Dupre-2010']);
  });
});

describe('BibTeX entries', () => {
  const types: WorkType[] = [
    ...(['article-journal', 'article-magazine', 'article-newspaper', 'book', 'chapter', 'document'] as const),
    ...(['paper-conference', 'report', 'thesis', 'webpage'] as const),
  ];
  const works = types.map(
    (type): Work => ({ ...WORKS[0]!, id: type, type, issued: { 'date-parts': [[2000, 3, 5]] } }),
  );

  it('say the type, so that each is read again', () => {
    const file = { name: 'a.bib', encoding: 'utf-8', lines: writeBibtex(works).split('\n') };
    const read = bibtex.read(file as TextFile, {}).records.map(record => readByTable(record, bibtexTable));
    expect(read.map(({ type }) => type)).toEqual(types);
    for (const { issued } of read) expect(issued).toEqual([2000, 3, 5]);
  });

  it('give the month as a number, the day apart', () => {
    const source = writeBibtex(works.slice(0, 1));
    expect(source).toContain('month = {3},');
    expect(source).toContain('day = {5},');
  });
});

describe('what a work says beyond CSL', () => {
  const work: Work = {
    ...WORKS[0]!,
    author: [{ family: 'Oak', given: 'A', affiliation: 'Univ X, Oslo, Norway' }],
    timesCited: 7,
  };

  it('stays out of CSL-JSON and BibTeX, and stands in JSON lines', () => {
    expect(JSON.parse(writeCslJson([work]))[0].author).toEqual([{ family: 'Oak', given: 'A' }]);
    expect(writeCslJson([work]) + writeBibtex([work])).not.toMatch(/Norway|timesCited/u);
    const item = JSON.parse(writeJsonLines([work]));
    expect(item.author).toEqual(work.author);
    expect(item.custom.timesCited).toBe(7);
  });
});

describe('RIS', () => {
  it('reads back to the same fields', () => {
    const items = readBack(writeRis(WORKS), '@ris/file');
    expect(items).toHaveLength(7);
    WORKS.forEach((work, i) => {
      const item = items[i]!;
      expect(item.title).toBe(oneLine(work.title));
      expect(item['container-title'] ?? '').toBe(work['container-title'] ?? '');
      for (const field of ['volume', 'issue', 'page', 'DOI', 'publisher', 'abstract'] as const)
        expect(item[field]).toBe(work[field]);
      expect(item.issued).toEqual(work.issued);
    });
    expect(items[0]!.author).toEqual([
      { family: 'Adams', given: 'A.B.' },
      { family: 'de Boer', given: 'C.' },
    ]);
    expect(items[2]!.author).toEqual([{ literal: 'Office for Commerce and Trade' }]);
  });

  it('writes one tag a line, whole, with keywords apart and commas kept', () => {
    const lines = writeRis(WORKS).split('\n').filter(Boolean);
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    expect(lines.filter(line => line.startsWith('KW'))).toEqual(['KW  - networks', 'KW  - trade, foreign']);
    expect(lines.filter(line => line.startsWith('ID'))).toHaveLength(7);
    expect(lines).toContain(`TI  - ${oneLine(HOSTILE_CLEAN)}`);
  });
});

describe('CSV of records', () => {
  it('reads back, one work a row', () => {
    const { data, errors } = Papa.parse<Record<string, string>>(writeRecordsCsv(WORKS), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.map(row => row.id)).toEqual(WORKS.map(work => work.id));
    expect(data[4]!.title).toBe(HOSTILE_CLEAN);
    expect(data[0]!.authors).toBe('Adams, A.B.; de Boer, C.');
    expect(data[5]!.raw).toBe('6. something unreadable');
    expect(data[2]!.line).toBe('3');
  });
});

describe('every format of records', () => {
  it.each(RECORD_EXPORTS.map(format => [format.id, format] as const))(
    '%s writes the same bytes twice, and something for no works',
    async (_id, format) => {
      expect(await format.write(WORKS)).toBe(await format.write(WORKS));
      expect(typeof (await format.write([]))).toBe('string');
    },
  );
});
