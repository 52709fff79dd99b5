import { describe, expect, it } from 'vitest';
import { isArrow, nextInDirection } from '../../src/explorer/walk.ts';

const here = { x: 0, y: 0 };
const nodes = [
  ['right', { x: 10, y: 1 }],
  ['far right', { x: 40, y: 0 }],
  ['up', { x: 1, y: -10 }],
  ['here', here],
] as const;

describe('walking by arrow keys', () => {
  it('goes to the nearest node in the direction', () => {
    expect(nextInDirection(here, 'ArrowRight', nodes)).toBe('right');
    expect(nextInDirection(here, 'ArrowUp', nodes)).toBe('up');
  });

  it('prefers straight ahead to a little nearer but aside', () => {
    const aside = [...nodes, ['aside', { x: 5, y: 8 }] as const];
    expect(nextInDirection(here, 'ArrowRight', aside)).toBe('right');
  });

  it('stays where nothing lies in the direction, and never steps on the spot', () => {
    expect(nextInDirection(here, 'ArrowLeft', nodes)).toBeNull();
    expect(nextInDirection(here, 'ArrowDown', nodes)).toBeNull();
    expect(nextInDirection(here, 'Enter', nodes)).toBeNull();
    expect(isArrow('Enter')).toBe(false);
  });
});
