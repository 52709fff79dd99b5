/** The command line: finds the command, runs it, and turns what goes wrong into one line and an exit code. */
import { GENERATOR } from '../../src/atlas/build.ts';
import { explainOptions, readArguments } from './arguments.ts';
import { type Command, HELP_OPTION } from './command.ts';
import { build } from './commands/build.ts';
import { convert } from './commands/convert.ts';
import { diff } from './commands/diff.ts';
import { entityCommands } from './commands/entities.ts';
import { exportCommand } from './commands/export.ts';
import { inspect } from './commands/inspect.ts';
import { network } from './commands/network.ts';
import { numbers } from './commands/numbers.ts';
import { serve } from './commands/serve.ts';
import type { Io } from './io.ts';
import { suggest } from './nearest.ts';
import { tame } from './table.ts';
import { UsageError, UserError } from './user-error.ts';

const COMMANDS: readonly Command[] = [
  inspect,
  convert,
  build,
  ...entityCommands,
  network,
  numbers,
  exportCommand,
  diff,
  serve,
];

function explainAll(): string {
  const width = Math.max(...COMMANDS.map(({ name, usage }) => name.length + usage.length + 1));
  const lines = COMMANDS.map(
    ({ name, usage, summary }) => `  ${`${name} ${usage}`.padEnd(width)}  ${summary}\n`,
  );
  return `Usage: invisible-college COMMAND ...\n\n${lines.join('')}
FILE: files, folders, patterns, - for what is piped in. Results on stdout, problems on stderr.
Exit code: 0 done, 1 the input could not be used, 2 wrong usage. COMMAND --help tells more.

Example: invisible-college authors seeds/\n`;
}

function explain({ name, usage, summary, example, options }: Command): string {
  const all = explainOptions({ ...options, ...HELP_OPTION });
  return `Usage: invisible-college ${name} ${usage}\n\n${summary}\n\n${all}\nExample: invisible-college ${example}\n`;
}

function findCommand(name: string): Command {
  const command = COMMANDS.find(candidate => candidate.name === name);
  if (command) return command;
  const names = COMMANDS.map(candidate => candidate.name);
  throw new UsageError(`unknown command "${name}": ${suggest(name, names)}`);
}

async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined) {
    io.stderr.write(explainAll());
    return 2;
  }
  if (['--version', '-v', 'version'].includes(name)) io.stdout.write(`${GENERATOR}\n`);
  else if (['--help', '-h', 'help'].includes(name))
    io.stdout.write(rest[0] ? explain(findCommand(rest[0])) : explainAll());
  else {
    const command = findCommand(name);
    const given = readArguments(rest, { ...command.options, ...HELP_OPTION });
    if (!given.has('help')) return command.run(given, io);
    io.stdout.write(explain(command));
  }
  return 0;
}

/** Runs one command and gives its exit code: 0 done, 1 the input could not be used, 2 wrong usage. A person's mistake never throws. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await run(argv, io);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    io.stderr.write(`${tame(error.message)}\n`);
    return error.exitCode;
  }
}
