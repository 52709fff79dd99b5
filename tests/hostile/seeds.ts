/** A small healthy file of every format, written for the tests: what the damage is done to. */
import { gzipSync, strToU8, zipSync } from 'fflate';
import { setColumn, writePdf } from '../formats/pdf-fixture.ts';

const REFERENCES = [
  'Alder, A. B., & Birch, B. (2001). Of trees that grow. Journal of Trees, 3(2), 10-19. https://doi.org/10.1000/tree.1',
  'Cedar, C. (2003). Roots and branches. Journal of Roots, 14(1), 1-9.',
  'Dogwood, D., & Elm, É. (2006). Bark at the edge. Review of Bark, 2(2), 33-48.',
  'Fir, F. (2010). The forest: A book of forests. London: Wood Press.',
];

const RIS = `TY  - JOUR
AU  - Alder, Ann B.
AU  - Birch, Bo
TI  - Of trees that grow
T2  - Journal of Trees
PY  - 2011
VL  - 3
SP  - 10
EP  - 19
DO  - 10.1000/tree.1
KW  - oak
ER  - 

TY  - CHAP
A1  - Cedar, C.
T1  - Roots
T2  - A book of roots
Y1  - 2013/05/01/
ER  - 
`;

const WOS = `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Alder, AB
   Birch, B
TI Of trees that
   grow
SO JOURNAL OF TREES
DE oak; elm
CR Cedar C, 2001, J ROOT, V5, P7, DOI 10.1000/root.5
   Elm E, 1999, BARK, V1, P2
PY 2011
DI 10.1000/tree.1
UT WOS:000000000000001
ER

PT J
AU Cedar, C
TI Roots
SO JOURNAL OF ROOTS
PY 2013
UT WOS:000000000000002
ER

EF
`;

const BIBTEX = `@string{jt = "Journal of Trees"}
@article{alder2011,
  author = {Alder, Ann B. and Birch, Bo},
  title = {Of {T}rees that gr{\\"o}w},
  journal = jt,
  year = 2011,
  pages = {10--19},
  doi = {10.1000/tree.1},
  keywords = {oak, elm},
}
@book{cedar2013,
  author = "Cedar, C.",
  title = "Roots",
  publisher = {Wood Press},
  year = {2013}
}
`;

const NBIB = `PMID- 11111111
OWN - NLM
STAT- MEDLINE
DP  - 2011 Jun
TI  - Of trees that
      grow.
PG  - 10-19
LID - 10.1000/tree.1 [doi]
FAU - Alder, Ann B
AU  - Alder AB
JT  - Journal of trees
OT  - oak

PMID- 22222222
OWN - NLM
DP  - 2013
TI  - Roots.
FAU - Cedar, C
JT  - Journal of roots
`;

const ENW = `%0 Journal Article
%A Alder, Ann B.
%A Birch, Bo
%T Of trees that grow
%J Journal of Trees
%D 2011
%P 10-19
%R 10.1000/tree.1

%0 Book
%A Cedar, C.
%T Roots
%D 2013
`;

const ENDNOTE = `<?xml version="1.0" encoding="UTF-8"?>
<xml><records><record><rec-number>1</rec-number><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author><style face="normal">Alder, Ann B.</style></author><author>Birch, Bo</author></authors></contributors>
<titles><title>Of trees &amp; shrubs</title><secondary-title>Journal of Trees</secondary-title></titles>
<keywords><keyword>oak</keyword></keywords><dates><year>2011</year></dates></record>
<record><ref-type name="Book">6</ref-type><contributors><authors><author>Cedar, C.</author></authors></contributors>
<titles><title>Roots</title></titles><dates><year>2013</year></dates></record></records></xml>
`;

const SCOPUS = `"Authors","Author(s) ID","Title","Year","Source title","Volume","Cited by","DOI","Abstract","Author Keywords","References","EID"
"Alder A.B.; Birch B.","701; 702","Of trees that grow","2011","Journal of Trees","3","4","10.1000/tree.1","Trees grow.","oak; elm","Cedar C., Roots (2001) Journal of Roots, 5, pp. 1-9; Elm E., Bark, (1999)","2-s2.0-1"
"Cedar C.","703","Roots","2013","Journal of Roots","4","","","","","","2-s2.0-2"
`;

const WOS_TAB = `PT\tAU\tTI\tSO\tDE\tCR\tPY\tVL\tBP\tEP\tDI\tUT
J\tAlder, AB; Birch, B\tOf trees that grow\tJOURNAL OF TREES\toak; elm\tCedar C, 2001, J ROOT, V5, P7\t2011\t3\t10\t19\t10.1000/tree.1\tWOS:1
J\tCedar, C\tRoots\tJOURNAL OF ROOTS\t\t\t2013\t4\t1\t9\t\tWOS:2
`;
const WOS_CSV = WOS_TAB.replace(/[^\t\n]+/g, '"$&"').replaceAll('\t', ',');

