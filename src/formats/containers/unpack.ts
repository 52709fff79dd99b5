/**
 * Takes out what lies inside files: the members of archives, the text of Office documents and of PDFs. What is no container comes back as it
 * is, for the price of looking at its first bytes; the readers of containers are loaded when a file needs one.
 */
import type { Problem, SourceFile } from '../format.ts';
import { type Allowance, allowFor, MOST_DEPTH, report, type Unpacked } from './unpacked.ts';

export type { Unpacked } from './unpacked.ts';

/** Pages (of a PDF) or files that are done, of how many. */
type OnUnpack = (file: string, done: number, total: number) => void;

/** Takes a file apart as far as it goes. Never throws on what the file holds: what cannot be read is a problem in words. */
export function unpackFile(file: SourceFile, onProgress: OnUnpack = () => {}): Promise<Unpacked> {
  return unpackInner(file, allowFor(file.bytes.length), 0, onProgress);
}

/** Takes the files apart one after another, in their order. */
export async function unpackFiles(
  files: readonly SourceFile[],
  onProgress: OnUnpack = () => {},
): Promise<Unpacked> {
  const out: SourceFile[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const unpacked = await unpackFile(file, onProgress);
    for (const inner of unpacked.files) out.push(inner);
    for (const problem of unpacked.problems) problems.push(problem);
  }
  return { files: out, problems };
}

/** A file at some depth of archives; what it unpacks to counts against the allowance of the outermost. */
async function unpackInner(
  file: SourceFile,
  allowance: Allowance,
  depth: number,
  onProgress: OnUnpack,
): Promise<Unpacked> {
  const kind = file.text ? null : containerKind(file.bytes);
  if (kind === null) return { files: [file], problems: [] };
  if (kind === 'pdf') return (await import('./pdf/pdf.ts')).readPdf(file, onProgress);
  if (depth >= MOST_DEPTH) {
    const words = `This archive lies ${depth} archives deep: it was left closed.`;
    return { files: [], problems: [report(file.name, 'too-deep', words)] };
  }
  const { unpackGzip, unpackZip } = await import('./zip/zip.ts');
  const opened = kind === 'zip' ? unpackZip(file, allowance) : unpackGzip(file, allowance);
  const files: SourceFile[] = [];
  const problems = [...opened.problems];
  for (const member of opened.files) {
    const inner = await unpackInner(member, allowance, depth + 1, onProgress);
    for (const taken of inner.files) files.push(taken);
    for (const problem of inner.problems) problems.push(problem);
  }
  return { files, problems };
}

/** By the signature that it begins with. A PDF's may stand behind some bytes of junk (ISO 32000-1, annex H.3: in the first 1024). */
function containerKind(bytes: Uint8Array): 'zip' | 'gzip' | 'pdf' | null {
  const [a, b, c, d] = bytes;
  // A zip begins with a member, or, of an empty or a spanned one, with another of its records.
  if (a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6) || (c === 7 && d === 8)))
    return 'zip';
  if (a === 0x1f && b === 0x8b && c === 8) return 'gzip';
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return /^(?:%PDF-|[^%]{0,1019}[\r\n\0]%PDF-\d)/.test(head) ? 'pdf' : null;
}
