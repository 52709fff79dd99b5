import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeEdgesCsv, writeNodesCsv } from '../../src/export/csv.ts';
import { writeDot } from '../../src/export/dot.ts';
import { writeGexf } from '../../src/export/gexf.ts';
import { writeGml } from '../../src/export/gml.ts';
import { toNmtoken, writeGraphml } from '../../src/export/graphml.ts';
import { writeGraphology } from '../../src/export/graphology.ts';
import { writeJson } from '../../src/export/json.ts';
import { writeJsonGraph } from '../../src/export/json-graph.ts';
import { addMeasures } from '../../src/export/measured.ts';
import { type ExportedNetwork, exportMap } from '../../src/export/network.ts';
import { writePajek, writePajekPartition, writePajekVector } from '../../src/export/pajek.ts';
import { NETWORK_EXPORTS } from '../../src/export/registry.ts';
import { printDecimal } from '../../src/export/text.ts';
import { writeVosviewer, writeVosviewerMap, writeVosviewerNetwork } from '../../src/export/vosviewer.ts';
import { HOSTILE, HOSTILE_CLEAN, TINY_ATLAS, TINY_MAP } from '../fixtures/tiny-atlas.ts';
import { parseXml, type XmlElement } from './xml.ts';

let network: ExportedNetwork;
beforeAll(() => {
  network = exportMap(TINY_ATLAS, TINY_MAP);
});

describe('GEXF', () => {
  it('reads back with labels, numbers, positions and links', () => {
    const graph = parseGexf(Graph, writeGexf(network));
    expect(graph.order).toBe(5);
    expect(graph.size).toBe(2);
    expect(graph.type).toBe('undirected');
    expect(graph.getNodeAttributes('author:boer-c')).toMatchObject({
      label: HOSTILE_CLEAN,
      works: 1,
      cluster: 0,
      clusterLabel: 'export · networks',
      x: -80,
      y: 20,
      color: 'rgb(0,150,241)',
    });
    expect(graph.getEdgeAttributes('author:chen-d', 'author:dupre-e')).toMatchObject({
      weight: 0.5,
      works: 'chen-2008',
    });
  });

  it('is well-formed XML of version 1.3, with its namespaces', () => {
    const root = parseXml(writeGexf(network));
    expect(root.name).toBe('gexf');
    expect(root.attributes.get('version')).toBe('1.3');
    expect(root.attributes.get('xmlns')).toBe('http://gexf.net/1.3');
    expect(root.attributes.get('xmlns:viz')).toBe('http://gexf.net/1.3/viz');
  });
});

describe('GraphML', () => {
  const dataOf = (element: XmlElement) =>
    new Map(element.children.map(data => [data.attributes.get('key'), data.text]));

  it('reads back with labels, numbers, positions and links', () => {
    const root = parseXml(writeGraphml(network));
    const graph = root.children.find(child => child.name === 'graph')!;
    const nodes = graph.children.filter(child => child.name === 'node');
    expect(nodes.map(node => node.attributes.get('id'))).toEqual(TINY_MAP.nodes.id);
    const boer = dataOf(nodes[1]!);
    expect(boer.get('node_label')).toBe(HOSTILE_CLEAN);
    expect(boer.get('node_x')).toBe('-80');
    expect(boer.get('node_works')).toBe('1');
    const edges = graph.children.filter(child => child.name === 'edge');
    expect(edges.map(edge => dataOf(edge).get('edge_weight'))).toEqual(['1', '0.5']);
    expect(dataOf(edges[1]!).get('edge_works')).toBe('chen-2008');
  });

  it('declares every key that it uses, each once, before the graph', () => {
    const root = parseXml(writeGraphml(network));
    expect(root.children.map(child => child.name).join(' ')).toMatch(/^desc( key)+ graph$/);
    const keys = root.children.filter(child => child.name === 'key').map(key => key.attributes.get('id'));
    expect(new Set(keys).size).toBe(keys.length);
    const used = root.children.at(-1)!.children.flatMap(element => [...dataOf(element).keys()]);
    expect([...new Set(used)].sort()).toEqual([...keys].sort());
  });

  it('turns any id into a name that XML allows, and no two into one', () => {
    const ids = ['work:a b', 'work:a_x0020_b', 'a/b', 'a"<&>\n', 'Журнал', '😀', 'a_b'];
    const names = ids.map(toNmtoken);
    expect(new Set(names).size).toBe(ids.length);
    for (const name of names) expect(name).toMatch(/^[\p{L}\p{Nd}.\-:_]+$/u);
    expect(toNmtoken('author:knight-g')).toBe('author:knight-g');
  });
});

