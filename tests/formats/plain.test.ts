/** Lists and pages: every style of list is found and cut; what is no reference is left out; what is none at all is said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/formats/decode.ts';
import { plainText } from '../../src/formats/plain/plain.ts';

const read = (text: string | Uint8Array, options = {}) =>
  plainText.read(
    decodeText({
      name: 'list.txt',
      bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    }),
    options,
  );
const texts = (text: string): string[] => read(text).records.map(record => record.text!);

const A = 'Alder, B., & Cole, D. (2003). The first of two ideas. Journal of Small Things, 1, 249-276.';
const B = 'Elm, F. (1995). The second of two ideas. European Journal of Things, 29(8), 60-75.';
const C = 'Group of Seven (2001). A third idea altogether. London: Tiny Press.';
const D = 'Hazel, I.J. (1988). One more idea. Journal of Small Things, 4(2), 11-20.';

describe('lists', () => {
  it('cuts numbered references and takes the numbers off', () => {
    for (const mark of ['1.|2.|3.|4.', '[1]|[2]|[3]|[4]', '(1)|(2)|(3)|(4)', '3.|4.|5.|7.']) {
      const marks = mark.split('|');
      expect(texts([A, B, C, D].map((text, i) => `  ${marks[i]} ${text}`).join('\n'))).toEqual([A, B, C, D]);
    }
  });

  it('joins the wrapped lines of a numbered reference', () => {
    const list = `1. Alder, B., & Cole, D. (2003). The first of two\n   ideas. Journal of Small Things, 1, 249-276.\n2. ${B}\n`;
    expect(texts(list)).toEqual([A, B]);
    expect(read(list).records[0]!.place).toMatchObject({ line: 1, endLine: 2 });
  });

  it('keeps apart two references with the same number, and takes several lists of one document', () => {
    expect(texts(`1. ${A}\n2. ${B}\n2. ${C}\n3. ${D}`)).toEqual([A, B, C, D]);
    const sections = `Primary sources\n1. ${A}\n2. ${B}\n3. ${C}\n\nSecondary sources\n1. ${D}\n2. ${A}\n3. ${B}\n4. ${C}`;
    expect(texts(sections)).toEqual([A, B, C, D, A, B, C]);
  });

  it('cuts references that stand one a line, with blank lines between, or with a hanging indent', () => {
    expect(texts([A, B, C, D].join('\n'))).toEqual([A, B, C, D]);
    expect(texts([A, B, C, D].join('\n\n'))).toEqual([A, B, C, D]);
    const hanging = [A, B, C, D].map(text => text.replace(/^(.{40}\S*) /, '$1\n    ')).join('\n');
    expect(texts(hanging)).toEqual([A, B, C, D]);
  });

  it('cuts hard-wrapped references without any indent', () => {
    const wrapped = [A, B, D].map(text => text.replace(/^(.{45}\S*) /, '$1\n')).join('\n');
    expect(texts(`References\n${wrapped}\n`)).toEqual([A, B, D]);
  });

  it('passes over what printing put between references, and goes on behind another part of the article', () => {
    const notice = 'Downloaded from https://example.org by guest on 12 May 2020';
    expect(
      texts(['References', A, B, notice, D, '© 2020 Tiny Press. All rights reserved.', C].join('\n')),
    ).toEqual([A, B, D, C]);
    expect(texts(['References', A, B, C, 'Appendix', D, A, B].join('\n'))).toEqual([A, B, C, D, A, B]);
    const pages = `References\n${A}\n${B}\n\n22\n\n\fA RUNNING HEAD\n\n${D}\n${C}`;
    expect(texts(pages)).toEqual([A, B, D, C]);
  });

  it('leaves out what stands behind the list: a biography, a "how to cite" block, a licence', () => {
    const behind = ['', 'Jana Nowak is a professor of small things (2015).', '', 'How to cite', A];
    expect(texts(['References', A, B, D, ...behind].join('\n'))).toEqual([A, B, D]);
  });

  it('takes headings inside a list for what they are', () => {
    expect(texts(`References\n\n${A}\n${B}\n\nWeb sites\n\n${D}\n${C}`)).toEqual([A, B, D, C]);
  });

  it('gives a number on a line of its own to the next line', () => {
    expect(texts([A, B, D].map((text, i) => `${i + 1}.\n${text}`).join('\n\n'))).toEqual([A, B, D]);
  });

  it('cuts references whose first line is set in', () => {
    const set = [A, B, C, D].map(text => `    ${text.replace(/^(.{40}\S*) /, '$1\n')}`).join('\n');
    expect(texts(set)).toEqual([A, B, C, D]);
  });

  it('takes "(1)" on every line for a mark, not for a count', () => {
    expect(
      texts([A, 'alder, bea. Something odd without a year.', B, D].map(text => `(1) ${text}`).join('\n')),
    ).toHaveLength(4);
  });

  it('joins words broken at line ends and keeps suspended hyphens', () => {
    const wrapped = `1. Alder, B. (2003). The interna-\ntional growth of small-\nand medium-sized things. Journal of Small Things, 1, 2-9.\n2. ${B}`;
    expect(texts(wrapped)[0]).toContain('The international growth of small- and medium-sized things.');
  });

  it('reads Windows-1252 as Windows does', () => {
    const bytes = Uint8Array.from([...`${A}\n${B}\n`].map(c => (c === '-' ? 0x96 : c.charCodeAt(0))));
    expect(read(bytes)).toMatchObject({ encoding: 'windows-1252' });
    expect(read(bytes).records[0]!.text).toContain('249–276');
  });

  it('reads every line end and encoding alike', () => {
    for (const end of ['\n', '\r\n', '\r']) expect(texts([A, B, D].join(end))).toEqual([A, B, D]);
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...[A, B, D].join('\r\n')].flatMap(c => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    expect(read(wide)).toMatchObject({ encoding: 'utf-16le', records: { length: 3 } });
    const latin = Uint8Array.from([...A.replace('Alder', 'Bär')].map(c => c.charCodeAt(0)));
    expect(read(latin).records[0]!.text).toContain('Bär');
  });

  it('gives exactly one record a non-empty line when asked to', () => {
    const reading = read(`${A}\n\nanything at all\n1\n`, { lines: true });
    expect(reading.records.map(record => record.place.line)).toEqual([1, 3, 4]);
  });

  it('keeps every line of the list in some record, whatever stands between (property)', () => {
    const junk = fc.stringMatching(/^[a-z0-9 ,.;()]{0,60}$/);
    fc.assert(
      fc.property(fc.array(junk, { maxLength: 5 }), lines => {
        const middle = lines.filter(line => line.trim() && !/^\s*\d/.test(line));
        const reading = read([`1. ${A}`, `2. ${B}`, ...middle, `3. ${D}`].join('\n'));
        const raw = reading.records.map(record => record.place.raw).join('\n');
        for (const line of middle) expect(raw).toContain(line);
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});

describe('article pages', () => {
  const page = [
    'Skip to main content',
    '',
    'How Small Things Find One Another Across Borders',
    '',
    'Objective: To see what small things do abroad.',
    'Findings: They do it early.',
    '',
    'Small things, borders, early starts',
    '',
    'Author Biography',
    '',
    'Jana Nowak',
    '',
    'She studies small things and publishes on them regularly.',
    '',
    `  1. ${A}`,
    `  2. ${B}`,
    `  3. ${D}`,
    '',
    'Download data is not yet available.',
  ].join('\n');

  it('tells the article from its references', () => {
    const reading = read(page);
    expect(reading.format).toBe('article-page');
    expect(reading.records.map(record => record.text)).toEqual([A, B, D]);
    expect(Object.fromEntries(reading.citing!.fields!)).toEqual({
      title: ['How Small Things Find One Another Across Borders'],
      author: ['Jana Nowak'],
      abstract: ['Objective: To see what small things do abroad.', 'Findings: They do it early.'],
      keyword: ['Small things', 'borders', 'early starts'],
    });
  });

  it('reads titles on two lines in capitals, authors with marks, and labels on lines of their own', () => {
    const other = [
      'ORIGINAL ARTICLE',
      '',
      'THE GROWTH OF SMALL',
      'THINGS ABROAD',
      '',
      'María Pérez-Sol1 | Li Wei2,*',
      '',
      '1 University of Things, Spain',
      '',
      'Abstract',
      '',
      'Small things grow.',
      '',
      'Keywords: things; growth',
      '',
      'References',
      A,
      B,
      D,
    ];
    expect(Object.fromEntries(read(other.join('\n')).citing!.fields!)).toEqual({
      title: ['THE GROWTH OF SMALL THINGS ABROAD'],
      author: ['María Pérez-Sol', 'Li Wei'],
      abstract: ['Small things grow.'],
      keyword: ['things', 'growth'],
    });
  });

  it('gives each record its line and its text untouched', () => {
    expect(read(page).records[1]!.place).toEqual({
      file: 'list.txt',
      line: 17,
      endLine: 17,
      raw: `  2. ${B}`,
    });
  });
});

describe('what is no list', () => {
  it('is said', () => {
    const is = { file: 'list.txt', line: 1, code: 'no-references', severity: 'error' };
    for (const text of ['\u0089PNG\r\n', 'A page about cats.\nThey are nice.\n'])
      expect(read(text).problems).toEqual([expect.objectContaining(is)]);
  });

  it('never throws and never hangs on any bytes (property)', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        expect(read(bytes).records.length + read(bytes).problems.length).toBeGreaterThan(0);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
