/** Files in and out of the page: reading what a person gives, building or opening it, and handing files back. */
import { signal } from '@preact/signals';
import type { Atlas } from '../atlas/atlas.ts';
import { ATLAS_FORMAT } from '../atlas/atlas.ts';
import { parseSnapshot, SNAPSHOT_FORMAT, writeSnapshot } from '../atlas/snapshot.ts';
import { checkAtlas, isPlainObject, parseAtlas } from '../atlas/validate.ts';
import type { Problem, SourceFile } from '../formats/format.ts';
import { parseView } from '../state/parse.ts';
import { runBuild } from '../worker/client.ts';
import type { Progress } from '../worker/protocol.ts';
import type { Desk } from './desk.ts';

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

export const job = signal<Job | null>(null);
export const refusal = signal<Refusal | null>(null);

/** Reads the atlas that came with the page; throws with a message for a person. */
export async function fetchAtlas(): Promise<Atlas> {
  const response = await fetch('./atlas.json');
  if (!response.ok) throw new Error(`atlas.json: ${response.status} ${response.statusText}`);
  return parseAtlas(await response.text());
}

/** Opens files as they are: a snapshot or an atlas as it was, anything else by building an atlas from it. */
export async function openFiles(desk: Desk, files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  refusal.value = null;
  try {
    const sources = await Promise.all(files.map(readFile));
    const only = sources.length === 1 ? new TextDecoder().decode(sources[0]!.bytes) : '';
    if (isOurs(only)) return openSaved(desk, only);
    await build(desk, sources);
  } catch (error) {
    refuse(desk, error instanceof Error ? error.message : String(error));
  }
}

/** Builds an atlas from text that was pasted. */
export async function openPasted(desk: Desk, pasted: string): Promise<void> {
  refusal.value = null;
  await build(desk, [{ name: 'pasted text', bytes: new TextEncoder().encode(pasted) }]);
}

async function readFile(file: File): Promise<SourceFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** True for what this program wrote itself, judged by its first letters. */
function isOurs(source: string): boolean {
  const head = source.slice(0, 400);
  return head.trimStart().startsWith('{') && (head.includes(SNAPSHOT_FORMAT) || head.includes(ATLAS_FORMAT));
}

function openSaved(desk: Desk, source: string): void {
  const document: unknown = JSON.parse(source);
  if (isPlainObject(document) && document.format === SNAPSHOT_FORMAT) {
    const { atlas, view } = parseSnapshot(source);
    desk.load(atlas, parseView(view));
  } else desk.load(checkAtlas(document));
  desk.dialog.value = null;
}

async function build(desk: Desk, sources: readonly SourceFile[]): Promise<void> {
  job.value?.cancel();
  const stop = new AbortController();
  const names = sources.map(source => source.name).join(', ');
  const cancel = () => stop.abort(new DOMException('Cancelled.', 'AbortError'));
  const tell = (progress: Progress) => {
    job.value = { names, progress, cancel };
  };
  tell({ stage: 'reading', done: 0, total: 0 });
  desk.dialog.value = 'open';
  try {
    const atlas = await runBuild(sources, {}, tell, stop.signal);
    show(desk, atlas, names);
  } catch (error) {
    if (!stop.signal.aborted) refuse(desk, error instanceof Error ? error.message : String(error));
  } finally {
    if (!stop.signal.aborted) job.value = null;
  }
}

/** The new atlas with its report, or, when nothing in it could be used, why. */
function show(desk: Desk, atlas: Atlas, names: string): void {
  const read = atlas.works.filter(work => work.unparsed !== true).length;
  if (read === 0) {
    refuse(desk, `No reference could be read in ${names}.`, atlas.problems);
    return;
  }
  const records = atlas.inputs.reduce((sum, input) => sum + input.records, 0);
  desk.load(atlas);
  desk.dialog.value = null;
  desk.change(view => ({ ...view, panel: 'about' }));
  const trouble = atlas.problems.length === 1 ? '1 problem' : `${atlas.problems.length} problems`;
  desk.notice.value = `Kept ${read} of ${records} references${atlas.problems.length > 0 ? `; ${trouble}, listed at the side` : ''}.`;
}

function refuse(desk: Desk, message: string, problems: readonly Problem[] = []): void {
  refusal.value = { message, problems };
  desk.dialog.value = 'open';
}

/** The snapshot of what is open: the atlas and the view, with the scheme as it is seen. */
export function snapshotOf(desk: Desk): string {
  return writeSnapshot(desk.catalogue.value.atlas, { ...desk.view.value });
}

/** Hands a file to the person. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The address must outlive the click; a minute is enough for any browser to have taken the file.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
