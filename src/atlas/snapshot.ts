/** A snapshot: one JSON with the atlas and what the person saw of it, which opens again exactly as it was. */
import type { Atlas } from './atlas.ts';
import { AtlasError, checkAtlas, checkFormat, isPlainObject, parseJson } from './validate.ts';

export const SNAPSHOT_FORMAT = 'invisible-college-snapshot';
export const SNAPSHOT_VERSION = 1;

/** Plain JSON; what it means is the page's business, which checks it field by field. */
export type SnapshotView = Readonly<Record<string, unknown>>;

export interface Snapshot {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly version: typeof SNAPSHOT_VERSION;
  /** Before the atlas, so that it survives when the end of a file is lost. */
  readonly view: SnapshotView;
  readonly atlas: Atlas;
}

/** Makes of a document of one version one of the next. */
export type Step = (document: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** From version 1 to 2, from 2 to 3 ...: version 1 is the first, so there is none yet. */
const STEPS: readonly Step[] = [];

/** A document of any older version as one of the version that the steps lead to. */
export function migrate(
  document: Readonly<Record<string, unknown>>,
  steps: readonly Step[],
): Readonly<Record<string, unknown>> {
  const from = document.version as number;
  return steps
    .slice(from - 1)
    .reduce((older, step, i) => ({ ...step(older), version: from + i + 1 }), document);
}

export function writeSnapshot(atlas: Atlas, view: SnapshotView): string {
  const snapshot: Snapshot = { format: SNAPSHOT_FORMAT, version: SNAPSHOT_VERSION, view, atlas };
  return `${JSON.stringify(snapshot)}\n`;
}

/** Reads a snapshot, of an older version too; AtlasError says what is wrong with one that is damaged or newer. */
export function parseSnapshot(source: string): Snapshot {
  const found = parseJson(source);
  checkFormat(found, SNAPSHOT_FORMAT, SNAPSHOT_VERSION);
  const document = migrate(found, STEPS);
  if (!isPlainObject(document.view))
    throw new AtlasError('The snapshot is damaged at view: it should be an object.');
  checkAtlas(document.atlas);
  return document as unknown as Snapshot;
}

/** What could be opened, and which parts were lost or made anew, in sentences; none when the file was whole. */
export interface OpenedSnapshot {
  readonly atlas: Atlas;
  readonly view: SnapshotView;
  readonly lost: readonly string[];
}

/**
 * Opens a snapshot, a damaged one as far as it goes: what was lost stands in `lost`, and among the problems of the atlas. AtlasError when it
 * is newer, something else, or nothing is left of it.
 */
export async function openSnapshot(source: string): Promise<OpenedSnapshot> {
  try {
    return { ...parseSnapshot(source), lost: [] };
  } catch (error) {
    if (!(error instanceof AtlasError)) throw error;
    // Imported here because few snapshots are damaged, and drawing lost maps takes half the program.
    const { recoverSnapshot } = await import('./recover.ts');
    return recoverSnapshot(source, error);
  }
}
