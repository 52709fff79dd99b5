/** Files in and out of the page: reading what a person gives, building or opening it, and handing files back. */

import { signal } from '@preact/signals';
import type { Atlas } from '../atlas/atlas.ts';
import { writeSnapshot } from '../atlas/snapshot.ts';
import { parseAtlas } from '../atlas/validate.ts';
import type { Problem, SourceFile } from '../formats/format.ts';
import { countProblems } from '../formats/problems.ts';
import { parseView } from '../state/parse.ts';
import { type Keeping, runOpen } from '../worker/client.ts';
import type { KeptEntry } from '../worker/kept.ts';
import type { OpenRequest, Progress } from '../worker/protocol.ts';
import { applyFiles, areDecisions } from './decision-files.ts';
import type { Desk } from './desk.ts';
import { readKept, rememberOpen, write } from './keeping.ts';
import { SHARING } from './text/sharing.ts';
import { countOf, sayKept, text } from './text.ts';

/** What is being read, how far it is, and how to stop it. */
export interface Job {
  readonly names: string;
  readonly progress: Progress;
  readonly cancel: () => void;
}

/** Why nothing could be opened. */
export interface Refusal {
  readonly message: string;
  readonly problems: readonly Problem[];
}

/** Reading takes about ten times the memory of the text, and a tab has 4 GB: 300 MB of records open in Chromium, of 480 MB it breaks down. */
const MOST_BYTES = 300_000_000;
/** What is not all text: of archives, pages and pictures less is left. */
const MOST_PACKED = 500_000_000;
const PACKED = /\.(?:zip|gz|pdf|docx|odt)$/i;

const mostOf = ({ name }: File): number => (PACKED.test(name) ? MOST_PACKED : MOST_BYTES);

export const job = signal<Job | null>(null);
export const refusal = signal<Refusal | null>(null);

/** Reads the atlas that came with the page; throws with a message for a person. */
export async function fetchAtlas(): Promise<Atlas> {
  const response = await fetch('./atlas.json');
  if (!response.ok) throw new Error(`atlas.json: ${response.status} ${response.statusText}`);
  return parseAtlas(await response.text());
}

/** Opens files: a snapshot or an atlas as it was, anything else by building an atlas from it. */
export async function openFiles(desk: Desk, files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  refusal.value = null;
  const large = files.find(file => file.size > mostOf(file));
  if (large !== undefined) {
    refuse(desk, SHARING.tooLarge(large.name, large.size, mostOf(large)));
    return;
  }
  try {
    const sources = await Promise.all(files.map(readFile));
    if (areDecisions(desk, sources)) {
      desk.dialog.value = null;
      await applyFiles(desk, sources);
    } else await open(desk, sources);
  } catch (error) {
    refuse(desk, error instanceof Error ? error.message : String(error));
  }
}

/** Builds an atlas from text that was pasted. */
export async function openPasted(desk: Desk, pasted: string): Promise<void> {
  refusal.value = null;
  await open(desk, [{ name: 'pasted text', bytes: new TextEncoder().encode(pasted) }]);
}

async function readFile(file: File): Promise<SourceFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Opens a collection that is kept in this browser, as it was left. */
export async function openKept(desk: Desk, key: string, title: string): Promise<void> {
  refusal.value = null;
  await run(desk, { files: [], options: {}, kept: key }, title);
}

const open = (desk: Desk, files: readonly SourceFile[]): Promise<void> =>
  run(desk, { files, options: {} }, files.map(file => file.name).join(', '));

async function run(desk: Desk, request: OpenRequest, names: string): Promise<void> {
  job.value?.cancel();
  const stop = new AbortController();
  const cancel = () => stop.abort(new DOMException('Cancelled.', 'AbortError'));
  const tell = (progress: Progress) => {
    job.value = { names, progress, cancel };
  };
  tell({ stage: 'reading', done: 0, total: 0 });
  desk.dialog.value = 'open';
  let opened: Atlas | null = null;
  let keeping: Keeping | null = null;
  // It may be kept before it is in view, or after.
  const remember = () => {
    if (keeping === null || opened === null || opened !== desk.base) return;
    const { key, reason } = keeping;
    if (reason === null) {
      rememberOpen(key);
      void write(desk.base, desk.deciding.held.value, desk.view.value);
    } else desk.notice.value = { text: text.notKept(reason) };
  };
  const onKept = (told: Keeping) => {
    keeping = told;
    remember();
  };
  try {
    const { atlas, view, lost } = await runOpen(request, tell, onKept, stop.signal);
    if (refuseNothing(desk, atlas, names)) return;
    const kept = await readKept(atlas);
    const catalogue = await desk.prepare(atlas);
    if (stop.signal.aborted) return;
    opened = atlas;
    const seen = view ?? (request.kept === undefined ? null : kept?.view) ?? null;
    desk.load(catalogue, seen === null ? undefined : parseView(seen));
    desk.dialog.value = null;
    if (seen === null) report(desk, atlas);
    remember();
    if (lost.length > 0) desk.notice.value = { text: lost.join(' ') };
    await decideAsKept(desk, kept);
  } catch (error) {
    if (!stop.signal.aborted) refuse(desk, error instanceof Error ? error.message : String(error));
  } finally {
    if (!stop.signal.aborted) job.value = null;
  }
}

/** What a person decided of this collection the last time holds again, and can be undone. */
export async function decideAsKept(desk: Desk, kept: KeptEntry | undefined): Promise<void> {
  const { held } = desk.deciding;
  if (kept === undefined || JSON.stringify(kept.decisions) === JSON.stringify(held.value)) return;
  await desk.deciding.replace(text.decidedBefore, kept.decisions);
}

/** Says so when nothing in the files could be used. */
function refuseNothing(desk: Desk, atlas: Atlas, names: string): boolean {
  if (tellFound(atlas) !== null) return false;
  const what = atlas.items === undefined ? 'reference' : 'node';
  refuse(desk, `No ${what} could be read in ${names}.`, atlas.problems);
  return true;
}

/** What was read of the new atlas, and what was not. */
function report(desk: Desk, atlas: Atlas): void {
  desk.change(view => ({ ...view, panel: 'about' }));
  const count = countProblems(atlas.problems);
  const trouble = count === 1 ? '1 problem' : `${count.toLocaleString('en')} problems`;
  const listed = count > 0 ? `; ${trouble}, listed at the side` : '';
  desk.notice.value = { text: `${tellFound(atlas)}${listed}.` };
}

/** What was read, in words; null when it is nothing. */
function tellFound(atlas: Atlas): string | null {
  const { items, maps } = atlas;
  if (items !== undefined)
    return items.length === 0
      ? null
      : `Opened ${countOf(items.length, 'node')} and ${maps[0]!.statistics.edges.toLocaleString('en')} links`;
  return sayKept(atlas);
}

function refuse(desk: Desk, message: string, problems: readonly Problem[] = []): void {
  refusal.value = { message, problems };
  desk.dialog.value = 'open';
}

/** The snapshot of what is open: the atlas and the view, with the scheme as it is seen. */
export function snapshotOf(desk: Desk): string {
  return writeSnapshot(desk.catalogue.value.atlas, { ...desk.view.value });
}
