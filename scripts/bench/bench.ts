/** What a bench is: rows of a table, as they are measured. One file a bench, and one line in scripts/bench.ts. */
import type { Cell } from '../cli/table.ts';

export interface BenchOptions {
  /** Records to invent. */
  readonly sizes: readonly number[];
  /** Rounds of which the median counts. */
  readonly runs: number;
  /** Only what has this in its name. */
  readonly only?: string;
  /** A folder of real files to measure too. */
  readonly dir?: string;
  /** A file of labelled references, one JSON object a line. */
  readonly gold?: string;
}

export interface Bench {
  readonly name: string;
  readonly about: string;
  readonly header: readonly string[];
  measure(options: BenchOptions): AsyncIterable<readonly Cell[]>;
}
