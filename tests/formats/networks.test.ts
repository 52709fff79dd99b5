import { describe, expect, it } from 'vitest';
import { links, read, troubles, tryRead } from './networks-reading.ts';

const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta><creator>hand</creator><title>A &amp; B</title></meta>
  <graph defaultedgetype="undirected">
    <attributes class="node">
      <attribute id="0" title="papers" type="integer"><default>3</default></attribute>
      <attribute id="1" title="Modularity Class" type="integer"/>
    </attributes>
    <attributes class="edge"><attribute id="0" title="since" type="string"/></attributes>
    <nodes>
      <node id="a" label="Ann &lt;x&gt; &#233; a &gt; b">
        <attvalues><attvalue for="0" value="12"/><attvalue for="1" value="0"/></attvalues>
        <viz:position x="1.5" y="-2" z="0"/><viz:size value="4"/><viz:color r="255" g="0" b="16"/>
      </node>
      <node id='b' label='Bo'><attvalues><attvalue for="1" value="1"/></attvalues></node>
      <node id="c" label="Cy"/>
    </nodes>
    <edges>
      <edge source="a" target="b" weight="2.5"><attvalues><attvalue for="0" value="07"/></attvalues></edge>
      <edge source="b" target="c" type="directed"/>
      <edge source="c" target="a" type="mutual"/>
    </edges>
  </graph>
</gexf>`;

describe('GEXF', () => {
  const network = read(GEXF);

  it('gives nodes with labels, places, sizes, colours, typed values and lines', () => {
    const [a, b] = network.nodes;
    expect(a).toMatchObject({ id: 'a', label: 'Ann <x> é a > b', x: 1.5, y: -2, size: 4, color: '#ff0010' });
    expect([...a!.attributes]).toEqual([['papers', 12]]);
    expect([...b!.attributes]).toEqual([['papers', 3]]);
    expect([a!.place.line, a!.place.endLine]).toEqual([11, 14]);
    expect(a!.place.raw).toMatch(/^<node id="a".*<\/node>$/s);
  });

  it('gives links with weights, directions and lines', () => {
    expect(links(network)).toEqual(['a-b:2.5', 'b-c:1', 'c-a:1']);
    expect(network.edges.map(edge => edge.directed)).toEqual([false, true, false]);
    expect([...network.edges[0]!.attributes]).toEqual([['since', '07']]);
    expect(network.edges[1]!.place).toMatchObject({
      line: 20,
      raw: '<edge source="b" target="c" type="directed"/>',
    });
  });

  it('takes groups from the class that Gephi computed, and the title', () => {
    expect(network.nodes.map(node => node.cluster)).toEqual(['0', '1', undefined]);
    expect(network.title).toBe('A & B');
    expect(network.problems).toEqual([]);
  });

  it('flattens nodes in nodes, and says so', () => {
    const nested = read(`<gexf><graph><nodes>
<node id="a"><nodes><node id="b"/>
<node id="c"/></nodes></node></nodes>
<edges><edge source="a" target="c"/></edges></graph></gexf>`);
    expect(nested.nodes.map(node => node.id).sort()).toEqual(['a', 'b', 'c']);
    expect(links(nested)).toEqual(['a-c:1']);
    expect(troubles(nested)).toEqual(['2 hierarchy']);
  });

  it('reads a network that changes with time as if it stood still, and says so', () => {
    const dynamic = read(`<gexf><graph mode="dynamic" timeformat="date"><nodes>
<node id="a" start="2001"><attvalues><attvalue for="0" value="1" start="1"/><attvalue for="0" value="2"/></attvalues></node>
</nodes></graph></gexf>`);
    expect([...dynamic.nodes[0]!.attributes]).toEqual([['0', 2]]);
    expect(troubles(dynamic)).toEqual(['1 dynamic']);
  });
});

describe('GraphML', () => {
  it('reads keys, defaults and directions', () => {
    const network = read(`<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="name" attr.type="string"/>
