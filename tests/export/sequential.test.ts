import { describe, expect, it } from 'vitest';
import { NO_VALUE, SEQUENTIAL, sequentialColour } from '../../src/export/sequential.ts';

/** Machado, Oliveira & Fernandes 2009, severity 1, on linear RGB. */
const VISION = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

/** CIELAB L* of a colour as someone sees it. */
function lightness(hex: string, matrix: readonly number[]): number {
  const linear = [1, 3, 5].map(at => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const seen = [0, 3, 6].map(row => linear.reduce((sum, part, k) => sum + part * matrix[row + k]!, 0));
  const y = Math.max(0, 0.2126 * seen[0]! + 0.7152 * seen[1]! + 0.0722 * seen[2]!);
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

const STEPS = Array.from({ length: 33 }, (_, k) => k / 32);

describe.each([
  ['light', false],
  ['dark', true],
] as const)('the scale on %s paper', (theme, dark) => {
  it.each(Object.entries(VISION))('keeps its order in lightness under %s', (_, matrix) => {
    const seen = STEPS.map(share => lightness(sequentialColour(share, dark), matrix));
    const steps = seen.slice(1).map((each, k) => (dark ? each - seen[k]! : seen[k]! - each));
    expect(Math.min(...steps)).toBeGreaterThan(0.3);
  });

  it('is about even: no step of nine is half as large again as the average', () => {
    const seen = SEQUENTIAL[theme].map(colour => lightness(colour, VISION.normal));
    const steps = seen.slice(1).map((each, k) => Math.abs(each - seen[k]!));
    const average = steps.reduce((a, b) => a + b, 0) / steps.length;
    for (const step of steps) expect(Math.abs(step - average)).toBeLessThan(0.5 * average);
  });

  it('is bounded by its ends and grey for no value', () => {
    expect(sequentialColour(-1, dark)).toBe(SEQUENTIAL[theme][0]);
    expect(sequentialColour(2, dark)).toBe(SEQUENTIAL[theme].at(-1));
    expect(sequentialColour(Number.NaN, dark)).toBe(NO_VALUE[theme]);
  });
});
