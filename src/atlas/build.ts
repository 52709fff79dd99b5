/** The one path from files to an atlas. The command line, the build script, the page's worker and the tests all walk it. */
import type { SourceFile } from '../formats/format.ts';
import { readNetworkFile } from '../formats/networks/registry.ts';
import { buildGraph } from '../graph/graph.ts';
import type { Work } from '../records/work.ts';
import { resolveAuthors } from '../resolve/authors.ts';
import type { Entity } from '../resolve/entity.ts';
import { resolveJournals } from '../resolve/journals.ts';
import { extractThemes } from '../themes/extract.ts';
import { ATLAS_FORMAT, ATLAS_VERSION, type Atlas, type AtlasOptions } from './atlas.ts';
import { drawMaps } from './maps/maps.ts';
import { type OnProgress, readSources, type Sources, unpackSources } from './sources.ts';

export const GENERATOR = 'invisible-college 0.1.0';

export const DEFAULT_OPTIONS: AtlasOptions = { withCiting: false, rawNames: false, seed: 0, resolution: 1 };

export interface Entities {
  readonly works: readonly Work[];
  readonly authors: readonly Entity[];
  readonly journals: readonly Entity[];
  readonly themes: readonly Entity[];
}

/**
 * Who and what the works of the collection speak of. With `withCiting` the citing documents are works of the collection too;
 * `withCited` takes in the authors and journals of what is only cited, for networks of citations.
 */
export function resolveEntities(
  sources: Sources,
  options: AtlasOptions = DEFAULT_OPTIONS,
  onProgress: OnProgress = () => {},
  withCited = false,
): Entities {
  const named = sources.citing.filter(work => work.type !== 'document');
  const works = options.withCiting
    ? [...sources.works, ...named.filter(work => !sources.works.some(other => other.id === work.id))]
    : sources.works;
  onProgress('resolving', 0, 3);
  const held = withCited ? [...works, ...sources.cited] : works;
  const authors = resolveAuthors(held, options.rawNames);
  onProgress('resolving', 1, 3);
  const journals = resolveJournals(held, options.rawNames);
  onProgress('resolving', 2, 3);
  const themes = extractThemes(works, sources.citing);
  onProgress('resolving', 3, 3);
  return { works, authors, journals, themes };
}

/** Builds the atlas. Same files and options, same atlas, in any order of files but for the order of works. Never throws on bad input. */
export async function buildAtlas(
  files: readonly SourceFile[],
  options: Partial<AtlasOptions> & { lines?: boolean } = {},
  onProgress: OnProgress = () => {},
): Promise<Atlas> {
  const { lines = false, ...given } = options;
  const unpacked = await unpackSources(files, onProgress);
  const network = lines ? null : readNetworkFile(unpacked.files);
  // Imported here because it is built on this file's own defaults.
  if (network) return (await import('./open-network.ts')).openNetwork(network, given, onProgress);
  const chosen: AtlasOptions = { ...DEFAULT_OPTIONS, ...given };
  const sources = await readSources(unpacked, { lines, onProgress });
  const entities = resolveEntities(sources, chosen, onProgress);
  const { citing } = sources;
  const graph = buildGraph({ ...entities, citing });
  const maps = drawMaps({ graph, ...entities, citing, options: chosen }, (map, done, total) =>
    onProgress(`drawing ${map}`, done, total),
  );
  onProgress('done', 1, 1);
  return {
    format: ATLAS_FORMAT,
    version: ATLAS_VERSION,
    generator: GENERATOR,
    title: titleOf(sources),
    inputs: sources.files.map(({ file, format, encoding, bytes, records }) => ({
      file,
      format,
      encoding,
      bytes,
      records,
    })),
    options: chosen,
    citing,
    ...entities,
    maps,
    problems: sources.problems,
  };
}

/** The citing article's title when there is one; else the files' names. */
function titleOf({ citing, files }: Sources): string {
  const named = citing.filter(work => work.type !== 'document');
  if (named.length === 1) return named[0]!.title ?? '';
  const names = files.map(file => file.file);
  return names.length <= 2 ? names.join(' and ') : `${names[0]} and ${names.length - 1} more files`;
}
