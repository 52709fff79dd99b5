/** `invisible-college/atlas`: files to an atlas in one call, atlases and snapshots from text, and what decisions make of them. */
export type { Atlas, AtlasMap, AtlasOptions, Cluster } from '../../src/atlas/atlas.ts';
export { buildAtlas, DEFAULT_OPTIONS, GENERATOR } from '../../src/atlas/build.ts';
export { redecide } from '../../src/atlas/redecide.ts';
export { type Restriction, restrictMap } from '../../src/atlas/restrict.ts';
export {
  type OpenedSnapshot,
  openSnapshot,
  parseSnapshot,
  type Snapshot,
  type SnapshotView,
  writeSnapshot,
} from '../../src/atlas/snapshot.ts';
export { AtlasError, parseAtlas } from '../../src/atlas/validate.ts';
