/** The files that a person names: paths, patterns, folders, and what is piped in. */
import { dirname, join } from 'node:path';
import { isDecisionFile } from '../../src/atlas/sources.ts';
import type { SourceFile } from '../../src/formats/format.ts';
import type { Io } from './io.ts';
import { UsageError, UserError } from './user-error.ts';
import { expandPattern, isPattern } from './wildcard.ts';

const DECISIONS = 'decisions.tsv';
const STDIN = '(stdin)';

/** In a folder: notes and hidden files are no bibliographies, and decisions.tsv is about them. */
function isSource(name: string): boolean {
  return !name.startsWith('.') && !name.endsWith('.md') && name !== DECISIONS;
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

async function readPath(path: string, io: Io): Promise<SourceFile> {
  if (path === '-') return { name: STDIN, bytes: await io.readInput() };
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
  for (const path of expanded) files.push(await readPath(path, io));
  return files;
}

/** The files with what was decided of them: in the file named, or else in decisions.tsv and thesaurus*.txt beside them. */
export async function addDecisions(
  files: readonly SourceFile[],
  named: string | undefined,
  io: Io,
): Promise<SourceFile[]> {
  const read = new Set(files.map(file => file.name));
  if (named !== undefined) {
    const [file] = await readFiles([named], io);
    if (!isDecisionFile(file!))
      throw new UserError(
        `${named}: these are no decisions: the first line should be "action kind a b note", parted by tabs`,
      );
    return read.has(named) ? [...files] : [...files, file!];
  }
  const beside: SourceFile[] = [];
  for (const folder of new Set([...read].filter(name => name !== STDIN).map(name => dirname(name)))) {
    const names = await io.listFolder(folder).catch(() => []);
    for (const name of names.filter(isAboutOthers).sort()) {
      const path = join(folder, name);
      if (read.has(path) || (await io.kindOf(path)) !== 'file') continue;
      const file = await readPath(path, io);
      if (isDecisionFile(file)) beside.push(file);
    }
  }
  return [...files, ...beside];
}

const isAboutOthers = (name: string): boolean => name === DECISIONS || /^thesaurus.*\.txt$/i.test(name);
