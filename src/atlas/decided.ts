/** A collection with decisions carried out, and the way back: what it was before them. */
import type { Problem } from '../formats/format.ts';
import type { Work } from '../records/work.ts';
import { applyDecisions, type Decided, type Unused } from '../resolve/decisions/apply.ts';
import type { Decision } from '../resolve/decisions/decision.ts';
import { aliasesOfWorks } from '../resolve/decisions/names.ts';
import { inOrder } from '../resolve/decisions/settle.ts';
import type { Entity } from '../resolve/entity.ts';
import {
  type Atlas,
  type AtlasOptions,
  ENTITY_LISTS,
  type Touched,
  type Undecided,
  type Unmerged,
} from './atlas.ts';
import { compareWorks, restoreWorks } from './merged.ts';
import type { Sources } from './sources.ts';

/** Works and what they speak of. */
export interface Entities {
  readonly works: readonly Work[];
  readonly authors: readonly Entity[];
  readonly journals: readonly Entity[];
  readonly themes: readonly Entity[];
}

export interface DecidedCollection extends Entities {
  /** The decisions that are held: all, but for rows of a thesaurus under kinds in which they name nothing. */
  readonly decisions: readonly Decision[];
  /** What they changed; null when nothing. */
  readonly undecided: Pick<Undecided, 'authors' | 'journals' | 'themes' | 'works'> | null;
  readonly heirs: Decided['heirs'];
  readonly problems: readonly Problem[];
}

/**
 * Carries out decisions on entities as they were found; of works, renames and what is left out (merged and split they are where they are
 * read). What is left out takes its mentions with it, after everything else. `cited` are works outside the collection that entities may
 * stand in; `unused` are decisions of which it is known already that they change nothing. Linear.
 */
export function decideCollection(
  found: Entities,
  decisions: readonly Decision[],
  { cited = [], unused: unread = [] }: { cited?: readonly Work[]; unused?: readonly Unused[] } = {},
): DecidedCollection {
  const all = ENTITY_LISTS.flatMap(kind => found[kind]);
  const { entities, heirs, unused } = applyDecisions(all, decisions);
  const { renamed, ignored, missing } = decideWorks([...found.works, ...cited], decisions);
  const decided = entities.flatMap(entity => withoutWorks(entity, ignored));
  const of = (kind: Entity['kind']) => decided.filter(entity => entity.kind === kind);
  const lists = { authors: of('author'), journals: of('journal'), themes: of('theme') };
  const works = found.works.flatMap(work => (ignored.has(work.id) ? [] : [renamed.get(work.id) ?? work]));
  const { held, problems } = reportUnused(decisions, [...unused, ...missing, ...unread]);
  const touched = {
    authors: compareLists(found.authors, lists.authors),
    journals: compareLists(found.journals, lists.journals),
    themes: compareLists(found.themes, lists.themes),
    works: found.works.flatMap((work, index) =>
      ignored.has(work.id) || renamed.has(work.id) ? [{ index, work }] : [],
    ),
  };
  const isTouched =
    touched.works.length > 0 ||
    ENTITY_LISTS.some(kind => touched[kind].before.length + touched[kind].made.length > 0);
  return { works, ...lists, decisions: held, undecided: isTouched ? touched : null, heirs, problems };
}

