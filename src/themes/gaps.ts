/** What parts two words of a text: a hyphen, a space, or the boundary of a phrase. */
import type { Word } from './vocabulary.ts';

/** Characters that a quoted term may have. */
const LONGEST_QUOTATION = 80;
const QUOTES = /['’‘"“”«»„‚`´]/g;

/** What the text between `from` and `to`, the end of one word and the start of the next, parts them by. */
export function gapOf(text: string, from: number, to: number): Word['gap'] {
  const between = text.slice(from, to);
  if (between === ' ') return 'space';
  if (between === '-') return 'hyphen';
  // The plural possessive names an owner, not a part of the term: "SMEs' growth".
  if (text[from - 1] === 's' && /^['’]\s/.test(between) && !isQuoted(text, from)) return 'break';
  const bare = between.replace(QUOTES, '');
  if (/^\s*$/.test(bare)) return 'space';
  if (/^[-‐‑–]$/.test(bare)) return 'hyphen';
  // "small- and medium-sized": the hyphen waits for its second half.
  return /^[-‐‑]\s+$/.test(bare) ? 'space' : 'break';
}

/** Whether a quotation begun with the mark at `end`, on the left of it, is still open there. */
function isQuoted(text: string, end: number): boolean {
  const open = text[end] === '’' ? '‘' : "'";
  const before = text.slice(Math.max(0, end - LONGEST_QUOTATION), end);
  const from = before.lastIndexOf(open);
  return from >= 0 && !/\p{L}/u.test(before[from - 1] ?? ' ') && !before.slice(from + 1).includes('’');
}
