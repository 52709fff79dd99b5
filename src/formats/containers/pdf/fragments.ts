/** Pieces of text as a PDF sets them, often a few letters each -> fragments of lines, in the letters that were meant. */
import type { Run } from './document.ts';

/** Text on one baseline with no gap in it wider than words have. */
export interface Fragment {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

/** Of the size of the letters. Between words 0.2 to 0.5; between columns no typographer sets less than 0.8. */
const WORD_GAP = 0.12;
const LARGEST_WORD_GAP = 0.65;
/** Superscripts and subscripts: how much smaller, how far up and down. */
const SCRIPT = { size: 0.85, up: 0.6, down: 0.35 };

/** Joins runs that follow one another in the file and on the page. What is set elsewhere begins a new fragment. Linear. */
export function joinRuns(runs: readonly Run[]): Fragment[] {
  const fragments: Fragment[] = [];
  const seen = new Set<string>();
  let open: Fragment | null = null;
  for (const run of runs) {
    const blank = !run.text.trim();
    // Bold by printing twice, a little apart.
    const key = `${Math.round(run.x / 2)} ${Math.round(run.y / 2)} ${run.text}`;
    if (!blank && seen.has(key)) continue;
    seen.add(key);
    const joined: Fragment | null = open && join(open, run);
    if (joined) open = joined;
    else if (!blank) {
      if (open) fragments.push(finish(open));
      open = { ...run, right: run.x + run.width };
    }
  }
  if (open) fragments.push(finish(open));
  return fragments.filter(({ text }) => text !== '');
}

function join(open: Fragment, run: Run): Fragment | null {
  const size = Math.max(open.size, run.size);
  const gap = run.x - open.right;
  const right = Math.max(open.right, run.x + run.width);
  if (gap < -0.15 * size && gap > -size && Math.abs(run.y - open.y) < 0.5 * size) {
    const composed = joinAccent(open.text, run.text);
    if (composed !== null) return { ...open, y: Math.max(open.y, run.y), right, text: composed };
  }
  if (gap < -0.3 * size || gap > LARGEST_WORD_GAP * size || !isLevel(open, run)) return null;
  if (!run.text.trim())
    return run.width > LARGEST_WORD_GAP * size ? null : { ...open, right, text: `${open.text} ` };
  const main = run.size > open.size / SCRIPT.size ? run : open;
  const text = open.text + (gap > WORD_GAP * size ? ' ' : '') + run.text;
  return { x: open.x, right, y: main.y, size: main.size, text };
}

/** Marks that old fonts have as letters of their own, printed over the letter that they stand on; as combining marks. */
const ACCENTS = new Map(
  [...'´`¨ˆ˜˚ˇ˝¯˘˙¸'].map((mark, i) => [
    mark,
    '\u0301\u0300\u0308\u0302\u0303\u030a\u030c\u030b\u0304\u0306\u0307\u0327'[i]!,
  ]),
);
const UNDOTTED = new Map([
  ['ı', 'i'],
  ['ȷ', 'j'],
]);

/** Two texts of which the second goes back over the first: its letter over an accent, or an accent over its letter. */
function joinAccent(before: string, after: string): string | null {
  const [last, first] = [before.at(-1) ?? '', after[0] ?? ''];
  const mark = ACCENTS.get(last) ?? ACCENTS.get(first);
  if (mark === undefined) return null;
  const letter = ACCENTS.has(last) ? first : last;
  const composed = ((UNDOTTED.get(letter) ?? letter) + mark).normalize('NFC');
  return composed.length === 1 ? before.slice(0, -1) + composed + after.slice(1) : null;
}

function isLevel(open: Fragment, run: Run): boolean {
  const down = run.y - open.y;
  if (Math.abs(down) < 0.15 * open.size) return true;
  if (run.size < open.size * SCRIPT.size)
    return down > -SCRIPT.up * open.size && down < SCRIPT.down * open.size;
  if (open.size < run.size * SCRIPT.size)
    return -down > -SCRIPT.up * run.size && -down < SCRIPT.down * run.size;
  return false;
}

const finish = (fragment: Fragment): Fragment => ({ ...fragment, text: cleanText(fragment.text) });

/** Ligatures, and the many blanks and hyphens, as one would type them. */
function cleanText(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/gu, ligature => ligature.normalize('NFKC'))
    .replace(/[\u00ad\u2010\u2011]/gu, '-')
    .replace(/[\s\p{Zs}\p{Cc}]+/gu, ' ')
    .trim();
}
