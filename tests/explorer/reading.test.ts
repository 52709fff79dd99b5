/** How to read the map, in a line that changes with what is shown. */
import { describe, expect, it } from 'vitest';
import { tellReading } from '../../src/explorer/look-words.ts';
import { TINY_ATLAS } from '../fixtures/tiny-atlas.ts';

const map = {
  ...TINY_ATLAS.maps[0]!,
  reading:
    'Each disc is an author, its area the number of works. Lines: wrote together. Place and colour: shared themes.',
};

describe('how to read the map', () => {
  it('is what the map says of itself, while it is shown as it came', () => {
    expect(tellReading(map, 'network', null)).toBe(map.reading);
  });

  it('tells the colour that is there, and never two of them', () => {
    const told = tellReading(map, 'network', 'works');
    expect(told).toContain('Place: shared themes. Colour: number of works.');
    expect(told.match(/colour:/gi)).toHaveLength(1);
  });

  it('speaks of no disc where none is drawn', () => {
    expect(tellReading(map, 'density', null)).toMatch(/^Each name is an author\. Stronger/);
    expect(tellReading(map, 'density', 'year')).not.toContain('disc');
  });

  it('says what left and right are along the years, and nothing of place', () => {
    const told = tellReading(map, 'timeline', 'year');
    expect(told).toContain('Left to right: the year.');
    expect(told).not.toContain('Place');
  });
});
