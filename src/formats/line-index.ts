/** Offsets in a text -> line numbers. */

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