describe('graphology JSON', () => {
  it('imports again, with the works of every link', () => {
    const graph = Graph.from(JSON.parse(writeGraphology(network)));
    expect(graph.getNodeAttribute('author:boer-c', 'label')).toBe(HOSTILE_CLEAN);
    expect(graph.getEdgeAttribute('e1', 'evidence')).toEqual(['chen-2008']);
  });
});

describe('CSV', () => {
  it('reads back row by row', () => {
    const nodes = Papa.parse<Record<string, string>>(writeNodesCsv(network), {
      header: true,
      skipEmptyLines: true,
    });
    expect(nodes.errors).toEqual([]);
    expect(nodes.data.map(row => row.label)).toEqual(
      network.nodes.map(node => node.label.replace('\u0000', '')),
    );
    expect(nodes.data.map(row => Number(row.x))).toEqual([-100, -80, 90, 100, 10]);
    const edges = Papa.parse<Record<string, string>>(writeEdgesCsv(network), {
      header: true,
      skipEmptyLines: true,
    });
    expect(edges.data.map(row => [row.source, row.target, row.weight, row.works])).toEqual([
      ['author:adams-a', 'author:boer-c', '1', 'adams-2001'],
      ['author:chen-d', 'author:dupre-e', '0.5', 'chen-2008'],
    ]);
  });

  it('writes no cell that a spreadsheet would run', () => {
    const formulas = ["=cmd|'/C calc'!A0", '+1', '-1+1', '@SUM(A1)', '\t=1', '=1\n=2', '＝1'];
    const nodes = formulas.map((label, i) => ({ ...network.nodes[0]!, id: `n${i}`, label }));
    const rows = Papa.parse<string[]>(writeNodesCsv({ ...network, nodes })).data.slice(1, -1);
    expect(rows.map(row => row[1])).toEqual(formulas.map(formula => `'${formula}`));
  });
});

describe('Pajek', () => {
  it('gives one line a vertex, numbered from 1, and one a link, behind lines that say what made it', () => {
    const lines = writePajek(network)
      .split('\n')
      .filter(line => !line.startsWith('%'));
    expect(lines[0]).toBe('*Vertices 5');
    expect(lines[1]).toMatch(/^1 "Adams, A\.B\." 0\.05 0\.\d+ 0\.5$/);
    expect(lines[2]).toMatch(/^2 "[^"]*&#34;q&#34;&#10;next[^"]*" [\d.]+ [\d.]+ 0\.5$/);
    expect(lines.slice(6)).toEqual(['*Edges', '1 2 1', '3 4 0.5', '']);
  });

  it('gives groups as a partition from 1, and works as a vector', () => {
    expect(writePajekPartition(network)).toBe('*Vertices 5\n1\n1\n2\n2\n3\n');
    expect(writePajekVector(network)).toBe('*Vertices 5\n2.0\n1.0\n2.0\n2.0\n1.0\n');
  });
});

describe('VOSviewer JSON', () => {
  it('holds items, links and clusters counted from 1', () => {
    const { network: map, config } = JSON.parse(writeVosviewer(network));
    expect(map.items[3]).toEqual({
      id: 'author:dupre-e',
      label: 'Dupré, É.',
      x: 100,
      y: -10,
      cluster: 2,
      weights: { Links: 1, 'Total link strength': 0.5, Documents: 2 },
      scores: { Betweenness: 0, Closeness: 0.25, PageRank: expect.any(Number), Core: 1 },
    });
    expect(map.links[1]).toEqual({ source_id: 'author:chen-d', target_id: 'author:dupre-e', strength: 0.5 });
    expect(map.clusters[0]).toEqual({ cluster: 1, label: 'export · networks' });
    expect(config.terminology).toMatchObject({ item: 'Author', items: 'Authors', link: 'Co-author link' });
    expect(config.color_schemes.cluster_colors).toEqual([
      { cluster: 1, color: '#0096f1' },
      { cluster: 2, color: '#cf63b8' },
      { cluster: 3, color: '#869d18' },
    ]);
  });

  it('has older siblings: a map file and a network file, numbered alike', () => {
    const map = writeVosviewerMap(network).split('\n');
    expect(map[0]).toMatch(/^id\tlabel\tx\ty\tcluster\tweight<Links>\t.*\tscore<PageRank>/);
    expect(map[4]).toMatch(/^4\tDupré, É\.\t100\t-10\t2\t1\t0\.5\t2\t/);
    expect(writeVosviewerNetwork(network)).toBe('1\t2\t1\n3\t4\t0.5\n');
  });
});

