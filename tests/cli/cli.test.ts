import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { LIST, runCli } from './fake-io.ts';

const FILES = { 'list.txt': LIST };
const GARBAGE = LIST.replace(/2\. Adams.*/, '2. %% zzz ## 0101');
const json = (text: string) => JSON.parse(text);
const lines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));

describe('inspect', () => {
  it('tells what was read', async () => {
    const { code, stdout, stderr } = await runCli('inspect list.txt --json', FILES);
    expect([code, stderr]).toEqual([0, '']);
    const { files, total } = json(stdout);
    expect(files[0]).toMatchObject({
      file: 'list.txt',
      records: 4,
      minYear: 2001,
      maxYear: 2008,
      recordsWithoutYear: 0,
      distinctDois: 0,
      recordsWithDoi: 0,
      recordsWithReferences: 0,
      totalReferences: 0,
      authorAppearances: 8,
      recordsWithoutAuthors: 0,
      first: { title: 'Export networks of small firms', authors: 2 },
      last: { title: 'Strategic alliances and export networks', authors: 3 },
      problems: [],
    });
    expect(total.records).toBe(4);
  });

  it('adds up several files, and names each for a person', async () => {
    const { code, stdout } = await runCli('inspect a.txt b.txt', { 'a.txt': LIST, 'b.txt': LIST });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^a\.txt\n.*\nb\.txt\n.*all 2 files\n {2}records +8\n/s);
  });

  it('reads what is piped in', async () => {
    const { code, stdout } = await runCli('inspect - --json', {}, { input: LIST });
    expect([code, json(stdout).files[0].records]).toEqual([0, 4]);
  });

  it.each([
    ['an empty file', '', /^bad\.txt:1: error: /],
    ['a binary', Uint8Array.from({ length: 400 }, (_, i) => (i * 151) % 256), /^bad\.txt:1: error: /],
    ['a page without references', 'Welcome.\n\nThis page says nothing at all.\n', /^bad\.txt:1: error: /],
  ])('ends with 1 for %s, and says so with file and line', async (_what, content, message) => {
    for (const command of ['inspect', 'authors', 'convert --to ris', 'network --of co-authorship', 'build']) {
      const { code, stderr, written } = await runCli(`${command} bad.txt`, { 'bad.txt': content });
      expect([command, code, written.size]).toEqual([command, 1, 0]);
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });

  it('names the line of what it cannot read, and keeps it', async () => {
    const { code, stdout, stderr } = await runCli('convert bad.txt --to jsonl', { 'bad.txt': GARBAGE });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^bad\.txt:4: warning: /);
    const records = lines(stdout);
    expect(records).toHaveLength(4);
    expect(records[1].custom).toMatchObject({
      unparsed: true,
      source: { file: 'bad.txt', line: 4, raw: '2. %% zzz ## 0101' },
    });
  });

  it('shows no control character of a file to the terminal', async () => {
    const { stdout, stderr } = await runCli(['inspect', 'a.txt'], {
      'a.txt': LIST.replace('Export', 'Ex\u001b[2Jport'),
    });
    expect(stdout + stderr).not.toContain('\u001b');
  });
});

describe('convert', () => {
  it('gives one record a line, in input order, with its source and how sure it is', async () => {
    const { code, stdout } = await runCli('convert list.txt --to jsonl', FILES);
    const records = lines(stdout);
    expect(code).toBe(0);
    expect(records.map(record => record.issued['date-parts'][0][0])).toEqual([2001, 2003, 2006, 2008]);
    expect(records[0].custom.source).toEqual({
      file: 'list.txt',
      line: 3,
      endLine: 3,
      raw: LIST.split('\n')[2],
    });
    expect(records[0].custom.confidence.title).toBeGreaterThan(0);
  });

  it('gives exactly one line for each with --lines, whatever it holds', async () => {
    const input = 'Adams, A. (2001). On things. Journal of Things, 1(2), 3-4.\n\nzzz\n???\n';
    const { stdout } = await runCli('convert - --to jsonl --lines', {}, { input });
    expect(lines(stdout).map(record => record.custom.source.line)).toEqual([1, 3, 4]);
  });

  it.each(['csl-json', 'bibtex', 'ris', 'csv'])('writes %s', async format => {
    const { code, stdout } = await runCli(`convert list.txt --to ${format}`, FILES);
    expect(code).toBe(0);
    expect(stdout).toContain('Strategic alliances at the edge');
    if (format === 'csv')
      expect(Papa.parse(stdout, { header: true, skipEmptyLines: true }).data).toHaveLength(4);
    if (format === 'csl-json') expect(json(stdout)).toHaveLength(4);
  });

  it('writes to a file when asked, and then nothing to stdout', async () => {
    const { stdout, written } = await runCli('convert list.txt --to ris -o out/list.ris', FILES);
    expect(stdout).toBe('');
    expect(written.get('out/list.ris')).toMatch(/^TY {2}- JOUR\n/);
  });
});

