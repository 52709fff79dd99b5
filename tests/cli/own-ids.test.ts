/** A record goes by the id that its file gives it, also when two records are one work. */
import { expect, it } from 'vitest';
import { runCli } from './fake-io.ts';

const TWICE = `@article{first1, author={Smith, John}, title={Networks of small firms abroad}, journal={Small Things}, year=2001}
@article{second2, author={Smith, J.}, title={Networks of small firms abroad}, journal={Small Things}, year=2001}
`;
const lines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));

it('in what is converted', async () => {
  const { stdout } = await runCli('convert a.bib --to jsonl', { 'a.bib': TWICE });
  expect(lines(stdout).map(item => item.id)).toEqual(['first1', 'second2']);
});

it('in the mentions of authors and journals, none of which is lost', async () => {
  for (const command of ['authors', 'journals']) {
    const { stdout } = await runCli(`${command} a.bib --json`, { 'a.bib': TWICE });
    expect(lines(stdout)[0]).toMatchObject({
      works: 1,
      mentions: [
        { work: 'first1', position: 0 },
        { work: 'second2', position: 0 },
      ],
    });
  }
});

it('cites by the ids of its database', async () => {
  const work = (id: number, cites: number[]) => ({
    id: `https://openalex.org/W${id}`,
    title: `Work ${id} on small things`,
    publication_year: 2000 + (id % 10),
    authorships: [{ author: { display_name: `Ann Author${id}` } }],
    referenced_works: cites.map(cited => `https://openalex.org/W${cited}`),
  });
  const file = JSON.stringify({ results: [work(1000001, []), work(1000002, [1000001, 9999999])] });
  const { stdout } = await runCli('network a.json --of citation --json', { 'a.json': file });
  expect(JSON.parse(stdout).statistics).toMatchObject({ nodes: 2, edges: 1 });
});