const DIMENSIONS = `"Publication ID","DOI","Title","Abstract","Source title","PubYear","Volume","Pagination","Authors","Times cited","Dimensions URL","Cited references"
"pub.1","10.1000/tree.1","Of trees that grow","Trees grow.","Journal of Trees","2011","3","10-19","Alder, Ann; Birch, Bo","4","https://app.example.org/pub.1","[Cedar, C]||Journal of Roots|2001|5|1|1-9|10.1000/root.5|pub.5|7;[Elm, E]||Bark|1999|1||2||pub.6|1"
"pub.2","","Roots","","Journal of Roots","2013","4","1-9","Cedar, C","0","https://app.example.org/pub.2",""
`;

const LENS = `"Lens ID","Title","Date Published","Publication Year","Publication Type","Source Title","ISSNs","Publisher","Author/s","Abstract","Volume","Start Page","DOI","Keywords","References","Citing Works Count"
"001-002","Of trees that grow","2011-06-01","2011","journal article","Journal of Trees","12345678","Wood Press","Ann Alder; Bo Birch","Trees grow.","3","10","10.1000/tree.1","oak; elm","003-004; 005-006","4"
"003-004","Roots","2013","2013","book","","","Wood Press","C. Cedar","","","","","","","0"
`;

const CSL = `[
 {"id": "alder", "type": "article-journal", "title": "Of trees that grow", "container-title": "Journal of Trees",
  "author": [{"family": "Alder", "given": "Ann"}, {"literal": "Wood Board"}], "issued": {"date-parts": [[2011, 6]]}, "DOI": "10.1000/tree.1", "keyword": "oak, elm"},
 {"id": "cedar", "type": "book", "title": "Roots", "author": [{"family": "Cedar"}], "issued": {"raw": "2013"}}
]
`;

const CROSSREF = `{"status":"ok","message-type":"work-list","message":{"items":[
{"DOI":"10.1000/tree.1","type":"journal-article","title":["Of trees that grow"],"container-title":["Journal of Trees"],"author":[{"given":"Ann","family":"Alder","sequence":"first","affiliation":[]}],"issued":{"date-parts":[[2011,6,1]]},"is-referenced-by-count":1,"reference-count":2,"reference":[{"key":"r1","author":"Cedar","year":"2001","article-title":"Roots","DOI":"10.1000/root.5"},{"key":"r2","unstructured":"Elm, E. (1999). Bark. Journal of Bark, 1(2), 3-4."}]},
{"DOI":"10.1000/root.9","type":"book","title":["Roots"],"author":[{"family":"Cedar"}],"issued":{"date-parts":[[2013]]},"reference-count":0}
]}}
`;

const OPENALEX = `{"meta":{"count":2},"results":[
{"id":"https://openalex.org/W1","doi":"https://doi.org/10.1000/tree.1","title":"Of trees that grow","publication_year":2011,"type":"article","primary_location":{"source":{"display_name":"Journal of Trees","issn_l":"1234-5678"}},"authorships":[{"author":{"id":"https://openalex.org/A1","display_name":"Ann Alder"}}],"biblio":{"volume":"3","first_page":"10"},"keywords":[{"display_name":"oak"}],"referenced_works":["https://openalex.org/W2"],"abstract_inverted_index":{"Trees":[0],"grow":[1]}},
{"id":"https://openalex.org/W2","title":"Roots","publication_year":2013,"authorships":[],"referenced_works":[]}
]}
`;

const HTML = `<!doctype html>
<html><head><title>Of trees | Journal of Trees</title>
<meta name="citation_title" content="Of trees that grow"><meta name="citation_author" content="Alder, Ann"></head>
<body><h1>Of trees that grow</h1><p>Ann Alder</p><h2>References</h2>
<ol>${REFERENCES.map((text, i) => `\n<li id="r${i}">${text.replace('&', '&amp;')}</li>`).join('')}
</ol></body></html>
`;

const JATS = `<?xml version="1.0"?>
<article><front><article-meta><title-group><article-title>Of trees</article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Alder</surname><given-names>Ann</given-names></name></contrib></contrib-group></article-meta></front>
<back><ref-list><title>References</title>
<ref id="r1"><element-citation publication-type="journal"><person-group person-group-type="author"><name><surname>Cedar</surname><given-names>C</given-names></name></person-group><year>2001</year><article-title>Roots &amp; branches</article-title><source>Journal of Roots</source><volume>5</volume><fpage>1</fpage><lpage>9</lpage><pub-id pub-id-type="doi">10.1000/root.5</pub-id></element-citation></ref>
<ref id="r2"><mixed-citation>Elm, E. (1999). Bark. <italic>Journal of Bark</italic>, 1(2), 3-4.</mixed-citation></ref>
</ref-list></back></article>
`;

const PLAIN = `References\n\n${REFERENCES.map((text, i) => `${i + 1}. ${text}`).join('\n')}\n`;

const PAGE = `Of trees that grow in small woods

Ann Alder, Bo Birch
Journal of Trees, 2011

Abstract: Trees grow in small woods. We say how fast.
Keywords: oak, elm, growth

References

${REFERENCES.join('\n\n')}
`;

