/** An atlas crosses to the page in parts: small ones, and nothing is lost or changed on the way. */
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { Assembly, splitAtlas } from '../../src/worker/parts.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';

const join = (atlas: Atlas): Atlas => {
  const assembly = new Assembly();
  for (const part of splitAtlas(atlas)) assembly.add(structuredClone(part));
  return assembly.finish();
};

describe('an atlas in parts', () => {
  it('is the same when it is put together', () => {
    expect(join(TINY_ATLAS)).toEqual(TINY_ATLAS);
    const decided: Atlas = {
      ...TINY_ATLAS,
      decisions: [{ action: 'ignore', kind: 'author', a: 'Chen, D.' }],
      doubtful: [{ kind: 'author', a: 'a', b: 'b', reason: 'alike', score: 0.5 }],
    };
    expect(join(decided)).toEqual(decided);
    const empty = { ...TINY_ATLAS, works: [], problems: [] };
    expect(join(empty)).toEqual(empty);
  });

  it('comes in many parts when it is large, none of them large', () => {
    const works = Array.from({ length: 3000 }, () => TINY_ATLAS.works[0]!);
    const parts = [...splitAtlas({ ...TINY_ATLAS, works })];
    expect(parts.length).toBeGreaterThan(10);
    for (const part of parts) expect(JSON.stringify(part).length).toBeLessThan(1e6);
    expect(join({ ...TINY_ATLAS, works }).works).toHaveLength(3000);
  });

  it('is refused without its head', () => {
    expect(() => new Assembly().finish()).toThrow('head');
  });
});
