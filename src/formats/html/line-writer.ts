/** Gathers runs of text into lines; what was written last can be taken back. Linear: pieces are joined once, at the end of the line. */
import { isFurniture } from './links.ts';
import type { Line } from './page.ts';

/** A point in what has been written so far. */
export interface Mark {
  readonly line: number;
  readonly piece: number;
}

/** A page of 300,000 lines is no page that anyone has written: what is behind them is left out, so that memory is bounded. */
const MOST = 300_000;

export class LineWriter {
  /** Where the first line that was left out begins; -1 when none was. */
  cutAt = -1;
  readonly lines: Line[] = [];
  #pieces: string[] = [];
  #start = -1;
  #end = 0;
  #opener = '';
  #apart = true;

  mark(): Mark {
    return { line: this.lines.length, piece: this.#pieces.length };
  }

  /** White space is folded; none begins a line. */
  write(text: string, start: number, end: number): void {
    const folded = text.replace(/\s+/gu, ' ');
    if (this.#start < 0) {
      if (folded === '' || folded === ' ') return;
      this.#start = start + (text.length - text.trimStart().length);
    }
    this.#pieces.push(folded);
    this.#end = end;
  }

  /** The text since the mark when it is all on the line that is being written, else null. */
  since({ line, piece }: Mark): string | null {
    return line === this.lines.length ? this.#pieces.slice(piece).join('').trim() : null;
  }

  /** Whether nothing stands before the mark on its line. */
  opensLine({ piece }: Mark): boolean {
    return this.#pieces.slice(0, piece).every(text => text === ' ');
  }

  /** Takes back what was written since the mark. */
  cut({ line, piece }: Mark): void {
    if (line === this.lines.length) this.#pieces.length = piece;
    else this.lines.length = line;
  }

  /** Ends the line, if there is any text on it. `opener`: what begins the next, when something does; `apart`: whether that stands apart. */
  breakLine(opener: string, apart: boolean, hidden: boolean): void {
    if (this.#start >= 0) {
      const text = this.#pieces.join('').replace(/ {2,}/gu, ' ').trim();
      if (this.lines.length >= MOST) {
        if (this.cutAt < 0) this.cutAt = this.#start;
      } else if (text && !isFurniture(text)) {
        this.lines.push({
          text,
          start: this.#start,
          end: this.#end,
          opener: this.#opener,
          apart: this.#apart,
          hidden,
        });
        this.#apart = false;
      }
      this.#pieces = [];
      this.#start = -1;
    }
    // Two line breaks with nothing between them make a blank line.
    else if (opener === 'br' && this.#opener === 'br') this.#apart = true;
    this.#apart ||= apart;
    if (opener) this.#opener = opener;
  }
}
