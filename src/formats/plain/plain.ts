/** Plain text: a reference list, or an article page with its list. The format of last resort: it never refuses text. */
import type { Format, Place, Problem, RawRecord, Reading, ReadOptions, TextFile } from '../format.ts';
import { findFurniture } from './furniture.ts';
import { hyphenRepairer } from './hyphens.ts';
import { cleanText } from './markup.ts';
import { reportOutside } from './outside.ts';
import { readPageHead } from './page.ts';
import { resolveRepeated } from './repeated.ts';
import { type Entry, splitLines, splitReferences } from './split.ts';

export const plainText: Format = {
  id: 'reference-list',
  label: 'Reference list or article page (plain text)',
  detect: () => 0.1,
  read: readPlain,
};

function readPlain(file: TextFile, options: ReadOptions): Reading {
  const repair = hyphenRepairer(file.lines);
  const entries = options.lines ? splitLines(file.lines) : splitReferences(file);
  const texts = resolveRepeated(entries.map(entry => repair(cleanText(entry.text))));
  const records = entries.map((entry, i): RawRecord => ({ place: placeOf(file, entry), text: texts[i]! }));
  const head =
    options.lines || entries.length === 0
      ? null
      : readPageHead(file.lines, entries[0]!.first, findFurniture(file.lines, file.pages));
  const citing: RawRecord | null = head && {
    place: placeOf(file, head),
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
  const outside = options.lines || entries.length === 0 ? null : reportOutside(file, entries);
  if (outside) problems.push(outside);
  return {
    format: citing ? 'article-page' : 'reference-list',
    encoding: file.encoding,
    records,
    citing,
    problems,
  };
}

/** The lines of an entry untouched; of lines that hold several entries its part. */
function placeOf(file: TextFile, { first, last, from, to }: Omit<Entry, 'text' | 'like'>): Place {
  const lines = file.lines.slice(first, last + 1);
  if (to !== undefined) lines[lines.length - 1] = lines.at(-1)!.slice(0, to);
  if (from !== undefined) lines[0] = lines[0]!.slice(from);
  return { file: file.name, line: first + 1, endLine: last + 1, raw: lines.join('\n') };
}
