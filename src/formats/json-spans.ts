/** Where the records of a JSON text begin and end: brackets counted and strings passed over, nothing parsed, never recursive. Linear. */

/** Where lists of records stand: at the top, or under these names of the envelope. */
export const LISTS = new Set(['items', 'results', 'message', 'data']);

interface Span {
  readonly start: number;
  readonly end: number;
  /** False when the text ends inside. */
  readonly whole: boolean;
}

/** The spans of the records: items of the list at the top or under the envelope's name, or the objects at the top. */
export function* recordSpans(text: string): Generator<Span> {
  let position = 0;
  for (;;) {
    position = skipSpace(text, position);
    if (position >= text.length) return;
    if (text[position] === '[') position = yield* listSpans(text, position + 1);
    else if (text[position] === '{') {
      const list = findList(text, position, 0);
      if (list >= 0) {
        position = yield* listSpans(text, list + 1);
        // What is left of the envelope.
        position = skipRest(text, position);
      } else {
        const end = skipValue(text, position);
        yield { start: position, end: Math.abs(end), whole: end > 0 };
        position = Math.abs(end);
      }
    } else {
      const end = Math.max(position + 1, Math.abs(skipValue(text, position)));
      position = end;
    }
  }
}

/**
 * The spans of a list's items; gives back where the list ended. Items of a printed list begin on lines of their own: one that reaches over
 * the beginning of the next and is not valid has lost a bracket, and is cut there. From then on lines alone tell the items apart, so that
 * a list of broken items takes linear time too.
 */
function* listSpans(text: string, from: number): Generator<Span, number> {
  let position = from;
  let mark: string | null = null;
  let next = -1;
  let cut = false;
  for (let first = true; ; first = false) {
    position = skipSpace(text, position);
    const char = text[position];
    if (char === undefined) return position;
    if (char === ']') return position + 1;
    if (first) {
      const indent = lineIndent(text, position);
      mark = indent === null ? null : `\n${indent}{`;
      next = mark === null ? -1 : position;
    }
    if (mark !== null && next >= 0 && next <= position) next = text.indexOf(mark, position + 1);
    const end = cut && next >= 0 ? next : skipValue(text, position);
    let stop = Math.abs(end);
    let whole = end > 0;
    if (next >= 0 && stop > next && !(whole && isValid(text.slice(position, stop)))) {
      cut = true;
      whole = true;
      stop = next;
    }
    while (stop > position + 1 && /[\s,]/.test(text[stop - 1]!)) stop--;
    yield { start: position, end: stop, whole };
    position = Math.max(stop, position + 1);
  }
}

function isValid(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The white space before an item on its line; null when something else stands there. */
function lineIndent(text: string, position: number): string | null {
  const line = text.lastIndexOf('\n', position) + 1;
  const before = text.slice(line, position);
  return line > 0 && before.trim() === '' ? before : null;
}

/** Behind white space and commas. */
export const skipSpace = (text: string, from: number): number => {
  let i = from;
  while (i < text.length && (text.charCodeAt(i) <= 32 || text[i] === ',' || text[i] === '\ufeff')) i++;
  return i;
};

/** Behind the value that begins here; the negative length of the text when the text ends inside it. */
export function skipValue(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 34) {
      i = stringEnd(text, i);
      if (i < 0) return -text.length;
      if (depth === 0) return i + 1;
    } else if (char === 123 || char === 91) depth++;
    else if (char === 125 || char === 93) {
      depth--;
      if (depth <= 0) return depth < 0 ? Math.max(i, from + 1) : i + 1;
    } else if (depth === 0 && (char === 44 || char <= 32)) return Math.max(i, from + 1);
  }
  return depth === 0 ? text.length : -text.length;
}

/** The closing quotation mark of the string that opens at `from`; -1 when there is none. */
export function stringEnd(text: string, from: number): number {
  for (let quote = text.indexOf('"', from + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (text.charCodeAt(quote - 1 - slashes) === 92) slashes++;
    if (slashes % 2 === 0) return quote;
  }
  return -1;
}

/** Behind the brackets that close an envelope. */
function skipRest(text: string, from: number): number {
  let position = from;
  for (;;) {
    position = skipSpace(text, position);
    if (text[position] === '}') position++;
    else if (text[position] === '"') {
      const key = stringEnd(text, position);
      if (key < 0) return text.length;
      const colon = skipSpace(text, key + 1);
      if (text[colon] !== ':') return colon;
      position = Math.abs(skipValue(text, skipSpace(text, colon + 1)));
    } else return position;
  }
}

/** Whether an envelope opens here whose list goes on behind the end of the text: the first line of a file that prints a record a line. */
export const opensEnvelope = (text: string): boolean =>
  findList(text, text.indexOf('{'), 0) >= 0 && skipValue(text, text.indexOf('{')) < 0;

/** Offset of the "[" of the record list in the envelope that opens at `from`; -1 when the object is no envelope. */
function findList(text: string, from: number, depth: number): number {
  let position = from + 1;
  for (;;) {
    position = skipSpace(text, position);
    if (text[position] !== '"') return -1;
    const keyEnd = stringEnd(text, position);
    if (keyEnd < 0) return -1;
    const key = text.slice(position + 1, keyEnd);
    if (key === 'title' || key === 'DOI') return -1;
    const colon = skipSpace(text, keyEnd + 1);
    if (text[colon] !== ':') return -1;
    const value = skipSpace(text, colon + 1);
    if (LISTS.has(key)) {
      if (text[value] === '[') return value;
      if (text[value] === '{' && key === 'message' && depth < 2) {
        const inner = findList(text, value, depth + 1);
        if (inner >= 0) return inner;
      }
    }
    const end = skipValue(text, value);
    if (end < 0) return -1;
    position = end;
  }
}
