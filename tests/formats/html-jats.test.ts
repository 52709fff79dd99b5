/** JATS: printed and taken-apart references, the article that cites, and damage. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/formats/decode.ts';
import { htmlPage, jatsXml } from '../../src/formats/html/detect.ts';
import { jatsReader } from '../../src/formats/html/jats.ts';

const file = (text: string) => decodeText({ name: 'article.xml', bytes: new TextEncoder().encode(text) });
const read = (text: string) => jatsReader.read(file(text), {});

const ELEMENT = `<element-citation publication-type="journal"><person-group person-group-type="author"><name><surname>Alder</surname><given-names>B</given-names></name><name><surname>Cole</surname><given-names>DE</given-names></name></person-group>
<year>2003</year><article-title>The first of <italic>two</italic> ideas</article-title><source>Journal of Small Things</source><volume>1</volume><issue>2</issue><fpage>249</fpage><lpage>276</lpage><pub-id pub-id-type="pmid">123</pub-id><pub-id pub-id-type="doi">10.1000/s1</pub-id></element-citation>`;
const CHAPTER = `<element-citation publication-type="book"><person-group person-group-type="author"><collab>Group of Seven</collab></person-group><year>2001</year><chapter-title>A third idea</chapter-title>
<person-group person-group-type="editor"><name><surname>Fir</surname><given-names>G</given-names></name></person-group><source>Ideas</source><fpage>9</fpage><lpage>11</lpage><publisher-name>Tiny Press</publisher-name></element-citation>`;
const MIXED =
  '<mixed-citation>Elm, F. (1995). The second of two ideas. <italic>European Journal of Things</italic>, <bold>29</bold>(8), 60&#x2013;75. <pub-id pub-id-type="doi">10.1000/s2</pub-id></mixed-citation>';
const ARTICLE = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS" "JATS.dtd" [<!ENTITY bomb "boom">]>
<article><front><journal-meta><journal-title-group><journal-title>Journal of Trees</journal-title></journal-title-group></journal-meta>
<article-meta><article-id pub-id-type="doi">10.1000/own</article-id><title-group><article-title>About <italic>small</italic> trees</article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Oak</surname><given-names>Ann</given-names></name></contrib><contrib contrib-type="editor"><name><surname>Yew</surname><given-names>Y</given-names></name></contrib></contrib-group>
<pub-date><year>2020</year></pub-date><abstract><title>Abstract</title><p>We looked.</p></abstract><kwd-group><kwd>trees</kwd><kwd>gardens</kwd></kwd-group></article-meta></front>
<body><p>Alder <xref>2003</xref></p></body><back><ref-list><title>References</title>
<ref id="B1"><label>1</label>${ELEMENT}</ref>
<ref id="B2"><label>2</label>${MIXED}</ref>
<ref id="B3">${MIXED}${ELEMENT}</ref>
<ref id="B4">${CHAPTER}</ref>
</ref-list></back></article>`;

const FIRST =
  'Alder, B., & Cole, D. E. (2003). The first of two ideas. Journal of Small Things, 1(2), 249-276. https://doi.org/10.1000/s1';
const SECOND =
  'Elm, F. (1995). The second of two ideas. European Journal of Things, 29(8), 60–75. 10.1000/s2';

describe('JATS', () => {
  it('reads references as printed, and makes text of those that are only taken apart', () => {
    const { records, problems } = read(ARTICLE);
    expect(records.map(({ text }) => text)).toEqual([
      FIRST,
      SECOND,
      SECOND,
      'Group of Seven (2001). A third idea. In Ideas (pp. 9-11). Tiny Press.',
    ]);
    expect(records[0]!.fields!.get('author')).toEqual(['Alder, B', 'Cole, DE']);
    expect(records[1]!.place).toMatchObject({
      line: 10,
      endLine: 10,
      raw: expect.stringContaining('<ref id="B2">'),
    });
    expect(problems).toEqual([]);
  });

  it('reads the citing article, and no second one from a translation in it', () => {
    const translated = ARTICLE.replace(
      '</article>',
      '<sub-article><front-stub><article-meta><title-group><article-title>Over bomen</article-title></title-group></article-meta></front-stub></sub-article></article>',
    );
    for (const source of [ARTICLE, translated])
      expect(Object.fromEntries(read(source).citing!.fields!)).toEqual({
        title: ['About small trees'],
        author: ['Oak, Ann'],
        abstract: ['Abstract We looked.'],
        keyword: ['trees', 'gardens'],
        journal: ['Journal of Trees'],
        date: ['2020'],
        doi: ['10.1000/own'],
      });
  });

  it('keeps what a damaged file still has, and names what is empty', () => {
    expect(read(ARTICLE.replaceAll('</ref>', '')).records).toHaveLength(4);
    const { records, problems } = read(`<ref-list><ref id="a"></ref><ref>${MIXED}</ref></ref-list>`);
    expect([records.length, problems.map(({ code, line }) => [code, line])]).toEqual([
      1,
      [['damaged-entry', 1]],
    ]);
  });

  it('is recognised, and is no web page', () => {
    expect(jatsXml.detect(file(ARTICLE))).toBeGreaterThan(0.9);
    expect(htmlPage.detect(file(ARTICLE))).toBeLessThan(0.9);
    expect(
      jatsXml.detect(file('<!DOCTYPE html><html><body><article><front></front></article></body></html>')),
    ).toBe(0);
    expect(jatsXml.detect(file('<xml><records><record/></records></xml>'))).toBe(0);
  });

  it('never throws, wherever it is cut and whatever is in it', () => {
    for (let i = 0; i < ARTICLE.length; i++) read(ARTICLE.slice(0, i));
    const piece = fc.constantFrom(
      '<ref>',
      '</ref>',
      '<name>',
      '</name>',
      '<surname>',
      '</surname>',
      MIXED,
      ELEMENT,
      '<article-meta>',
      '</article-meta>',
      '<![CDATA[',
      ']]>',
      '&bomb;',
      '<',
      '>',
      '\u0000',
      '<collab>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => void read(pieces.join(''))),
      { seed: 7, numRuns: 300 },
    );
  });
});
