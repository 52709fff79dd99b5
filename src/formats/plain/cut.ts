/** Ways to cut the rows of a list into entries: at numbers, at blank lines, at every line, at lines that begin like a reference. */
import { LINE_BREAK } from './hyphens.ts';
import { startKind, startsLikeReference } from './likeness.ts';
import { type Marked, markLength } from './markers.ts';
import type { Row } from './rows.ts';

/** First and last line index of an entry, and its text as one line. */
export interface Entry {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** At the numbers of a list; the last entry goes to the next blank row. */
export function cutByNumber(rows: readonly Row[], list: readonly Marked[]): Entry[] {
  return list.flatMap((mark, i) => {
    let to = list[i + 1]?.line ?? mark.line + 1;
    if (i === list.length - 1) while (to < rows.length && rows[to]!.text !== '') to++;
    return makeEntry(rows.slice(mark.line, to), mark.length);
  });
}

export function cutByBlank(rows: readonly Row[]): Entry[] {
  const starts = rows.flatMap(({ text }, i) => (text !== '' && !rows[i - 1]?.text ? [i] : []));
  return cutAt(rows, starts);
}

export function cutByLine(rows: readonly Row[]): Entry[] {
  return rows.flatMap(row => (row.text === '' ? [] : makeEntry([row])));
}

/** At marks of any number ("(1)" on every line), when most lines have one. */
export function cutByMark(rows: readonly Row[]): Entry[] {
  return cutAt(
    rows,
    rows.flatMap(({ text }, i) => (markLength(text) > 0 ? [i] : [])),
  );
}

/**
 * Hard-wrapped lines: by their indent when it hangs; else where a line begins as most entries of this list begin, and the line before ends
 * as entries of this list end. The list is the evidence: it has one style.
 */
export function cutByStart(rows: readonly Row[]): Entry[] {
  const filled = rows.flatMap(({ text }, i) => (text === '' ? [] : [i]));
  const opens = startIndent(rows);
  if (opens)
    return cutAt(
      rows,
      filled.filter((i, k) => k === 0 || opens(rows[i]!.text)),
    );
  const kinds = new Map<string, number>();
  for (const i of filled) {
    const kind = startKind(body(rows[i]!.text));
    if (kind) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const usual = Math.max(0, ...kinds.values()) * 0.2;
  const begins = (i: number) => {
    const kind = startKind(body(rows[i]!.text));
    // An organisation among people: rare in the list, but its date in brackets stands where the others' does.
    const dated = kind !== null && /^[^:]{2,80}\((?:1[5-9]|20)\d\d[a-z]?\)/u.test(body(rows[i]!.text));
    return markLength(rows[i]!.text) > 0 || dated || (kind !== null && kinds.get(kind)! >= usual);
  };
  const before = (k: number) => rows[filled[k - 1]!]!.text;
  const candidates = filled.flatMap((i, k) => (k > 0 && begins(i) ? [k] : []));
  const stopped = candidates.filter(k => /[.\]”"]\s*$/u.test(before(k))).length >= candidates.length * 0.6;
  const ends = (text: string) =>
    (stopped ? /(?:[.\]”"/]|\d{2})\s*$/u : /[.)\]\d”"/\p{Ll}]\s*$/u).test(text) &&
    !/[,&:–-]\s*$|\b(?:and|und|et|y|in)\s*$/iu.test(text);
  return cutAt(rows, [
    ...filled.slice(0, 1),
    ...candidates.filter(k => ends(before(k))).map(k => filled[k]!),
  ]);
}

/** Entries that begin at these rows and go to the next. */
function cutAt(rows: readonly Row[], starts: readonly number[]): Entry[] {
  return starts.flatMap((from, k) => makeEntry(rows.slice(from, starts[k + 1] ?? rows.length)));
}

const body = (text: string): string => text.slice(markLength(text)).trim();
const indentOf = (text: string): number => text.length - text.trimStart().length;

/** Of two indents the one at which entries begin: the smaller when the list hangs, the larger when first lines are set in; else null. */
function startIndent(rows: readonly Row[]): ((text: string) => boolean) | null {
  const filled = rows.filter(row => row.text !== '');
  if (filled.length === 0) return null;
  const outer = filled.reduce((least, { text }) => Math.min(least, indentOf(text)), Infinity);
  const [atOuter, atInner] = [
    filled.filter(({ text }) => indentOf(text) === outer),
    filled.filter(({ text }) => indentOf(text) > outer),
  ];
  if (Math.min(atOuter.length, atInner.length) < filled.length * 0.1) return null;
  const named = (list: readonly Row[]) =>
    list.filter(({ text }) => startsLikeReference(text.trim())).length / list.length;
  const [outerNamed, innerNamed] = [named(atOuter), named(atInner)];
  if (Math.max(outerNamed, innerNamed) < 0.6 || Math.abs(outerNamed - innerNamed) < 0.3) return null;
  return outerNamed > innerNamed ? text => indentOf(text) <= outer : text => indentOf(text) > outer;
}

/** A word kept open for a later second part ("small- and medium-sized") has its hyphen and a space. */
const SUSPENDED = /^(?:and|or|und|oder|bis|sowie|et|ou|y|o|e|to)\s/iu;

function makeEntry(rows: readonly Row[], skip = markLength(rows[0]?.text ?? '')): Entry[] {
  const filled = rows.filter(row => row.text !== '');
  if (filled.length === 0) return [];
  let text = filled[0]!.text.slice(skip).trim();
  for (const row of filled.slice(1)) {
    const line = row.text.trim();
    if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line) && !SUSPENDED.test(line))
      text = `${text.slice(0, -1)}${LINE_BREAK}${line}`;
    else if (/(?:\/|\d[-–]|10\.\d{4,9}\S*\.)$/u.test(text)) text += line;
    else text += /\p{L}-$/u.test(text) && !SUSPENDED.test(line) ? line : ` ${line}`;
  }
  return [{ first: filled[0]!.line, last: filled.at(-1)!.line, text }];
}
