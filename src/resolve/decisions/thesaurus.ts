/** VOSviewer's thesaurus: a tab between a label and what replaces it; without a replacement the label is left out. */
import type { Problem, TextFile } from '../../formats/format.ts';
import type { Decision, DecisionKind } from './decision.ts';
import type { DecisionFile } from './file.ts';
import { readName } from './names.ts';

/** A thesaurus does not say of what it speaks; works it does not name, they have no labels there. */
const KINDS = ['author', 'journal', 'theme'] as const satisfies readonly DecisionKind[];

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\ufeff/u, '')
    .split('\t')
    .map(cell =>
      cell
        .trim()
        .replace(/^"(.*)"$/u, '$1')
        .replaceAll('""', '"'),
    );

/** By its header, "label" and "replace by" (or "replace"). */
export function isThesaurus({ lines }: TextFile): boolean {
  const [label, replace, ...rest] = cellsOf(lines.find(line => line.trim()) ?? '').map(cell =>
    cell.toLowerCase(),
  );
  return label === 'label' && /^replace(?: by)?$/.test(replace ?? '') && rest.every(cell => !cell);
}

/**
 * Each row as decisions of every kind, all at the place of the row: label and replacement are one, under the name of the replacement, and
 * so are labels with one replacement. A row without a label is a problem.
 */
export function readThesaurus(text: TextFile): DecisionFile {
  const decisions: Decision[] = [];
  const problems: Problem[] = [];
  const firstOf = new Map<string, string>();
  const header = text.lines.findIndex(line => line.trim());
  text.lines.forEach((raw, i) => {
    if (i <= header || !raw.trim()) return;
    const [label = '', replacement = ''] = cellsOf(raw);
    const line = i + 1;
    if (!label) {
      const message = 'This row of the thesaurus has no label.';
      problems.push({ file: text.name, line, code: 'decision-unread', message, severity: 'warning', raw });
      return;
    }
    const place = { file: text.name, line, endLine: line, raw };
    const first = firstOf.get(replacement) ?? label;
    firstOf.set(replacement, first);
    for (const kind of KINDS) {
      if (!replacement) decisions.push({ action: 'ignore', kind, a: label, place });
      else if (label !== replacement) {
        decisions.push({ action: 'merge', kind, a: replacement, b: label, place });
        // The replacement may stand nowhere itself.
        if (first !== label) decisions.push({ action: 'merge', kind, a: first, b: label, place });
        decisions.push({ action: 'rename', kind, a: label, b: replacement, place });
      }
    }
  });
  return { decisions, problems };
}

/**
 * The decisions of one kind as a thesaurus, a row for each label that is replaced or left out, by label. What it cannot say is left out:
 * splits, and names of single mentions.
 */
export function writeThesaurus(decisions: readonly Decision[], kind: DecisionKind): string {
  const own = decisions.filter(each => each.kind === kind && !readName(each.a) && !readName(each.b ?? ''));
  const groups = new Map<string, Set<string>>();
  const groupOf = (label: string): Set<string> => groups.get(label) ?? new Set([label]);
  const rows = new Map<string, string>();
  for (const { action, a, b } of own) {
    if (action !== 'merge' || b === undefined) continue;
    const all = new Set([...groupOf(a), ...groupOf(b)]);
    for (const label of all) groups.set(label, all);
  }
  // The first name of a merge replaces the others, unless they were given another.
  for (const all of new Set(groups.values())) for (const label of all) rows.set(label, [...all][0]!);
  for (const { action, a, b } of own) {
    if (action === 'rename' && b !== undefined) for (const label of groupOf(a)) rows.set(label, b);
    if (action === 'ignore') for (const label of groupOf(a)) rows.set(label, '');
  }
  const cells = [...rows]
    .filter(([label, replacement]) => label !== replacement)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(row => row.map(cell => cell.replace(/\s+/gu, ' ').trim()).join('\t'));
  return ['label\treplace by', ...cells, ''].join('\n');
}