/** Bibliographies by the name of their format, as text. */
export const TEXTS: ReadonlyMap<string, string> = new Map([
  ['ris', RIS],
  ['wos-plaintext', WOS],
  ['bibtex', BIBTEX],
  ['nbib', NBIB],
  ['enw', ENW],
  ['endnote-xml', ENDNOTE],
  ['scopus-csv', SCOPUS],
  ['wos-tab', WOS_TAB],
  ['wos-csv', WOS_CSV],
  ['dimensions-csv', DIMENSIONS],
  ['lens-csv', LENS],
  ['csl-json', CSL],
  ['crossref-json', CROSSREF],
  ['openalex-json', OPENALEX],
  ['html-page', HTML],
  ['jats-xml', JATS],
  ['reference-list', PLAIN],
  ['article-page', PAGE],
]);

/** Networks by the name of their format, as text. */
export const NETWORKS: ReadonlyMap<string, string> = new Map([
  [
    'gexf',
    `<?xml version="1.0"?><gexf xmlns:viz="v"><graph defaultedgetype="undirected"><attributes class="node"><attribute id="0" title="works" type="integer"/></attributes>
<nodes><node id="a" label="Alder"><attvalues><attvalue for="0" value="3"/></attvalues><viz:position x="1" y="2"/><viz:color r="1" g="2" b="3"/></node>
<node id="b" label="Birch &amp; Co"/></nodes><edges><edge id="0" source="a" target="b" weight="2.5"/></edges></graph></gexf>`,
  ],
  [
    'graphml',
    `<?xml version="1.0"?><graphml><key id="d0" for="node" attr.name="label" attr.type="string"/><key id="d1" for="edge" attr.name="weight" attr.type="double"/>
<graph edgedefault="undirected"><node id="a"><data key="d0">Alder</data></node><node id="b"><data key="d0">Birch</data></node>
<edge source="a" target="b"><data key="d1">2</data></edge></graph></graphml>`,
  ],
  [
    'gml',
    'graph [\n directed 0\n node [ id 1 label "Alder" x 1.5 y 2 ]\n node [ id 2 label "Birch &amp; Co" ]\n edge [ source 1 target 2 value 3 ]\n]\n',
  ],
  ['pajek', '*Vertices 2\n1 "Alder" 0.1 0.2 0.5\n2 "Birch" 0.3 0.4 0.5\n*Edges\n1 2 3.5\n*Arcslist\n2 1\n'],
  [
    'vosviewer',
    '{"network":{"items":[{"id":1,"label":"Alder","x":0.1,"y":0.2,"cluster":1,"weights":{"Documents":3}},{"id":2,"label":"Birch","x":1,"y":2,"cluster":2}],\n"links":[{"source_id":1,"target_id":2,"strength":2}],"clusters":[{"cluster":1,"label":"Wood"}]}}',
  ],
  [
    'node-link',
    '{"nodes":[{"id":"a","label":"Alder"},{"id":"b"}],\n"links":[{"source":"a","target":"b","weight":2}]}',
  ],
  ['edge-table', 'source,target,weight\nAlder,Birch,2\n"Cedar, C",Birch,1\n'],
  ['node-table', 'id,label,x,y,cluster\n1,Alder,0.1,0.2,1\n2,Birch,0.3,0.4,2\n'],
  ['bare-edges', '1\t2\t3\n2\t3\t1\n1\t3\t2\n4\t1\t1\n'],
]);

const WORD = `<?xml version="1.0"?><w:document><w:body>${PLAIN.split('\n')
  .map(line => `<w:p><w:r><w:t xml:space="preserve">${line.replaceAll('&', '&amp;')}</w:t></w:r></w:p>`)
  .join('')}</w:body></w:document>`;
const ODT = `<?xml version="1.0"?><office:document-content><office:body><office:text>${PLAIN.split('\n')
  .map(line => `<text:p>${line.replaceAll('&', '&amp;')}</text:p>`)
  .join('')}</office:text></office:body></office:document-content>`;

const fixed = { mtime: '2001-01-01' };

/** Containers by name, as bytes. */
export const CONTAINERS: ReadonlyMap<string, Uint8Array> = new Map([
  ['zip', zipSync({ 'a.ris': strToU8(RIS), 'in/b.bib': strToU8(BIBTEX) }, fixed)],
  ['stored zip', zipSync({ 'a.ris': strToU8(RIS) }, { ...fixed, level: 0 })],
  ['gzip', gzipSync(strToU8(RIS), { mtime: 0 })],
  ['docx', zipSync({ 'word/document.xml': strToU8(WORD) }, fixed)],
  [
    'odt',
    zipSync(
      {
        mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
        'content.xml': strToU8(ODT),
      },
      fixed,
    ),
  ],
  [
    'pdf',
    writePdf([setColumn(['References', '', ...REFERENCES.map((text, i) => `[${i + 1}] ${text}`)], 40, 60)]),
  ],
]);

/** Every seed as bytes. */
export const SEEDS: ReadonlyMap<string, Uint8Array> = new Map([
  ...[...TEXTS, ...NETWORKS].map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]),
  ...CONTAINERS,
]);
