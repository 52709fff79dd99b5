import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeEdgesCsv, writeNodesCsv } from '../../src/export/csv.ts';
import { writeGexf } from '../../src/export/gexf.ts';
import { toNmtoken, writeGraphml } from '../../src/export/graphml.ts';
import { writeGraphology } from '../../src/export/graphology.ts';
import { writeJson } from '../../src/export/json.ts';
import { type ExportedNetwork, exportMap } from '../../src/export/network.ts';
import { writePajek } from '../../src/export/pajek.ts';
import { NETWORK_EXPORTS } from '../../src/export/registry.ts';
import { writeVosviewer } from '../../src/export/vosviewer.ts';
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
  it('gives one line a vertex, numbered from 1, and one a link', () => {
    const lines = writePajek(network).split('\n');
    expect(lines[0]).toBe('*Vertices 5');
    expect(lines[1]).toMatch(/^1 "Adams, A\.B\." 0\.05 0\.\d+ 0\.5$/);
    expect(lines[2]).toMatch(/^2 "[^"]*" [\d.]+ [\d.]+ 0\.5$/);
    expect(lines.slice(6)).toEqual(['*Edges', '1 2 1', '3 4 0.5', '']);
  });
});

describe('VOSviewer JSON', () => {
  it('holds items, links and clusters counted from 1', () => {
    const { network: map } = JSON.parse(writeVosviewer(network));
    expect(map.items[3]).toEqual({
      id: 'author:dupre-e',
      label: 'Dupré, É.',
      x: 100,
      y: -10,
      cluster: 2,
      weights: { Links: 1, 'Total link strength': 0.5, Documents: 2 },
    });
    expect(map.links[1]).toEqual({ source_id: 'author:chen-d', target_id: 'author:dupre-e', strength: 0.5 });
    expect(map.clusters[0]).toEqual({ cluster: 1, label: 'export · networks' });
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
