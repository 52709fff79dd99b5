/** Finds the references in the lines of a document and cuts them apart: numbered, bulleted, by blank lines, one a line, or hard-wrapped. */
import { LINE_BREAK } from './hyphens.ts';
import { LIKELY, likeness, startsLikeReference } from './likeness.ts';
import { bulletLength, findNumberedLists, type Marked, readMarker } from './markers.ts';

/** First and last line index of an entry, and its text as one line. */
export interface Entry {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

const HEADING =
  /^[\s#*\d.]{0,8}(?:(?:list of )?references?(?: cited| list)?|bibliograph(?:y|ie)|works cited|literature(?: cited)?|literatur(?:verzeichnis)?|references and notes|bibliograf[ií]a|referencias(?: bibliogr[aá]ficas)?|refer[eê]ncias(?: bibliogr[aá]ficas)?|r[ée]f[ée]rences(?: bibliographiques)?|literatura|bibliografia|piśmiennictwo|参考文献)[\s:*]{0,6}$/iu;
const FURNITURE =
  /^\s*(?:#|disclaimer|(?:about the |author )?biograph|about the authors?|acknowledge?ments?|appendix|appendices|notes on contributors|how to cite|share and cite|cite this|download|copyright|©|received:|accepted:|funding|conflicts? of interest|author contributions|data availability)/iu;

/** Gives the entries in order; an empty list when the text has no references. Linear in the number of lines. */
export function splitReferences(lines: readonly string[]): Entry[] {
  // A bibliography may be several lists, each counting from one (primary sources, secondary sources): all that hold references count.
  const byNumber = findNumberedLists(lines, startsLikeReference)
    .map(list => cutNumbered(lines, list))
    .filter((entries, i) => i === 0 || (entries.length >= 3 && share(entries) >= 0.6))
    .flat()
    .sort((a, b) => a.first - b.first);
  const heading = lines.findLastIndex(
    (line, i) => HEADING.test(line) && lines.slice(i + 1, i + 40).some(next => likeness(next) >= LIKELY),
  );
  const [from, to] = heading >= 0 ? [heading + 1, endOfList(lines, heading + 1)] : densestRun(lines);
  const byLine = cutByLine(lines, from, to);
  // Wrapped references leave at most every second line likely: where most are, each line is one, the odd one without an author too.
  const oneALine = byLine.filter(entry => likeness(entry.text) >= LIKELY).length >= byLine.length * 0.7;
  const cuts = oneALine ? [byLine] : [cutByBlank(lines, from, to), byLine, cutByStart(lines, from, to)];
  const best = cuts.reduce((a, b) => (worth(b) > worth(a) + 1e-9 ? b : a));
  if (byNumber.length >= 2 && share(byNumber) >= 0.5 && worth(byNumber) * 1.3 + 1 >= worth(best))
    return byNumber;
  const whole = heading >= 0 || to - from === lines.length;
  const entries = whole ? best : trimEnds(best);
  return entries.some(entry => likeness(entry.text) >= LIKELY) ? entries : [];
}

/** Every non-empty line as one entry. */
export function splitLines(lines: readonly string[]): Entry[] {
  return lines.flatMap((line, i) => (line.trim() ? [{ first: i, last: i, text: stripBullet(line) }] : []));
}

const share = (entries: readonly Entry[]): number =>
  entries.filter(entry => likeness(entry.text) >= 0.55).length / Math.max(1, entries.length);

/** How well a cut explains the lines: references found, less the pieces that are none. */
const worth = (entries: readonly Entry[]): number =>
  entries.reduce((sum, entry) => sum + (likeness(entry.text) >= LIKELY ? 1 : -0.6), 0);

function cutNumbered(lines: readonly string[], list: readonly Marked[]): Entry[] {
  return list.map((mark, i) => {
    const limit = list[i + 1]?.line ?? endOfEntry(lines, mark.line);
    let last = limit - 1;
    while (last > mark.line && !lines[last]!.trim()) last--;
    return makeEntry(lines, mark.line, last, mark.length);
  });
}

/** The last numbered entry goes to the next blank line or piece of page furniture. */
function endOfEntry(lines: readonly string[], from: number): number {
  let i = from + 1;
  while (i < lines.length && lines[i]!.trim() && !FURNITURE.test(lines[i]!)) i++;
  return i;
}

function endOfList(lines: readonly string[], from: number): number {
  for (let i = from; i < lines.length; i++) {
    if (i > from && (FURNITURE.test(lines[i]!) || HEADING.test(lines[i]!)) && likeness(lines[i]!) < LIKELY)
      return i;
  }
  return lines.length;
}

/** The stretch of lines in which references are densest (largest sum of +1 for a likely line, -1/2 for another; Kadane 1984). */
function densestRun(lines: readonly string[]): [number, number] {
  let best = 0;
  let range: [number, number] = [0, 0];
  let sum = 0;
  let from = 0;
  lines.forEach((line, i) => {
    if (!line.trim()) return;
    const like = likeness(stripBullet(line));
    const value =
      like >= LIKELY ? 1 : startsLikeReference(stripBullet(line)) ? 0.4 : like >= 0.25 ? -0.15 : -0.5;
    if (sum <= 0) {
      sum = 0;
      from = i;
    }
    sum += value;
    if (sum >= best && value > 0) {
      best = sum;
      range = [from, endOfEntry(lines, i)];
    }
  });
  // A file that is nearly all list is all list: the odd dated line at its ends is a reference that reads badly, not prose.
  const outside = lines.filter((line, i) => line.trim() && (i < range[0] || i >= range[1]));
  const filled = lines.filter(line => line.trim()).length;
  const few = filled - outside.length >= 4 && outside.length <= Math.max(1, filled * 0.1);
  return few && outside.every(line => /\d{4}/.test(line) && !FURNITURE.test(line))
    ? [0, lines.length]
    : range;
}

function cutByBlank(lines: readonly string[], from: number, to: number): Entry[] {
  const out: Entry[] = [];
  for (let i = from; i < to; i++) {
    if (!lines[i]!.trim()) continue;
    const first = i;
    while (i + 1 < to && lines[i + 1]!.trim()) i++;
    out.push(makeEntry(lines, first, i));
  }
  return out;
}

function cutByLine(lines: readonly string[], from: number, to: number): Entry[] {
  const out: Entry[] = [];
  for (let i = from; i < to; i++) if (lines[i]!.trim()) out.push(makeEntry(lines, i, i));
  return out;
}

/** Hard-wrapped lines: an entry begins where a line starts like one and the line before it could end one. */
function cutByStart(lines: readonly string[], from: number, to: number): Entry[] {
  const starts: number[] = [];
  let previous = '';
  const hanging = hangingIndent(lines, from, to);
  for (let i = from; i < to; i++) {
    const line = lines[i]!;
    if (!line.trim()) continue;
    const opens =
      hanging === null
        ? startsLikeReference(stripBullet(line)) &&
          (!previous || /[.)\]\d”"/a-z]\s*$/u.test(previous)) &&
          !/[,&:–-]\s*$/u.test(previous)
        : indentOf(line) <= hanging;
    if (starts.length === 0 || opens || markLength(line) > 0) starts.push(i);
    previous = line;
  }
  return starts.map((first, i) => {
    let last = (starts[i + 1] ?? to) - 1;
    while (last > first && !lines[last]!.trim()) last--;
    return makeEntry(lines, first, last);
  });
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** The smaller of two indents, when the lines have just two and the smaller one is where names stand; else null. */
function hangingIndent(lines: readonly string[], from: number, to: number): number | null {
  const filled = lines.slice(from, to).filter(line => line.trim());
  const outer = Math.min(...filled.map(indentOf));
  const inner = filled.filter(line => indentOf(line) > outer);
  if (inner.length < filled.length * 0.2 || inner.length > filled.length * 0.9) return null;
  const named = filled.filter(line => indentOf(line) === outer && startsLikeReference(line.trim()));
  return named.length >= (filled.length - inner.length) * 0.6 ? outer : null;
}

/** Without a heading the ends of the run may be prose: cut what is no reference off both ends. */
function trimEnds(entries: readonly Entry[]): Entry[] {
  const likely = (entry: Entry) => likeness(entry.text) >= 0.55;
  const first = entries.findIndex(likely);
  return first < 0 ? [] : entries.slice(first, entries.findLastIndex(likely) + 1);
}

/** The line without its bullet or number, or without the quotes that a spreadsheet put around the whole of it. */
const stripBullet = (line: string): string => unquote(line.slice(markLength(line)).trim());

/** A number with its stop or brackets, not a year. */
function markLength(line: string): number {
  const marker = readMarker(line);
  return marker && marker.number < 1000 && /[.)\]]\s*$/.test(line.slice(0, marker.length))
    ? marker.length
    : bulletLength(line);
}

const unquote = (text: string): string =>
  /^"(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;

function makeEntry(
  lines: readonly string[],
  first: number,
  last: number,
  skip = markLength(lines[first]!),
): Entry {
  let text = lines[first]!.slice(skip).trim();
  if (first === last) text = unquote(text);
  for (let i = first + 1; i <= last; i++) {
    const line = lines[i]!.trim();
    if (!line) continue;
    if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line)) text = `${text.slice(0, -1)}${LINE_BREAK}${line}`;
    else if (/(?:\/|[-–]|10\.\d{4,9}\S*\.)$/u.test(text)) text += line;
    else text += ` ${line}`;
  }
  return { first, last, text };
}
