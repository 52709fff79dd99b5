/** Whole texts into references: web pages, Markdown, PDF text, chapters; and texts that hold no list at all. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/formats/plain/plain.ts';

const read = (text: string) =>
  plainText.read({ name: 'list.txt', encoding: 'utf-8', lines: text.split('\n') }, {});
const texts = (text: string): string[] => read(text).records.map(record => record.text!);

const A = 'Alder, B., & Cole, D. (2003). The first of two ideas. Journal of Small Things, 1, 249-276.';
const B = 'Birch, F. (1995). The second of two ideas. European Journal of Things, 29(8), 60-75.';
const C = 'Elm, G. (2001). A third idea altogether. London: Tiny Press.';
const D = 'Hazel, I.J. (1988). One more idea. Journal of Small Things, 4(2), 11-20.';
const ALL = [A, B, C, D];
const wrap = (text: string, width: number): string =>
  text.replace(new RegExp(`(?=.{${width}})(.{1,${width}}) `, 'g'), '$1\n');

describe('web pages', () => {
  it('cuts at <br>, and gives each reference its own part of the line', () => {
    const reading = read(ALL.join('<br />'));
    expect(reading.records.map(record => record.text)).toEqual(ALL);
    expect(reading.records.map(record => record.place.raw)).toEqual(ALL);
    expect(texts(ALL.map(text => `${text}<br>`).join('\n'))).toEqual(ALL);
  });

  it('takes labels of links off the text and leaves them in the raw lines', () => {
    const glued = read(`References\n${ALL.map(text => `${text}CrossRefGoogle Scholar`).join('\n')}`);
    expect(glued.records.map(record => record.text)).toEqual(ALL);
    expect(glued.records[0]!.place.raw).toBe(`${A}CrossRefGoogle Scholar`);
    expect(texts(ALL.map(text => `${text} [CrossRef] [PubMed]`).join('\n'))).toEqual(ALL);
    expect(texts(ALL.map(text => `${text}\nCrossRef\nGoogle Scholar\n`).join('\n'))).toEqual(ALL);
  });

  it('leaves out the article itself in the styles that a page offers', () => {
    const cite = `How to cite\n\nAPA\n${A}\n\nMDPI and ACS Style\n${B}\n\nChicago/Turabian Style\n${C}\n`;
    expect(texts(`${cite}\nReferences\n\n${ALL.join('\n\n')}`)).toEqual(ALL);
    expect(texts(`References\n\n${ALL.join('\n\n')}\n\n${cite}`)).toEqual(ALL);
  });
});

describe('Markdown', () => {
  it('takes stars, escapes and angle brackets off', () => {
    const marked =
      'Alder, B., \\& Cole, D. (2003). The *first of two* ideas \\[Data\\]. *Small Things, 1*, 2--9. <https://doi.org/10.1/ab_c_d>';
    expect(texts(`# References\n\n${marked}\n\n${B}\n\n${C}`)[0]).toBe(
      'Alder, B., & Cole, D. (2003). The first of two ideas [Data]. Small Things, 1, 2–9. https://doi.org/10.1/ab_c_d',
    );
  });
});

describe('printed pages', () => {
  it('cuts wrapped lines without any mark by the style of the list', () => {
    expect(texts(ALL.map(text => wrap(text, 45)).join('\n'))).toEqual(ALL);
  });

  it('passes over running heads and page numbers inside references', () => {
    const filler = Array.from(
      { length: 20 },
      (_, i) => `Some words of the article, line ${'x'.repeat(i + 1)}.`,
    );
    const page = (n: number) => ['', String(n), '', `A. Writer / Journal of Things 12 (2010) 1–20`];
    const list = wrap(A, 45).split('\n');
    const lines = [
      ...filler,
      ...page(2),
      ...filler,
      'References',
      list[0],
      ...page(3),
      ...list.slice(1),
      B,
      D,
    ];
    expect(texts(lines.join('\n'))).toEqual([A, B, D]);
  });

  it('counts numbers that are glued on, begin late, or stand before small letters', () => {
    expect(texts(ALL.map((text, i) => `${i + 3}${text}`).join('\n'))).toEqual(ALL);
    expect(texts(ALL.map((text, i) => wrap(`${i + 1} ${text}`, 50)).join('\n'))).toEqual(ALL);
  });

  it('reads the list of every chapter, and none of the text between', () => {
    const chapter = (refs: readonly string[]) =>
      `1. Introduction\n\nSmall things were found early (Elm, 2001), as the\nothers were.\n\nLiteratur\n\n${refs.join('\n')}\n`;
    const thesis = `Chapter 1\n\n${chapter([A, B])}\nChapter 2\n\n${chapter([C, D])}`;
    expect(texts(thesis)).toEqual(ALL);
  });

  it('knows the heading in other languages', () => {
    for (const heading of [
      'Literaturverzeichnis',
      'Referências',
      '参考文献',
      'R E F E R E N C E S',
      '**Bibliografía**',
      'VII. Bibliography',
      'Список литературы',
    ])
      expect(texts(`Some words.\n\n${heading}\n${ALL.join('\n')}`), heading).toEqual(ALL);
  });
});

describe('authors that are not repeated', () => {
  it('stand in the text as in the reference before, and the raw line keeps its dashes', () => {
    const reading = read(
      `References\n${A}\n———. (2005). Another idea. Journal of Small Things, 2, 1-9.\n${D}`,
    );
    expect(reading.records[1]!.text).toBe(
      'Alder, B., & Cole, D. (2005). Another idea. Journal of Small Things, 2, 1-9.',
    );
    expect(reading.records[1]!.place.raw).toMatch(/^———\./);
  });
});

describe('what is no list', () => {
  it('is said to be none', () => {
    const mail = 'Dear Jana,\n\nthank you for your letter of 3 May 2019. We meet in room 12.\n\nBest,\nPeter';
    const code = 'const a = 1;\nfunction f(x) {\n  return x + a; // 2019\n}\n';
    const novel =
      'It was a bright cold day in April 1984.\nThe clocks were striking thirteen, and nobody minded.';
    const table = 'id,name,year\n1,Alder,2003\n2,Birch,1995\n3,Elm,2001';
    for (const text of [mail, code, novel, table])
      expect(read(text)).toMatchObject({ records: [], problems: [{ code: 'no-references' }] });
  });

  it('is named once when references stand outside the list', () => {
    const text = `${[A, B, C].join('\n')}\n\nNow to something else.\n\nReferences\n${ALL.join('\n')}`;
    expect(read(text).problems).toMatchObject([
      { code: 'references-outside-list', line: 1, severity: 'warning' },
    ]);
    expect(read(ALL.join('\n')).problems).toEqual([]);
  });
});

describe('lines of links below a reference', () => {
  it('belong to its raw lines, not to its text, and are no records, with every line as one reference too', () => {
    const links = [
      'View in ScopusGoogle Scholar',
      'CrossrefView in ScopusGoogle Scholar',
      'View article\nView PDF\n\nGoogle Scholar',
      'Article',
      'PubMed',
      '[Google Scholar]',
      'Download citation',
      'DOI\nCross Ref (Open in a new window)\nWeb of Science®',
    ];
    for (const from of [0, 4]) {
      const list = ALL.map((ref, i) => `${ref}\n${links[from + i]}`).join('\n');
      expect(texts(`References\n${list}\nCited by (12)`)).toEqual(ALL);
      expect(texts(list)).toEqual(ALL);
    }
    const list = ALL.map((ref, i) => `${ref}\n${links[i]}`).join('\n');
    const byLine = plainText.read(
      { name: 'list.txt', encoding: 'utf-8', lines: list.split('\n') },
      { lines: true },
    );
    expect(byLine.records.map(record => record.text)).toEqual(ALL);
    expect(byLine.records[2]!.place).toMatchObject({ line: 5, endLine: 9, raw: `${C}\n${links[2]}` });
  });

  it('leaves a word that is only the end of a wrapped reference', () => {
    const tail =
      'Alder, B. (2003). The first of two ideas. Proceedings of small things. ACM\nDigital Library.';
    expect(texts(`References\n${tail}\n${B}\n${D}`)[0]).toBe(tail.replace('\n', ' '));
  });
});

describe('running heads of a few pages', () => {
  const list = wrap(A, 45).split('\n');
  const head = 'A. Writer / Journal of Things 12 (2010) 1-20';
  const start = ['Small ideas revisited once more', 'Ann Writer', '', 'Abstract: Of small things.', ''];

  it('at the edge of a page are none of the reference that goes on behind it, nor the title', () => {
    const lines = [
      ...start,
      `\f${head}\t18`,
      '',
      'References',
      '',
      list[0],
      `\f${head}\t19`,
      '',
      ...list.slice(1),
      B,
      D,
    ];
    const reading = read(lines.join('\n'));
    expect(reading.records.map(record => record.text)).toEqual([A, B, D]);
    expect(reading.citing!.fields!.get('title')).toEqual(['Small ideas revisited once more']);
  });

  it('are known in the gap of a page by the number beside them, where page ends are lost', () => {
    const lines = [
      ...['1', head, '', ...start],
      ...['18\tA. Writer / Journal of Things', '', 'References', ...wrap(C, 30).split('\n'), ...list, D],
      ...wrap(D, 30).split('\n'),
      ...['', '19', head, '', B, A],
    ];
    const reading = read(lines.join('\n'));
    expect(reading.records.map(record => record.text)).toEqual([C, A, D, D, B, A]);
    expect(reading.citing!.fields!.get('title')).toEqual(['Small ideas revisited once more']);
  });

  it('are not lines of references that happen to be alike at two pages', () => {
    const [first, second] = [19, 37].map(n => `Journal of Small Things, ${n}(5), ${n}1-${n}9.`);
    const refs = [
      `Alder, B. (2003). The first of two ideas.\n\f${first}`,
      `Elm, F. (1995). Other.\n\f${second}`,
    ];
    expect(texts(`References\n${refs.join('\n')}\n${D}`)).toEqual([
      `Alder, B. (2003). The first of two ideas. ${first}`,
      `Elm, F. (1995). Other. ${second}`,
      D,
    ]);
  });
});
