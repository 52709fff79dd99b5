import { describe, expect, it } from 'vitest';
import type { TestModule } from 'vitest/node';
import { countTests, writeClosingLine } from './closing-line.ts';

/** A stand-in for a test file that has run: the states of its tests, and the errors outside of them. */
function pretendModule(states: readonly string[], errors = 0): TestModule {
  return {
    errors: () => Array.from({ length: errors }),
    children: { allTests: () => states.map(state => ({ result: () => ({ state }) })) },
  } as unknown as TestModule;
}

describe('the closing line', () => {
  it('counts over all files, and tests that never ran as skipped', () => {
    const tally = countTests(
      [pretendModule(['passed', 'failed', 'skipped']), pretendModule(['passed', 'pending'])],
      0,
    );
    expect(writeClosingLine(tally)).toBe('2 passed, 1 failed, 2 skipped');
  });

  it('counts a file that cannot be loaded and a stray error as failures', () => {
    expect(writeClosingLine(countTests([pretendModule([], 1)], 1))).toBe('0 passed, 2 failed');
  });
});