describe('authors, journals, themes, works', () => {
  it('list one entity a line with variants, mentions and evidence', async () => {
    const { stdout } = await runCli('authors list.txt --json', FILES);
    const authors = lines(stdout);
    const adams = authors.find(author => author.label.startsWith('Adams'));
    expect(Object.keys(adams)).toEqual(['id', 'label', 'variants', 'works', 'mentions', 'evidence']);
    expect(adams).toMatchObject({ works: 2, variants: expect.arrayContaining(['Adams, A.', 'Adams, A.B.']) });
    expect(adams.mentions.map((mention: { position: number }) => mention.position)).toEqual([0, 0]);
    expect(adams.evidence.length).toBeGreaterThan(0);
    expect(authors.reduce((sum, author) => sum + author.mentions.length, 0)).toBe(8);
  });

  it('leave names as written with --raw-names', async () => {
    const labels = async (command: string) => lines((await runCli(command, FILES)).stdout).length;
    expect(await labels('authors list.txt --json --raw-names')).toBe(
      (await labels('authors list.txt --json')) + 1,
    );
  });

  it.each(['journals', 'themes', 'works'])('work for %s, for machines and for people', async kind => {
    const entities = lines((await runCli(`${kind} list.txt --json`, FILES)).stdout);
    expect(entities.length).toBeGreaterThan(0);
    for (const entity of entities) expect(entity.mentions.length).toBeGreaterThanOrEqual(entity.works);
    const { stdout } = await runCli(`${kind} list.txt`, FILES);
    expect(stdout.split('\n')).toHaveLength(entities.length + 2);
  });
});

describe('network', () => {
  it('gives nodes, links with the works that make them, and statistics', async () => {
    const { code, stdout } = await runCli('network list.txt --of co-authorship --to json', FILES);
    const network = json(stdout);
    expect(code).toBe(0);
    expect(network.statistics).toMatchObject({ nodes: 5, edges: 5, totalWeight: 5, components: 1 });
    const ids = new Set(lines((await runCli('works list.txt --json', FILES)).stdout).map(work => work.id));
    for (const edge of network.edges) for (const work of edge.evidence) expect(ids).toContain(work);
    for (const node of network.nodes)
      expect([
        typeof node.x,
        typeof node.y,
        typeof node.cluster,
        typeof node.works,
        typeof node.citations,
      ]).toEqual(Array(5).fill('number'));
    expect(network.parameters).toMatchObject({
      of: 'co-authorship',
      counting: 'full',
      cluster: 'leiden',
      layout: 'vos',
    });
  });

  it('counts fractionally, so that an author has as much as joint papers', async () => {
    const { edges, nodes } = json(
      (await runCli('network list.txt --of co-authorship --counting fractional --to json', FILES)).stdout,
    );
    const total = (label: string) => {
      const { id } = nodes.find((node: { label: string }) => node.label.startsWith(label));
      return edges.reduce(
        (sum: number, edge: { source: string; target: string; weight: number }) =>
          sum + (edge.source === id || edge.target === id ? edge.weight : 0),
        0,
      );
    };
    expect(
      [total('Boer'), total('Chen'), total('Adams'), total('Ek')].map(value => Number(value.toFixed(9))),
    ).toEqual([2, 2, 1, 1]);
  });

  it('normalises, and keeps the count beside', async () => {
    const { edges, nodes } = json(
      (await runCli('network list.txt --of co-authorship --normalise cosine --to json', FILES)).stdout,
    );
    const works = new Map<string, number>(
      nodes.map((node: { id: string; works: number }) => [node.id, node.works]),
    );
    for (const { source, target, weight, count } of edges)
      expect(weight).toBeCloseTo(count / Math.sqrt(works.get(source)! * works.get(target)!), 12);
  });

  it('leaves out what was not asked for', async () => {
    const { nodes, edges, statistics } = json(
      (
        await runCli(
          'network list.txt --of co-authorship --min-works 2 --cluster none --layout none --json',
          FILES,
        )
      ).stdout,
    );
    expect(nodes.map((node: { label: string }) => node.label.slice(0, 4)).sort()).toEqual([
      'Adam',
      'Boer',
      'Chen',
    ]);
    expect(edges).toHaveLength(2);
    expect(statistics).not.toHaveProperty('modularity');
    expect(nodes[0]).not.toHaveProperty('cluster');
    expect(nodes[0]).not.toHaveProperty('x');
    const rare = json(
      (await runCli('network list.txt --of co-authorship --min-citations 2 --json', FILES)).stdout,
    );
    expect(rare.nodes).toHaveLength(3);
  });

  it('gives the same bytes twice, in every format', async () => {
    for (const format of ['json', 'gexf', 'graphml', 'csv', 'pajek', 'vosviewer', 'graphology']) {
      const command = `network list.txt --of theme-co-occurrence --to ${format}`;
      const { code, stdout } = await runCli(command, FILES);
      expect([format, code, stdout.length > 0]).toEqual([format, 0, true]);
      expect((await runCli(command, FILES)).stdout).toBe(stdout);
    }
    const { stdout } = await runCli('network list.txt --of co-authorship --to gexf', FILES);
    expect(parseGexf(Graph, stdout).order).toBe(5);
  });

  it.each([
    'author-co-citation',
    'journal-co-citation',
    'reference-co-citation',
    'citation',
    'work-coupling',
  ])('refuses %s of one list, in words', async kind => {
    const { code, stdout, stderr } = await runCli(`network list.txt --of ${kind} --json`, FILES);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^[A-Z][^\n]+\.\n$/);
  });

  it('is a summary for a person', async () => {
    const { stdout } = await runCli('network list.txt --of co-authorship', FILES);
    expect(stdout).toMatch(/^co-authorship\n {2}nodes +5\n/);
  });
});

