/** Why the statements of one work are one: as resolution found, and as a person decided. */
import type { WorkReason } from '../atlas/atlas.ts';
import type { Place } from '../formats/format.ts';
import type { Work } from '../records/work.ts';
import type { Decision } from '../resolve/decisions/decision.ts';
import { readName } from '../resolve/decisions/names.ts';
import type { Catalogue } from './catalogue.ts';

/** Two places that state the work in different words, and why they state the same. */
export interface Joined {
  readonly a: Place;
  readonly b: Place;
  readonly reason: string;
  /** 0 to 1. */
  readonly score: number;
}

/** What a person decided first, then the strongest. After a split only reasons between what stayed together; none where one statement makes the work. */
export function reasonsOfWork(catalogue: Catalogue, work: Work): Joined[] {
  if (work.sources.length < 2) return [];
  const { decisions = [] } = catalogue.atlas;
  const own = new Set(work.sources.map(keyOf));
  const origins = originsOf(catalogue, work, own);
  const within = ([a, b]: readonly (Place | undefined)[], reason: string, score: number): Joined[] =>
    a && b && keyOf(a) !== keyOf(b) && own.has(keyOf(a)) && own.has(keyOf(b))
      ? [{ a, b, reason, score }]
      : [];
  const decided = decisions
    .filter(({ kind, action }) => kind === 'work' && action === 'merge')
    .flatMap(({ a, b = '', note }) =>
      within([placeNamed(origins, a), placeNamed(origins, b)], tellMerge(note), 1),
    );
  const found = origins.flatMap(({ id, sources }) =>
    (reasonsByWork(catalogue).get(id) ?? []).flatMap(({ a, b, reason, score }) =>
      within([sources[a], sources[b]], reason, score),
    ),
  );
  return [...decided, ...found.sort((x, y) => y.score - x.score)];
}

const keyOf = ({ file, line, raw }: Place): string => `${line}\n${file}\n${raw}`;

/** As decisions on authors and journals say it. */
const tellMerge = (note: Decision['note']): string =>
  note ? `decided: merged (${note})` : 'decided: merged';

/** The works that it was before any were merged or split: most are what they were. */
function originsOf({ atlas }: Catalogue, work: Work, own: ReadonlySet<string>): readonly Work[] {
  const merged = atlas.undecided?.merged;
  if (!merged?.made.includes(work.id)) return [work];
  return merged.works
    .map(restored => restored.work)
    .filter(({ sources }) => sources.some(place => own.has(keyOf(place))));
}

/** Where what a decision names first stands: a work by its id, a statement by its place as well. */
function placeNamed(origins: readonly Work[], name: string): Place | undefined {
  const { form, work: at } = readName(name) ?? { form: name, work: '' };
  const { sources = [] } = origins.find(({ id }) => id === form) ?? {};
  return at ? sources.find(({ file, line }) => `${file}:${line}` === at) : sources[0];
}

const known = new WeakMap<Catalogue, ReadonlyMap<string, readonly WorkReason[]>>();

function reasonsByWork(catalogue: Catalogue): ReadonlyMap<string, readonly WorkReason[]> {
  let byWork = known.get(catalogue);
  if (!byWork) {
    const groups = new Map<string, WorkReason[]>();
    for (const reason of catalogue.atlas.reasons ?? []) {
      const own = groups.get(reason.of);
      if (own) own.push(reason);
      else groups.set(reason.of, [reason]);
    }
    byWork = groups;
    known.set(catalogue, byWork);
  }
  return byWork;
}
