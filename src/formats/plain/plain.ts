/** Plain text: a reference list, or an article page with its list. The format of last resort: it never refuses text. */
import type { Format, Problem, RawRecord, Reading, ReadOptions, TextFile } from '../format.ts';
import { hyphenRepairer } from './hyphens.ts';
import { readPageHead } from './page.ts';
import { type Entry, splitLines, splitReferences } from './split.ts';

export const plainText: Format = {
  id: 'reference-list',
  label: 'Reference list or article page (plain text)',
  detect: () => 0.1,
  read: readPlain,
};

function readPlain(file: TextFile, options: ReadOptions): Reading {
  const repair = hyphenRepairer(file.lines);
  const entries = options.lines ? splitLines(file.lines) : splitReferences(file.lines);
  const records = entries.map(entry => makeRecord(file, entry, repair));
  const head = options.lines || entries.length === 0 ? null : readPageHead(file.lines, entries[0]!.first);
  const citing: RawRecord | null = head && {
    place: placeOf(file, head.first, head.last),
    fields: new Map<string, readonly string[]>([
      ['title', [repair(head.title)]],
      ['author', head.authors],
      ['abstract', head.abstract.map(repair)],
      ['keyword', head.keywords],
    ]),
  };
  const problems: Problem[] = [];
  if (entries.length === 0) {
    problems.push({
      file: file.name,
      line: 1,
      code: 'no-references',
      message:
        'No list of references was found in this text (looked for numbered, indented, blank-line separated and one-a-line lists).',
      severity: 'error',
    });
  }
  return {
    format: citing ? 'article-page' : 'reference-list',
    encoding: file.encoding,
    records,
    citing,
    problems,
  };
}

const makeRecord = (file: TextFile, entry: Entry, repair: (text: string) => string): RawRecord => ({
  place: placeOf(file, entry.first, entry.last),
  text: repair(
    entry.text
      .normalize('NFC')
      .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  ),
});

const placeOf = (file: TextFile, first: number, last: number) => ({
  file: file.name,
  line: first + 1,
  endLine: last + 1,
  raw: file.lines.slice(first, last + 1).join('\n'),
});