describe('JSON Graph', () => {
  it('holds nodes by id, whatever the id, and their numbers', () => {
    const ids = ['__proto__', '7', 'a"b'];
    const nodes = ids.map(id => ({ ...network.nodes[0]!, id }));
    const { graph } = JSON.parse(writeJsonGraph({ ...network, nodes, edges: [] }));
    expect(new Set(Object.keys(graph.nodes))).toEqual(new Set(ids));
    const whole = JSON.parse(writeJsonGraph(network)).graph;
    expect(whole.nodes['author:boer-c'].label).toBe(HOSTILE_CLEAN);
    expect(whole.edges[1]).toMatchObject({
      source: 'author:chen-d',
      metadata: { weight: 0.5, evidenceCount: 1 },
    });
  });
});

describe('DOT', () => {
  it('keeps every label inside its quotes, and gives places, colours and numbers', () => {
    const lines = writeDot(addMeasures(network)).split('\n');
    const boer = lines.find(line => line.startsWith('  n1 ['))!;
    expect(boer).toContain('label="<img onerror=\\"x\\">]]> =cmd');
    expect(boer).toContain('pos="-400,100!"');
    expect(boer).toContain('fillcolor="#0096f1"');
    expect(boer).toMatch(/pagerank=0\.\d+/);
    expect(lines).toContain('  n2 -- n3 [weight=0.5, kind="co-author", evidenceCount=1, works="chen-2008"];');
  });
});

describe('GML', () => {
  it('is plain ASCII, with every other character as a numbered entity', () => {
    const gml = writeGml(network);
    expect(gml).toMatch(/^[\n -~]*$/);
    expect(gml).toContain('label "Dupr&#233;, &#201;."');
    expect(gml).toContain('&#38; &#34;q&#34;&#10;next &#128029;');
  });
});

describe('the figures of a network', () => {
  it('are those of every node, in every format that has room', async () => {
    const measured = addMeasures(network);
    expect(measured.nodes[2]).toMatchObject({ degree: 1, links: 1, totalLinkStrength: 0.5, core: 1 });
    expect(measured.meta.statistics).toMatchObject({ nodes: 5, density: 0.2, diameter: 1 });
    for (const id of ['gexf', 'graphml', 'graphology', 'json', 'csv-nodes', 'json-graph', 'gml', 'dot'])
      expect(await NETWORK_EXPORTS.find(format => format.id === id)!.write(measured)).toMatch(
        /totalLinkStrength[\s\S]*betweenness[\s\S]*closeness[\s\S]*pagerank[\s\S]*core/,
      );
  });
});

describe('the origin', () => {
  it('names program, input with its hash, and parameters, wherever there is room', async () => {
    const [input] = network.meta.inputs!;
    const meta = { ...network.meta, inputs: [{ ...input!, sha256: 'abc123' }] };
    for (const id of [
      'gexf',
      'graphml',
      'graphology',
      'json',
      'vosviewer',
      'pajek',
      'json-graph',
      'gml',
      'dot',
    ]) {
      const text = await NETWORK_EXPORTS.find(format => format.id === id)!.write({ ...network, meta });
      for (const word of ['Invisible College 0.1.0', 'tiny.txt', 'abc123', 'resolution'])
        expect([id, text]).toEqual([id, expect.stringContaining(word)]);
    }
  });
});

describe('a number without exponent', () => {
  it.each([
    [0, '0'],
    [1.5e-7, '0.00000015'],
    [-1e-9, '-0.000000001'],
    [1.25e21, '1250000000000000000000'],
    [123.456, '123.456'],
  ])('%d', (value, text) => {
    expect(printDecimal(value)).toBe(text);
    expect(Number(printDecimal(value))).toBe(value);
  });
});

describe('JSON', () => {
  it('holds parameters, nodes, links with their works, statistics and problems', () => {
    const json = JSON.parse(writeJson(network));
    expect(Object.keys(json)).toEqual([
      'parameters',
      'nodes',
      'edges',
      'statistics',
      'problems',
      'clusters',
      'about',
    ]);
    expect(json.edges[0].evidence).toEqual(['adams-2001']);
    expect(json.nodes[1].label).toBe(HOSTILE);
    expect(json.statistics.modularity).toBe(0.44);
  });
});

describe('every graph format', () => {
  it.each(NETWORK_EXPORTS.map(format => [format.id, format] as const))(
    '%s writes the same bytes twice, also of nothing',
    async (_id, format) => {
      expect(await format.write(network)).toBe(await format.write(network));
      const empty = { ...network, nodes: [], edges: [], clusters: [] };
      expect(await format.write(empty)).not.toContain('NaN');
      expect(await format.write(empty)).not.toContain('Infinity');
    },
  );

  it('leaves out places and groups that were not computed', async () => {
    const bare: ExportedNetwork = {
      ...network,
      clusters: [],
      nodes: network.nodes.map(({ id, label, kind, works, size, color }) => ({
        id,
        label,
        kind,
        works,
        size,
        color,
      })),
    };
    for (const format of NETWORK_EXPORTS) expect(await format.write(bare)).not.toMatch(/undefined|NaN/);
  });
});
