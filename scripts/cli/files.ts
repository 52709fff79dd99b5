/** The files that a person names: paths, patterns, folders, and what is piped in. */
import { join } from 'node:path';
import type { SourceFile } from '../../src/formats/format.ts';
import type { Io } from './io.ts';
import { UsageError, UserError } from './user-error.ts';
import { expandPattern, isPattern } from './wildcard.ts';

/** In a folder: notes and hidden files are no bibliographies, and decisions.tsv is about them. */
function isSource(name: string): boolean {
  return !name.startsWith('.') && !name.endsWith('.md') && name !== 'decisions.tsv';
}

async function expand(path: string, io: Io): Promise<string[]> {
  if (path === '-') return [path];
  const kind = await io.kindOf(path);
  if (kind === 'file') return [path];
  if (kind === 'folder') {
    const paths = (await io.listFolder(path)).filter(isSource).map(name => join(path, name));
    const kinds = await Promise.all(paths.map(inner => io.kindOf(inner)));
    const files = paths.filter((_, i) => kinds[i] === 'file').sort();
    if (files.length === 0) throw new UserError(`${path}: no files in this folder`);
    return files;
  }
  const matches = isPattern(path) ? await expandPattern(path, io) : [];
  if (matches.length === 0)
    throw new UserError(isPattern(path) ? `${path}: no file matches` : `${path}: no such file or folder`);
  return (await Promise.all(matches.map(match => expand(match, io)))).flat();
}

const REASONS = new Map([
  ['EACCES', 'may not be read'],
  ['EPERM', 'may not be read'],
  ['ERR_FS_FILE_TOO_LARGE', 'is too large'],
]);

async function read(path: string, io: Io): Promise<SourceFile> {
  if (path === '-') return { name: '(stdin)', bytes: await io.readInput() };
  try {
    return { name: path, bytes: await io.readFile(path) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new UserError(`${path}: ${REASONS.get(code) ?? `could not be read (${code || 'unknown reason'})`}`);
  }
}

/** Reads what the arguments name, each file once, in the order given. */
export async function readFiles(paths: readonly string[], io: Io): Promise<SourceFile[]> {
  if (paths.length === 0) throw new UsageError('no file given (- reads what is piped in)');
  const expanded = new Set<string>();
  for (const path of paths) for (const file of await expand(path, io)) expanded.add(file);
  const files: SourceFile[] = [];
  for (const path of expanded) files.push(await read(path, io));
  return files;
}
