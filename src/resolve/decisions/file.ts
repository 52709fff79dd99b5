/**
 * decisions.tsv: one decision a line, its cells parted by tabs under the header "action kind a b note". Lines that begin with # are remarks.
 * A cell that a spreadsheet would run as a formula stands behind an apostrophe.
 */
import type { Problem, TextFile } from '../../formats/format.ts';
import { DECISION_ACTIONS, DECISION_KINDS, type Decision } from './decision.ts';
import { isThesaurus, readThesaurus } from './thesaurus.ts';

export interface DecisionFile {
  readonly decisions: readonly Decision[];
  readonly problems: readonly Problem[];
}

const HEADER = ['action', 'kind', 'a', 'b', 'note'];
/** A cell of this length is no name. */
const LONGEST = 2000;

/** Whether the text is one that `readDecisions` reads, by its first line that is no remark. */
export function isDecisions(text: TextFile): boolean {
  return isTable(text) || isThesaurus(text);
}

/** Reads decisions.tsv or a thesaurus of VOSviewer. A line that makes no decision is a problem; all others are kept. Linear. */
export function readDecisions(text: TextFile): DecisionFile {
  if (isThesaurus(text)) return readThesaurus(text);
  const decisions: Decision[] = [];
  const problems: Problem[] = [];
  const at = isTable(text) ? headerOf(text) : -1;
  text.lines.forEach((raw, i) => {
    if (i === at || !raw.trim() || isRemark(raw)) return;
    const read = readLine(raw);
    const line = i + 1;
    if (typeof read === 'string')
      problems.push({
        file: text.name,
        line,
        code: 'decision-unread',
        message: read,
        severity: 'warning',
        raw,
      });
    else decisions.push({ ...read, place: { file: text.name, line, endLine: line, raw } });
  });
  return { decisions, problems };
}

/** The table, with its header and a line end after every line. Reading it gives the same decisions, but for tabs and line breaks in names. */
export function writeDecisions(decisions: readonly Decision[]): string {
  const rows = decisions.map(({ action, kind, a, b = '', note = '' }) => [action, kind, a, b, note]);
  return [HEADER, ...rows].map(cells => `${cells.map(guard).join('\t').trimEnd()}\n`).join('');
}

function readLine(raw: string): Decision | string {
  const cells = raw.split('\t').map(unguard);
  const [actionText = '', kindText = '', a = '', b = '', note = ''] = cells;
  const action = DECISION_ACTIONS.find(name => name === actionText.toLowerCase());
  const kind = DECISION_KINDS.find(name => name === kindText.toLowerCase());
  if (cells.length < 3) return 'A decision has at least three cells, parted by tabs: action, kind, name.';
  if (!action) return `“${shorten(actionText)}” is no action: ${DECISION_ACTIONS.join(', ')}.`;
  if (!kind) return `“${shorten(kindText)}” is no kind: ${DECISION_KINDS.join(', ')}.`;
  if (!a) return 'The decision names nothing.';
  if (!b && action !== 'ignore') return `${action} needs two names; the second is missing.`;
  if (a.length > LONGEST || b.length > LONGEST) return `A name is longer than ${LONGEST} characters.`;
  const named = action === 'ignore' ? { action, kind, a } : { action, kind, a, b };
  return note ? { ...named, note } : named;
}

const isRemark = (line: string): boolean => line.trimStart().startsWith('#');

/** Index of the first line that says something, below remarks. */
function headerOf({ lines }: TextFile): number {
  return lines.findIndex(line => line.trim() && !isRemark(line));
}

function isTable(text: TextFile): boolean {
  const cells = cellsOf(text.lines[headerOf(text)] ?? '');
  return HEADER.slice(0, 3).every((name, i) => cells[i] === name);
}

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\ufeff/u, '')
    .split('\t')
    .map(cell => unguard(cell).toLowerCase());

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** On one line; behind an apostrophe what a spreadsheet would run, or would be read as a remark or a guard itself. */
function guard(cell: string): string {
  const text = cell.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ').trim();
  return /^[=+\-@'"#]/u.test(text) ? `'${text}` : text;
}

/** The cell as it was before `guard`; a cell that a spreadsheet put in quotation marks without them. */
function unguard(cell: string): string {
  const text = cell.trim();
  if (/^'[=+\-@'"#]/u.test(text)) return text.slice(1);
  return text.length > 1 && text.startsWith('"') && text.endsWith('"')
    ? text.slice(1, -1).replaceAll('""', '"').trim()
    : text;
}
