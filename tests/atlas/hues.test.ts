/** Colours of clusters: one each, by what the cluster is about. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cluster } from '../../src/atlas/atlas.ts';
import { giveHues, HUES } from '../../src/atlas/maps/hues.ts';

const cluster = (id: number, theme: string, rest = false): Cluster => ({
  id,
  label: theme,
  themes: [`theme:${theme}`],
  size: 5,
  ...(rest ? { rest } : {}),
});

describe('the colours of clusters', () => {
  it('are told apart, ten at most, and none for what is left over (property)', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 20 }), names => {
        const hues = giveHues([...names.map((name, id) => cluster(id, name)), cluster(99, 'rest', true)]).map(
          ({ hue }) => hue,
        );
        const own = hues.filter(hue => hue !== undefined);
        expect(new Set(own).size).toBe(own.length);
        expect(own).toHaveLength(Math.min(HUES, names.length));
        expect(hues.at(-1)).toBeUndefined();
      }),
      { seed: 3 },
    );
  });

  it('stay with the topic when others come, as long as nobody larger has them', () => {
    const [a, b] = giveHues([cluster(0, 'networks'), cluster(1, 'learning')]);
    const later = giveHues([cluster(0, 'networks'), cluster(1, 'learning'), cluster(2, 'trust')]);
    expect(later.slice(0, 2).map(({ hue }) => hue)).toEqual([a!.hue, b!.hue]);
  });

  it('stay on a map that stands', () => {
    const before = giveHues([cluster(0, 'networks'), cluster(1, 'learning')]);
    const [renamed] = giveHues([cluster(0, 'another name'), cluster(1, 'learning')], before);
    expect(renamed!.hue).toBe(before[0]!.hue);
  });
});
