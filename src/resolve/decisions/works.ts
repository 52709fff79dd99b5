/** Works as decisions have them: those that were merged put together from all their statements, statements that were split off works of their own. */
import { shortHash } from '../../records/slug.ts';
import type { Work } from '../../records/work.ts';
import { combine, rank, type Statement, TRUST } from '../works/combine.ts';
import type { MergedWorks } from '../works.ts';
import { applyDecisions, type Unused } from './apply.ts';
import type { Decision } from './decision.ts';
import { readName } from './names.ts';
import type { Decidable } from './parts.ts';

export interface DecidedWorks extends Pick<MergedWorks, 'works' | 'idOf'> {
  readonly unused: readonly Unused[];
}

/**
 * Carries out merges and splits of works on what was merged from `records` and what they cite. A work is named by its id, a statement of it by
 * the id and where it stands: "smith-2004 [scopus.csv:12]". A merged work has the id of the one of most statements. Works keep
 * their order; what is split off stands behind what it was split from. Linear.
 */
export function decideWorks(
  records: readonly Work[],
  cited: readonly Work[],
  { works, idOf }: Pick<MergedWorks, 'works' | 'idOf'>,
  decisions: readonly Decision[],
): DecidedWorks {
  const own = decisions.filter(
    ({ kind, action }) => kind === 'work' && (action === 'merge' || action === 'split'),
  );
  if (own.length === 0) return { works: [...works], idOf, unused: [] };
  const all = [...records, ...cited];
  const statementsOf = new Map<string, number[]>();
  all.forEach((work, i) => {
    const id = idOf.get(work)!;
    const list = statementsOf.get(id);
    if (list) list.push(i);
    else statementsOf.set(id, [i]);
  });
  const groups = works.map(
    ({ id }): Decidable => ({
      ...{ id, kind: 'work', label: id, variants: [id], evidence: [] },
      mentions: statementsOf.get(id)!.map(i => ({ work: `${i}`, position: i, as: id })),
    }),
  );
  const known = new Set(groups);
  const standing = locateStatements(all, own);
  const { entities, unused } = applyDecisions(groups, own, {
    kinds: ['work'],
    aliasesOf: place => standing.get(place) ?? new Set(),
  });
  const ids = new Set(works.map(work => work.id));
  const decided = new Map<Work, string>(idOf);
  const made = new Map<string, Work>();
  for (const entity of entities) {
    if (known.has(entity)) continue;
    const indexes = [...new Set(entity.mentions.map(mention => mention.position))];
    const statements = indexes.map((i): Statement => {
      const work = all[i]!;
      return { work, trust: work.confidence ? TRUST.text : i < records.length ? TRUST.record : TRUST.cited };
    });
    const id = ids.has(entity.id) ? entity.id : nameApart(rank(statements), ids);
    ids.add(id);
    made.set(id, combine(rank(statements), id));
    for (const { work } of statements) decided.set(work, id);
  }
  const worksById = new Map([...works.map(work => [work.id, work] as const), ...made]);
  const order = new Set(works.flatMap(({ id }) => statementsOf.get(id)!.map(i => decided.get(all[i]!)!)));
  return { works: [...order].map(id => worksById.get(id)!), idOf: decided, unused };
}

/** For the places "file:line" that decisions name: the statements that stand there. One may stand in many, as every record that cites it. */
function locateStatements(
  all: readonly Work[],
  decisions: readonly Decision[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const names = decisions.flatMap(({ a, b = '' }) =>
    [readName(a)?.work ?? [], readName(b)?.work ?? []].flat(),
  );
  const standing = new Map(names.map(place => [place, new Set<string>()]));
  if (names.length === 0) return standing;
  all.forEach(({ sources }, i) => {
    for (const { file, line } of sources) standing.get(`${file}:${line}`)?.add(`${i}`);
  });
  return standing;
}

/** The least of the ids that its statements have; told apart from others by where it stands. */
function nameApart(statements: readonly Statement[], taken: ReadonlySet<string>): string {
  const [id] = statements.map(({ work }) => work.id).sort() as [string];
  if (!taken.has(id)) return id;
  const [place] = statements[0]!.work.sources;
  return `${id}-${shortHash(`${place?.file}\n${place?.line}`)}`;
}
