/** What looks like references but stands in no list that was found: named once, so that nothing is lost in silence. */
import type { Problem, TextFile } from '../format.ts';
import { dropCitations } from './block.ts';
import type { Entry } from './cut.ts';
import { LIKELY, likeness, startsLikeReference } from './likeness.ts';
import { stripMark } from './markers.ts';
import { readRows } from './rows.ts';

/** References stand together: this many within so many lines. A dated line of prose stands alone. */
const FEWEST = 3;
const NEAR = 12;

/** One warning for the whole file, at the first such line; null when there are fewer than three. */
export function reportOutside(file: TextFile, entries: readonly Entry[]): Problem | null {
  let k = 0;
  const alike = dropCitations(readRows(file.lines, file.pages)).filter(({ line, text }) => {
    while (k < entries.length && entries[k]!.last < line) k++;
    if (k < entries.length && entries[k]!.first <= line) return false;
    const body = stripMark(text).trim();
    return startsLikeReference(body) && likeness(body) >= LIKELY && /[.\d)\]/]$/u.test(body);
  });
  const together = (i: number) => {
    const last = alike[i + FEWEST - 1];
    return last !== undefined && last.line - alike[i]!.line <= NEAR;
  };
  const outside = alike.filter((_, i) => [i, i - 1, i - 2].some(from => from >= 0 && together(from)));
  if (outside.length < FEWEST) return null;
  const { line } = outside[0]!;
  return {
    file: file.name,
    line: line + 1,
    code: 'references-outside-list',
    message: `${outside.length} lines outside the list look like references and were not read (the first is line ${line + 1}). To read every line as one, use the choice "every line is one reference".`,
    severity: 'warning',
    raw: file.lines[line]!,
  };
}
