/** A world for the command line that is made of a Map: files by path, and what was written. */
import { posix } from 'node:path';
import type { Io } from '../../scripts/cli/io.ts';
import { main } from '../../scripts/cli/main.ts';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly written: ReadonlyMap<string, string>;
}

/** Runs a command line, split at spaces unless given as words, in a world of these files. */
export async function runCli(
  command: string | readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  { input = '', terminal = false } = {},
): Promise<Outcome> {
  const encode = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const world = new Map(Object.entries(files).map(([path, content]) => [path, encode(content)]));
  const written = new Map<string, string>();
  const stdout: string[] = [];
  const stderr: string[] = [];
  const inside = (folder: string) =>
    [...world.keys()].filter(path => folder === '.' || path.startsWith(`${folder}/`));
  const io: Io = {
    stdout: { isTTY: false, write: text => stdout.push(text) },
    stderr: { isTTY: terminal, write: text => stderr.push(text) },
    readFile: async path => world.get(path)!,
    readInput: async () => encode(input),
    kindOf: async path => {
      const normal = posix.normalize(path).replace(/\/$/, '');
      if (world.has(normal)) return 'file';
      return inside(normal).length > 0 ? 'folder' : undefined;
    },
    listFolder: async path => {
      const folder = posix.normalize(path).replace(/\/$/, '');
      const from = folder === '.' ? 0 : folder.length + 1;
      return [...new Set(inside(folder).map(name => name.slice(from).split('/')[0]!))];
    },
    writeFile: async (path, text) => void written.set(path, text),
  };
  const code = await main(typeof command === 'string' ? command.split(' ').filter(Boolean) : command, io);
  return { code, stdout: stdout.join(''), stderr: stderr.join(''), written };
}

/** A little reference list, written for the tests. */
export const LIST = `References

1. Adams, A.B., & Boer, C. (2001). Export networks of small firms. Journal of Small Things, 12(3), 10-21.
2. Adams, A. (2003). Networks and alliances of small firms. Journal of Small Things, 14(1), 1-9.
3. Chen, D., & Dupré, É. (2006). Strategic alliances at the edge. Review of Edges, 2(2), 33-48.
4. Chen, D., Boer, C., & Ek, E. (2008). Strategic alliances and export networks. Review of Edges, 4(1), 5-19.
`;
