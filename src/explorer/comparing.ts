/** What changed between the collection in view and another: an earlier search, other parameters, or the same before one's own decisions. */
import { signal } from '@preact/signals';
import type { Atlas } from '../atlas/atlas.ts';
import type { AtlasDiff } from '../export/diff/diff.ts';
import { runOpen } from '../worker/client.ts';
import type { Progress } from '../worker/protocol.ts';
import type { Desk } from './desk.ts';

export interface Compared {
  /** The atlas that is the later one: when another is in view, the comparison is of something else. */
  readonly after: Atlas;
  readonly diff: AtlasDiff;
}

export const compared = signal<Compared | null>(null);
/** How far the reading of the other is; null while nothing is read. */
export const reading = signal<Progress | null>(null);
/** Why it could not be compared. */
export const failed = signal<string | null>(null);

/** Reads files, and compares: they are the earlier state, what is in view the later. */
export async function compareWithFiles(desk: Desk, files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  failed.value = null;
  const after = desk.catalogue.value.atlas;
  try {
    const sources = await Promise.all(
      files.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const tell = (progress: Progress) => {
      reading.value = progress;
    };
    tell({ stage: 'reading', done: 0, total: 0 });
    const request = { files: sources, options: {}, isPassing: true };
    const { atlas } = await runOpen(request, tell, () => {}, new AbortController().signal);
    await compare(atlas, after);
  } catch (error) {
    failed.value = error instanceof Error ? error.message : String(error);
  } finally {
    reading.value = null;
  }
}

/** Compares with the same collection as it was opened: what one's own decisions changed. */
export async function compareWithOpened(desk: Desk): Promise<void> {
  failed.value = null;
  await compare(desk.base, desk.catalogue.value.atlas);
}

async function compare(before: Atlas, after: Atlas): Promise<void> {
  const { diffAtlases } = await import('../export/diff/diff.ts');
  compared.value = { after, diff: diffAtlases(before, after) };
}
