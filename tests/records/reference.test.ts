/** References of many styles -> fields. The examples are invented; the shapes are those of real lists. */
import Cite from 'citation-js';
import { describe, expect, it } from 'vitest';
import { parseReference } from '../../src/records/reference/parse.ts';
import { readReferences } from '../../src/records/references.ts';
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
      ', edited by A ',
      'May ',
      '2. a ',
      ', „a',
      '; Aa, B.',
      '. Ed. Aa Bb. Cc: ',
      ', translated by Aa Bb',
      '[C]//Aa B. ',
      '. Aa, Bb, v. ',
      '." Aa',
      'May–Aa ',
    ]) {
      const text = `Alder, B. (1999). ${unit.repeat(19_000 / unit.length)}`;
      parse(text);
      expect(text.length).toBeGreaterThan(18_000);
    }
  });
});

/** What later lists showed: each line one rule. */
describe('wording of the lists', () => {
  it.each([
    [
      'Alder, B. (2014). Small nets (5th ed.). Sage.',
      { title: 'Small nets', edition: '5', publisher: 'Sage' },
    ],
    ['Alder, B. (2014). Small nets (5th ed., Vol. 2). Sage.', { edition: '5', volume: '2' }],
    [
      'Alder, Bea. Small Nets of Things. 2nd ed. Small Town: Sage, 1994.',
      { edition: '2', publisher: 'Sage' },
    ],
    ['Alder, B. (2005). Netze der Dinge (3. Aufl.). Wiesbaden: Gabler.', { edition: '3' }],
    ['Alder, B. (2001). Les petits réseaux (2e éd.). Paris: Dunod.', { edition: '2' }],
    [
      'SILVA, J. da. Redes. In: SOUZA, P. (org.). Manual de redes. 2. ed. São Paulo: Atlas, 2010. p. 12-30.',
      { type: 'chapter', author: ['da SILVA, J.'], edition: '2', 'container-title': 'Manual de redes' },
    ],
    [
      'World Health Organization. (n.d.). Small plan. Retrieved May 4, 2016, from http://a.example/x',
      { author: ['World Health Organization'], title: 'Small plan', URL: 'http://a.example/x' },
    ],
    [
      'Lee, K. (n.d.). Nets. Journal of Small Things, 12(2), 1–5.',
      { author: ['Lee, K.'], title: 'Nets', 'container-title': 'Journal of Small Things', volume: '12' },
    ],
    [
      '(1) Alder, B. C.; Cole, D. J. Small Chem. Lett. 2003, 21 (3), 267–294. 10.1000/abc',
      { author: ['Alder, B.C.', 'Cole, D.J.'], year: 2003, volume: '21', issue: '3', page: '267-294' },
    ],
    [
      '(1) Alder, B. C. Forest Things 1989, 567–589. 10.1000/(sici)1097(19971130)16:22<2529::aid>3.0.co;2-j',
      { year: 1989, page: '567-589', DOI: '10.1000/(sici)1097(19971130)16:22<2529::aid>3.0.co;2-j' },
    ],
    [
      'B. Alder, "Small nets," in Proc. Small Conf. Nets (SCN), Jun. 2016, pp. 7–9.',
      { type: 'paper-conference', year: 2016, 'container-title': 'Proc. Small Conf. Nets (SCN)' },
    ],
    ['Alder B. Tiny nets. Proc Small Acad Sci. 2011;12(3):45-67.', { type: 'article-journal' }],
    [
      'Kowalski J., Sieci małych firm, „Przegląd Małych Rzeczy" 2010, nr 3, s. 45–60.',
      { title: 'Sieci małych firm', 'container-title': 'Przegląd Małych Rzeczy', issue: '3', page: '45-60' },
    ],
    [
      'Nowak A., Rozwój firm, [w:] Sieci małych firm, red. J. Kowalski, PWN, Warszawa 2012, s. 12–30.',
      { type: 'chapter', title: 'Rozwój firm', 'container-title': 'Sieci małych firm', publisher: 'PWN' },
    ],
    [
      'Alder, Bea. "Small Nets." Handbook of Things, edited by Dan Cole, Small Press, 2014, pp. 12-30.',
      { type: 'chapter', 'container-title': 'Handbook of Things', publisher: 'Small Press', page: '12-30' },
    ],
    [
      'SILVA, J. Redes pequenas. 2004. Tese (Doutorado) - Universidade de São Paulo, 2004.',
      { type: 'thesis', title: 'Redes pequenas', publisher: 'Universidade de São Paulo' },
    ],
    ['Alder, Bea. Small Nets (PhD diss., Harvard University, 2004).', { type: 'thesis' }],
    [
      'Small Nets Study Group. Small nets in bulk. Tiny Science. 2004;12(3):45-67.',
      { author: ['Small Nets Study Group'], title: 'Small nets in bulk' },
    ],
    [
      'Alder B. Small nets. Longman, New York, 2003.',
      { publisher: 'Longman', 'publisher-place': 'New York' },
    ],
    ['Alder, B. (2014). The cycle. Working Paper No. 5. London: BIS.', { type: 'report', publisher: 'BIS' }],
  ])('reads %s', (text, fields) => {
    expect(parse(text)).toMatchObject(fields);
  });

  it('gives editors, months and statuses what is theirs', () => {
    const read = (text: string) => parseReference(text)!;
    expect(read('Alder, B. (2014). Small nets (5th ed.). Sage.').editor).toEqual([]);
    expect(
      read(
        'Alder, Bea. "Nets." Handbook, edited by Dan Cole and Eve Fir, 2nd ed., Small Press, 2014, pp. 1-3.',
      ).editor.map(printName),
    ).toEqual(['Cole, Dan', 'Fir, Eve']);
    const monthly = read('B. Alder, "Small nets," Things, vol. 5, no. 7, pp. 4–9, May 2015.');
    expect([monthly.date?.month, monthly.text['publisher-place']]).toEqual([5, undefined]);
    const undated = read('Lee, K. (n.d.). Nets. Journal of Small Things, 12(2), 1–5.').date;
    expect([undated?.status, undated?.year]).toEqual(['n.d.', undefined]);
    expect(read('Eurostat. (2018). Small firms. Luxembourg: Small Union.').author).toEqual([
      { literal: 'Eurostat' },
    ]);
  });

  it('keeps the DOI and the year of a line that it does not understand', () => {
    const text = '(1) 2012. 10.1000/some-graph';
    const record = { place: { file: 'a.txt', line: 1, endLine: 1, raw: text }, text };
    const { works } = readReferences({ records: [record], problems: [] } as never);
    expect(works[0]).toMatchObject({
      unparsed: true,
      DOI: '10.1000/some-graph',
      issued: { 'date-parts': [[2012]] },
    });
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
