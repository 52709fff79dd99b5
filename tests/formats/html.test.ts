/** Web pages: the list is found however it is marked up, its text is what a reader sees, and nothing in a page can do harm. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/formats/decode.ts';
import type { Reading } from '../../src/formats/format.ts';
import { htmlPage } from '../../src/formats/html/detect.ts';
import { htmlReader } from '../../src/formats/html/read.ts';

const file = (text: string) => decodeText({ name: 'page.html', bytes: new TextEncoder().encode(text) });
const read = (text: string): Reading => htmlReader.read(file(text), {});
const texts = (text: string): string[] => read(text).records.map(record => record.text!);
const page = (body: string, head = ''): string =>
  `<!DOCTYPE html>\n<html><head>${head}</head>\n<body>\n${body}\n</body></html>`;

const A = 'Alder, B., & Cole, D. (2003). The first of two ideas. Journal of Small Things, 1, 249-276.';
const B = 'Elm, F. (1995). The second of two ideas. European Journal of Things, 29(8), 60-75.';
const C = 'Group of Seven (2001). A third idea altogether. London: Tiny Press.';
const D = 'Hazel, I.J. (1988). One more idea. Journal of Small Things, 4(2), 11-20.';
const ALL = [A, B, C, D];
const html = (text: string): string =>
  text.replace('&', '&amp;').replace(/(Journal of Small Things|European Journal of Things)/u, '<i>$1</i>');
const each = (make: (reference: string, i: number) => string): string =>
  ALL.map((text, i) => make(html(text), i)).join('\n');
const PROSE =
  '<p>Small things grow, say Alder and Cole (2003), and they do so quickly. Others (Elm, 1995; Hazel, 1988) doubt it, at length and in many words; nobody has counted them yet.</p>';
const MENU = '<nav><ul><li><a href="/">Home</a></li><li><a href="/issues">Issues (2003)</a></li></ul></nav>';
const RELATED = `<h2>Similar articles</h2><ul>${['Ash, A. (2001). Not cited. Journal of Other Things, 1(1), 1-9.', 'Birch, B. (2002). Not cited either. Journal of Other Things, 2(1), 1-9.', 'Cedar, C. (2003). Nor this. Journal of Other Things, 3(1), 1-9.'].map(text => `<li>${text}</li>`).join('')}</ul>`;

/** The manners of publishers, as seen from outside; works and names are made up. */
const STRUCTURES: Record<string, string> = {
  'an ordered list under a heading': `<h2>References</h2><ol>${each(text => `<li>${text}</li>`)}</ol>`,
  'a list whose items are never closed': `<h2>References</h2><ul>${each(text => `<li>${text}`)}</ul>`,
  'paragraphs behind a heading in bold': `<p><b>References</b></p>${each(text => `<p>${text}</p>`)}<p><b>Acknowledgements</b></p><p>We thank the trees.</p>`,
  'paragraphs of spans (an office export)': `<h1 class="c4"><span class="c1">References</span></h1>${each(text => `<p class="c2"><span class="c3">${text.slice(0, 30)}</span><span>${text.slice(30)}</span></p>`)}`,
  'line breaks': `<h3>Literatur</h3><p>${each(text => `${text}<br>`)}</p>`,
  'blank lines made of line breaks': `<h3>Referencias</h3><div>${each(text => `${text.replace(/ (?=<i>)/u, '<br>')}<br>\n<br>`)}</div>`,
  'a table with a number in the first column': `<h2>Bibliography</h2><table><tr><th>No.</th><th>Reference</th></tr>${each((text, i) => `<tr><td>${i + 1}</td><td>${text}</td></tr>`)}</table>`,
  'a list with buttons in paragraphs of their own': `<section aria-labelledby="Bib1" data-title="References"><div><h2 id="Bib1">References</h2><div><ol class="c-article-references">${each(
    (text, i) =>
      `<li class="c-article-references__item" data-counter="${i + 1}."><p class="c-article-references__text">${text}</p><p class="c-article-references__links"><a href="https://example.org/x">Article</a>&nbsp;<a href="https://scholar.google.com/?q=1">Google Scholar</a>&nbsp;</p></li>`,
  )}</ol><p><a href="/r">Download references<svg><path/></svg></a></p></div></div></section>`,
  'links in brackets behind each item': `<section id="html-references_list"><h2>References</h2><ol>${each(text => `<li id="B1" class="html-xx">${text} [<a href="https://scholar.google.com/?q=1">Google Scholar</a>] [<a href="#">CrossRef</a>]</li>`)}</ol></section>`,
  'a list of links inside each item': `<div class="toc-section"><h2>References</h2><ol class="references">${each((text, i) => `<li id="ref${i}"><span class="order">${i + 1}. </span>${text}<ul class="reflinks"><li><a href="#">View Article</a></li><li><a href="#">PubMed/NCBI</a></li><li><a href="#">Google Scholar</a></li></ul></li>`)}</ol></div>`,
  'labels before and a cite around each item': `<section class="ref-list" id="ref-list1"><h2 class="pmc_sec_title">References</h2><ul class="ref-list">${each((text, i) => `<li id="R${i}"><span class="label">${i + 1}.</span><cite>${text}</cite> [<a href="#">PMC free article</a>] [<a href="#">PubMed</a>] [<a href="#">Google Scholar</a>]</li>`)}</ul></section>`,
  'a definition list with author labels': `<section class="bibliography"><h2>References (4)</h2><dl class="references">${each((text, i) => `<dt class="label"><a href="#b${i}">Somebody, ${1990 + i}</a></dt><dd class="reference"><div>${text}</div><div class="ReferenceLinks"><a href="#">View article</a><a href="#">View in Scopus</a><a href="#">Google Scholar</a></div></dd>`)}</dl></section>`,
  'divisions of a class, without a heading': `<div class="bib-list">${each(text => `<div class="bib-item">${text}</div>`)}</div>`,
  'a bare list on a bare page': `<ol>${each(text => `<li>${text}</li>`)}</ol>`,
  'back links and hidden data in each item': `<div class="mw-heading"><h2>References</h2><span class="mw-editsection">[edit]</span></div><div class="reflist"><ol class="references">${each((text, i) => `<li id="cite_note-${i}"><span class="mw-cite-backlink"><b><a href="#cite_ref-${i}">^</a></b></span> <span class="reference-text"><style>.x{color:red}</style><cite class="citation journal">${text}</cite><span title="ctx_ver=Z39.88-2004&rft.atitle=Other" class="Z3988"></span></span></li>`)}</ol></div>`,
  'footnote links and a script in each item': `<p>References</p>${each(text => `<p><!-- ref -->${text} &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;[&nbsp;<a href="javascript:void(0);" onclick="x()">Links</a>&nbsp;]<script>if (1 </2) document.write("</p>")</script><!-- end-ref --></p>`)}`,
  'a list in a part that is not shown': `<div class="accordion" style="display: none"><h2>References</h2><ul>${each(text => `<li>${text}</li>`)}</ul></div>`,
  'names that are elements of their own': `<h2>REFERENCES</h2><div class="ref-list">${each(text => `<div class="ref-content"><div class="person">${text.split(' (')[0]}</div> <div>(${text.split(' (').slice(1).join(' (')}</div></div>`)}</div>`,
  'a list on one line, with links around titles': `<h2>References</h2><ol>${each(text => `<li><a href="https://example.org/y">${text}</a></li>`).replaceAll('\n', '')}</ol>`,
};

describe('lists on web pages', () => {
  for (const [name, body] of Object.entries(STRUCTURES))
    it(`reads ${name}`, () => {
      expect(
        texts(
          page(
            `${MENU}<h1>About small things</h1>${PROSE}${PROSE}\n${body}\n<footer>Tiny Press 2003</footer>`,
          ),
        ),
      ).toEqual(ALL);
    });

  it('leaves out what only resembles the list: similar articles, how to cite', () => {
    const cite =
      '<h2>How to cite</h2><ul><li>Oak, A. (2005). About small things. Journal of Trees, 1(1), 1-9.</li></ul>';
    const list = `<h2>References</h2><ul>${each(text => `<li>${text}</li>`)}</ul>`;
    expect(texts(page(`${cite}${list}${RELATED}`))).toEqual(ALL);
    expect(texts(page(`<div>${RELATED}</div><div>${cite}</div><div>${list}</div>`))).toEqual(ALL);
  });

  it('goes on behind headings inside the list, and reads a list that stands twice once', () => {
    const list = (two: string[]) => `<ul>${two.map(text => `<li>${html(text)}</li>`).join('')}</ul>`;
    expect(
      texts(
        page(`<div><h2>References</h2><h3>Journals</h3>${list([A, B])}<h3>Books</h3>${list([C, D])}</div>`),
      ),
    ).toEqual(ALL);
    expect(
      texts(page(`<div><h2>References</h2>${list(ALL)}<div class="narrow">${list(ALL)}</div></div>`)),
    ).toEqual(ALL);
  });

  it('adds the DOI that only a link tells, and not that of the article itself', () => {
    const link = (href: string) =>
      `<h2>References</h2><ol><li>${html(A)} <a href="${href}">Crossref</a></li><li>${html(B)}</li></ol>`;
    const both = (doi: string) => [`${A} https://doi.org/${doi}`, B];
    expect(texts(page(link('https://doi.org/10.1000/small%2E1')))).toEqual(both('10.1000/small.1'));
    expect(
      texts(page(link('/servlet/linkout?suffix=r1&dbid=16&doi=10.1000/own&key=10.1000%2Fsmall.2'))),
    ).toEqual(both('10.1000/small.2'));
    expect(
      texts(page(link('https://doi.org/10.1000/own'), '<meta name="citation_doi" content="10.1000/OWN">')),
    ).toEqual([A, B]);
    expect(texts(page(link('javascript:alert(10.1000/1)')))).toEqual([A, B]);
  });

  it('decodes entities, drops markup, and keeps letters of every script', () => {
    const list =
      '<h2>R&eacute;f&eacute;rences</h2><ul><li>M&uuml;ller, A. (2003). H<sub>2</sub>O &#8211; a &lt;small&gt; thing. <em>Revue&nbsp;X</em>, 1(2), 3&ndash;9.</li><li>Elm, F. (1995). A thing. Journal of Things, 2, 1-2.</li></ul>';
    expect(texts(page(list))[0]).toBe('Müller, A. (2003). H2O – a <small> thing. Revue X, 1(2), 3–9.');
  });

  it('says on which lines of the source each reference stands', () => {
    const source = `<h2>References</h2>\n<ul>\n<li>${html(A)}\n</li>\n<li>${html(B)}</li>\n</ul>`;
    const { records } = read(source);
    expect(records.map(({ place }) => [place.line, place.endLine])).toEqual([
      [3, 4],
      [5, 5],
    ]);
    expect(records[1]!.place.raw).toBe(`<li>${html(B)}</li>`);
    // On one line with the whole page the source of the item alone is its raw text.
    const one = read(
      page(`${PROSE.repeat(9)}<h2>References</h2><ol><li>${html(A)}</li><li>${html(B)}</li></ol>`).replaceAll(
        '\n',
        ' ',
      ),
    );
    expect(one.records[0]!.place).toEqual({
      file: 'page.html',
      line: 1,
      endLine: 1,
      raw: `<li>${html(A)}</li>`,
    });
    const broken = read(`<p>References</p>\n<p>${html(A)}<br>\n${html(B)}<br>\n${html(D)}</p>`);
    expect(broken.records.map(({ place }) => place.line)).toEqual([2, 3, 4]);
  });

  it('says so when a page has no list', () => {
    const { records, problems, citing } = read(page(`${MENU}${PROSE}`));
    expect([records.length, citing, problems.map(({ code, severity }) => [code, severity])]).toEqual([
      0,
      null,
      [['no-references', 'error']],
    ]);
  });
});

describe('what pages state for machines', () => {
  const tags = [
    'citation_title=The first of two ideas;citation_author=B Alder;citation_author=D Cole;citation_journal_title=Journal of Small Things;citation_volume=1;citation_publication_date=2003;citation_pages=249-276;citation_doi=10.1000/s1',
    'citation_journal_title=European Journal of Things; citation_title=The second of two ideas; citation_author=F Elm, G van Fir; citation_volume=29; citation_issue=8; citation_publication_date=1995; citation_firstpage=60; citation_lastpage=75',
    'Hazel, I.J. (1988). One more idea.',
    '-',
  ].map(content => `<meta name="citation_reference" content="${content}">`);

  it('reads references from tags of the head when none are shown', () => {
    const { records } = read(page(PROSE, tags.join('\n')));
    expect(records.map(({ text }) => text)).toEqual([
      'Alder, B., & Cole, D. (2003). The first of two ideas. Journal of Small Things, 1, 249-276. https://doi.org/10.1000/s1',
      'Elm, F., & van Fir, G. (1995). The second of two ideas. European Journal of Things, 29(8), 60-75.',
      'Hazel, I.J. (1988). One more idea.',
    ]);
    expect(records[0]!.fields!.get('citation_author')).toEqual(['B Alder', 'D Cole']);
    expect(records.map(({ place }) => place.line)).toEqual([2, 3, 4]);
    expect(
      texts(page(`<h2>References</h2><ul>${each(text => `<li>${text}</li>`)}</ul>`, tags.join('\n'))),
    ).toEqual(ALL);
  });

  it('reads ContextObjects in spans', () => {
    const span = (query: string) =>
      `<p>[1] <span class="Z3988" title="ctx_ver=Z39.88-2004&amp;${query}"></span></p>`;
    const { records } = read(
      page(
        span(
          'rft.genre=article&amp;rft.atitle=A+first+idea&amp;rft.jtitle=Things&amp;rft.aulast=Alder&amp;rft.aufirst=Bea&amp;rft.au=Dan+Cole&amp;rft.date=2003-05&amp;rft.volume=4&amp;rft.spage=1&amp;rft.epage=9&amp;rft_id=info%3Adoi%2F10.1000%2Fx',
        ) +
          span(
            'rft.genre=book&amp;rft.btitle=A+book&amp;rft.au=Elm%2C+F&amp;rft.date=1995&amp;rft.pub=Tiny+Press',
          ),
      ),
    );
    expect(records.map(({ text }) => text)).toEqual([
      'Alder, Bea, & Cole, Dan (2003). A first idea. Things, 4, 1-9. https://doi.org/10.1000/x',
      'Elm, F. (1995). A book. Tiny Press.',
    ]);
  });
});

describe('the citing article', () => {
  const list = `<h2>References</h2><ul>${each(text => `<li>${text}</li>`)}</ul>`;
  const fieldsOf = (source: string) => Object.fromEntries(read(source).citing?.fields ?? []);

  it('is told by Highwire and Dublin Core tags', () => {
    const head = `<meta name="citation_title" content="About &lt;i&gt;small&lt;/i&gt; things"><meta name="citation_author" content="Oak, Ann"><meta name="citation_author" content="Ben Pine">
<meta name="citation_keywords" content="trees; small things"><meta name="citation_abstract" content="<p>We looked.</p>"><meta name="citation_journal_title" content="Journal of Trees"><meta name="citation_doi" content="10.1000/own">`;
    expect(fieldsOf(page(list, head))).toEqual({
      title: ['About small things'],
      author: ['Oak, Ann', 'Ben Pine'],
      abstract: ['We looked.'],
      keyword: ['trees', 'small things'],
      journal: ['Journal of Trees'],
      date: [],
      doi: ['10.1000/own'],
    });
    expect(read(page(list, head))).toMatchObject({ format: 'article-page', citing: { place: { line: 2 } } });
    const dublin =
      '<meta name="DC.Title" content="About trees"><meta name="DC.Creator" content="Oak, Ann"><meta name="DC.Subject" content="wood">';
    expect(fieldsOf(page(list, dublin))).toMatchObject({
      title: ['About trees'],
      author: ['Oak, Ann'],
      keyword: ['wood'],
    });
  });

  it('is told by JSON-LD, wherever in it the article stands', () => {
    const data = {
      '@context': 'https://schema.org',
      __proto__: null,
      '@graph': [
        { '@type': 'WebSite', name: 'Trees' },
        {
          '@type': ['ScholarlyArticle'],
          headline: 'About trees',
          author: [{ name: 'Ann Oak' }, { familyName: 'Pine', givenName: 'Ben' }],
          keywords: 'wood, leaves',
          description: 'We looked.',
        },
      ],
    };
    const script = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(
      fieldsOf(page(list, `<script type="application/ld+json">{"@type": </script>${script}`)),
    ).toMatchObject({
      title: ['About trees'],
      author: ['Ann Oak', 'Pine, Ben'],
      abstract: ['We looked.'],
      keyword: ['wood', 'leaves'],
    });
  });

  it('is told by the page that a reader sees', () => {
    const body = `<h1 class="article-title">Small trees in large gardens</h1><p>Ann Oak, Ben Pine</p><h2>Abstract</h2><p>We looked at small trees and found them growing.</p><p><strong>Keywords:</strong> trees; gardens</p><h2>1. Introduction</h2>${PROSE}${list}`;
    expect(fieldsOf(page(body))).toMatchObject({
      title: ['Small trees in large gardens'],
      author: ['Ann Oak', 'Ben Pine'],
      abstract: ['We looked at small trees and found them growing.'],
      keyword: ['trees', 'gardens'],
    });
    expect(read(page(list, '<title>My list</title>'))).toMatchObject({
      format: 'reference-list',
      citing: null,
    });
  });
});

describe('recognition', () => {
  it('knows pages, parts of pages, and what is neither', () => {
    const sure = (text: string) => htmlPage.detect(file(text));
    expect(sure(page(PROSE))).toBeGreaterThan(0.9);
    expect(
      sure(
        '<?xml version="1.0"?>\n<!-- saved -->\n<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
      ),
    ).toBeGreaterThan(0.9);
    expect(sure(`<ol><li>${A}</li><li>${B}</li></ol>`)).toBeGreaterThan(0.5);
    expect(sure(`${A}<br />\n${B}<br />\n${C}<br />\n`)).toBeGreaterThan(0.1);
    expect(sure(ALL.join('\n'))).toBe(0);
    expect(sure('<xml><records><record><contributors/></record></records></xml>')).toBe(0);
  });
});

describe('hostile pages', () => {
  const body = (inside: string) =>
    page(`${inside}<h2>References</h2><ol>${each(text => `<li>${text}</li>`)}</ol>`);

  it('reads the list behind deep nesting, stray tags, floods and traps', () => {
    const traps = {
      deep: '<div>'.repeat(100_000),
      inline: '<b><i>'.repeat(20_000),
      closed: `${'<div>'.repeat(20_000)}${'</div>'.repeat(20_000)}`,
      stray: '</div></p></li></table>'.repeat(5000),
      entities: `<p>${'&amp;&lt;&nosuch;&#0;&#x110000;'.repeat(5000)}</p>`,
      script: '<script>"<\\/script>" </scr "<li>Not, A. (2001). This. Journal, 1, 2-3.</li>"</script>',
      comment: '<!-- <li>Not, A. (2001). This. Journal, 1, 2-3.</li> --!><!-->',
      nul: '<p>\u0000\u202e\ufffe</p>',
      attributes: `<p __proto__="1" constructor="2" ${'a="b" '.repeat(5000)}>x</p><a href="javascript:alert(1)" onclick="x()">y</a>`,
      brackets: `<p>${'[ '.repeat(20_000)}`,
      links: `<p>${'<a href="https://doi.org/10.1000/x">Crossref</a> '.repeat(5000)}</p>`,
    };
    for (const [name, trap] of Object.entries(traps)) expect([name, texts(body(trap))]).toEqual([name, ALL]);
  });

  it('never throws, wherever a page is cut', () => {
    const source = page(
      `<h1>About trees</h1>${STRUCTURES['a definition list with author labels']}${STRUCTURES['back links and hidden data in each item']}`,
      '<meta name="citation_title" content="A &amp; B"><script type="application/ld+json">{"@type":"Article","name":"x"}</script>',
    );
    for (let i = 0; i < source.length; i++) {
      const { records, problems } = read(source.slice(0, i));
      expect(records.length + problems.length).toBeGreaterThan(0);
    }
  });

  it('never throws on random bytes and random tags', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '<li>',
      '<p>',
      '<table>',
      '<td>',
      '<tr>',
      '</ul>',
      '<ol class="references">',
      '<h2>References</h2>',
      '&amp;',
      '&#',
      '"',
      "'",
      '<!--',
      '-->',
      '<script>',
      '<![CDATA[',
      '<meta name="citation_reference" content="',
      A,
      B,
      '\u0000',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => void read(pieces.join(''))),
      { seed: 7, numRuns: 300 },
    );
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        bytes => void htmlReader.read(decodeText({ name: 'x', bytes }), {}),
      ),
      { seed: 7, numRuns: 200 },
    );
  });
});
