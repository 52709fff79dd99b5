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

  it('says what was done with what, and of which weights the figures are', async () => {
    const made = async (options: string) =>
      JSON.parse((await runCli(`network a.bib --of co-authorship --json ${options}`, FILES)).stdout);
    const plain = (await made('')).about.method.join(' ');
    for (const part of ['Data: 3 works', 'full counting', 'resolution 1', 'seed 0', 'Places: VOS'])
      expect(plain).toContain(part);
    expect(plain).not.toContain('before normalisation');
    const { about, nodes, edges } = await made('--normalise cosine --cluster none --layout none');
    for (const part of [
      "Salton's cosine",
      'Not clustered.',
      'Not laid out.',
      'PageRank are of the weights before',
    ])
      expect(about.method.join(' ')).toContain(part);
    expect([nodes[0].totalLinkStrength, edges[0].weight, edges[0].count]).toEqual([2, 1 / Math.sqrt(2), 1]);
  });

  it('keeps the works behind every link when its own files are read again', async () => {
    const { stdout } = await runCli('network a.bib --of co-authorship --json', FILES);
    const { edges } = JSON.parse(stdout);
    for (const format of ['json', 'json-graph', 'gexf', 'graphml', 'gml']) {
      const written = await runCli(`network a.bib --of co-authorship --to ${format}`, FILES);
      const back = await runCli('network made.txt --json', { 'made.txt': written.stdout });
      const read = JSON.parse(back.stdout).edges;
      expect([format, read.map((edge: { evidence: string[] }) => edge.evidence)]).toEqual([
        format,
        edges.map((edge: { evidence: string[] }) => edge.evidence),
      ]);
    }
  });

  it('refuses more links than can be held in one line, and names what makes them fewer', async () => {
    // Names that no reader could take for one another's.
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const word = (i: number) =>
      [0, 1, 2, 3].map(at => letters[Math.floor(i / 13 ** at) % 13]!.repeat(2)).join('');
    const authors = Array.from(
      { length: 2002 },
      (_, i) => `AU  - ${word(i)}, ${letters[i % 26]!.toUpperCase()}.`,
    );
    const ris = `TY  - JOUR\nTI  - A crowd\n${authors.join('\n')}\nER  - \n`;
    const { code, stdout, stderr } = await runCli('network a.ris --of co-authorship --raw-names --json', {
      'a.ris': ris,
    });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^This network would have 2,00\d,\d{3} links; .*--max-authors.*--min-weight.*--top.*\n$/,
    );
  });

  it('counts the occurrences of a VOSviewer file as works', async () => {
    const items = [1, 2].map(id => ({ id, label: `Item ${id}`, weights: { Links: 1, Occurrences: 7 * id } }));
    const json = JSON.stringify({ network: { items, links: [{ source_id: 1, target_id: 2, strength: 3 }] } });
    const { stdout } = await runCli('network map.json --json', { 'map.json': json });
    expect(JSON.parse(stdout).nodes.map((node: { works: number }) => node.works)).toEqual([7, 14]);
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
