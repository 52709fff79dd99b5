/** Everything the command line touches of the world, as an interface, so that tests run it without one. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Terminal } from '../progress.ts';
import { UserError } from './user-error.ts';

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

const REASONS = new Map([
  ['EACCES', 'not allowed'],
  ['EPERM', 'not allowed'],
  ['EROFS', 'not allowed'],
  ['EISDIR', 'it is a folder'],
  ['EEXIST', 'a file stands where a folder is needed'],
  ['ENOTDIR', 'a file stands where a folder is needed'],
  ['ENOENT', 'its folder cannot be made'],
  ['ENOSPC', 'the disk is full'],
]);

/** One folder after the other from the top: made recursively, a place where none can be made (/proc) is tried for ever by Node 20. */
async function makeFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return;
  if (found) throw Object.assign(new Error(path), { code: 'ENOTDIR' });
  const parent = dirname(path);
  if (parent !== path) await makeFolder(parent);
  await mkdir(path);
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
    try {
      await makeFolder(dirname(path));
      await writeFile(path, text);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      throw new UserError(
        `${path}: could not be written (${REASONS.get(code) ?? (code || 'unknown reason')})`,
      );
    }
  },
};
