/** The last line of a test run, alone: how many passed, failed and were skipped, over all projects. */
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** "12 passed, 0 failed", and ", 1 skipped" when there are any. */
export function writeClosingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Counts tests; a file that cannot be loaded and an error outside all tests count as failures too. */
export function countTests(modules: readonly TestModule[], strayErrors: number): Tally {
  const tally = { passed: 0, failed: strayErrors, skipped: 0 };
  for (const module of modules) {
    tally.failed += module.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed' || state === 'failed') tally[state] += 1;
      else tally.skipped += 1;
    }
  }
  return tally;
}

export default class ClosingLine implements Reporter {
  #line = '';

  onInit(): void {
    // At exit: after the default reporter's summary, and once even when a watched run is repeated.
    process.once('exit', () => process.stdout.write(this.#line));
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    strayErrors: readonly unknown[],
    reason: TestRunEndReason,
  ): void {
    const tally = countTests(modules, strayErrors.length);
    // A run that never got to its tests has failed all the same.
    const failed = reason === 'passed' ? tally.failed : Math.max(1, tally.failed);
    this.#line = `${writeClosingLine({ ...tally, failed })}\n`;
  }
}
