/** Finds the references in the lines of a document and cuts them apart, whatever way the list is set. */
import { findBlock } from './block.ts';
import { cutByBlank, cutByLine, cutByMark, cutByNumber, cutByStart, type Entry } from './cut.ts';
import { LIKELY, likeness, startsLikeReference } from './likeness.ts';
import { findNumberedLists, markLength } from './markers.ts';
import { type Row, readRows } from './rows.ts';

export type { Entry } from './cut.ts';

/** Gives the entries in order; an empty list when the text has no references. Linear in the number of lines. */
export function splitReferences(lines: readonly string[]): Entry[] {
  const rows = readRows(lines);
  // A bibliography may be several lists, each counting from one (primary sources, secondary sources): all that hold references count.
  const byNumber = findNumberedLists(
    rows.map(row => row.text),
    startsLikeReference,
  )
    .map(list => cutByNumber(rows, list))
    .filter((entries, i) => i === 0 || (entries.length >= 3 && share(entries) >= 0.6))
    .flat()
    .sort((a, b) => a.first - b.first);
  const block = findBlock(rows);
  const best = cutBest(block.rows);
  // Where every line has a mark of its own, the same number again and again ("(1)") is a mark and not a count.
  const marked = isMarked(block.rows) && best.length > byNumber.length;
  if (!marked && byNumber.length >= 2 && share(byNumber) >= 0.5 && worth(byNumber) * 1.3 + 1 >= worth(best))
    return byNumber;
  const entries = trimEnds(best, block.whole);
  return entries.some(entry => likeness(entry.text) >= LIKELY) ? entries : [];
}

/** Every non-empty line as one entry. */
export function splitLines(lines: readonly string[]): Entry[] {
  return cutByLine(lines.map((text, line) => ({ line, text: text.trim() ? text : '' })));
}

function cutBest(rows: readonly Row[]): Entry[] {
  const filled = rows.filter(row => row.text !== '');
  if (filled.length === 0) return [];
  const of = (test: (text: string) => boolean) => filled.filter(row => test(row.text)).length / filled.length;
  const byLine = cutByLine(rows);
  // Wrapped references leave at most every second line likely, or dated and finished: where most are, each line is one.
  const likely = byLine.filter(entry => likeness(entry.text) >= LIKELY).length / byLine.length;
  const finished = of(text => /(?:1[5-9]|20)\d\d/u.test(text) && /[.\d)/]\s*$/u.test(text));
  if (isMarked(rows)) return cutByMark(rows);
  const wrapped = filled.some(
    ({ text }, i) => /\p{L}-\s*$/u.test(text) && /^\s*\p{Ll}/u.test(filled[i + 1]?.text ?? ''),
  );
  if (wrapped) return bestOf([cutByBlank(rows), cutByStart(rows)]);
  if (likely >= 0.7 || (finished >= 0.85 && filled.length >= 3)) return byLine;
  const cuts = [cutByBlank(rows), byLine, cutByStart(rows)];
  if (of(text => markLength(text) > 0) >= 0.3) cuts.push(cutByMark(rows));
  return bestOf(cuts);
}

/** Nearly every row begins with a number or a bullet. */
function isMarked(rows: readonly Row[]): boolean {
  const filled = rows.filter(row => row.text !== '');
  return filled.filter(row => markLength(row.text) > 0).length >= filled.length * 0.8;
}

const bestOf = (cuts: readonly Entry[][]): Entry[] =>
  cuts.reduce((a, b) => (worth(b) > worth(a) + 1e-9 ? b : a));

const share = (entries: readonly Entry[]): number =>
  entries.filter(entry => likeness(entry.text) >= 0.55).length / Math.max(1, entries.length);

/** How well a cut explains the lines: references found, less the pieces that are none. */
const worth = (entries: readonly Entry[]): number =>
  entries.reduce((sum, entry) => sum + (likeness(entry.text) >= LIKELY ? 1 : -0.6), 0);

/** Without a heading the ends may be prose. Behind a list that says where it begins only what stands apart and is surely no reference goes. */
function trimEnds(entries: readonly Entry[], whole: boolean): Entry[] {
  if (!whole) {
    const likely = (entry: Entry) => likeness(entry.text) >= 0.55;
    const first = entries.findIndex(likely);
    return first < 0 ? [] : entries.slice(first, entries.findLastIndex(likely) + 1);
  }
  let to = entries.length;
  while (
    to > 1 &&
    likeness(entries[to - 1]!.text) < 0.25 &&
    entries[to - 1]!.first > entries[to - 2]!.last + 1
  )
    to--;
  return entries.slice(0, to);
}