<key id="d1" for="edge" attr.name="weight" attr.type="double"><default>4</default></key>
<key id="d2" for="node" attr.name="community" attr.type="long"/>
<graph id="G" edgedefault="directed"><desc>words</desc>
<node id="n0"><data key="d0">Ann</data><data key="d2">7</data></node>
<node id="n1"/>
<edge source="n0" target="n1"><data key="d1">2.0</data></edge>
<edge source="n1" target="n0" directed="false"/>
</graph></graphml>`);
    expect(network.nodes.map(node => [node.id, node.label, node.cluster])).toEqual([
      ['n0', 'Ann', '7'],
      ['n1', 'n1', undefined],
    ]);
    expect(links(network)).toEqual(['n0-n1:2', 'n1-n0:4']);
    expect(network.edges.map(edge => edge.directed)).toEqual([true, false]);
    expect(network.description).toBe('words');
  });

  it('reads the shapes of yEd: words, box, fill', () => {
    const network =
      read(`<graphml xmlns:y="http://www.yworks.com/xml/graphml"><key for="node" id="d6" yfiles.type="nodegraphics"/>
<graph edgedefault="directed"><node id="n0"><data key="d6"><y:ShapeNode><y:Geometry height="30.0" width="40.0" x="10.0" y="20.0"/>
<y:Fill color="#FFCC00" transparent="false"/><y:NodeLabel alignment="center">Two
words<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node></graph></graphml>`);
    expect(network.nodes[0]).toMatchObject({ label: 'Two words', x: 30, y: -35, color: '#ffcc00' });
  });

  it('flattens graphs in nodes and leaves out links of many ends, and says both', () => {
    const network = read(`<graphml><graph edgedefault="undirected">
<node id="a"><graph><node id="a::b"/></graph></node>
<hyperedge><endpoint node="a"/><endpoint node="a::b"/></hyperedge>
</graph></graphml>`);
    expect(network.nodes.map(node => node.id).sort()).toEqual(['a', 'a::b']);
    expect(network.edges).toEqual([]);
    expect(troubles(network)).toEqual(['2 hierarchy', '3 hyperedge']);
  });
});

describe('Pajek', () => {
  it('reads vertices with places, edges, arcs and lists', () => {
    const network = read(`% made by hand
