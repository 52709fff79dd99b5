/** Decisions as files: saved to be put beside the files of a collection, and read into the atlas that is open. */
import { decodeText } from '../formats/decode.ts';
import type { SourceFile } from '../formats/format.ts';
import { DECISION_KINDS, type Decision, type DecisionKind } from '../resolve/decisions/decision.ts';
import { isDecisions, readDecisions, writeDecisions } from '../resolve/decisions/file.ts';
import { writeThesaurus } from '../resolve/decisions/thesaurus.ts';
import { addDecisions } from '../state/ledger.ts';
import type { Desk } from './desk.ts';
import { download } from './download.ts';
import { capital, endSentence, KIND } from './text.ts';

/** Hands the decisions to the person: one table, or a thesaurus for each kind that one can say something of. */
export function saveDecisions(desk: Desk, as: 'table' | 'thesaurus'): void {
  const held = desk.deciding.held.value;
  if (as === 'table') {
    downloadText('decisions.tsv', 'text/tab-separated-values', writeDecisions(held));
    return;
  }
  const kinds = DECISION_KINDS.filter(kind => kind !== 'work' && canSay(held, kind));
  for (const kind of kinds)
    downloadText(`thesaurus-${KIND[kind][1]}.txt`, 'text/plain', writeThesaurus(held, kind));
  const left = held.filter(({ action, kind }) => action === 'split' || kind === 'work').length;
  if (left > 0)
    desk.notice.value = {
      text: `A thesaurus cannot say everything: ${left === 1 ? '1 decision is' : `${left} decisions are`} only in decisions.tsv.`,
    };
}

function canSay(held: readonly Decision[], kind: DecisionKind): boolean {
  return held.some(each => each.kind === kind && each.action !== 'split');
}

function downloadText(name: string, type: string, content: string): void {
  download(name, new Blob([content], { type }));
}

/** Whether files are decisions, all of them, for the atlas that is open. */
export function areDecisions(desk: Desk, files: readonly SourceFile[]): boolean {
  return (
    desk.catalogue.value.atlas.items === undefined &&
    files.length > 0 &&
    files.every(file => isDecisions(decodeText({ name: file.name, bytes: file.bytes.subarray(0, 4096) })))
  );
}

/** Takes the decisions of files as one step. What could not be read, or changes nothing, is listed among the problems. */
export async function applyFiles(desk: Desk, files: readonly SourceFile[]): Promise<void> {
  const readings = files.map(file => readDecisions(decodeText(file)));
  const decisions = readings.flatMap(reading => reading.decisions);
  const rows = new Set(decisions.map(({ place }) => `${place?.line}\n${place?.file}`)).size;
  const names = files.map(file => file.name).join(', ');
  const title = `took ${rows === 1 ? '1 decision' : `${rows.toLocaleString('en')} decisions`} from ${names}`;
  desk.deciding.unread.value = [
    ...desk.deciding.unread.value,
    ...readings.flatMap(reading => reading.problems),
  ];
  await desk.deciding.replace(title, addDecisions(desk.deciding.held.value, decisions));
  const problems = desk.problems.value.filter(({ file }) => files.some(({ name }) => name === file)).length;
  const trouble = problems === 1 ? '1 problem' : `${problems} problems`;
  const text = endSentence(`${capital(title)}${problems > 0 ? `; ${trouble}, listed at the side` : ''}`);
  desk.notice.value = { text, canUndo: true };
  desk.change(view => ({ ...view, panel: 'about' }));
}
