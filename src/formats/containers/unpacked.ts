/** What comes out of a container, and how much may: the limits that keep a small file from filling the memory. */
import type { Problem, SourceFile } from '../format.ts';

export interface Unpacked {
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

/** Bytes that one file may unpack to, everything inside it together: 512 MiB, which a page of a browser can still hold. */
const MOST_BYTES = 512 * 2 ** 20;
/** Members that are looked at, of one file and of the archives inside it. */
export const MOST_MEMBERS = 10_000;
/** How often its own size a file may unpack to, once it passes 16 MiB. Exports of databases pack about 10 to 1, at most 50 to 1. */
const MOST_RATIO = 200;
const ALWAYS_FINE = 16 * 2 ** 20;
/** Archives in archives in archives, and no deeper. */
export const MOST_DEPTH = 3;

/** What is left to unpack of one file that a person gave. Counted down while unpacking, by all archives inside it together. */
export interface Allowance {
  bytes: number;
  members: number;
  /** Which limit ends it: the ratio (a bomb), or the size. */
  readonly limit: 'zip-bomb' | 'too-large';
}

export function allowFor(packed: number): Allowance {
  const byRatio = Math.max(ALWAYS_FINE, packed * MOST_RATIO);
  return {
    bytes: Math.min(MOST_BYTES, byRatio),
    members: MOST_MEMBERS,
    limit: byRatio < MOST_BYTES ? 'zip-bomb' : 'too-large',
  };
}

/** A problem of a container as a whole. */
export const report = (
  file: string,
  code: string,
  message: string,
  severity: Problem['severity'] = 'warning',
): Problem => ({ file, line: 1, code, message, severity });

/** "a, b, c and 4 more": what a message names of a list that may be long. */
export function listSome(names: readonly string[], most = 6): string {
  const shown = names.length > most + 1 ? names.slice(0, most) : names;
  const rest = names.length - shown.length;
  return shown.join(', ') + (rest ? ` and ${rest} more` : '');
}