*Network birds
*Vertices 5
1 "Long label" 0.1 0.25 0.5 ic Red
2 short
4 "Zo&#235;"
*Edges
1 2 3
*Arcs :1 "cites"
2 1
*Arcslist
3 1 5
*Edgeslist
4 5
`);
    expect(network.title).toBe('birds');
    expect(network.nodes.map(node => node.label)).toEqual(['Long label', 'short', '3', 'Zoë', '5']);
    expect(network.nodes[0]).toMatchObject({ id: '1', x: 0.1, y: 0.75 });
    expect(links(network)).toEqual(['1-2:3', '2-1:1', '3-1:1', '3-5:1', '4-5:1']);
    expect(network.edges.map(edge => edge.directed)).toEqual([false, true, true, true, false]);
    expect(network.edges[0]!.place).toMatchObject({ line: 8, raw: '1 2 3' });
  });

  it('reads a matrix, and one of two modes', () => {
    expect(links(read('*Vertices 2\r\n*Matrix\r\n0 2\r\n0.5 0\r\n'))).toEqual(['1-2:2', '2-1:0.5']);
    expect(links(read('*Vertices 3 1\n1 "w"\n*Matrix\n1 0\n'))).toEqual(['1-2:1']);
  });

  it('takes groups and sizes from a partition and a vector given beside it', () => {
    const network = tryRead({
      'a.clu': '*Vertices 2\n1\n2\n',
      'b.net': '*Vertices 2\n1 "a"\n2 "b"\n*Edges\n1 2\n',
      'degree.vec': '*Vertices 2\n0.5\n1.5\n',
    })!;
    expect(network.nodes.map(node => [node.cluster, ...node.attributes])).toEqual([
      ['1', ['degree', 0.5]],
      ['2', ['degree', 1.5]],
    ]);
    expect(network.weights).toEqual(['degree']);
    expect(network.parts.map(part => part.file)).toEqual(['b.net', 'a.clu', 'degree.vec']);
  });
});

describe('VOSviewer', () => {
  const MAP =
    'id\tlabel\tdescription\tx\ty\tcluster\tweight<Links>\tweight<Documents>\tscore<Documents>\n' +
    '7\tann\t"<table><tr><td>Title:</td><td>a &amp; b</td></tr></table>"\t0.5\t-1\t2\t1\t30\t2001.5\n9\tbo\t\t0\t0\t1\t1\t4\t2002\n';

  it('reads JSON with a byte-order mark, ids of both kinds, weights and scores, names of clusters, words of its maker', () => {
    const network = read(`\ufeff{"network": {"items": [
 {"id": 1, "label": "ann", "x": 0.5, "y": -1, "cluster": 2, "weights": {"Links": 1, "Documents": 30}, "scores": {"Documents": 5},
  "url": "https://example.org/1", "description": "<p>One<br>two</p>", "publisher": "P"},
 {"id": "b", "label": "bo", "cluster": 0, "url": "javascript:alert(1)"}],
"links": [
 {"source_id": 1, "target_id": "b", "strength": 2.5}],
"clusters": [{"cluster": 2, "label": "Two"}]},
"config": {"terminology": {"item": "Journal", "items": "Journals", "link": "Co-link"}}, "info": {"title": "T<b>!</b>"}}`);
    const [ann, bo] = network.nodes;
    expect(ann).toMatchObject({
      id: '1',
      cluster: '2',
      url: 'https://example.org/1',
      place: { line: 2, endLine: 3 },
    });
    expect(Object.fromEntries(ann!.attributes)).toEqual({
      publisher: 'P',
      description: 'One\ntwo',
      Links: 1,
      Documents: 30,
      'Documents (score)': 5,
    });
    expect([bo!.cluster, bo!.url, network.clusters.get('2'), network.title]).toEqual([
      undefined,
      undefined,
      'Two',
      'T!',
    ]);
    expect(network.weights).toEqual(['Documents', 'Links']);
    expect(network.terminology).toMatchObject({
      item: 'Journal',
      items: 'Journals',
      link: 'Co-link',
      links: 'links',
    });
    expect(links(network)).toEqual(['1-b:2.5']);
    expect(network.edges[0]!.place.line).toBe(6);
  });

  it('keeps what stands before the end of a file that is cut off', () => {
    const network = read('{"network": {"items": [\n{"id": 1, "label": "a"},\n{"id": 2, "la');
    expect(network.nodes.map(node => node.id)).toEqual(['1']);
    expect(troubles(network)).toEqual(['3 missing-end']);
  });

  it('reads a map file alone, and with the network file that is given with it, in any order', () => {
    const alone = tryRead({ 'map.txt': MAP })!;
    expect([alone.nodes.length, alone.edges.length]).toEqual([2, 0]);
    expect(alone.nodes[0]).toMatchObject({ id: '7', label: 'ann', x: 0.5, y: -1, cluster: '2' });
    expect(Object.fromEntries(alone.nodes[0]!.attributes)).toEqual({
      Links: 1,
      Documents: 30,
      'Documents (score)': 2001.5,
      description: 'Title: a & b',
    });
    const both = tryRead({ 'network.txt': '7\t9\t12\n9\t7\n', 'map.txt': MAP })!;
    expect(links(both)).toEqual(['7-9:12', '9-7:1']);
    expect(both.edges[0]!.place).toMatchObject({ file: 'network.txt', line: 1 });
    expect(both.weights).toEqual(['Documents', 'Links']);
  });

  it('reads a network file alone by its ids', () => {
    const network = tryRead({ 'network.txt': '7\t9\t12\n9\t11\n' })!;
    expect(network.nodes.map(node => node.label)).toEqual(['7', '9', '11']);
  });
});

describe('other forms', () => {
  it('reads lists of links under a header, whatever cuts the cells', () => {
    const network = read('Source;Target;Type;Weight;note\n"a;1";b;Directed;2;x\nb;c;Undirected;;\n');
    expect(network.nodes.map(node => node.id)).toEqual(['a;1', 'b', 'c']);
    expect(links(network)).toEqual(['a;1-b:2', 'b-c:1']);
    expect(network.edges.map(edge => edge.directed)).toEqual([true, false]);
  });

  it('reads GML: ids, labels, values, graphics, comments', () => {
    const network = read(`Creator "hand"
