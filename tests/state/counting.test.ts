import { describe, expect, it } from 'vitest';
import { indexAtlas } from '../../src/state/catalogue.ts';
import { checkCounting, countExample } from '../../src/state/counting.ts';
import { makeCollection } from '../fixtures/collection.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';

describe('the worked example', () => {
  it('comes out as published, link by link', () => {
    const links = countExample();
    expect(links.map(({ pair }) => pair)).toEqual(['A1–A2', 'A1–A3', 'A2–A3', 'A2–A4']);
    for (const { published, here } of links) expect(here).toBe(published);
    expect(links.map(({ full }) => full)).toEqual([1, 2, 1, 1]);
  });
});

describe('the two sums', () => {
  it.each([3, 40, 400])('come out on %i works', size => {
    const made = makeCollection(size, size);
    const check = checkCounting(indexAtlas({ ...TINY_ATLAS, ...made }))!;
    expect(check.authors).toBe(made.authors.length);
    expect(check.apart).toBeLessThan(1e-9);
    expect(check.total).toBeCloseTo(check.jointWorks, 9);
    const authorsOf = new Map<string, Set<string>>();
    for (const author of made.authors)
      for (const { work } of author.mentions)
        authorsOf.set(work, (authorsOf.get(work) ?? new Set()).add(author.id));
    expect(check.jointWorks).toBe([...authorsOf.values()].filter(authors => authors.size > 1).length);
  });

  it('are left out where they would keep a person waiting', () => {
    const crowd = Array.from({ length: 2100 }, (_, i) => ({
      ...TINY_ATLAS.authors[0]!,
      id: `author:${String(i).padStart(4, '0')}`,
      mentions: [{ work: 'adams-2001', position: i, as: 'A' }],
    }));
    expect(checkCounting({ atlas: { ...TINY_ATLAS, authors: crowd } })).toBeNull();
  });
});
