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
  readonly atlas: Atlas;
  readonly view: SnapshotView;
}

export function writeSnapshot(atlas: Atlas, view: SnapshotView): string {
  const snapshot: Snapshot = { format: SNAPSHOT_FORMAT, version: SNAPSHOT_VERSION, atlas, view };
  return `${JSON.stringify(snapshot)}\n`;
}

/** Reads a snapshot; AtlasError says what is wrong with one that is damaged or newer. */
export function parseSnapshot(source: string): Snapshot {
  const document = parseJson(source);
  checkFormat(document, SNAPSHOT_FORMAT, SNAPSHOT_VERSION);
  if (!isPlainObject(document.view))
    throw new AtlasError('The snapshot is damaged at view: it should be an object.');
  checkAtlas(document.atlas);
  return document as unknown as Snapshot;
}
