/** Offsets in a text -> line numbers, and lines -> the text of several. */
import type { TextFile } from './format.ts';

/** The whole text of a file, its lines joined by LF. */
export const textOf = ({ text, lines }: TextFile): string => text ?? lines.join('\n');

/** Gives the function that tells the line (1-based) of an offset; cheap when offsets come roughly in order. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  let line = 0;
  return offset => {
    while (line > 0 && starts[line]! > offset) line--;
    while (line + 1 < starts.length && starts[line + 1]! <= offset) line++;
    return line + 1;
  };
}

/**
 * Gives the function that tells the text of the lines `first` to `last` (0-based, inclusive), joined by LF. It is a slice of
 * the whole text, which costs nothing, where joining the lines of each record copies the file piece by piece.
 */
export function lineSlicer(file: TextFile): (first: number, last: number) => string {
  const { lines } = file;
  const text = textOf(file);
  const starts = new Float64Array(lines.length + 1);
  for (let i = 0; i < lines.length; i++) starts[i + 1] = starts[i]! + lines[i]!.length + 1;
  return (first, last) => text.slice(starts[first], starts[last + 1]! - 1);
}