# a note with [ and "
graph
[
  directed 1
  label "G"
  node [ id 1 label "A &quot;x&quot;" value 3 graphics [ x 1.5 y -2 w 8 fill "#00FF00" ] ]
  node
  [
    id 2
  ]
  edge [ source 1 target 2 value 2.5 kind "k" ]
  edge [ source 2 target 3 ]
`);
    expect(network.nodes).toMatchObject([
      { id: '1', label: 'A "x"', x: 1.5, y: -2, size: 4, color: '#00ff00', place: { line: 7 } },
      { id: '2', label: '2', place: { line: 8, endLine: 11 } },
    ]);
    expect([...network.nodes[0]!.attributes]).toEqual([['value', 3]]);
    expect([network.title, links(network), network.edges[0]!.directed]).toEqual(['G', ['1-2:2.5'], true]);
    expect(troubles(network)).toEqual(['3 missing-end', '13 missing-node']);
  });

  it("reads graphology's JSON and d3's, with links by index", () => {
    const graphology = read(
      '{"attributes":{"name":"G"},"options":{"type":"undirected"},"nodes":[{"key":"a","attributes":{"label":"A","x":1,"y":2}},{"key":"b"}],"edges":[{"key":"e","source":"a","target":"b","attributes":{"weight":3}}]}',
    );
    expect(graphology).toMatchObject({
      title: 'G',
      nodes: [{ id: 'a', label: 'A', x: 1, y: 2 }, { id: 'b' }],
    });
    expect(links(graphology)).toEqual(['a-b:3']);
    expect(
      links(
        read(
          '{"nodes":[{"name":"a","group":1},{"name":"b","group":2}],"links":[{"source":0,"target":1,"value":4}]}',
        ),
      ),
    ).toEqual(['a-b:4']);
  });

  it.each([
    ['a reference list', 'References\n1. Adams, A. (2001). Things. Journal, 1(2), 3-4.\n'],
    ['records in JSON', '[{"id":"a","type":"book","title":"T"}]'],
    ['records in a table', 'Authors,Title,Year\nA,B,2001\n'],
    ['another XML', '<xml><records><record><ref-type>1</ref-type></record></records></xml>'],
    ['an atlas', '{"format":"invisible-college-atlas","nodes":[],"edges":[]}'],
    ['a partition alone', '*Vertices 2\n1\n2\n'],
    ['nothing', ''],
  ])('%s is no network', (_what, text) => {
    expect(tryRead({ 'a.txt': text })).toBeNull();
  });

  it('reads no network beside a bibliography, and of several networks the first', () => {
    expect(tryRead({ 'a.gexf': GEXF, 'b.txt': 'Adams, A. (2001). Things.' })).toBeNull();
    const first = tryRead({ 'a.gexf': GEXF, 'b.gexf': GEXF })!;
    expect(first.nodes).toHaveLength(3);
    expect(first.problems.map(({ file, code }) => [file, code])).toEqual([['b.gexf', 'several-networks']]);
  });
});