/** The collection of an atlas as it was found, before its decisions. */
export function undecidedOf(atlas: Atlas): Entities {
  const { undecided } = atlas;
  if (!undecided) return atlas;
  const restore = (kind: (typeof ENTITY_LISTS)[number]): Entity[] => {
    const made = new Set(undecided[kind].made);
    const stayed = atlas[kind].filter(entity => !made.has(entity.id));
    return [...stayed, ...undecided[kind].before].sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  const works = restoreWorks(
    atlas.works,
    undecided.works,
    undecided.works.map(({ work }) => work.id),
  );
  return { works, authors: restore('authors'), journals: restore('journals'), themes: restore('themes') };
}

/** The works that count: those read, and the citing documents when asked for. */
export function collect(
  { works, citing }: Pick<Sources, 'works' | 'citing'>,
  { withCiting }: AtlasOptions,
): Sources['works'] {
  if (!withCiting) return works;
  const known = new Set(works.map(work => work.id));
  return [...works, ...citing.filter(work => work.type !== 'document' && !known.has(work.id))];
}

/** The works and citing documents of an atlas before any were merged or split; `works` are those of `undecidedOf`. */
export function unmergedOf(atlas: Atlas, works: readonly Work[]): Pick<Sources, 'works' | 'citing'> {
  const merged = atlas.undecided?.merged;
  if (!merged) return { works, citing: atlas.citing };
  return { works: restoreWorks(works, merged.works, merged.made), citing: merged.citing };
}

/** What merging works by decision changed; null when nothing. */
export function describeMerging(
  now: Pick<Sources, 'works' | 'citing'>,
  found: Pick<Sources, 'works' | 'citing'>,
  options: AtlasOptions,
): Unmerged | null {
  if (now.works === found.works) return null;
  const changes = compareWorks(collect(found, options), collect(now, options));
  return changes.works.length + changes.made.length > 0 ? { ...changes, citing: found.citing } : null;
}

/** All that decisions changed; null when nothing. */
export function describeUndecided(
  touched: DecidedCollection['undecided'],
  merged: Unmerged | null,
  moved: Undecided['moved'],
  drawnUnder?: readonly Decision[],
): Undecided | null {
  if (!touched && !merged && moved.length === 0 && !drawnUnder) return null;
  const none = { before: [], made: [] };
  return {
    ...(touched ?? { authors: none, journals: none, themes: none, works: [] }),
    ...(merged ? { merged } : {}),
    ...(drawnUnder ? { drawnUnder } : {}),
    moved,
  };
}

function decideWorks(works: readonly Work[], decisions: readonly Decision[]) {
  const renamed = new Map<string, Work>();
  const ignored = new Set<string>();
  const missing: Unused[] = [];
  const aliases = aliasesOfWorks(decisions);
  const own = inOrder(decisions).filter(
    ({ kind, action }) => kind === 'work' && (action === 'rename' || action === 'ignore'),
  );
  const byId = new Map(own.length > 0 ? works.map(work => [work.id, work]) : []);
  for (const decision of own) {
    const meant = [...aliases(decision.a)].flatMap(id => byId.get(id) ?? []);
    if (meant.length === 0) missing.push({ decision, reason: `no work has the id “${decision.a}”` });
    for (const work of meant)
      if (decision.action === 'ignore') ignored.add(work.id);
      else if (decision.b !== undefined) renamed.set(work.id, { ...work, title: decision.b });
  }
  return { renamed, ignored, missing };
}

/** The entity as it stands in the other works; nothing when it stands in no other. */
function withoutWorks(entity: Entity, ignored: ReadonlySet<string>): Entity[] {
  if (ignored.size === 0 || !entity.mentions.some(({ work }) => ignored.has(work))) return [entity];
  const mentions = entity.mentions.filter(({ work }) => !ignored.has(work));
  if (mentions.length === 0) return [];
  const stood = new Set(entity.mentions.map(({ as }) => as));
  const stand = new Set(mentions.map(({ as }) => as));
  const variants = entity.variants.filter(variant => stand.has(variant) || !stood.has(variant));
  return [{ ...entity, variants, mentions }];
}

function compareLists(found: readonly Entity[], decided: readonly Entity[]): Touched {
  const [before, after] = [new Set(found), new Set(decided)];
  return {
    before: found.filter(entity => !after.has(entity)),
    made: decided.filter(entity => !before.has(entity)).map(entity => entity.id),
  };
}

/**
 * A problem for each decision that changed nothing. A row of a thesaurus stands for decisions of every kind: it is told only when none of
 * them found what it names, and of the others only those are held that did.
 */
function reportUnused(decisions: readonly Decision[], unused: readonly Unused[]) {
  const why = new Map(unused.map(({ decision, reason }) => [decision, reason]));
  const rowOf = ({ place }: Decision) => (place ? `${place.line}\n${place.file}` : null);
  const used = new Set(decisions.filter(decision => !why.has(decision)).map(rowOf));
  const told = new Set<string>();
  const held: Decision[] = [];
  const problems: Problem[] = [];
  decisions.forEach((decision, i) => {
    const reason = why.get(decision);
    const row = rowOf(decision);
    if (reason !== undefined && row !== null && used.has(row)) return;
    held.push(decision);
    if (reason === undefined || (row !== null && told.has(row))) return;
    if (row !== null) told.add(row);
    problems.push(describeUnused(decision, reason, i));
  });
  return { held, problems };
}

function describeUnused(decision: Decision, reason: string, index: number): Problem {
  const { action, kind, a, b, place } = decision;
  const what = b === undefined ? `“${a}”` : `“${a}”, “${b}”`;
  return {
    file: place?.file ?? 'decisions.tsv',
    // Below the header, as it would be saved.
    line: place?.line ?? index + 2,
    code: 'decision-unused',
    message: `This decision (${action} ${kind} ${what}) changes nothing: ${reason}.`,
    severity: 'warning',
    ...(place ? { raw: place.raw } : {}),
  };
}
