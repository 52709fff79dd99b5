/** The command line's networks of keywords, their options and figures. */
import { describe, expect, it } from 'vitest';
import { ANALYSE_OPTIONS } from '../../src/atlas/analyse-options.ts';
import { flagOf } from '../../src/networks/options.ts';
import { LIST, runCli } from './fake-io.ts';

const BIB = [
  ['one', 'Adams, Ann and Boer, Carl', 'Born-globals; SMEs', 2001],
  ['two', 'Adams, Ann and Ek, Eva', 'born global; SME; exports', 2003],
  ['three', 'Fox, Fay', 'exports', 2005],
]
  .map(
    ([key, author, keywords, year]) =>
      `@article{${key}, author={${author}}, title={Study ${key} of trade}, journal={Trade}, year={${year}}, keywords={${keywords}}}`,
  )
  .join('\n');
const FILES = { 'a.bib': BIB, 'list.txt': LIST };

describe('network --json', () => {
  it('links keywords, whatever their case and number, with every figure of a node', async () => {
    const { code, stdout } = await runCli('network a.bib --of keyword-co-occurrence --json', FILES);
    expect(code).toBe(0);
    const { nodes, edges, statistics } = JSON.parse(stdout);
    expect(nodes.map((node: { label: string }) => node.label)).toEqual(['Born-globals', 'exports', 'SME']);
    expect(nodes[0]).toMatchObject({ kind: 'keyword', works: 2, averageYear: 2002, degree: 2, core: 2 });
    expect(edges[0]).toMatchObject({ weight: 1, evidence: ['two'] });
    for (const figure of ['density', 'modularity', 'clusteringCoefficient', 'diameter', 'components'])
      expect(statistics[figure], figure).toEqual(expect.any(Number));
    for (const node of nodes)
      for (const figure of [
        'links',
        'totalLinkStrength',
        'betweenness',
        'closeness',
        'pagerank',
        'citations',
      ])
        expect(node[figure], figure).toEqual(expect.any(Number));
  });

  it('takes every option of the list, and tells those that change nothing', async () => {
    const { stdout } = await runCli('network --help');
    for (const { name } of ANALYSE_OPTIONS) expect(stdout).toContain(`--${flagOf(name)}`);
    const largest = await runCli('network a.bib --of co-authorship --largest-component --json', FILES);
    expect(JSON.parse(largest.stdout).nodes).toHaveLength(3);
    const idle = await runCli('network a.bib --of keyword-co-occurrence --max-authors 3', FILES);
    expect([idle.code, idle.stderr]).toEqual([
      0,
      'Co-occurrence of keywords: max-authors has no effect on this network.\n',
    ]);
  });

  it.each(['keyword-co-occurrence', 'organisation-co-authorship', 'country-co-authorship'])(
    'refuses %s of a list without them, in words',
    async kind => {
      const { code, stdout, stderr } = await runCli(`network list.txt --of ${kind} --json`, FILES);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^[A-Z][^\n]+ needs? [^\n]+\.\n$/);
    },
  );
});
