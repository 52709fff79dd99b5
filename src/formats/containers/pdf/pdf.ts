/** A PDF -> the lines of its text in reading order, with the page of each, and words for what holds no text. */
import type { Problem, SourceFile } from '../../format.ts';
import { listSome, report, type Unpacked } from '../unpacked.ts';
import { findGutter, orderPage } from './columns.ts';
import { type PdfPages, type Refusal, readPages } from './document.ts';
import { type Fragment, joinRuns } from './fragments.ts';
import { dropFurniture } from './furniture.ts';
import { setLines } from './lines.ts';

const REFUSALS: Readonly<Record<Refusal, string>> = {
  encrypted: 'This PDF is locked with a password. Save a copy without the password, and give that.',
  damaged: 'This PDF is damaged: it could not be opened.',
};
const NO_TEXT = 'This PDF holds pictures of pages, no text. Recognise its text first (OCR).';

/** Reads the text of a PDF. The file comes back with `text`; without files when there is none to be had. */
export async function readPdf(
  file: SourceFile,
  onProgress: (file: string, done: number, total: number) => void,
): Promise<Unpacked> {
  const refuse = (code: string, words: string): Unpacked => ({
    files: [],
    problems: [report(file.name, code, words, 'error')],
  });
  const read = await readPages(file.bytes, (done, total) => onProgress(file.name, done, total));
  if (typeof read === 'string') return refuse(read, REFUSALS[read]);
  const fragments = read.pages.map(page => joinRuns(page.runs));
  const letters = fragments.flat().map(({ text }) => text);
  if (letters.length === 0 && read.failed.length === 0 && read.missingMaps.length === 0)
    return refuse('no-text', NO_TEXT);
  const problems = describe(file, read, fragments);
  if (letters.length === 0) return { files: [], problems };
  const { lines, pages } = layOut(
    fragments,
    read.pages.map(page => page.number),
  );
  return { files: [{ ...file, text: { name: file.name, encoding: 'pdf', lines, pages } }], problems };
}

function layOut(fragments: readonly Fragment[][], numbers: readonly number[]) {
  const bodies = dropFurniture(fragments);
  const known = [...new Set(bodies.map(findGutter).filter(gutter => gutter !== null))];
  const blocks = bodies.flatMap((body, i) =>
    orderPage(body, known).map(block => ({ ...block, page: numbers[i]! })),
  );
  return setLines(blocks);
}

/** What was lost of a PDF that was opened. */
function describe(file: SourceFile, read: PdfPages, fragments: readonly Fragment[][]): Problem[] {
  const problems: Problem[] = [];
  const warn = (code: string, message: string, severity: Problem['severity'] = 'warning') =>
    problems.push(report(file.name, code, message, severity));
  const name = (pages: readonly number[]) =>
    `page${pages.length > 1 ? 's' : ''} ${listSome(pages.map(String), 12)}`;

  const looked = new Set([...read.pages.map(page => page.number), ...read.failed]).size;
  if (read.failed.length > 0)
    warn(
      'failed-page',
      `Of this PDF, ${name(read.failed)} could not be read, or not to the end.`,
      read.pages.length === 0 ? 'error' : 'warning',
    );
  if (looked < read.total)
    warn('too-large', `This PDF has ${read.total} pages: only the first ${looked} were read.`);
  const empty = read.pages.filter((_, i) => fragments[i]!.length === 0).map(page => page.number);
  if (empty.length > 0 && empty.length < read.pages.length)
    warn(
      'no-text',
      `Of this PDF, ${name(empty)} hold${empty.length > 1 ? '' : 's'} no text (pictures, or empty).`,
    );
  if (read.missingMaps.length > 0)
    warn(
      'missing-characters',
      `This PDF has text in ${listSome(read.missingMaps)}, character sets that cannot be read here: that text is lost.`,
    );
  const garbled = read.pages.filter((_, i) => isGarbled(fragments[i]!)).map(page => page.number);
  if (garbled.length > 0)
    warn(
      'garbled-text',
      `Of this PDF, ${name(garbled)} cannot be told letter by letter: its fonts do not say which letters they hold. Recognise its text (OCR).`,
    );
  return problems;
}

/** A third of what stands there are no characters: private ones, or replacements. */
function isGarbled(fragments: readonly Fragment[]): boolean {
  const text = fragments.map(fragment => fragment.text).join('');
  return (text.match(/[\p{Co}\ufffd]/gu)?.length ?? 0) > text.length / 3;
}
