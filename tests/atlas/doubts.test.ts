/** What is listed for a person to decide: the likeliest errors first, joined by the name alone among them, so many and no more. */
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../src/atlas/build.ts';
import { collectDoubts, tellDoubts } from '../../src/atlas/doubts.ts';
import { redecide } from '../../src/atlas/redecide.ts';
import { parseAtlas } from '../../src/atlas/validate.ts';
import type { Doubt } from '../../src/resolve/entity.ts';
import { indexAtlas } from '../../src/state/catalogue.ts';
import { decisionOf, openDoubts, unlistedDoubts } from '../../src/state/doubts.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';

const doubtOf = (i: number, score: number, joined = false): Doubt => ({
  a: 'author:x',
  b: joined ? 'author:x' : 'author:y',
  reason: 'same name',
  score,
  mentions: [
    { work: `a${i}`, position: 0, as: `X${i}` },
    { work: `b${i}`, position: 0, as: `X${i}` },
  ],
});
const collect = (ofAuthors: readonly Doubt[]) =>
  collectDoubts({ doubtful: [], works: [] }, { authors: [], ofAuthors, ofJournals: [] });

describe('doubts', () => {
  it('come by the chance that what was done is wrong: left apart and likely one, or joined and unlikely', () => {
    const { doubtful, counts } = collect([doubtOf(1, 0.4), doubtOf(2, 0.9, true), doubtOf(3, 0.55, true)]);
    expect(doubtful.map(({ a, score, joined }) => [a, score, joined])).toEqual([
      ['X3 [a3]', 0.55, true],
      ['X1 [a1]', 0.4, undefined],
      ['X2 [a2]', 0.9, true],
    ]);
    expect(counts).toEqual({ author: 3, journal: 0, theme: 0, work: 0 });
  });

  it('are listed up to a bound, and how many there are is told', () => {
    const many = collect(Array.from({ length: 700 }, (_, i) => doubtOf(i, 0.3)));
    const told = tellDoubts(many);
    expect(told.doubtful).toHaveLength(500);
    expect(unlistedDoubts(indexAtlas({ ...TINY_ATLAS, ...told }))).toBe(200);
    expect(tellDoubts(collect([doubtOf(1, 0.3)]))).not.toHaveProperty('doubtCounts');
  });
});

describe('two joined by nothing but the name', () => {
  const record = (author: string, title: string, year: number) =>
    ['TY  - JOUR', `TI  - ${title}`, `AU  - ${author}`, `PY  - ${year}`, 'ER  - ', ''].join('\n');
  const text = [
    record('Tree, Kim', 'Bark and its beetles', 1980),
    record('Tree, Kim', 'Monetary unions', 1984),
    ...['Ann', 'Bo', 'Cy', 'Dan', 'Eve', 'Flo'].map((name, i) =>
      record(`Tree, ${name}`, `Leaf ${i}`, 2000 + i),
    ),
  ].join('\n');
  const file = { name: 'a.ris', bytes: new TextEncoder().encode(text) };

  it('are a doubt by their two works; the answer holds, and the doubt is gone', async () => {
    const atlas = parseAtlas(JSON.stringify(await buildAtlas([file])));
    const people = atlas.authors.filter(({ label }) => label === 'Tree, Kim');
    expect(people).toHaveLength(1);
    const [doubt] = openDoubts(indexAtlas(atlas));
    expect(doubt).toMatchObject({ kind: 'author', joined: true, reason: 'same name' });
    const apart = redecide(atlas, [decisionOf(doubt!, 'different')!]);
    expect(apart.authors.filter(({ label }) => label === 'Tree, Kim')).toHaveLength(2);
    expect(openDoubts(indexAtlas(apart))).toEqual([]);
    const same = redecide(atlas, [decisionOf(doubt!, 'same')!]);
    expect(same.authors).toHaveLength(atlas.authors.length);
    expect(openDoubts(indexAtlas(same))).toEqual([]);
    expect(same.problems.map(({ code }) => code)).not.toContain('decision-unused');
  });
});
