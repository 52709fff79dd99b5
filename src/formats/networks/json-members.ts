/** The members of a JSON object and the items of a list, by where they stand: nothing is parsed, nothing recursive, each pass linear. */
import { skipSpace, skipValue, stringEnd } from '../json-spans.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
  /** False when the text ends inside. */
  readonly whole: boolean;
}

/** The members of the object that opens at `from`, by key; of a key that stands twice the first. */
export function objectMembers(text: string, from: number): Map<string, Span> {
  const members = new Map<string, Span>();
  if (text[from] !== '{') return members;
  for (let at = skipSpace(text, from + 1); text[at] === '"'; ) {
    const keyEnd = stringEnd(text, at);
    const colon = keyEnd < 0 ? -1 : skipSpace(text, keyEnd + 1);
    if (colon < 0 || text[colon] !== ':') break;
    const value = spanAt(text, skipSpace(text, colon + 1));
    const key = text.slice(at + 1, keyEnd);
    if (!members.has(key)) members.set(key, value);
    at = skipSpace(text, value.end);
  }
  return members;
}

/** The items of the list that opens at `from`. */
export function* listItems(text: string, from: number): Generator<Span> {
  if (text[from] !== '[') return;
  for (let at = skipSpace(text, from + 1); at < text.length && text[at] !== ']'; ) {
    const item = spanAt(text, at);
    yield item;
    at = skipSpace(text, Math.max(item.end, at + 1));
  }
}

/** Where the value at `from` begins and ends. */
function spanAt(text: string, from: number): Span {
  const end = skipValue(text, from);
  return { start: from, end: Math.abs(end), whole: end > 0 };
}

/** The value of a span; undefined when it is not valid. */
export function parseSpan(text: string, span: Span | undefined): unknown {
  if (span === undefined) return undefined;
  try {
    return JSON.parse(text.slice(span.start, span.end)) as unknown;
  } catch {
    return undefined;
  }
}

/** Offset of the first character that is no space or byte-order mark. */
export function firstOf(text: string): number {
  return skipSpace(text, 0);
}
