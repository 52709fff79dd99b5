/** Everything the command line touches of the world, as an interface, so that tests run it without one. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Terminal } from '../progress.ts';

export interface Io {
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readFile(path: string): Promise<Uint8Array>;
  /** What is piped in. */
  readInput(): Promise<Uint8Array>;
  kindOf(path: string): Promise<'file' | 'folder' | undefined>;
  /** Names of the files and folders in a folder, in any order. */
  listFolder(path: string): Promise<readonly string[]>;
  /** Writes a file, and the folders that it needs. */
  writeFile(path: string, text: string): Promise<void>;
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** The real world. */
export const PROCESS_IO: Io = {
  stdout: process.stdout,
  stderr: process.stderr,
  readFile,
  readInput,
  async kindOf(path) {
    const found = await stat(path).catch(() => undefined);
    return found && (found.isDirectory() ? 'folder' : 'file');
  },
  listFolder: path => readdir(path),
  async writeFile(path, text) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  },
};
