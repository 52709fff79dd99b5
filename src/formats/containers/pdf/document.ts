/**
 * Opens a PDF with pdf.js, on the thread that asks: no worker inside the worker, no eval, nothing fetched (character maps of East Asian fonts
 * that a file names but does not hold are not there). Only text is asked for; no font is loaded, nothing is drawn.
 */
import type { DocumentInitParameters, TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** A piece of text as it is set on a page: in points from the upper left corner, its baseline at `y`. */
export interface Run {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly text: string;
}

export interface Page {
  /** From 1. */
  readonly number: number;
  /** In the order of the file, which is most often the order of reading. */
  readonly runs: readonly Run[];
}

/** What cannot be opened, and why. */
export type Refusal = 'encrypted' | 'damaged';

export interface PdfPages {
  readonly pages: readonly Page[];
  /** Pages that the file says it has. */
  readonly total: number;
  /** Pages that could not be read, or not to their end. */
  readonly failed: readonly number[];
  /** Character maps that a font needs and that are not here. */
  readonly missingMaps: readonly string[];
}

/** More than any book; and more pieces than any page of text has. */
const MOST_PAGES = 5000;
const MOST_RUNS = 40_000;

/** The text of all pages. Pages that fail are named and the rest is read; memory holds their text, and one page besides. */
export async function readPages(
  bytes: Uint8Array,
  onPage: (done: number, total: number) => void,
): Promise<PdfPages | Refusal> {
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // Says its handler to pdf.js, which then looks for no worker of its own.
  // @ts-expect-error pdf.js does not declare the types of this half.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const missing = new Set<string>();
  const task = pdf.getDocument({
    // A copy, and no Buffer: pdf.js takes the bytes away from whoever gives them, and refuses Node's own kind.
    data: Uint8Array.from(bytes),
    BinaryDataFactory: refuseData(missing),
    ...QUIET,
  } as DocumentInitParameters);
  try {
    const document = await task.promise;
    const pages: Page[] = [];
    const failed: number[] = [];
    const last = Math.min(document.numPages, MOST_PAGES);
    for (let number = 1; number <= last; number++) {
      onPage(number - 1, last);
      try {
        const page = await document.getPage(number);
        const { transform } = page.getViewport({ scale: 1 });
        const items = await readItems(page.streamTextContent({ disableNormalization: true }));
        pages.push({ number, runs: placeRuns(items.slice(0, MOST_RUNS), transform as unknown as Matrix) });
        if (items.length > MOST_RUNS) failed.push(number);
        page.cleanup();
      } catch {
        failed.push(number);
      }
    }
    onPage(last, last);
    return { pages, total: document.numPages, failed, missingMaps: [...missing] };
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged';
  } finally {
    await task.destroy();
  }
}

const QUIET = {
  verbosity: 0,
  isEvalSupported: false,
  useWasm: false,
  useWorkerFetch: false,
  useSystemFonts: true,
  disableFontFace: true,
  disableRange: true,
  disableStream: true,
  disableAutoFetch: true,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  enableXfa: false,
};

/** Stands where pdf.js would fetch: notes what it wanted, and gives nothing. */
const refuseData = (missing: Set<string>) =>
  class {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<never> {
      if (kind === 'cMapUrl') missing.add(filename.replace(/\.bcmap$/, ''));
      return Promise.reject(new Error(`${filename} is not here`));
    }
  };

async function readItems(stream: ReadableStream<{ items: TextItem[] }>): Promise<TextItem[]> {
  const reader = stream.getReader();
  const items: TextItem[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return items;
    for (const item of value.items) if (item.str) items.push(item);
    if (items.length > MOST_RUNS) {
      await reader.cancel(new Error('This page has more text than a page can have.'));
      return items;
    }
  }
}

type Matrix = readonly [number, number, number, number, number, number];

/**
 * Runs upright: the page turned so that most of its text is level, and what then still stands at another angle (a stamp along the margin, a
 * watermark) left out.
 */
function placeRuns(items: readonly TextItem[], [a, b, c, d, e, f]: Matrix): Run[] {
  const weights = [0, 0, 0, 0];
  const placed = items.map(({ str, transform, width, height }) => {
    const [ta, tb, tc, td, te, tf] = transform as unknown as Matrix;
    // The direction in which the text runs, and where it begins, on the page as it is looked at: y downwards.
    const [dx, dy] = [a * ta + c * tb, b * ta + d * tb];
    const [x, y] = [a * te + c * tf + e, b * te + d * tf + f];
    const length = Math.hypot(dx, dy) || 1;
    const turn =
      Math.abs(dx) > length * 0.995
        ? dx > 0
          ? 0
          : 2
        : Math.abs(dy) > length * 0.995
          ? dy > 0
            ? 1
            : 3
          : -1;
    if (turn >= 0) weights[turn]! += str.trim().length;
    return { turn, x, y, width, size: height || Math.hypot(tc, td) || length, text: str };
  });
  const level = weights.indexOf(Math.max(...weights));
  const [cos, sin] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ][level] as [number, number];
  return placed
    .filter(({ turn, x, y }) => turn === level && Number.isFinite(x) && Number.isFinite(y))
    .map(({ x, y, width, size, text }) => ({
      x: x * cos + y * sin,
      y: y * cos - x * sin,
      width,
      size,
      text,
    }));
}
