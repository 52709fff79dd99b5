/** All figures of a collection at once: what is there is told, and what is not has its reason. */
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../scripts/cli/arguments.ts';
import { numbers } from '../../scripts/cli/commands/numbers.ts';
import type { Io } from '../../scripts/cli/io.ts';
import type { Collection } from '../../src/atlas/items.ts';
import { analyseNumbers } from '../../src/export/analyse-numbers.ts';
import { buildTables } from '../../src/graph/tables.ts';
import { LIST } from '../cli/fake-io.ts';
import { describeCollection, makeCollection } from '../fixtures/collection.ts';

const ABOUT = {
  generator: 'test',
  options: { withCiting: false, rawNames: false, seed: 0, resolution: 1 },
  problems: [],
};
const measure = (made: Pick<Collection, 'works' | 'citing' | 'authors' | 'journals' | 'themes'>) =>
  analyseNumbers({ ...made, ...ABOUT }, buildTables(made));

describe('the figures of a collection', () => {
  it('agree with one another', () => {
    const made = makeCollection(120, 5);
    const found = measure(made);
    expect(found.collection).toMatchObject({ works: 120, authors: made.authors.length });
    expect(found.publications.years.reduce((sum, { works }) => sum + works, 0)).toBe(120);
    expect(found.rpys.reduce((sum, { references }) => sum + references, 0)).toBe(120);
    expect(found.lotka!.authors).toBe(found.collection.authors);
    expect(found.bradford!.sources).toHaveLength(found.collection.journals);
    expect(found.thematicMap!.groups.reduce((sum, { size }) => sum + size, 0)).toBe(
      found.thematicMap!.keywords,
    );
    expect(found.threeFields.columns.map(column => column.length)).toEqual([20, 20, 20]);
    expect(found.problems.map(({ code }) => code)).toEqual(['no-references', 'no-times-cited']);
    expect(structuredClone(found)).toEqual(found);
    expect(measure(made)).toEqual(found);
  });

  it('count citations inside the collection, and h by them', () => {
    const found = measure(
      describeCollection([
        { id: 'a', authors: ['A'], journal: 'J' },
        { id: 'b', authors: ['A'], journal: 'J', cites: ['a'] },
        { id: 'c', authors: ['B'], cites: ['a', 'b', 'b'] },
        { id: 'd', authors: ['B'], cites: ['b', 'nowhere'] },
      ]),
    );
    expect(found.citations.local).toMatchObject({ total: 4, citingWorks: 3 });
    expect(found.citations.local!.most.map(({ id, citations }) => [id, citations])).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
    expect(found.authors[0]).toMatchObject({
      label: 'A',
      works: 2,
      stated: null,
      local: { h: 2, g: 2, citations: 4 },
    });
  });

  it('of nothing are nothing, each with its reason', () => {
    const found = measure(describeCollection([]));
    expect(found).toMatchObject({
      lotka: null,
      bradford: null,
      collaboration: null,
      thematicMap: null,
      rpys: [],
    });
    expect(found.problems.map(({ code }) => code)).toEqual([
      'no-references',
      'no-times-cited',
      'no-authors',
      'no-lotka',
      'no-journals',
      'no-cited-years',
      'no-themes',
    ]);
  });
});

describe('the command', () => {
  const run =
    (file: string) =>
    async (...words: string[]) => {
      const out: string[] = [];
      const told: string[] = [];
      const io: Io = {
        stdout: { isTTY: false, write: text => out.push(text) },
        stderr: { isTTY: false, write: text => told.push(text) },
        readFile: async () => new TextEncoder().encode(file),
        readInput: async () => new Uint8Array(),
        kindOf: async path => (path === 'list.txt' ? 'file' : undefined),
        listFolder: async () => [],
        writeFile: async () => {},
      };
      const code = await numbers.run(readArguments(['list.txt', ...words], numbers.options), io);
      return { code, out: out.join(''), told: told.join('') };
    };

  it('gives all figures as JSON, and the main ones to a person', async () => {
    const { code, out, told } = await run(LIST)('--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      collection: { works: 4, authors: 5, journals: 2 },
      missing: { without: { DOI: 4, year: 0 } },
      collaboration: { works: 4, singleAuthored: 1 },
    });
    expect(told).toMatch(/two reference lists or more/);
    expect((await run(LIST)()).out).toMatch(/^collection\n {2}works +4\n/);
  });

  it('knows the years of what is cited outside the collection, and says where it does not', async () => {
    const record = (title: string, cited: string) =>
      `PT J\nAU Alder, A\nTI ${title}\nSO TREES\nCR Elm E, 1999, J LEAVES, V1, P10\n   ${cited}\nPY 2011\nER\n\n`;
    const { out, told } = await run(
      `FN Clarivate Analytics Web of Science\nVR 1.0\n${record('One of trees', 'Fir F, 1998, J LEAVES, V2, P20')}${record('Two of leaves', 'Oak O, J LEAVES, V3, P30')}EF\n`,
    )('--json');
    expect(JSON.parse(out).rpys.map(({ references }: { references: number }) => references)).toEqual([1, 2]);
    expect(told).toMatch(/^1 of 4 references have no known year/m);
  });
});