describe('build and export', () => {
  it('build an atlas that exports to every format, as the page does', async () => {
    const { code, written, stdout } = await runCli('build list.txt -o site', FILES);
    expect([code, [...written.keys()]]).toEqual([0, ['site/atlas.json']]);
    expect(stdout).toMatch(/^4 works of 2001-2008/);
    const files = { 'atlas.json': written.get('site/atlas.json')! };
    for (const format of ['gexf', 'graphml', 'graphology', 'svg', 'csl-json', 'snapshot']) {
      const exported = await runCli(`export atlas.json --to ${format}`, files);
      expect([format, exported.code, exported.stdout.length > 100]).toEqual([format, 0, true]);
    }
    const snapshot = await runCli('export atlas.json --to snapshot --map themes', files);
    const again = await runCli('export s.json --to svg --map themes --dark', { 's.json': snapshot.stdout });
    expect(again.stdout).toContain('#14171c');
    expect(lines((await runCli('authors atlas.json --json', files)).stdout)).toHaveLength(5);
  });

  it('refuse a damaged atlas in words', async () => {
    const { written } = await runCli('build list.txt -o site', FILES);
    const text = written.get('site/atlas.json')!;
    for (const [broken, message] of [
      [text.slice(0, -30), /^a\.json: .*cut off/],
      [text.replace('"version":1', '"version":2'), /^a\.json: .*newer/],
      [text.replace('"works":[', '"works":7,"x":['), /^a\.json: .*works/],
    ] as const) {
      const { code, stderr } = await runCli('export a.json --to svg', { 'a.json': broken });
      expect([code, stderr.split('\n').length]).toEqual([1, 2]);
      expect(stderr).toMatch(message);
    }
  });
});

describe('which files', () => {
  const world = {
    'in/a.txt': LIST,
    'in/b.txt': LIST,
    'in/.hidden.txt': 'x',
    'in/NOTES.md': '# x',
    'other.txt': LIST,
  };
  const named = async (...words: string[]) => {
    const { stdout } = await runCli(['inspect', '--json', ...words], world);
    return stdout === '' ? [] : json(stdout).files.map((file: { file: string }) => file.file);
  };

  it('a folder is its files, a pattern those that match, and each is read once', async () => {
    expect(await named('in')).toEqual(['in/a.txt', 'in/b.txt']);
    expect(await named('in/*.txt', 'in/a.txt')).toEqual(['in/a.txt', 'in/b.txt']);
    expect(await named('*/b.t?t')).toEqual(['in/b.txt']);
    expect(await named('other.txt', 'in/b.txt')).toEqual(['other.txt', 'in/b.txt']);
  });

  it('ends with 1 and one line for a file that is not there', async () => {
    for (const path of ['none.txt', 'in/*.bib']) {
      const { code, stdout, stderr } = await runCli(['inspect', path], world);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^\S+: no (such )?file[^\n]*\n$/);
    }
  });
});

