/** The one path from files to an atlas. The command line, the build script, the page's worker and the tests all walk it. */
import type { SourceFile } from '../formats/format.ts';
import { readNetworkFile } from '../formats/networks/registry.ts';
import { buildTables } from '../graph/tables.ts';
import { ATLAS_FORMAT, ATLAS_VERSION, type Atlas, type AtlasOptions } from './atlas.ts';
import { keepCited } from './cited.ts';
import { describeMerging, describeUndecided } from './decided.ts';
import { tellDoubts } from './doubts.ts';
import { drawMaps } from './maps/maps.ts';
import { resolveEntities } from './resolve.ts';
import { hashBytes } from './sha256.ts';
import { isDecisionFile, type OnProgress, readSources, type Sources, unpackSources } from './sources.ts';

export const GENERATOR = 'invisible-college 0.1.0';

export const DEFAULT_OPTIONS: AtlasOptions = { withCiting: false, rawNames: false, seed: 0, resolution: 1 };

/** Builds the atlas. Same files and options, same atlas, in any order of files but for the order of works. Never throws on bad input. */
export async function buildAtlas(
  files: readonly SourceFile[],
  options: Partial<AtlasOptions> & { lines?: boolean } = {},
  onProgress: OnProgress = () => {},
): Promise<Atlas> {
  const { lines = false, ...given } = options;
  const unpacked = await unpackSources(files, onProgress);
  const network = lines ? null : readNetworkFile(unpacked.files.filter(file => !isDecisionFile(file)));
  // Imported here because it is built on this file's own defaults.
  if (network) return (await import('./open-network.ts')).openNetwork(network, given, onProgress);
  const chosen: AtlasOptions = { ...DEFAULT_OPTIONS, ...given };
  const sources = await readSources(unpacked, { lines, onProgress });
  const { works, authors, journals, themes, decisions, ...rest } = resolveEntities(
    sources,
    chosen,
    onProgress,
  );
  const entities = { works, authors, journals, themes };
  const { citing } = sources;
  const cited = keepCited(sources.cited, [...works, ...citing]);
  const undecided = describeUndecided(rest.undecided, describeMerging(sources, sources.found, chosen), []);
  const graph = buildTables({ ...entities, citing });
  const maps = drawMaps({ graph, ...entities, citing, options: chosen }, (map, done, total) =>
    onProgress(`drawing ${map}`, done, total),
  );
  onProgress('done', 1, 1);
  const hashes = new Map(unpacked.files.map(file => [file.name, hashBytes(file.bytes)]));
  return {
    format: ATLAS_FORMAT,
    version: ATLAS_VERSION,
    generator: GENERATOR,
    title: titleOf(sources),
    inputs: sources.files.map(({ file, format, encoding, bytes, records }) => {
      const sha256 = hashes.get(file);
      return { file, format, encoding, bytes, records, ...(sha256 ? { sha256 } : {}) };
    }),
    options: chosen,
    citing,
    ...entities,
    ...(cited.length > 0 ? { cited } : {}),
    maps,
    decisions,
    ...tellDoubts(rest),
    ...(undecided ? { undecided } : {}),
    ...(sources.statements.length > 0 ? { statements: sources.statements } : {}),
    ...(sources.reasons.length > 0 ? { reasons: sources.reasons } : {}),
    problems: [...sources.problems, ...rest.problems],
  };
}

/** The citing article's title when there is one; else the files' names. */
function titleOf({ citing, files }: Sources): string {
  const named = citing.filter(work => work.type !== 'document');
  if (named.length === 1) return named[0]!.title ?? '';
  const names = files.filter(file => !file.decisions).map(file => file.file);
  return names.length <= 2 ? names.join(' and ') : `${names[0]} and ${names.length - 1} more files`;
}
