import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openNetwork } from '../../src/atlas/open-network.ts';
import { checkAtlas, parseAtlas } from '../../src/atlas/validate.ts';
import { exportMap } from '../../src/export/network.ts';
import { EXPORTS } from '../../src/export/registry.ts';
import { readNetworkFile } from '../../src/formats/networks/registry.ts';
import { indexAtlas } from '../../src/state/catalogue.ts';
import { tableOf } from '../../src/state/rows.ts';
import { buildSearch } from '../../src/state/search.ts';
import { filterMap } from '../../src/state/shown.ts';
import { read } from '../formats/networks-reading.ts';

const MAP = `{"network": {"items": [
{"id": 1, "label": "ann", "x": 0, "y": 0, "cluster": 2, "weights": {"Links": 2, "Documents": 30}, "url": "https://example.org/1"},
{"id": 2, "label": "bo", "x": 4, "y": 1, "cluster": 2, "weights": {"Links": 2, "Documents": 15}},
{"id": 3, "label": "cy", "x": 2, "y": 2, "cluster": 1, "weights": {"Links": 2, "Documents": 0}},
{"id": 4, "label": "di", "x": 2, "y": -2, "weights": {"Links": 0, "Documents": 1}}],
"links": [
{"source_id": 1, "target_id": 2, "strength": 3},
{"source_id": 2, "target_id": 1, "strength": 1},
{"source_id": 3, "target_id": 2, "strength": 2},
{"source_id": 3, "target_id": 3, "strength": 9}],
"clusters": [{"cluster": 1, "label": "The other"}]},
"config": {"terminology": {"item": "Author", "items": "Authors"}}}`;
const BARE = 'source,target,weight\na,b,1\nb,c,1\na,c,1\nd,e,1\ne,f,1\nd,f,1\nc,d,0.1\n';

