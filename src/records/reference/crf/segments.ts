/** Labelled tokens -> the stretches of text that fields are, with how sure each is. */
import { LABELS } from './labels.ts';
import type { Tokens } from './tokens.ts';

export type SegmentField =
  | 'title'
  | 'container'
  | 'publisher'
  | 'editor'
  | 'place'
  | 'year'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'names'
  /** A body that wrote the work. */
  | 'body'
  | 'other';

export interface Segment {
  readonly field: SegmentField;
  /** First token and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Mean of its tokens' probabilities against the runner-up. */
  readonly confidence: number;
}

/** The parts of names are one field here; name by name they are read from the labels again. */
const FIELD_OF = LABELS.map(label => {
  const field = label.replace('-begin', '');
  return (field === 'family' || field === 'given' ? 'names' : field) as SegmentField;
});
const BEGINS = LABELS.map(label => /^(?:title|container|publisher|editor|place)-begin$/u.test(label));

/** Every token belongs to exactly one segment; in order. */
export function cutSegments(tokens: Tokens, labels: Uint8Array, sure: Float32Array): Segment[] {
  const out: Segment[] = [];
  let from = 0;
  for (let i = 1; i <= tokens.count; i++) {
    const field = FIELD_OF[labels[i - 1]!]!;
    if (i < tokens.count && FIELD_OF[labels[i]!] === field && !BEGINS[labels[i]!]) continue;
    let total = 0;
    for (let k = from; k < i; k++) total += 1 / (1 + Math.exp(-sure[k]!));
    out.push({ field, from, to: i, confidence: total / (i - from) });
    from = i;
  }
  return out;
}

const CLOSERS = new Map([
  [')', '('],
  [']', '['],
  ['”', '“'],
  ['»', '«'],
  ['>', '<'],
]);
/** An opening tag right ahead: text of the title it opens. */
const TAG = /<\p{L}{1,10}>$/u;

/** The text of a segment, with the marks at its ends that belong to it: a question mark, a bracket or quote opened inside. */
export function sliceSegment(text: string, tokens: Tokens, from: number, to: number): string {
  let start = tokens.start[from]!;
  let end = tokens.end[to - 1]!;
  if (text[start - 1] === '>') start -= TAG.exec(text.slice(Math.max(0, start - 12), start))?.[0].length ?? 0;
  const inner = text.slice(start, end);
  while (end < text.length) {
    const char = text[end]!;
    const opener = CLOSERS.get(char);
    // French sets them apart.
    if (char === ' ' && /[?!]/u.test(text[end + 1] ?? '')) end += 2;
    else if (char === '?' || char === '!' || (char === '+' && text[end + 1] !== ' ')) end++;
    else if (opener && count(inner, opener) > count(inner, char)) end++;
    else break;
  }
  // The stop of an abbreviation; where it ends a sentence, tidying takes it off again.
  if (text[end] === '.') end++;
  // "(Jan.-Feb.)": a bracket may close behind it.
  const closed = CLOSERS.get(text[end] ?? '');
  if (closed && count(inner, closed) > count(inner, text[end]!)) end++;
  // Markup in a title is text of the title.
  if (text[start - 1] === '<' && (text[end] === '>' || inner.includes('>')))
    return text.slice(start - 1, text[end] === '>' ? end + 1 : end);
  const before = text[start - 1];
  for (const [close, open] of CLOSERS)
    if (before === open && count(inner, close) > count(inner, open)) start--;
  // “‘All the things’: a study”: quotes in quotes; an apostrophe has a letter behind it.
  if (before === '‘' && !inner.includes('‘') && /’(?!\p{L})/u.test(inner)) start--;
  return text.slice(start, end);
}

const LEAD = /(?<![\p{L}\d])(?!(?:pp?|no?|nr|h|t|v|s)(?![\p{L}]))\p{L}{1,2}$/iu;
const TAIL = /^\p{L}{0,2}\d{0,5}(?![\p{L}\d])/u;

/** The text of a number with the letters it is glued to: "e24", "W11527", "C8", "765e71". */
export function sliceNumber(text: string, tokens: Tokens, from: number, to: number): string {
  const whole = sliceSegment(text, tokens, from, to);
  const at = tokens.start[from]!;
  const end = tokens.end[to - 1]!;
  if (whole !== text.slice(at, end)) return whole;
  const before = LEAD.exec(text.slice(Math.max(0, at - 3), at))?.[0] ?? '';
  return before + whole + (TAIL.exec(text.slice(end, end + 8))?.[0] ?? '');
}

function count(text: string, char: string): number {
  let times = 0;
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) times++;
  return times;
}
