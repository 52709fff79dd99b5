/** What once broke a reader, each in a few lines: sizes at which the wrong way is felt, results that tell it from the right one. */
import { expect, it } from 'vitest';
import { openProgressLine } from '../../scripts/progress.ts';
import { readSources } from '../../src/atlas/sources.ts';
import { writeProblem } from '../../src/atlas/summary.ts';
import { trimFurniture } from '../../src/formats/html/links.ts';
import { readNetworkFile } from '../../src/formats/networks/registry.ts';
import { stripLinks } from '../../src/formats/plain/markup.ts';
import { readFile } from '../../src/formats/registry.ts';

const read = (text: string) => readFile({ name: 'x', bytes: new TextEncoder().encode(text) });

it('a list that counts beyond five thousand is read to its end', async () => {
  const letters = (i: number) => [...String(i)].map(digit => 'bdfgklmnpr'[Number(digit)]).join('a');
  const lines = Array.from(
    { length: 10_050 },
    (_, i) => `${i + 1}. Alder, A. (2001). Of ${letters(i)} trees. Journal of Trees, 3(2), ${i}-${i + 9}.`,
  );
  const { records } = await read(`References\n\n${lines.join('\n')}\n`);
  expect(records).toHaveLength(lines.length);
  expect(records.at(-1)!.text).toBe(lines.at(-1)!.slice('10050. '.length));
});

const openalex = (i: number) =>
  `{"id":"https://openalex.org/W${i}","title":"T${i}","publication_year":2001,"authorships":[],"referenced_works":[]}`;

it('a page of an API with a record a line is no list of JSON lines: the first and the last are records too', async () => {
  const { format, records, problems } = await read(
    `{"meta":{},"results":[${openalex(1)},\n${openalex(2)},\n${openalex(3)}]}`,
  );
  expect([format, records.map(({ place }) => place.line), problems]).toEqual([
    'openalex-json',
    [1, 2, 3],
    [],
  ]);
});

it('pages of an API, a page a line, are JSON lines', async () => {
  const { records, problems } = await read(
    `{"results":[${openalex(1)}]}\n{"results":[${openalex(2)},${openalex(3)}]}`,
  );
  expect([records.map(({ place }) => place.line), problems]).toEqual([[1, 2, 2], []]);
});

it('a JSON list that is cut off before its first record says that there is none', async () => {
  const { records, problems } = await read(
    '{"status":"ok","message-type":"work-list","message":{"items":[\n',
  );
  expect([records.length, problems.map(({ code }) => code)]).toEqual([0, ['no-records']]);
});

it('BibTeX strings made of strings do not fill the memory, and the entries behind them are kept', async () => {
  const doubling = Array.from({ length: 60 }, (_, i) => `@string{s${i + 1} = s${i} # s${i}}`).join('\n');
  const text = `@string{s0 = "ha"}\n${doubling}\n@book{a, title = s3, year = 2001}\n@book{b, title = s60 # " end", year = 2002}\n`;
  const { works } = await readSources([{ name: 'x', bytes: new TextEncoder().encode(text) }]);
  expect(works.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(works[0]!.title).toBe('ha'.repeat(8));
  expect(works[1]!.title!.length).toBeLessThan(20_000);
});

it.each([
  [
    'GraphML',
    (i: number) =>
      `<key id="k${i}" for="node" attr.name="n${i}" attr.type="string"><default>x</default></key>`,
    (keys: string, nodes: string) => `<graphml>${keys}<graph>${nodes}</graph></graphml>`,
  ],
  [
    'GEXF',
    (i: number) => `<attribute id="k${i}" title="n${i}" type="string"><default>x</default></attribute>`,
    (keys: string, nodes: string) =>
      `<gexf><graph><attributes class="node">${keys}</attributes><nodes>${nodes}</nodes></graph></gexf>`,
  ],
])('%s: thousands of defaults are not written into each of thousands of nodes', (_name, key, wrap) => {
  const many = (n: number, write: (i: number) => string) =>
    Array.from({ length: n }, (_, i) => write(i)).join('');
  const text = wrap(
    many(3000, key),
    many(3000, i => `<node id="${i}"/>`),
  );
  const { nodes, problems } = readNetworkFile([{ name: 'x', bytes: new TextEncoder().encode(text) }])!;
  expect(nodes).toHaveLength(3000);
  expect(nodes[0]!.attributes.get('n0')).toBe('x');
  expect(nodes[2999]!.attributes.size).toBe(200);
  expect(problems.map(({ code }) => code)).toEqual(['too-many-defaults']);
});

it('labels of links are taken off the end of a line however long it is, and only there', () => {
  const long = '[CrossRef] '.repeat(5000);
  expect(stripLinks(`${long}Of trees. [Google Scholar] [CrossRef]`)).toBe(`${long}Of trees.`);
  expect(stripLinks(`Of trees. [CrossRef]${' '.repeat(100_000)}x.`)).toMatch(/x\.$/);
  expect(stripLinks('Of trees. [CrossRef] .  ')).toBe('Of trees.');
});

it('empty brackets behind a reference go, thousands of them at once', () => {
  expect(trimFurniture(`Of trees. ${'[ ] '.repeat(50_000)}`)).toBe('Of trees.');
  expect(trimFurniture('Of trees. [ ] Scopus [ ] [CrossRef] ( )')).toBe('Of trees.');
});

it("a file's name cannot steer the terminal: no control, direction or line marks", () => {
  const file = 'a\n\u001b[31m\u202e\u2028\u009b.ris';
  const marks = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
  expect(writeProblem({ file, line: 1, code: 'x', message: 'words', severity: 'error' })).not.toMatch(marks);
  const shown: string[] = [];
  openProgressLine({ isTTY: true, write: text => shown.push(text) }).show(`unpacking ${file}`, 1, 2);
  expect(shown[0]!.replace('\r\u001b[K', '')).not.toMatch(marks);
});
