import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NETWORK_EXPORTS } from '../../src/export/registry.ts';
import { LIST, runCli } from './fake-io.ts';

const TRIANGLES = `<gexf version="1.3" xmlns:viz="http://gexf.net/1.3/viz"><graph defaultedgetype="directed"><nodes>
<node id="a" label="Ann"><viz:position x="0" y="5"/></node><node id="b"/><node id="c"/><node id="d"/><node id="e"/><node id="f"/></nodes><edges>
<edge source="a" target="b" weight="2"/>
<edge source="b" target="a"/>
<edge source="b" target="c"/>
<edge source="c" target="a"/>
<edge source="d" target="e"/>
<edge source="e" target="f"/>
<edge source="f" target="d"/>
<edge source="c" target="d" weight="0.5"/>
<edge source="c" target="nobody"/></edges></graph></gexf>`;
const FILES = { 'a.gexf': TRIANGLES, 'list.txt': LIST };
const network = async (options: string) => {
  const { code, stdout, stderr } = await runCli(`network a.gexf --json ${options}`, FILES);
  expect([options, code]).toEqual([options, 0]);
  return { ...JSON.parse(stdout), stderr };
};

describe('network of a file that is one', () => {
  it('gives its nodes and links as it has them, with the lines, and tells its problems', async () => {
    const { parameters, nodes, edges, statistics, problems, clusters, stderr } = await network('');
    expect(parameters).toMatchObject({ of: 'file', format: 'gexf', files: 'a.gexf' });
    expect(nodes[0]).toMatchObject({ id: 'a', label: 'Ann', works: 0, x: 0, y: 5 });
    expect([nodes[1].x, nodes[1].cluster, clusters]).toEqual([undefined, undefined, []]);
    expect(edges).toHaveLength(7);
    expect(edges[0]).toMatchObject({
      source: 'a',
      target: 'b',
      weight: 3,
      evidence: [],
      lines: ['a.gexf:3', 'a.gexf:4'],
    });
    expect(statistics).toMatchObject({ nodes: 6, edges: 7, totalWeight: 8.5, components: 1 });
    expect(problems).toMatchObject([{ line: 11, code: 'missing-node' }]);
    expect(stderr).toMatch(/^a\.gexf:11: warning: This link names "nobody"/);
  });

  it('clusters, lays out, normalises and thins out as asked', async () => {
    const clustered = await network(
      '--cluster leiden --layout vos --normalise association-strength --seed 3',
    );
    expect(clustered.statistics.clusters).toBe(2);
    expect(
      clustered.nodes.every(
        (node: { x?: number; cluster?: number }) => node.x !== undefined && node.cluster! >= 0,
      ),
    ).toBe(true);
    expect(clustered.edges[0]).toMatchObject({ count: 3 });
    expect((await network('--min-weight 2')).edges).toHaveLength(1);
    expect((await network('--min-weight 99')).problems.at(-1).code).toBe('nothing-left');
    const top = await network('--top 2');
    expect(top.nodes.map((node: { id: string }) => node.id)).toEqual(['a', 'b']);
    expect((await network('--layout none')).nodes[0].x).toBeUndefined();
    expect((await network('--cluster louvain --resolution 0')).statistics.clusters).toBe(1);
  });

  it('refuses in words what is for bibliographies', async () => {
    for (const option of ['--of citation', '--counting full', '--min-works 2', '--raw-names']) {
      const { code, stderr, stdout } = await runCli(`network a.gexf ${option}`, FILES);
      expect([option, code, stdout]).toEqual([option, 2, '']);
      expect(stderr).toMatch(
        /^a\.gexf is a network already \(GEXF\): --\S+ is for bibliographies, leave it out\n$/,
      );
    }
  });

  it('reads what is piped in, writes every form, and needs --of for a bibliography still', async () => {
    const { code, stdout } = await runCli('network - --to pajek', {}, { input: TRIANGLES });
    expect([code, stdout.split('\n').filter(line => !line.startsWith('%'))[0]]).toEqual([0, '*Vertices 6']);
    for (const { id: form } of NETWORK_EXPORTS.filter(({ id }) => id !== 'svg')) {
      const written = await runCli(`network a.gexf --to ${form}`, FILES);
      expect([form, written.code, written.stdout.split('\n').length > 5]).toEqual([form, 0, true]);
    }
    expect((await runCli('network list.txt', FILES)).code).toBe(2);
    expect((await runCli('network empty.gexf', { 'empty.gexf': '<gexf></gexf>' })).code).toBe(1);
  });
});

describe('inspect', () => {
  it('says format, nodes and links of a network file, beside files of records', async () => {
    const { code, stdout } = await runCli('inspect a.gexf list.txt --json', FILES);
    const { files, total } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(files[0]).toMatchObject({ file: 'a.gexf', format: 'gexf', records: 0, nodes: 6, edges: 8 });
    expect(files[0].problems).toMatchObject([{ line: 11, code: 'missing-node' }]);
    expect([files[1].file, files[1].records, files[1].nodes, total.records]).toEqual([
      'list.txt',
      4,
      undefined,
      4,
    ]);
    expect((await runCli('inspect a.gexf', FILES)).stdout).toMatch(
      /format +gexf, utf-8\n {2}nodes +6\n {2}links +8\n/,
    );
  });
});

const FOLDER = new URL('../../../shared/corpora/vosviewer-json/', import.meta.url);

describe.skipIf(!existsSync(FOLDER))('published VOSviewer maps', () => {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter(file => file.endsWith('.json')) : [];
  it.each(files)('%s: --cluster leiden finds the clusters that VOSviewer found', async file => {
    const bytes = new Uint8Array(readFileSync(new URL(file, FOLDER)));
    const clustersOf = async (options: string) => {
      const { stdout } = await runCli(`network map.json --json ${options}`, { 'map.json': bytes });
      const nodes = JSON.parse(stdout).nodes as readonly { cluster: number }[];
      // The same partition has the same first members.
      const first = new Map<number, number>();
      return nodes.map(({ cluster }, i) => {
        if (!first.has(cluster)) first.set(cluster, i);
        return first.get(cluster);
      });
    };
    expect(await clustersOf('--cluster leiden')).toEqual(await clustersOf(''));
  });
});
