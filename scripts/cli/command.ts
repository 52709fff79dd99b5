/** What a command is: how it is called, what its options are, and what it does. */
import type { Arguments, Options } from './arguments.ts';
import type { Io } from './io.ts';

export interface Command {
  readonly name: string;
  /** After the name: "FILE... --to FORMAT". */
  readonly usage: string;
  /** A line for the list of commands. */
  readonly summary: string;
  readonly example: string;
  readonly options: Options;
  /** Gives the exit code. Throws UserError for a mistake of the person. */
  run(given: Arguments, io: Io): Promise<number>;
}

export const HELP_OPTION: Options = { help: { short: 'h', help: 'this text' } };

export const JSON_OPTION: Options = { json: { help: 'machine form' } };

export const OUTPUT_OPTION: Options = {
  out: { short: 'o', value: 'FILE', help: 'write there instead of to stdout' },
};

/** How files are read. */
export const READING_OPTIONS: Options = {
  lines: { help: 'every non-empty line is one reference' },
};

/** How records become a collection. */
export const COLLECTION_OPTIONS: Options = {
  ...READING_OPTIONS,
  'with-citing': { help: 'count the citing article of a page as a work, and its authors as authors' },
  'raw-names': { help: 'compare names as written: no resolution' },
  decisions: { value: 'FILE', help: 'who is who, as decided (decisions.tsv beside the files)' },
};
