import { describe, expect, it } from 'vitest';
import {
  contrast,
  makeLegible,
  mix,
  parseHex,
  pickClusterColor,
  withAlpha,
} from '../../../src/explorer/stage/colour.ts';
import { theme } from './scenes.ts';

describe('colours', () => {
  it('reads #rrggbb, and shows anything else as mid grey', () => {
    expect(parseHex('#Ff8000')).toEqual([255, 128, 0]);
    expect(parseHex('red')).toEqual([128, 128, 128]);
    expect(parseHex('#fff')).toEqual([128, 128, 128]);
  });

  it('mixes by share', () => {
    expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
  });

  it('writes rgba with alpha in 32 steps, never out of range', () => {
    expect(withAlpha('#102030', 0.5)).toBe('rgba(16,32,48,0.5)');
    expect(withAlpha('#102030', 0.501)).toBe(withAlpha('#102030', 0.5));
    expect(withAlpha('#102030', 7)).toBe('rgba(16,32,48,1)');
  });

  it('knows the contrast of WCAG: 21 for black on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('darkens a pale colour until it can be read, and leaves a dark one alone', () => {
    expect(contrast(makeLegible('#ffe08a', '#ffffff', '#111111'), '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(makeLegible('#0b3d91', '#ffffff', '#111111')).toBe('#0b3d91');
    expect(contrast(makeLegible('#203050', '#101010', '#eeeeee'), '#101010')).toBeGreaterThanOrEqual(4.5);
  });

  it('gives clusters beyond the palette the neutral colour, and none to no cluster', () => {
    expect(pickClusterColor(1, theme)).toBe('#d1662f');
    expect(pickClusterColor(3, theme)).toBe(theme.kindColors.work);
    expect(pickClusterColor(-1, theme)).toBeNull();
  });
});
