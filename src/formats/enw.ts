/** EndNote's tagged text (.enw, "Refer"): "%0 Journal Article", "%A author"; records begin at %0, or after an empty line where there is none. */
import type { Format, TextFile } from './format.ts';
import { type Field, type Grammar, headLines, joinLine, readTagged } from './tagged.ts';

export const enw: Format = {
  id: 'enw',
  label: 'EndNote tagged (.enw, Refer)',
  detect: detectEnw,
  read: file => readTagged(file, grammarOf(file)),
};

/** A comment of TeX begins the same way, but no document begins lines with "%T " and "%A " in this number. */
function detectEnw(file: TextFile): number {
  const head = headLines(file);
  const fields = head.flatMap(line => readField(line) ?? []);
  const tags = new Set(fields.map(field => field.tag));
  const work = ['%A', '%T', '%D', '%J', '%B', '%E'].filter(tag => tags.has(tag)).length;
  if (fields.some(({ tag, value }) => tag === '%0' && /^\p{Lu}/u.test(value))) return work > 0 ? 0.95 : 0.55;
  return work >= 3 && tags.has('%T') && fields.length > head.length * 0.4 ? 0.8 : 0;
}

/** "%" and one sign; "% a comment" and "%%" are none. */
function readField(line: string): Field | null {
  if (line[0] !== '%' || line.length < 2 || (line.length > 2 && line[2] !== ' ' && line[2] !== '\t'))
    return null;
  if (/[\s%]/u.test(line[1]!)) return null;
  return { tag: line.slice(0, 2), value: line.slice(3).trim() };
}

function grammarOf(file: TextFile): Grammar {
  const typed = file.lines.some(line => line.startsWith('%0'));
  return {
    format: 'enw',
    ...(typed ? { start: '%0' } : {}),
    field: readField,
    begins: (tag, { fields, afterBlank }) => {
      if (!typed) return afterBlank;
      if (tag === '%0') return fields.has('%0') || afterBlank;
      // The %0 line is lost: the author or title of the next work.
      return afterBlank && fields.has('%T') && (tag === '%A' || tag === '%T');
    },
    // Keywords stand one a line, abstracts in paragraphs: the line ends are kept.
    extend: (values, line, afterBlank) => {
      if (afterBlank && /^%\S?$/u.test(line)) return null;
      joinLine(values, line, '\n');
      return true;
    },
  };
}
