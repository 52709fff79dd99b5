/** What a reader of a format takes and gives: plain data, with the place in the file of everything that was read. */

/** A file as a person gave it: its name and its bytes; with its text when it had to be taken out of a container (a PDF). */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text?: TextFile;
}

/** Where a statement stands: file, first and last line (1-based, inclusive), and the text of those lines, untouched. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  readonly raw: string;
  /** Page of a paged document on which it begins, from 1; `line` then counts the lines of the text taken out of it. */
  readonly page?: number;
}

/** Something a person should know about their file. `error`: nothing could be used; `warning`: something was kept but not understood. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  readonly raw?: string;
  /** How many problems it stands for, where it sums up those of a kind that are not named. */
  readonly count?: number;
}

/** One entry of a file, still in the file's own terms. A plain reference has `text`; a tagged record has `fields`. */
export interface RawRecord {
  readonly place: Place;
  /** The entry as one line of running text: list number taken off, lines joined, line-break hyphens undone. */
  readonly text?: string;
  /** Field name of the format -> its values in order. A Map: keys come from files and are never trusted as property names. */
  readonly fields?: ReadonlyMap<string, readonly string[]>;
}

export interface Reading {
  readonly format: string;
  readonly encoding: string;
  readonly records: readonly RawRecord[];
  /** The article whose reference list this is, when the file says who it is. */
  readonly citing: RawRecord | null;
  readonly problems: readonly Problem[];
}

/** A decoded file: what a reader reads. `lines[i]` is line i + 1. */
export interface TextFile {
  readonly name: string;
  readonly encoding: string;
  readonly lines: readonly string[];
  /** The lines joined by LF, when they were cut from that: joining them again would copy the file. */
  readonly text?: string;
  /** Of a paged document: the page of each line, from 1. */
  readonly pages?: readonly number[];
}

/** A format: one file, and one line in registry.ts. */
export interface Format {
  readonly id: string;
  readonly label: string;
  /** How sure it is, 0 to 1, that the text is of this format; judged by content, never by name. */
  detect(file: TextFile): number;
  read(file: TextFile, options: ReadOptions): Reading;
}

/** A format whose reader is heavy: known by its light half, loaded when a file needs it. */
export interface LazyFormat extends Pick<Format, 'id' | 'label' | 'detect'> {
  load(): Promise<Format>;
}

export interface ReadOptions {
  /** Every non-empty line is one reference, whatever it holds. */
  readonly lines?: boolean;
}
