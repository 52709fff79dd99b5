/** Which rows of a document are its reference list: from its heading, or where references stand densest, to where other text begins. */
import { LIKELY, likeness, startsLikeReference } from './likeness.ts';
import { stripMark } from './markers.ts';
import type { Row } from './rows.ts';

const HEADING =
  /^[\s#*\d.]{0,8}(?:(?:list of )?references?(?: cited| list)?|bibliograph(?:y|ie)|works cited|literature(?: cited)?|literatur(?:verzeichnis)?|references and notes|bibliograf[ií]a|referencias(?: bibliogr[aá]ficas)?|refer[eê]ncias(?: bibliogr[aá]ficas)?|r[ée]f[ée]rences(?: bibliographiques)?|literatura|bibliografia|piśmiennictwo|参考文献)[\s:*]{0,6}$/iu;
/** What follows repeats the article or cites it: never its references. */
const END =
  /^\s*#{0,6}\s*(?:how to cite|share and cite|cite (?:this|as)|cited by|citation\b|similar articles|related articles|recommended|you may also)/iu;
/** Other parts of an article. References may go on behind them (an appendix set in between). */
const SECTION =
  /^\s*(?:#|disclaimer|(?:about the |author )?biograph|about the authors?|acknowledge?ments?|appendix|appendices|notes on contributors|vol(?:ume|\.) \d|creative commons|this (?:work|article) is licen[cs]ed|received:|accepted:|funding|conflicts? of interest|author contributions|data availability|footnotes?\s*$|notes\s*$|\*\s*corresponding)/iu;

/** The rows of the list. `whole`: the list says where it begins (a heading) or is all there is, so nothing at its ends is prose. */
export function findBlock(rows: readonly Row[]): { rows: readonly Row[]; whole: boolean } {
  const heading = rows.findLastIndex(
    (row, i) =>
      HEADING.test(row.text) &&
      rows.slice(i + 1, i + 40).some(next => likeness(stripMark(next.text)) >= LIKELY),
  );
  if (heading >= 0) return { rows: dropHeadings(keepSections(rows.slice(heading + 1))), whole: true };
  const [from, to] = densestRun(rows);
  return { rows: dropHeadings(rows.slice(from, to)), whole: to - from === rows.length };
}

/** The first section, and later ones that are references again for the most part. */
function keepSections(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  let part: Row[] = [];
  let first = true;
  const close = () => {
    const filled = part.filter(row => row.text !== '');
    const likely = filled.filter(row => likeness(stripMark(row.text)) >= LIKELY).length;
    if (first || (likely > 0 && likely >= filled.length * 0.5)) out.push(...part);
    part = [];
    first = false;
  };
  for (const row of rows) {
    if (END.test(row.text) || (HEADING.test(row.text) && !first)) break;
    if (SECTION.test(row.text) && likeness(row.text) < LIKELY) close();
    else part.push(row);
  }
  close();
  return out;
}

/** Headings inside a list ("Books", "Web sites"): a few words on a line between blank lines, behind a finished reference. */
function dropHeadings(rows: readonly Row[]): Row[] {
  return rows.filter(({ text }, i) => {
    const words = text.trim().split(/\s+/).length;
    const between =
      !rows[i - 1]?.text && (!rows[i + 1]?.text || startsLikeReference(stripMark(rows[i + 1]!.text)));
    const before = rows.slice(Math.max(0, i - 3), i).findLast(row => row.text !== '');
    const finished = before === undefined || /[.)\d\]/”"]\s*$/u.test(before.text);
    return (
      text === '' || words > 5 || /[\d.,;:()]/u.test(text) || !between || !finished || i === rows.length - 1
    );
  });
}

/** The stretch in which references are densest (largest sum of +1 for a likely line and less for others; Kadane 1984). Linear. */
function densestRun(rows: readonly Row[]): [number, number] {
  let best = 0;
  let range: [number, number] = [0, 0];
  let sum = 0;
  let from = 0;
  rows.forEach(({ text }, i) => {
    if (text === '') return;
    const stripped = stripMark(text);
    const like = likeness(stripped);
    const value = like >= LIKELY ? 1 : startsLikeReference(stripped) ? 0.4 : like >= 0.25 ? -0.15 : -0.5;
    if (sum <= 0) {
      sum = 0;
      from = i;
    }
    sum += value;
    if (sum >= best && value > 0) {
      best = sum;
      range = [from, i + 1];
    }
  });
  // The last reference may go on for some lines.
  while (range[1] < rows.length && rows[range[1]]!.text !== '' && !SECTION.test(rows[range[1]]!.text))
    range[1]++;
  // A file that is nearly all list is all list: the odd dated line at its ends is a reference that reads badly, not prose.
  const outside = rows.filter((row, i) => row.text !== '' && (i < range[0] || i >= range[1]));
  const filled = rows.filter(row => row.text !== '').length;
  const few = filled - outside.length >= 4 && outside.length <= Math.max(1, filled * 0.1);
  return few && outside.every(({ text }) => /\d{4}/.test(text) && !SECTION.test(text) && !END.test(text))
    ? [0, rows.length]
    : range;
}
