/** All formats, and the one place where a file becomes raw records: decoded, recognised by content, read. */
import { decodeText, describeBinary } from './decode.ts';
import type { Format, Problem, Reading, ReadOptions, SourceFile } from './format.ts';
import { plainText } from './plain/plain.ts';

/** Adding a format is one file and one line here. */
const FORMATS: readonly Format[] = [plainText];

/** Reads a file by its content. Never throws: what cannot be read is a problem with file, line and words. */
export function readFile(file: SourceFile, options: ReadOptions = {}): Reading {
  if (file.bytes.length === 0) return unreadable(file, 'empty', 'The file is empty.');
  const binary = describeBinary(file.bytes);
  if (binary) return unreadable(file, 'binary', `This is ${binary}, not text that can be read here.`);
  const text = decodeText(file);
  if (text.lines.every(line => !line.trim())) return unreadable(file, 'empty', 'The file has no text.');
  const format = FORMATS.reduce((best, next) => (next.detect(text) > best.detect(text) ? next : best));
  return format.read(text, options);
}

function unreadable(file: SourceFile, code: string, message: string): Reading {
  const problem: Problem = { file: file.name, line: 1, code, message, severity: 'error' };
  return { format: 'unknown', encoding: 'unknown', records: [], citing: null, problems: [problem] };
}
