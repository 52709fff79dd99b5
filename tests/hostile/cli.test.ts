/** The command line on damaged files and files with hostile names: a line a problem, exit code 0 or 1, never a stack, nothing that steers a terminal. */
import { expect, it } from 'vitest';
import { runCli } from '../cli/fake-io.ts';
import { cutOff, spray } from './damage.ts';
import { SEEDS } from './seeds.ts';

const NAME = 'a\n\u001b[31mred\u001b]0;t\u0007\r\u202e\u2028\u009b1m.ris';
/** What a terminal obeys, or what turns the text behind it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const STEERS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
/** Commands that print for people, then those that print for machines; each damaged file is given to the next. */
const FOR_PEOPLE = ['inspect', 'authors', 'journals', 'themes', 'works', 'network --of co-authorship'];
const COMMANDS = [
  ...FOR_PEOPLE,
  'inspect --json',
  'convert --to csl-json',
  'convert --to bibtex',
  'convert --to ris',
  'convert --to csv',
  'convert --to jsonl --lines',
  'works --json',
  'build -o out',
];

async function check(command: string, bytes: Uint8Array): Promise<void> {
  const [name, ...options] = command.split(' ');
  const { code, stdout, stderr } = await runCli([name!, NAME, ...options], { [NAME]: bytes });
  // A network takes no --of: that is wrong usage, and said so.
  expect(command.includes('--of') ? [0, 1, 2] : [0, 1], command).toContain(code);
  expect(stderr).not.toMatch(/^\s+at .{1,200}:\d+/m);
  expect(stderr).not.toMatch(STEERS);
  if (FOR_PEOPLE.slice(0, 5).includes(command)) expect(stdout).not.toMatch(STEERS);
  if (code > 0) expect(stderr.trim()).not.toBe('');
}

it.each([...SEEDS].filter(([name]) => name !== 'pdf'))('damaged %s', async (_name, bytes) => {
  const damaged = [...cutOff(bytes, Math.ceil(bytes.length / 6)), ...spray(bytes, COMMANDS.length - 6, 11)];
  for (const [i, each] of damaged.entries()) await check(COMMANDS[i % COMMANDS.length]!, each);
});
