/** What records cite is kept by a conversion, or said to be lost. */
import { describe, expect, it } from 'vitest';
import { LIST, runCli } from './fake-io.ts';

const record = (id: number, title: string, cited: readonly string[]) => `PT J
AU Oak, J
   Elm, K
TI ${title}
SO JOURNAL OF TREES
C1 Univ X, Oslo, Norway.
   [Elm, Kim] Univ Y, Seoul, South Korea.
   [Elm, Kim] Univ Z, Bonn, Germany.
CR ${cited.join('\n   ')}
PY 200${id}
UT WOS:00${id}
ER
`;
const WOS = `FN Clarivate Analytics Web of Science
VR 1.0
${record(1, 'Leaves', ['Alder AB, 1994, J TREES, V35, P124', 'Ash C, 1990, ART OF WOODS', '[Anonymous], 1991, THESIS'])}
${record(2, 'Roots', ['Alder AB, 1994, J TREES, V35, P124', 'Ash C, 1990, ART OF WOODS', 'Fir D, 1980, J WOODS, V1, P2'])}
EF
`;
const SCOPUS = `Authors,Title,Year,Source title,Cited by,Link,References,EID
"Oak J.; Elm K.",Leaves,2001,Trees,1,a,"Alder A.B., On leaves (1994) Journal of Trees, 35, pp. 124-130; Ash C., Art of woods (1990)",e1
"Oak J.",Roots,2002,Trees,1,b,"Alder A.B., On leaves (1994) Journal of Trees, 35, pp. 124-130; Ash C., Art of woods (1990)",e2
`;

async function networkOf(file: string, text: string, kind: string) {
  const { code, stdout } = await runCli(`network ${file} --of ${kind} --cluster none --layout none --json`, {
    [file]: text,
  });
  expect(code).toBe(0);
  const { nodes, edges } = JSON.parse(stdout);
  return { nodes, edges };
}

describe('JSON lines', () => {
  it.each([
    ['Web of Science', 'a.txt', WOS],
    ['Scopus', 'a.csv', SCOPUS],
  ])(
    'of %s hold what is cited as the file has it, and give the same co-citations when read again',
    async (_from, name, text) => {
      const { stdout, stderr } = await runCli(`convert ${name} --to jsonl`, { [name]: text });
      expect(stderr).toBe('');
      const { custom } = JSON.parse(stdout.split('\n')[0]!);
      expect(custom.citedReferences.every((raw: string) => text.includes(raw))).toBe(true);
      const again = await networkOf('a.jsonl', stdout, 'reference-co-citation');
      expect(again).toEqual(await networkOf(name, text, 'reference-co-citation'));
      expect(again.edges.length).toBeGreaterThan(0);
    },
  );

  it('hold the places of work of authors and of records', async () => {
    const { stdout } = await runCli('convert a.txt --to jsonl', { 'a.txt': WOS });
    const again = await networkOf('a.jsonl', stdout, 'country-co-authorship');
    expect(again).toEqual(await networkOf('a.txt', WOS, 'country-co-authorship'));
    expect(again.nodes.map(({ label }: { label: string }) => label)).toEqual([
      'Germany',
      'Norway',
      'South Korea',
    ]);
  });
});

it.each(['csl-json', 'bibtex', 'ris', 'csv'])(
  '%s has no place for what is cited, which is said',
  async to => {
    const { code, stderr } = await runCli(`convert a.txt --to ${to}`, { 'a.txt': WOS });
    expect([code, stderr]).toEqual([
      0,
      `6 cited references are not written: ${to} has no place for them; --to jsonl has\n`,
    ]);
    expect((await runCli(`convert list.txt --to ${to}`, { 'list.txt': LIST })).stderr).toBe('');
  },
);
