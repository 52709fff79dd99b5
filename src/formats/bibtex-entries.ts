/**
 * BibTeX text -> entries with their field values as written. Tolerant: an entry that never closes ends where the next one begins, a value
 * that never closes ends where the next field begins. One pass, linear in the size of the text.
 */
import { at, Body, type Damage, HEAD, NEXT_ENTRY, NEXT_FIELD } from './bibtex-body.ts';

export interface BibtexEntry {
  /** Lower case: "article", "string", "comment". */
  readonly type: string;
  readonly key: string;
  /** Field name in lower case -> its values; @string names are expanded, delimiters taken off, TeX left as it is. */
  readonly fields: Map<string, string[]>;
  /** Offsets in the text: of the "@", and behind the last character. */
  readonly start: number;
  readonly end: number;
  /** What is wrong with it, in words; null when nothing is. */
  readonly damage: Damage;
}

/** Text between two entries that is no comment. */
export interface Stray {
  readonly start: number;
  readonly end: number;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Splits the text; @string definitions are applied to the entries behind them, and neither they nor @preamble and @comment are entries. */
export function splitEntries(text: string): { entries: BibtexEntry[]; strays: Stray[] } {
  const strings = new Map(MONTHS.map(month => [month, month]));
  const entries: BibtexEntry[] = [];
  const strays: Stray[] = [];
  let from = 0;
  for (let mark = findHead(text, 0); ; mark = findHead(text, from)) {
    if (holdsFields(text, from, mark)) strays.push({ start: from, end: mark });
    if (mark >= text.length) return { entries, strays };
    const entry = readEntry(text, mark, strings);
    if (entry.type === 'string') for (const [name, [value]] of entry.fields) strings.set(name, value ?? '');
    else if (entry.type !== 'comment' && entry.type !== 'preamble') entries.push(entry);
    from = entry.end;
  }
}

/** The next "@type{" that is not on a line commented out with "%"; the length of the text when there is none. */
function findHead(text: string, from: number): number {
  for (let mark = text.indexOf('@', from); mark >= 0; mark = text.indexOf('@', mark + 1)) {
    if (!at(HEAD, text, mark)) continue;
    let line = mark;
    while (line > from && mark - line < 40 && text[line - 1] !== '\n') line--;
    if (text.slice(line, mark).trimStart()[0] !== '%') return mark;
  }
  return text.length;
}

/** BibTeX calls all text between entries a comment; what has the look of fields was meant as more. */
function holdsFields(text: string, start: number, end: number): boolean {
  for (let line = start; line >= 0 && line < end; line = text.indexOf('\n', line) + 1 || end)
    if (at(NEXT_FIELD, text, line) && NEXT_FIELD.lastIndex <= end) return true;
  return false;
}

function readEntry(text: string, start: number, strings: ReadonlyMap<string, string>): BibtexEntry {
  const head = at(HEAD, text, start)!;
  const type = head[1]!.toLowerCase();
  const bodyStart = start + head[0].length;
  if (type === 'comment' || type === 'preamble') {
    const end = closeBrace(text, bodyStart, head[2] === '(' ? ')' : '}');
    const lineEnd = text.indexOf('\n', bodyStart);
    return bare(type, start, end >= 0 ? end : lineEnd >= 0 ? lineEnd : text.length);
  }
  const body = new Body(text, bodyStart, head[2] === '(' ? ')' : '}', strings);
  const key = type === 'string' ? '' : body.readKey();
  const fields = body.readFields();
  return { type, key, fields, start, end: body.position, damage: body.damage };
}

const bare = (type: string, start: number, end: number): BibtexEntry => ({
  type,
  key: '',
  fields: new Map(),
  start,
  end,
  damage: null,
});

/** Behind the delimiter that closes what was opened before `from`; -1 when another entry or the end comes first. */
function closeBrace(text: string, from: number, close: string): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 92) i++;
    else if (depth === 0 && text[i] === close) return i + 1;
    else if (char === 123) depth++;
    else if (char === 125) depth--;
    else if (char === 10 && at(NEXT_ENTRY, text, i + 1)) return -1;
    if (depth < 0) return -1;
  }
  return -1;
}
