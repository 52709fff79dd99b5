/** What each row of a list says on whether an entry begins there: small classes, counted by segment.ts, that no style is built into. */
import { startKind } from './likeness.ts';
import { markLength } from './markers.ts';
import type { Row } from './rows.ts';

/** One sign: its class for each row, and what each class says before the list is known (log-odds of a beginning). */
export interface Sign {
  readonly classes: Uint8Array;
  readonly prior: readonly number[];
}

export interface Evidence {
  readonly signs: readonly Sign[];
  /** Characters of each row, and whether it holds a date. */
  readonly length: Float64Array;
  readonly dated: Uint8Array;
  /** The first letters as one number that sorts as they do; 0 when the row does not begin with letters. */
  readonly key: Float64Array;
  /** Nobody wraps lines this wide: each row is an entry of its own, unless it goes on in the middle of a sentence. */
  readonly unwrapped: boolean;
}

/** Lines are wrapped at 120 columns at most. */
const WIDEST = 130;

const KINDS = ['inverted', 'vancouver', 'direct', 'full', 'capitals', 'dated'];
/** After the six kinds of startKind: mark, dash, lower case, digit, quote, other capital, other script, anything else. */
const KIND_PRIOR = [2.2, 1.2, 1.5, 0.7, 1, 1.2, 2.5, 4, -4, -3, -0.7, -0.9, 0, -3];
const END_PRIOR = [0.8, -1.2, 1.5, 0.5, 1, 0.2, -5, -6, -5, -1.5, -2.5, -3];
const DATE_PRIOR = [-0.4, 0.6, 0.2, -0.2, 1.2, 0.8, 0.1];
const SLACK_PRIOR = [2, 0.8, -0.4, -0.7];
const INDENT_PRIOR = [0.2, 0, -0.2, -0.3];
const GAPS = ['none', 'blank', 'page', 'end'];
const GAP_PRIOR = [-0.3, 1.5, 0.3, 6];

const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d[a-z]?(?!\d)|\b(?:in press|forthcoming|n\.d\.|s\.d\.|im erscheinen)/iu;
const HEAD_YEAR = /(\()?(?<!\d)(?:1[5-9]|20)\d\d[a-z]?(?=[).,:;\]])/u;

export function gatherEvidence(rows: readonly Row[]): Evidence {
  const n = rows.length;
  const sign = (prior: readonly number[]): Sign => ({ classes: new Uint8Array(n), prior });
  const signs = [KIND_PRIOR, END_PRIOR, DATE_PRIOR, SLACK_PRIOR, INDENT_PRIOR, GAP_PRIOR].map(sign);
  const [kind, end, date, slack, indent, gap] = signs.map(({ classes }) => classes) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const length = Float64Array.from(rows, row => row.text.trim().length);
  const dated = Uint8Array.from(rows, row => Number(YEAR.test(row.text)));
  const key = new Float64Array(n);
  const ends = rows.map(row => row.text.trimEnd().length);
  const indents = rows.map(row => row.text.length - row.text.trimStart().length);
  const width = Math.max(1, percentile(ends, 0.97));
  const margin = percentile(indents, 0.02);
  rows.forEach((row, i) => {
    const body = row.text.slice(markLength(row.text)).trim();
    kind[i] = kindOf(row.text, body);
    key[i] = keyOf(body);
    date[i] = datePlace(body.length < 120 && i + 1 < n ? `${body} ${rows[i + 1]!.text.trim()}` : body);
    indent[i] = [0, 2, 8].findIndex(most => indents[i]! - margin <= most);
    if (indents[i]! - margin > 8) indent[i] = 3;
    gap[i] = GAPS.indexOf(row.gap);
    if (i === 0) return;
    end[i] = endOf(rows[i - 1]!.text);
    const word = body.indexOf(' ') < 0 ? body.length : body.indexOf(' ');
    const ratio = (ends[i - 1]! + 1 + word) / width;
    slack[i] = ratio <= 0.6 ? 0 : ratio <= 0.85 ? 1 : ratio <= 1 ? 2 : 3;
  });
  const broken = rows.filter((_, i) => goesOn(signs, i)).length;
  const unwrapped = percentile(ends, 0.9) > WIDEST && broken <= n * 0.05;
  return { signs, length, dated, key, unwrapped };
}

/** Whether a row goes on with the sentence of the row before. */
export const goesOn = (signs: readonly Sign[], i: number): boolean =>
  signs[0]!.classes[i] === 8 && [6, 7, 8, 9, 10].includes(signs[1]!.classes[i]!);

function kindOf(text: string, body: string): number {
  if (/^[-–—_―‒]{2,}|^\\_/u.test(body)) return 7;
  if (body.length < text.trim().length) return 6;
  const kind = startKind(body);
  if (kind) return KINDS.indexOf(kind);
  if (/^\p{Ll}/u.test(body)) return 8;
  if (/^\d/u.test(body)) return 9;
  if (/^["“„«‘'”»]/u.test(body)) return 10;
  if (/^\p{Lu}/u.test(body)) return 11;
  return /^[\p{Lo}\p{Lt}[]/u.test(body) ? 12 : 13;
}

/** How the row before ends. */
function endOf(row: string): number {
  const text = row.trimEnd();
  const last = text.at(-1) ?? '';
  if (last === '.') {
    if (/(?<!\p{L})\p{Lu}\.$/u.test(text)) return 1;
    if (/(?:\b(?:pp?|vols?|no|nr|eds?|hrsg|hg|jr|st|dr|univ|j|int|proc|bd|vs|ca|al)|[,:] S)\.$/iu.test(text))
      return 11;
    return /\d[-–]\s?\d{1,5}\.$/u.test(text) ? 2 : 0;
  }
  if (/\d$/u.test(text))
    return /\d[-–]\s?\d{1,5}$/u.test(text) ? 2 : /(?:https?:|doi|www\.|10\.\d{4})\S*$/iu.test(text) ? 4 : 3;
  if (/[)\]”"’'»]/u.test(last)) return 5;
  if (/[,&+]/u.test(last)) return 6;
  if (/[-–—/]/u.test(last)) return /(?:https?:|www\.)\S*\/$/iu.test(text) ? 4 : 7;
  if (/[:;(=]/u.test(last)) return 10;
  if (/(?:https?:\/\/|www\.)\S{1,500}$/iu.test(text.slice(-500))) return 4;
  return /(?:^|\s)(?:and|und|et|y|e|i|in|of|the|for|der|die|das|des|de|la|le|on|to|a|an|with|für|von|zur|und|&)$/iu.test(
    text,
  )
    ? 8
    : 9;
}

/** Where the first date of the joined row stands: 0 nowhere near, 1 to 3 in its first 50, 120, 240 characters, 4 to 6 the same in brackets. */
function datePlace(text: string): number {
  const match = HEAD_YEAR.exec(text.slice(0, 240));
  if (!match) return 0;
  return (match.index < 50 ? 1 : match.index < 120 ? 2 : 3) + (match[1] ? 3 : 0);
}

/** Three letters, folded, as a number. */
function keyOf(body: string): number {
  const head = body
    .slice(0, 16)
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
  if (!/^["“„«‘'([]?\p{L}/u.test(body)) return 0;
  return head.charCodeAt(0) * 65536 ** 2 + (head.charCodeAt(1) || 0) * 65536 + (head.charCodeAt(2) || 0);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
