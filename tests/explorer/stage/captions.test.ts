import { describe, expect, it } from 'vitest';
import { breakLines, truncate } from '../../../src/explorer/stage/captions.ts';

const measure = (text: string) => [...text].length * 10;

describe('captions', () => {
  it('leaves what fits', () => {
    expect(truncate('Short name', 100, measure)).toBe('Short name');
  });

  it('cuts at a word where one ends near, with an ellipsis, within the width', () => {
    expect(truncate('Journal of International Business', 160, measure)).toBe('Journal of…');
    expect(truncate('Internationalization', 100, measure)).toBe('Internati…');
    expect(measure(truncate('Journal of International Business', 160, measure))).toBeLessThanOrEqual(160);
  });

  it('never splits a character of two code units', () => {
    expect(truncate('𝒜𝒷𝒸𝒹ℯ𝒻', 40, measure)).toBe('𝒜𝒷𝒸…');
  });

  it('breaks the two themes of a cluster at their dot', () => {
    expect(breakLines('strategic alliances · networks', 200, measure)).toEqual([
      'strategic alliances',
      'networks',
    ]);
  });

  it('keeps one line where one line fits', () => {
    expect(breakLines('a · b', 200, measure)).toEqual(['a · b']);
  });

  it('breaks a long name evenly between words, and cuts what is still too wide', () => {
    expect(breakLines('early stage venture capital', 170, measure)).toEqual([
      'early stage',
      'venture capital',
    ]);
    for (const line of breakLines('internationalization · entrepreneurialism', 120, measure)) {
      expect(measure(line)).toBeLessThanOrEqual(120);
    }
  });

  it('does not mind empty or odd text', () => {
    expect(breakLines('', 10, measure)).toEqual(['']);
    expect(breakLines(' · ', 10, measure)).toHaveLength(1);
  });
});
