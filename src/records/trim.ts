/** Takes marks and white space off the ends of a text, in one pass (a regular expression for that can be driven to backtrack). */

const isSpace = (char: string): boolean => char === ' ' || /\s/u.test(char);

/** `text` without leading white space and `marks`. */
export function trimStart(text: string, marks: string): string {
  let from = 0;
  while (from < text.length && (marks.includes(text[from]!) || isSpace(text[from]!))) from++;
  return text.slice(from);
}

/** `text` without trailing white space and `marks`. */
export function trimEnd(text: string, marks: string): string {
  let to = text.length;
  while (to > 0 && (marks.includes(text[to - 1]!) || isSpace(text[to - 1]!))) to--;
  return text.slice(0, to);
}

export const trimBoth = (text: string, marks: string): string => trimStart(trimEnd(text, marks), marks);
