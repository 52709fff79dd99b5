/** Commands that are promised and not there yet: they say so. */
import type { Command } from '../command.ts';
import { UsageError } from '../user-error.ts';

function promise(name: string, usage: string, summary: string, meanwhile: string): Command {
  return {
    name,
    usage,
    summary: `${summary} (comes later)`,
    example: `${name} ${usage}`,
    options: {},
    run: async () => {
      throw new UsageError(`${name} comes later. ${meanwhile}`);
    },
  };
}

export const laterCommands: readonly Command[] = [
  promise(
    'diff',
    'ATLAS ATLAS',
    'what changed',
    'Until then: authors --json of both, and compare the lines.',
  ),
  promise('serve', '[DIR]', 'the explorer on localhost', 'Until then: npm start.'),
];
