/** Zotero's exports: the same items in three forms, told from what looks alike. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/formats/decode.ts';
import { detectNetwork } from '../../src/formats/networks/registry.ts';
import { readFile } from '../../src/formats/registry.ts';
import { readByTable } from '../../src/records/tables/table.ts';
import { zoteroTable } from '../../src/records/tables/zotero.ts';

const sourceOf = (text: string) => ({ name: 'x', bytes: new TextEncoder().encode(text) });
const read = (text: string) => readFile(sourceOf(text));
const drafts = async (text: string) =>
  (await read(text)).records.map(record => readByTable(record, zoteroTable));
const lines = async (text: string) =>
  (await read(text)).records.map(({ place }) => [place.line, place.endLine]);

const COLUMNS =
  'Key|Item Type|Publication Year|Author|Title|Publication Title|ISSN|DOI|Abstract Note|Date|Pages|Issue|Volume|Journal Abbreviation|Publisher|Extra|Manual Tags|Automatic Tags|Editor';
const row = (cells: string) =>
  cells
    .split('|')
    .map(cell => `"${cell}"`)
    .join(',');
const CSV = [
  row(COLUMNS),
  row(
    'K1|journalArticle|2013|Adler, Ann B.; Group of the Small|Of <i>mice</i>|Journal of Things|0012-9658|10.1000/A|Two\nlines.|March 1, 2013|93–105|2|18|J. Things||||one; two|',
  ),
  row('K2|thesis|2001|Berg, Bo|On men|||||2001|||||A University|DOI: 10.1000/b|men||'),
].join('\n');

const ARTICLE = {
  itemType: 'journalArticle',
  title: 'Of <i>mice</i>',
  creators: [
    { creatorType: 'author', firstName: 'Ann B.', lastName: 'Adler' },
    { creatorType: 'author', name: 'Group of the Small' },
    { creatorType: 'translator', firstName: 'Eve', lastName: 'Elm' },
  ],
  publicationTitle: 'Journal of Things',
  date: 'March 1, 2013',
  volume: '18',
  issue: 2,
  pages: '93–105',
  DOI: '10.1000/A',
  ISSN: '0012-9658, 1234-5679',
  abstractNote: 'Two lines.',
  journalAbbreviation: 'J. Things',
  tags: [{ tag: 'one' }, { tag: 'two', type: 1 }],
  attachments: [{ itemType: 'attachment', title: 'a.pdf' }],
};
const THESIS = {
  itemType: 'thesis',
  title: 'On men',
  creators: [{ creatorType: 'author', firstName: 'Bo', lastName: 'Berg' }],
  date: '2001',
  university: 'A University',
  extra: 'DOI: 10.1000/b',
  tags: [{ tag: 'men' }],
};
const NOTE = { itemType: 'note', note: 'a note', tags: [] };
const FILE = { itemType: 'attachment', title: 'a.pdf', tags: [] };
const LISTED = { ...THESIS, extra: ['A: b', 'DOI: 10.1000/b'] };
const ITEMS = [ARTICLE, NOTE, THESIS, FILE];
const EXPORT = JSON.stringify(
  {
    config: { label: 'BetterBibTeX JSON' },
    collections: { A: { items: [1] } },
    items: [ARTICLE, NOTE, LISTED, FILE],
  },
  null,
  1,
);
const API = JSON.stringify(ITEMS.map(data => ({ key: 'K', library: { id: 1 }, data })));

const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#">
 <bib:Article rdf:about="#item_1"><z:itemType>journalArticle</z:itemType>
  <dcterms:isPartOf rdf:resource="urn:issn:0012-9658"/>
  <bib:authors><rdf:Seq>
   <rdf:li><foaf:Person><foaf:surname>Adler</foaf:surname><foaf:givenName>Ann B.</foaf:givenName></foaf:Person></rdf:li>
   <rdf:li><foaf:Person><foaf:surname>Group of the Small</foaf:surname></foaf:Person></rdf:li>
  </rdf:Seq></bib:authors>
  <link:link rdf:resource="#item_9"/><dc:subject>one</dc:subject>
  <dc:subject><z:AutomaticTag><rdf:value>two</rdf:value></z:AutomaticTag></dc:subject>
  <dc:title>Of &lt;i&gt;mice&lt;/i&gt;</dc:title><dcterms:abstract>Two lines.</dcterms:abstract>
  <dc:date>March 1, 2013</dc:date><bib:pages>93–105</bib:pages>
  <dc:identifier><dcterms:URI><rdf:value>https://example.org/a</rdf:value></dcterms:URI></dc:identifier>
 </bib:Article>
 <bib:Journal rdf:about="urn:issn:0012-9658"><prism:volume>18</prism:volume><prism:number>2</prism:number>
  <dc:title>Journal of Things</dc:title><dcterms:alternative>J. Things</dcterms:alternative>
  <dc:identifier>DOI 10.1000/A</dc:identifier><dc:identifier>ISSN 0012-9658</dc:identifier></bib:Journal>
 <z:Attachment rdf:about="#item_9"><z:itemType>attachment</z:itemType><dc:title>a.pdf</dc:title></z:Attachment>
 <bib:Thesis rdf:about="#item_2"><z:itemType>thesis</z:itemType>
  <dc:publisher><foaf:Organization><foaf:name>A University</foaf:name></foaf:Organization></dc:publisher>
  <bib:authors><rdf:Seq><rdf:li rdf:resource="#berg"/></rdf:Seq></bib:authors>
  <dc:subject>men</dc:subject><dc:title>On men</dc:title><dc:date>2001</dc:date><dc:description>DOI: 10.1000/b</dc:description>
 </bib:Thesis>
 <foaf:Person rdf:about="#berg"><foaf:surname>Berg</foaf:surname><foaf:givenName>Bo</foaf:givenName></foaf:Person>
 <bib:Memo rdf:about="#item_4"><rdf:value>a note</rdf:value></bib:Memo>
 <bib:BookSection rdf:about="#item_3">
  <dcterms:isPartOf><bib:Book><dcterms:isPartOf><bib:Series><dc:title>Small Series</dc:title></bib:Series></dcterms:isPartOf><dc:title>The Book</dc:title></bib:Book></dcterms:isPartOf>
  <bib:editors><rdf:Seq><rdf:li rdf:resource="#berg"/></rdf:Seq></bib:editors><dc:title>A section</dc:title>
 </bib:BookSection>
</rdf:RDF>`;

const FORMS: [format: string, text: string][] = [
  ['zotero-csv', CSV],
  ['zotero-json', EXPORT],
  ['zotero-json', API],
  ['zotero-json', JSON.stringify(ITEMS)],
  ['zotero-rdf', RDF],
];

describe('an item of Zotero', () => {
  it.each(FORMS)('is known by its content and means the same in every form: %s', async (format, text) => {
    expect((await read(text)).format).toBe(format);
    expect(detectNetwork(decodeText(sourceOf(text)))).toBeNull();
    const [article, thesis] = await drafts(text);
    expect([article!.type, thesis!.type]).toEqual(['article-journal', 'thesis']);
    expect(article!.author).toEqual([
      { family: 'Adler', given: 'Ann B.' },
      { literal: 'Group of the Small' },
    ]);
    expect(article!.issued).toEqual([2013, 3, 1]);
    expect(article!.keywords).toEqual(['one', 'two']);
    expect(Object.fromEntries(article!.text)).toMatchObject({
      title: 'Of mice',
      'container-title': 'Journal of Things',
      'container-title-short': 'J. Things',
      volume: '18',
      issue: '2',
      page: '93-105',
      DOI: '10.1000/a',
      ISSN: '0012-9658',
      abstract: 'Two lines.',
    });
    expect(thesis!.author).toEqual([{ family: 'Berg', given: 'Bo' }]);
    expect(Object.fromEntries(thesis!.text)).toMatchObject({
      publisher: 'A University',
      DOI: '10.1000/b',
    });
  });

  it('that is an attachment or a note is no record; one problem counts them', async () => {
    for (const text of [EXPORT, API, RDF])
      expect((await read(text)).problems.map(({ code, message }) => [code, message.slice(0, 7)])).toEqual([
        ['attached-items', '2 items'],
      ]);
    const alone = await read(JSON.stringify([NOTE]));
    expect([alone.records.length, alone.problems.length]).toEqual([0, 1]);
  });

  it('has the lines on which it stands', async () => {
    expect(await lines(CSV)).toEqual([
      [2, 3],
      [4, 4],
    ]);
    expect(await lines(RDF)).toEqual([
      [2, 13],
      [18, 22],
      [25, 28],
    ]);
    const [from] = (await lines(EXPORT))[0]!;
    expect(
      EXPORT.split('\n')
        .slice(from! - 1, from! + 1)
        .join(''),
    ).toMatch(/\{\s+"itemType": "journalArticle"/u);
  });
});

describe('RDF', () => {
  it('gives a section its book and the series of that', async () => {
    const section = (await drafts(RDF))[2]!;
    expect([section.type, section.text.get('container-title'), section.text.get('collection-title')]).toEqual(
      ['chapter', 'The Book', 'Small Series'],
    );
    expect(section.editor).toEqual([{ family: 'Berg', given: 'Bo' }]);
  });

  it('gives no article the DOI of a thing that several are part of', async () => {
    const second = RDF.replace(
      '</rdf:RDF>',
      '<bib:Article><dc:title>B</dc:title><dcterms:isPartOf rdf:resource="urn:issn:0012-9658"/></bib:Article></rdf:RDF>',
    );
    const all = await drafts(second);
    expect(all.map(draft => draft.text.get('DOI'))).toEqual([undefined, '10.1000/b', undefined, undefined]);
    expect(all[3]!.text.get('container-title')).toBe('Journal of Things');
  });
});

describe('what looks alike', () => {
  it('is still CSL-JSON, or a network of VOSviewer', async () => {
    const csl = [
      {
        id: 'a',
        type: 'book',
        title: 'itemType',
        author: [{ family: 'A', given: 'B' }],
        issued: { 'date-parts': [[2001]] },
      },
    ];
    expect((await read(JSON.stringify(csl))).format).toBe('csl-json');
    const network =
      '{"config": {}, "network": {"items": [{"id": 1, "label": "a", "x": 0, "y": 1}], "links": []}}';
    expect(detectNetwork(decodeText(sourceOf(network)))?.id).toBe('vosviewer-json');
    const film = JSON.stringify({
      config: {},
      items: [{ ...ARTICLE, itemType: 'tvBroadcast', network: 'A B C' }],
    });
    expect(detectNetwork(decodeText(sourceOf(film)))).toBeNull();
  });
});

describe('damage', () => {
  it('cut off anywhere, a file gives what is whole, in order, and never throws (property)', async () => {
    const whole = new Map(
      await Promise.all(FORMS.map(async ([, text]) => [text, await drafts(text)] as const)),
    );
    const cut = fc
      .constantFrom(...FORMS)
      .chain(([, text]) => fc.tuple(fc.constant(text), fc.integer({ min: 300, max: text.length })));
    await fc.assert(
      fc.asyncProperty(cut, async ([text, end]) => {
        const reading = await read(text.slice(0, end));
        expect(reading.records.length + reading.problems.length).toBeGreaterThan(0);
        if (!reading.format.startsWith('zotero')) return;
        expect(reading.records.length).toBeLessThanOrEqual(whole.get(text)!.length);
        for (const record of reading.records) expect(text).toContain(record.place.raw);
      }),
      { seed: 5, numRuns: 150 },
    );
  });

  it('is read in linear time: nested, unclosed, pointing at itself', async () => {
    const head = RDF.slice(0, RDF.indexOf('>') + 1);
    const part = '<bib:Book rdf:about="#a"><dcterms:isPartOf rdf:resource="#a"/>';
    const { records } = await read(`${head}${part.repeat(30_000)}`);
    expect(records.length).toBeLessThanOrEqual(1);
    const names = '<foaf:surname> </foaf:surname>'.repeat(20_000);
    const shared = `${head}<foaf:Person rdf:about="#p">${names}</foaf:Person>${'<bib:Book><bib:authors><rdf:Seq><rdf:li rdf:resource="#p"/></rdf:Seq></bib:authors></bib:Book>'.repeat(5000)}</rdf:RDF>`;
    expect((await read(shared)).records).toHaveLength(5000);
  });
});