describe('a network file as an atlas', () => {
  const atlas = openNetwork(read(MAP, 'folder/map.json'));
  const [map] = atlas.maps;

  it('is an atlas of one map, with items and no works', () => {
    expect(checkAtlas(JSON.parse(JSON.stringify(atlas)))).toEqual(JSON.parse(JSON.stringify(atlas)));
    expect(atlas).toMatchObject({ title: 'map.json', works: [], terminology: { items: 'Authors' } });
    expect(atlas.inputs).toEqual([
      { file: 'folder/map.json', format: 'vosviewer-json', encoding: 'utf-8', bytes: MAP.length, records: 0 },
    ]);
    expect(atlas.items![0]).toMatchObject({
      id: '1',
      label: 'ann',
      url: 'https://example.org/1',
      place: { line: 2 },
    });
    expect(map!.nodes.kind).toEqual(['item', 'item', 'item', 'item']);
  });

  it('adds up links there and back, leaves out links to oneself, and keeps the lines of each', () => {
    expect([map!.edges.source, map!.edges.target, map!.edges.weight]).toEqual([
      [0, 1],
      [1, 2],
      [4, 2],
    ]);
    expect(map!.edges.places!.map(places => places.map(place => place.line))).toEqual([[7, 8], [9]]);
    expect(atlas.problems.map(({ line, code }) => [line, code])).toEqual([[10, 'self-loop']]);
  });

  it('keeps the places of the file, both axes by one scale', () => {
    const { x, y } = map!.nodes;
    expect((x[1]! - x[0]!) / (y[1]! - y[0]!)).toBeCloseTo(4, 2);
    expect(Math.max(...x.map(Math.abs), ...y.map(Math.abs))).toBeLessThanOrEqual(100);
    expect(map!.method.join(' ')).toContain('Places: those of the file');
  });

  it('keeps the groups of the file, named by it or from their members, and those of none last', () => {
    expect(map!.clusters.map(({ label, size, rest }) => [label, size, rest])).toEqual([
      ['bo', 2, undefined],
      ['The other', 1, undefined],
      ['In no group', 1, true],
    ]);
    expect(map!.nodes.cluster).toEqual([0, 0, 1, 2]);
  });

  it('draws areas by the weight that the file gives', () => {
    expect(map!.nodes.size).toEqual([30, 15, 0, 1]);
    expect(map!.reading).toContain('its area: Documents');
  });

  it('lays out and groups what has no places and no groups, the same each time', () => {
    const [bare] = openNetwork(read(BARE)).maps;
    expect(bare!.clusters.map(cluster => cluster.size)).toEqual([3, 3]);
    expect(new Set(bare!.nodes.cluster.slice(0, 3)).size).toBe(1);
    expect(bare!.method.join(' ')).toMatch(/Leiden.*VOS layout/s);
    expect(JSON.stringify(openNetwork(read(BARE)))).toBe(JSON.stringify(openNetwork(read(BARE))));
  });

  it('answers the questions of the page: search, table, filter', () => {
    const catalogue = indexAtlas(parseAtlas(JSON.stringify(atlas)));
    expect(catalogue.span).toBeNull();
    expect(buildSearch(catalogue)('an')[0]).toMatchObject({ kind: 'item', hits: [{ label: 'ann' }] });
    const shown = filterMap(catalogue, catalogue.first, { years: null, selected: null });
    const view = { years: null, cluster: null };
    const table = tableOf(catalogue, catalogue.first, shown, view, {
      of: 'nodes',
      column: 'works',
      descending: true,
    });
    expect(table.columns.map(column => column.id)).toEqual(['label', 'links', 'cluster']);
    expect(table.rows.map(row => row.cells)).toEqual([
      ['bo', 2, 'bo'],
      ['ann', 1, 'bo'],
      ['cy', 1, 'The other'],
      ['di', 0, 'In no group'],
    ]);
  });

  it('is exported in every form, with the lines behind each link', async () => {
    for (const format of EXPORTS.filter(({ of }) => of === 'map'))
      expect((await format.write({ atlas, map: map! })).length).toBeGreaterThan(0);
    expect(exportMap(atlas, map!).edges[0]).toMatchObject({
      evidence: [],
      lines: ['folder/map.json:7', 'folder/map.json:8'],
    });
    expect(exportMap(atlas, map!).nodes[0]!.label).toBe('ann');
  });
});

const CORPORA = new URL('../../../shared/corpora/', import.meta.url);

describe.skipIf(!existsSync(CORPORA))('real network files', () => {
  interface Counts {
    readonly nodes?: number;
    readonly edges?: number;
    readonly items?: number;
    readonly links?: number;
    readonly sum_of_link_strength?: number;
    readonly clusters?: number;
  }
  const counts = existsSync(CORPORA)
    ? (JSON.parse(readFileSync(new URL('counts.json', CORPORA), 'utf8')) as Record<string, Counts>)
    : {};
  const files = existsSync(CORPORA)
    ? ['gexf', 'vosviewer-json'].flatMap(folder =>
        readdirSync(new URL(folder, CORPORA)).map(name => `${folder}/${name}`),
      )
    : [];
  it.each(files.filter(file => !file.endsWith('.txt')))(
    '%s: nodes, links, weights and groups as counted',
    file => {
      const network = readNetworkFile([
        { name: file, bytes: new Uint8Array(readFileSync(new URL(file, CORPORA))) },
      ])!;
      const {
        nodes,
        edges,
        items = nodes,
        links = edges,
        sum_of_link_strength: sum,
        clusters,
      } = counts[file]!;
      expect([network.nodes.length, network.edges.length, network.problems]).toEqual([items, links, []]);
      if (sum !== undefined)
        expect(network.edges.reduce((total, edge) => total + edge.weight, 0)).toBeCloseTo(sum, 6);
      if (clusters !== undefined)
        expect(new Set(network.nodes.map(node => node.cluster)).size).toBe(clusters);
      checkAtlas(JSON.parse(JSON.stringify(openNetwork(network))));
    },
  );
});
