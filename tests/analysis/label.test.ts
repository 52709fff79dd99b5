import { describe, expect, it } from 'vitest';
import { nameClusters } from '../../src/analysis/label.ts';

const term = (label: string, ...works: string[]) => ({ id: `theme:${label}`, label, works });
const clusters = [new Set(['a', 'b', 'c']), new Set(['d', 'e', 'f'])];

describe('names of clusters', () => {
  it('say what sets a cluster apart, not what all are about', () => {
    const names = nameClusters(
      clusters,
      [term('everything', 'a', 'b', 'd', 'e'), term('left', 'a', 'b', 'c'), term('right', 'd', 'e')],
      () => '',
    );
    expect(names.map(name => name.themes[0])).toEqual(['theme:left', 'theme:right']);
  });

  it('are distinct, also where one theme describes both', () => {
    const names = nameClusters(clusters, [term('shared', 'a', 'b', 'd', 'e', 'f')], c => `Journal ${c}`);
    expect(names.map(name => name.label)).toEqual(['Journal 0', 'shared']);
  });

  it('fall back to what they are given, numbered where it repeats', () => {
    expect(nameClusters(clusters, [], () => 'Journal').map(name => name.label)).toEqual([
      'Journal',
      'Journal (2)',
    ]);
  });

  it('do not say one thing twice', () => {
    const themes = [
      term('strategic alliances', 'a', 'b', 'c'),
      term('alliances', 'a', 'b', 'c'),
      term('exports', 'a', 'b'),
    ];
    expect(nameClusters([clusters[0]!], themes, () => '')[0]!.label).not.toMatch(/alliances.*alliances/);
  });

  it('put a theme of two works before a rarer theme of one', () => {
    const themes = [term('rare', 'a'), term('usual', 'a', 'b', 'd', 'e', 'f')];
    expect(nameClusters([clusters[0]!], themes, () => '')[0]!.label).toBe('usual');
  });

  it('of clusters of themes are names of their members', () => {
    const themes = [term('in', 'a'), term('out', 'a', 'b', 'c')];
    expect(nameClusters([clusters[0]!], themes, () => '', [new Set(['theme:in'])])[0]!.label).toBe('in');
  });
});
