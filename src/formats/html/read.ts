/** The reader of web pages: the list where the page's structure shows one, else its text as the plain reader sees it; and who is citing. */
import type { Format, Problem, RawRecord, Reading, TextFile } from '../format.ts';
import { LIKELY } from '../plain/likeness.ts';
import { plainText } from '../plain/plain.ts';
import { readCiting } from './citing.ts';
import { isReferenceHeading } from './headings.ts';
import { addDoi, cleanText, doiFinder, placer, readItems } from './items.ts';
import { likenessOf, type Run } from './list-finder.ts';
import { findRuns } from './lists.ts';
import type { Line, Page } from './page.ts';
import { readStatements } from './statements.ts';
import { readPage } from './tree.ts';

type PlaceOf = ReturnType<typeof placer>;

export const htmlReader: Format = {
  id: 'html-page',
  label: 'Article page or reference list (HTML)',
  detect: () => 0,
  read(file) {
    const source = file.lines.join('\n');
    const page = readPage(source);
    const placeOf = placer(file, source);
    const { records, from } = readReferences(file, page, placeOf);
    const citing = readCiting(page, from, placeOf);
    const problems: Problem[] = [];
    if (page.cut >= 0) {
      const { line, raw } = placeOf(page.cut, page.cut + 100);
      const message = `This page has more lines of text than are read; what begins on line ${line} and behind it is left out.`;
      problems.push({ file: file.name, line, code: 'page-cut', message, severity: 'warning', raw });
    }
    if (records.length === 0)
      problems.push({
        file: file.name,
        line: 1,
        code: 'no-references',
        message:
          'No list of references was found on this page (looked for headings, lists, tables, paragraphs and hidden citation data). Pages that load their references later have to be saved after they are shown.',
        severity: 'error',
      });
    const format = citing ? 'article-page' : 'reference-list';
    return { format, encoding: file.encoding, records, citing, problems } satisfies Reading;
  },
};

/** Records, and the offset at which the first of them stands in what is shown; -1 when none is shown. */
interface Found {
  readonly records: readonly RawRecord[];
  readonly from: number;
}

/** A list that says what it is, shown or not; then what the text shows to the plain reader or to the eye; then what is stated for machines. */
function readReferences(file: TextFile, page: Page, placeOf: PlaceOf): Found {
  const seen = findRuns(page, false);
  for (const runs of [seen, findRuns(page, true)]) {
    const listed = readRuns(runs, page, placeOf);
    if (listed.records.length > 0 && runs[0]!.grade !== 'bare') return listed;
  }
  const bare = readRuns(seen, page, placeOf);
  const plain = readAsPlain(file, page, placeOf);
  const best = bare.records.length * 2 >= plain.records.length ? bare : plain;
  const stated = readStatements(page, placeOf);
  return best.records.length * 2 >= stated.length ? best : { records: stated, from: -1 };
}

/** A list that stands on the page twice (for narrow and for wide screens) is read once. */
function readRuns(runs: readonly Run[], page: Page, placeOf: PlaceOf): Found {
  const seen = new Set<string>();
  const records = runs.flatMap(({ items }) => {
    const read = readItems(items, page, placeOf);
    const repeated = read.filter(({ text }) => seen.has(text!)).length;
    for (const { text } of read) seen.add(text!);
    return repeated > 0 && repeated >= read.length * 0.8 ? [] : read;
  });
  return { records, from: runs[0]?.items[0]?.start ?? -1 };
}

/** The lines of the page as a plain text, blocks that stand apart with a blank line between; places are those in the source. */
function readAsPlain(file: TextFile, page: Page, placeOf: PlaceOf): Found {
  const lines: (Line | null)[] = page.lines.flatMap(line =>
    line.hidden ? [] : line.apart ? [null, line] : [line],
  );
  const texts = lines.map(line => line?.text ?? '');
  if (!texts.some(text => /(?:1[5-9]|20)\d\d|n\.d\.|s\.d\.|in press|forthcoming/iu.test(text)))
    return { records: [], from: -1 };
  const read = plainText.read({ name: file.name, encoding: file.encoding, lines: texts }, {});
  // Sentences with dates in them do not make a list.
  const likely = read.records.filter(({ text }) => likenessOf(text!, false) >= LIKELY).length;
  if (likely * 2 < read.records.length && !texts.some(isReferenceHeading)) return { records: [], from: -1 };
  const doiOf = doiFinder(page);
  const records = read.records.flatMap(({ place, text }) => {
    const [first, last] = [lines[place.line - 1], lines[place.endLine - 1]];
    if (!first || !last) return [];
    // Links stand behind the text that they belong to, to where the next line begins.
    const next = lines.slice(place.endLine, place.endLine + 2).find(line => line !== null);
    const doi = doiOf(first.start, next?.start ?? last.end);
    return [{ place: placeOf(first.start, last.end), text: addDoi(cleanText(text!), doi) }];
  });
  return { records, from: read.records.length > 0 ? lines[read.records[0]!.place.line - 1]!.start : -1 };
}
