/** Who and what the works of a collection speak of, with what was decided of it. */
import { identifyAuthors } from '../resolve/authors.ts';
import { findJournals } from '../resolve/journals.ts';
import { extractThemes } from '../themes/extract.ts';
import type { AtlasOptions } from './atlas.ts';
import { collect, type DecidedCollection, decideCollection, type Entities } from './decided.ts';
import { collectDoubts, type Doubts } from './doubts.ts';
import type { OnProgress, Sources } from './sources.ts';

export interface Resolution extends DecidedCollection, Doubts {
  /** Without what was decided of entities. */
  readonly found: Entities;
}

export type Resolvable = Pick<Sources, 'works' | 'citing' | 'cited' | 'doubtful' | 'decisions' | 'unused'>;

/**
 * The entities of the works. With `withCiting` the citing documents are works of the collection too; `withCited` takes in the authors and
 * journals of what is only cited, for networks of citations.
 */
export function resolveEntities(
  sources: Resolvable,
  options: AtlasOptions,
  onProgress: OnProgress = () => {},
  withCited = false,
): Resolution {
  const works = collect(sources, options);
  onProgress('resolving', 0, 3);
  const held = withCited ? [...works, ...sources.cited] : works;
  const { authors, doubtful: ofAuthors } = identifyAuthors(held, options.rawNames);
  onProgress('resolving', 1, 3);
  const { journals, doubtful: ofJournals } = findJournals(held, options.rawNames);
  onProgress('resolving', 2, 3);
  const themes = extractThemes(works, sources.citing);
  onProgress('resolving', 3, 3);
  const { decisions, unused } = sources;
  const cited = withCited ? sources.cited : [];
  const found = { works, authors, journals, themes };
  const decided = decideCollection(found, decisions, { cited, unused });
  return { ...decided, found, ...collectDoubts(sources, { authors, ofAuthors, ofJournals }) };
}
