/** References of many styles -> fields. The examples are invented; the shapes are those of real lists. */
import Cite from 'citation-js';
import { describe, expect, it } from 'vitest';
import { parseReference } from '../../src/records/reference/parse.ts';
import { printName } from '../../src/records/work.ts';

const parse = (text: string, known: readonly string[] = []) => {
  const parsed = parseReference(text, new Set(known));
  return (
    parsed && {
      type: parsed.type,
      author: parsed.author.map(printName),
      year: parsed.date?.year,
      ...parsed.text,
    }
  );
};

describe('references', () => {
  it.each([
    [
      'Alder, B., & Cole, D. (2003b). Why things grow. An inquiry. Journal of Small Things, 21(3), 267–94. https://doi.org/10.1000/Abc.1',
      {
        type: 'article-journal',
        author: ['Alder, B.', 'Cole, D.'],
        year: 2003,
        title: 'Why things grow. An inquiry',
        'container-title': 'Journal of Small Things',
        volume: '21',
        issue: '3',
        page: '267-94',
        DOI: '10.1000/abc.1',
      },
    ],
    [
      'Alder, B. (1999). Do things grow? Journal of Small Things, 5, 1-9.',
      {
        type: 'article-journal',
        author: ['Alder, B.'],
        year: 1999,
        title: 'Do things grow?',
        'container-title': 'Journal of Small Things',
        volume: '5',
        page: '1-9',
      },
    ],
    [
      'Alder, B. (2004). Back to things. In M. V. Cole & P. Elm (Eds.), Emerging Things. (pp. 19-34). Cheltenham: Small House,',
      {
        type: 'chapter',
        author: ['Alder, B.'],
        year: 2004,
        title: 'Back to things',
        'container-title': 'Emerging Things',
        page: '19-34',
        publisher: 'Small House',
        'publisher-place': 'Cheltenham',
      },
    ],
    [
      'Alder, B. (2012). Things for Students. 6 ed. Essex: Small House Limited.',
      {
        type: 'book',
        author: ['Alder, B.'],
        year: 2012,
        title: 'Things for Students',
        edition: '6',
        publisher: 'Small House Limited',
        'publisher-place': 'Essex',
      },
    ],
    [
      'OECD (2000). Small Things: Local Strength. Retrived on 7 February 2017 from:',
      { type: 'report', author: ['OECD'], year: 2000, title: 'Small Things: Local Strength' },
    ],
    [
      'Alder, B. (2002). Gradual things. Athens: Conference on Things 2002.',
      {
        type: 'paper-conference',
        author: ['Alder, B.'],
        year: 2002,
        title: 'Gradual things',
        'event-title': 'Conference on Things 2002',
        'publisher-place': 'Athens',
      },
    ],
    [
      'Alder, B. (2016). Things: the role of size, European Journal of Tiny Management, 10(2), 181-201.',
      {
        type: 'article-journal',
        author: ['Alder, B.'],
        year: 2016,
        title: 'Things: the role of size',
        'container-title': 'European Journal of Tiny Management',
        volume: '10',
        issue: '2',
        page: '181-201',
      },
    ],
    [
      'Alder, B., & Cole, D. (2001). “Small Things”: Old wine in new bottles? Retrieved on 7 May 2017 from:',
      {
        type: 'webpage',
        author: ['Alder, B.', 'Cole, D.'],
        year: 2001,
        title: '“Small Things”: Old wine in new bottles?',
      },
    ],
    [
      'B. Alder and D. Cole, “Sensing small things,” J. Tiny Sci., vol. 8, no. 1, pp. 11–26, 1996.',
      {
        type: 'article-journal',
        author: ['Alder, B.', 'Cole, D.'],
        year: 1996,
        title: 'Sensing small things',
        'container-title': 'J. Tiny Sci',
        volume: '8',
        issue: '1',
        page: '11-26',
      },
    ],
    [
      'Alder B, Cole DE. Sensing small things in bulk. Tiny Science. 2004;12(3):45-67.',
      {
        type: 'article-journal',
        author: ['Alder, B', 'Cole, DE'],
        year: 2004,
        title: 'Sensing small things in bulk',
        'container-title': 'Tiny Science',
        volume: '12',
        issue: '3',
        page: '45-67',
      },
    ],
  ])('reads %s', (text, fields) => {
    expect(parse(text)).toEqual(fields);
  });

  it('splits title from journal at a comma when the list knows the journal', () => {
    const text =
      'Forest, M. (2016). A note on the model – the implications, journal of odd names, 47(9), 1135-1144.';
    expect(parse(text, ['journal of odd names'])).toMatchObject({
      'container-title': 'journal of odd names',
    });
    const stopped =
      'Forest, M. (2016). A note on the model. New ideas. Of things and beings. Odd Names, 47(9), 1135-1144.';
    expect(parse(stopped, ['odd names'])).toMatchObject({ 'container-title': 'Odd Names' });
  });

  it('gives null for a line that is no reference', () => {
    for (const text of [
      '',
      '???',
      'Download data is not yet available.',
      '12',
      '<img src=x onerror=alert(1)>',
    ])
      expect(parse(text)).toBeNull();
  });

  it('keeps markup in titles as characters', () => {
    expect(
      parse('Alder, B. (1999). <b>Bold</b> & <img src=x onerror=alert(1)>. Journal of Things, 5(1), 1-9.'),
    ).toMatchObject({
      title: '<b>Bold</b> & <img src=x onerror=alert(1)>',
    });
  });

  it('takes time in proportion to the length of a hostile line', () => {
    for (const unit of [
      'A. ',
      '(',
      'a, ',
      '1,',
      '"',
      ' in ',
      'Aa Bb, ',
      '. ',
      '1(1',
      'eds ',
      '[cited ',
      'online: ',
      'http://a/',
      ' ]',
      '等',
    ]) {
      const text = `Alder, B. (1999). ${unit.repeat(19_000 / unit.length)}`;
      parse(text);
      expect(text.length).toBeGreaterThan(18_000);
    }
  });
});

describe('references rendered by citation-js from known records', () => {
  const article = (n: number) => ({
    id: `a${n}`,
    type: 'article-journal' as const,
    author: [
      { family: `Al${'aeiou'[n % 5]}der`, given: 'Bea C.' },
      { family: 'Fern', given: 'Gil' },
      { family: 'Holm', given: 'Ida' },
    ].slice(0, 1 + (n % 3)),
    issued: { 'date-parts': [[1980 + n]] },
    title: [
      'Growth of small networks abroad',
      'What early exporters learn: a second look',
      'Speed, scope and survival',
    ][n % 3],
    'container-title': ['Journal of Small Things', 'Tiny Business Review'][n % 2],
    volume: String(3 + n),
    issue: String(1 + (n % 4)),
    page: `${100 + n}-${110 + n}`,
  });

  it.each(['apa', 'vancouver', 'harvard1'])('reads them back from %s', template => {
    for (let n = 0; n < 12; n++) {
      const record = article(n);
      const rendered = new Cite(record)
        .format('bibliography', { format: 'text', template, lang: 'en-US' })
        .replace(/^\s*(?:\[?\d+[.\]])\s*/, '')
        .trim();
      const parsed = parse(rendered)!;
      expect(parsed, rendered).toMatchObject({
        title: record.title,
        'container-title': record['container-title'],
        volume: record.volume,
        issue: record.issue,
        year: 1980 + n,
      });
      expect(
        parsed.author.map(name => name.split(',')[0]),
        rendered,
      ).toEqual(record.author.map(name => name.family));
    }
  });
});