describe('wrong usage ends with 2, one line, and the nearest valid name', () => {
  it.each([
    ['inpsect list.txt', /did you mean inspect\?/],
    ['inspect list.txt --jsno', /--jsno: did you mean --json\?/],
    ['inspect', /no file given/],
    ['convert list.txt', /needs --to csl-json/],
    ['convert list.txt --to bibtx', /did you mean bibtex\?/],
    ['convert list.txt --to', /--to needs a value/],
    ['convert --to --json list.txt', /--to needs a value/],
    ['network list.txt', /needs --of co-authorship/],
    ['network list.txt --of co-authorshp', /did you mean co-authorship\?/],
    ['network list.txt --of co-authorship --top 1.5', /--top takes a whole number from 1/],
    ['network list.txt --of co-authorship --resolution x', /--resolution takes a number/],
    ['inspect list.txt --json=yes', /--json takes no value/],
    ['inspect list.txt --constructor', /unknown option --constructor/],
    ['diff a', /takes two/],
  ])('%s', async (command, message) => {
    const { code, stdout, stderr } = await runCli(command, FILES);
    expect([code, stdout, stderr.split('\n').length]).toEqual([2, '', 2]);
    expect(stderr).toMatch(message);
  });
});

describe('help', () => {
  it('is there for the program and for every command, with an example', async () => {
    const { code, stdout } = await runCli('--help');
    expect(code).toBe(0);
    const names = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(match => match[1]!);
    expect(names).toEqual([
      'inspect',
      'convert',
      'build',
      'authors',
      'journals',
      'themes',
      'works',
      'network',
      'numbers',
      'export',
      'diff',
      'serve',
    ]);
    for (const name of names) {
      const help = await runCli(`${name} --help`);
      expect([help.code, help.stderr]).toEqual([0, '']);
      expect(help.stdout).toMatch(
        new RegExp(`^Usage: invisible-college ${name} [^]*--help[^]*\nExample: invisible-college ${name} `),
      );
    }
    expect((await runCli('')).code).toBe(2);
  });
});

describe('progress', () => {
  it('is on stderr of a terminal only', async () => {
    expect((await runCli('authors list.txt --json', FILES)).stderr).toBe('');
    const { stderr, stdout } = await runCli('authors list.txt --json', FILES, { terminal: true });
    expect(stderr).toContain('reading');
    expect(stdout).not.toContain('reading');
  });
});

describe('networks of citations', () => {
  const EXPORT = ['FN Clarivate Analytics Web of Science', 'VR 1.0']
    .concat(
      ['One', 'Two'].flatMap((title, i) => [
        'PT J',
        `AU Alder, ${'AB'[i]}`,
        `TI ${title} study of trees`,
        'SO JOURNAL OF TREES',
        'CR Elm E, 1999, J LEAVES, V1, P10',
        '   Fir F, 1998, J LEAVES, V2, P20',
        'PY 2011',
        `UT WOS:00${i}`,
        'ER',
        '',
      ]),
    )
    .concat('EF')
    .join('\n');

  it('take in what the records of an export cite', async () => {
    const { code, stdout } = await runCli('network wos.txt --of reference-co-citation --json', {
      'wos.txt': EXPORT,
    });
    expect(code).toBe(0);
    expect(json(stdout).nodes.map((node: { citations: number }) => node.citations)).toEqual([2, 2]);
    expect(json(stdout).edges).toMatchObject([{ weight: 2, evidence: ['WOS:000', 'WOS:001'] }]);
  });

  it('are the same of an atlas as of the files that it was made from', async () => {
    const { written } = await runCli('build wos.txt -o site', { 'wos.txt': EXPORT });
    const atlas = { 'atlas.json': written.get('site/atlas.json')! };
    for (const kind of ['reference-co-citation', 'author-co-citation']) {
      const command = (file: string) => `network ${file} --of ${kind} --to csv`;
      const [ofAtlas, ofFile] = [
        await runCli(command('atlas.json'), atlas),
        await runCli(command('wos.txt'), { 'wos.txt': EXPORT }),
      ];
      expect([ofAtlas.code, ofAtlas.stdout]).toEqual([0, ofFile.stdout]);
    }
  });
});
