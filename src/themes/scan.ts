/** Where the words of a text begin and end. */

// Letters with their inner apostrophes and ampersands ("don't", "R&D"), decimals ("4.0"), or an ampersand alone.
const WORD = /[\p{L}\p{N}\p{M}\u00AD]+(?:['’&][\p{L}\p{N}]+|\.\d+)*|&/gu;
/** What can go on with a word after plain letters, among ASCII. */
const GLUE = "'&.";

/** Calls `visit` with the start and the end of each word. Most words are of plain letters, for which no expression needs to be run. */
export function scanWords(text: string, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    let end = at;
    while (isPlain(text.charCodeAt(end))) end++;
    const after = text.charCodeAt(end);
    if (end > at && (after < 128 || Number.isNaN(after)) && !GLUE.includes(text[end] ?? ' ')) {
      visit(at, end);
      at = end;
    } else if (end > at || code === 38 || code > 127) {
      WORD.lastIndex = at;
      const match = WORD.exec(text);
      if (match === null) return;
      visit(match.index, match.index + match[0].length);
      at = match.index + match[0].length;
    } else at++;
  }
}

/** Whether a character is an ASCII letter or digit. */
function isPlain(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
}
