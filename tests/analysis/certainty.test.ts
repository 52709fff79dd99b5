import { describe, expect, it } from 'vitest';
import { measureCertainty, repeatsFor } from '../../src/analysis/certainty.ts';

/** Two groups of five, all linked within, each link by a work of its own; the last node belongs to both alike. */
function twoGroups() {
  const [source, target]: [number[], number[]] = [[], []];
  const link = (a: number, b: number) => {
    source.push(a);
    target.push(b);
  };
  for (const first of [0, 5])
    for (let i = 0; i < 5; i++) for (let j = 0; j < i; j++) link(first + i, first + j);
  for (const i of [0, 1, 5, 6]) link(i, 10);
  return {
    links: {
      n: 12,
      source: Int32Array.from(source),
      target: Int32Array.from(target),
      weight: new Float64Array(source.length).fill(1),
    },
    evidence: source.map((_, e) => [e]),
    cluster: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0, -1],
    resolution: 1,
    minSize: 3,
    repeats: 60,
    seed: 7,
  };
}

describe('the certainty of a cluster', () => {
  it('is high within a tight group and low between two', () => {
    const { held, stays } = measureCertainty(twoGroups());
    const share = (i: number) => stays[i]! / held[i]!;
    for (const i of [2, 3, 4, 7, 8, 9]) expect(share(i)).toBeGreaterThan(0.8);
    expect(share(10)).toBeLessThan(0.8);
  });

  it('counts a node only in the repeats that hold it, and what has no cluster never', () => {
    const { held, stays, repeats } = measureCertainty(twoGroups());
    expect(repeats).toBe(60);
    expect(held[11]).toBe(0);
    for (const [i, count] of held.entries()) {
      expect(count).toBeLessThanOrEqual(60);
      expect(stays[i]).toBeLessThanOrEqual(count);
    }
    // Four works make its links: in some repeats none of them is drawn.
    expect(held[10]).toBeLessThan(60);
  });

  it('is whole where links have no works and the groups are plain', () => {
    const input = twoGroups();
    const { held, stays } = measureCertainty({ ...input, evidence: input.evidence.map(() => []) });
    for (const i of [2, 3, 4, 7, 8, 9]) expect([held[i], stays[i]]).toEqual([60, 60]);
  });

  it('is the same again for the same seed', () => {
    expect(measureCertainty(twoGroups())).toEqual(measureCertainty(twoGroups()));
    expect(measureCertainty({ ...twoGroups(), seed: 8 })).not.toEqual(measureCertainty(twoGroups()));
  });

  it('is measured in fewer repeats the more links there are, never in too few', () => {
    expect([repeatsFor(0), repeatsFor(1000), repeatsFor(50_000), repeatsFor(5_000_000)]).toEqual([
      60, 60, 30, 12,
    ]);
  });
});
