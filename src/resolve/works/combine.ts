/** Statements of one work -> the work: each field from the statement to be trusted most, and where it stands. */
import type { Name, TextField, Work } from '../../records/work.ts';
import { TEXT_FIELDS } from '../../records/work.ts';
import { familyOf, readFamily, readTitle } from './readings.ts';
import { compareText, wordingOf } from './statements.ts';
import { compareSources } from './texts.ts';

/** A work as one file states it, and how far that is trusted. */
export interface Statement {
  readonly work: Work;
  readonly trust: number;
}

/** Of statements: a reference in running text, a reference as a record cites it, a record of a database. */
export const TRUST = { text: 1, cited: 2, record: 3 };

type Making = { -readonly [K in keyof Work]: Work[K] };

/** The most trusted first; of equal trust the fullest; ties by their text, so that the order of input decides nothing. */
export function rank(statements: readonly Statement[]): readonly Statement[] {
  const keyed = statements.map(statement => ({
    statement,
    ...statement,
    fields: countFields(statement.work),
  }));
  keyed.sort(
    (a, b) =>
      b.trust - a.trust ||
      b.fields - a.fields ||
      compareText(a.work.id, b.work.id) ||
      compareText(wordingOf(a.work), wordingOf(b.work)) ||
      compareText(a.work.sources[0]?.file ?? '', b.work.sources[0]?.file ?? '') ||
      (a.work.sources[0]?.line ?? 0) - (b.work.sources[0]?.line ?? 0),
  );
  return keyed.map(({ statement }) => statement);
}

function countFields(work: Work): number {
  let count = work.author.length + (work.issued ? 1 : 0);
  for (const field of TEXT_FIELDS) if (work[field] !== undefined) count++;
  return count;
}

/** The work that ranked statements make. `fieldSources` tells of the fields that the first of them does not give. */
export function combine(statements: readonly Statement[], id: string): Work {
  const ranked = statements.map(({ work }) => work);
  const best = ranked[0]!;
  const merged: Making = { ...best, id, sources: ranked.flatMap(work => work.sources) };
  const from = new Map<string, Work>();
  for (const field of TEXT_FIELDS) {
    const giver = giverOf(field, ranked);
    if (!giver || giver === best) continue;
    merged[field] = giver[field]!;
    from.set(field, giver);
  }
  const wrote = authorsOf(statements);
  if (wrote !== best) from.set('author', wrote);
  merged.author = identifyByAll(wrote.author, ranked);
  const dated = ranked.find(work => work.issued);
  if (dated && dated !== best) {
    merged.issued = dated.issued!;
    from.set('issued', dated);
  }
  const typed = ranked.find(work => work.type !== 'document');
  if (typed) merged.type = typed.type;
  // Counts only grow: the largest is the latest, or of the source that covers most.
  const counts = ranked.flatMap(work => work.timesCited ?? []);
  if (counts.length > 0) merged.timesCited = counts.reduce((most, count) => Math.max(most, count));
  const more = ranked.find(work => work.further)?.further;
  if (more) merged.further = more;
  const placed = ranked.find(work => work.addresses)?.addresses;
  if (placed && !merged.addresses) merged.addresses = placed;
  if (merged.unparsed && ranked.some(work => !work.unparsed)) delete merged.unparsed;
  if (from.size > 0) merged.fieldSources = placesOf(ranked, from);
  return merged;
}

/** The first that states the field; an abbreviation gives way to what it abbreviates. */
function giverOf(field: TextField, ranked: readonly Work[]): Work | undefined {
  const giver = ranked.find(work => work[field] !== undefined);
  if (!giver || (field !== 'title' && field !== 'container-title')) return giver;
  const text = readTitle(giver[field]!);
  const isFuller = (work: Work) =>
    work[field] !== undefined &&
    work[field].length > giver[field]!.length &&
    compareSources(text, readTitle(work[field])) === 'short';
  return giver[field] === giver[field]!.toUpperCase() ? (ranked.find(isFuller) ?? giver) : giver;
}

/** A record names all authors; what cites it may name the first only, so there the longest list counts. */
function authorsOf(statements: readonly Statement[]): Work {
  const best = statements[0]!;
  if (best.trust === TRUST.record && best.work.author.length > 0) return best.work;
  return longest(statements.map(({ work }) => work));
}

/** The authors with the identifiers and places that other statements give, where these name the same in the same order. */
function identifyByAll(author: readonly Name[], ranked: readonly Work[]): readonly Name[] {
  let names = author;
  for (const work of ranked) {
    if (work.author === author || work.author.length !== author.length) continue;
    if (!work.author.some(isIdentified) || !work.author.every((name, i) => isAlike(name, author[i]!)))
      continue;
    names = names.map((name, i) => addIdentity(name, work.author[i]!));
  }
  return names;
}

const isIdentified = ({ ORCID, ids, affiliation }: Name): boolean => Boolean(ORCID ?? ids ?? affiliation);

const isAlike = (a: Name, b: Name): boolean =>
  readFamily(familyOf(a) ?? '') === readFamily(familyOf(b) ?? '');

function addIdentity(name: Name, { ORCID, ids, affiliation }: Name): Name {
  const all = [...new Set([...(name.ids ?? []), ...(ids ?? [])])];
  return {
    ...name,
    ...(ORCID && !name.ORCID ? { ORCID } : {}),
    ...(all.length > 0 ? { ids: all } : {}),
    ...(affiliation && !name.affiliation ? { affiliation } : {}),
  };
}

const longest = (ranked: readonly Work[]): Work =>
  ranked.reduce((most, work) => (work.author.length > most.author.length ? work : most));

/** Field -> index of the giver's first place among the sources of all. */
function placesOf(ranked: readonly Work[], from: ReadonlyMap<string, Work>): Record<string, number> {
  const starts = new Map<Work, number>();
  let start = 0;
  for (const work of ranked) {
    starts.set(work, start);
    start += work.sources.length;
  }
  return Object.fromEntries([...from].map(([field, work]) => [field, starts.get(work)!]));
}
