/**
 * Replays decisions on entities, whatever found them: splits first, then merges, renames and what is ignored. The order of the decisions
 * decides nothing, but that of two which contradict one another the later in the file wins.
 */
import type { Entity, Evidence } from '../entity.ts';
import type { Decision, DecisionKind } from './decision.ts';
import { aliasesOfWorks, type Named, Names, readName } from './names.ts';
import { type Decidable, joinParts, nameParts, type Part, rankParts, takeApart } from './parts.ts';
import { type Claim, inOrder, settle } from './settle.ts';

/** A decision that changed nothing because it could not, and why in words. */
export interface Unused {
  readonly decision: Decision;
  readonly reason: string;
}

export interface Decided<T extends Decidable = Entity> {
  /** By id; what no decision touches is the same object as before. */
  readonly entities: readonly T[];
  /** Of entities that decisions made: the ids of those they come from, the heaviest first. */
  readonly heirs: ReadonlyMap<string, readonly string[]>;
  readonly unused: readonly Unused[];
}

/** A decision with what its names stand for. */
interface Resolved {
  readonly decision: Decision;
  readonly a: readonly Named[];
  readonly b: readonly Named[];
}

/**
 * Applies the decisions on `kinds` to entities, of one kind or of all in one list. Those on works are taken as made already, and only say
 * which ids are one work (`aliasesOf`). Entities may come in any order. Near linear in the written forms.
 */
export function applyDecisions<T extends Decidable>(
  entities: readonly T[],
  decisions: readonly Decision[],
  {
    kinds = ['author', 'journal', 'theme'],
    aliasesOf = aliasesOfWorks(decisions),
  }: { kinds?: readonly DecisionKind[]; aliasesOf?: (work: string) => ReadonlySet<string> } = {},
): Decided<T> {
  const unused: Unused[] = [];
  const own = inOrder(decisions.filter(decision => kinds.includes(decision.kind)));
  const resolved = resolveNames(entities, own, aliasesOf, unused);
  if (resolved.length === 0) return { entities: sortById(entities), heirs: new Map(), unused };
  const parts = nameParts(splitEntities(entities, resolved));
  const partsOf = locateParts(parts);
  const claims = resolved.flatMap(({ decision, a, b }): Claim[] =>
    decision.action === 'merge' || decision.action === 'split'
      ? [{ decision, a: partsOf(a), b: partsOf(b) }]
      : [],
  );
  const { groups, merges, contradicted } = settle(claims, parts.length);
  for (const { decision } of contradicted)
    unused.push({ decision, reason: 'a later decision says otherwise' });
  for (const { decision, a, b } of claims)
    if (decision.action === 'split' && a.length === 1 && b.length === 1 && a[0] === b[0])
      unused.push({
        decision,
        reason: 'both names stand for the same; name the work too, as in "Wang, L. [wang-2004-mesh]"',
      });

  const evidence = new Map<number, Evidence[]>();
  for (const { decision, a } of merges) {
    const root = groups.find(a[0]!);
    const own = evidence.get(root);
    if (own) own.push(explain(decision));
    else evidence.set(root, [explain(decision)]);
  }
  const labels = new Map<number, Decision>();
  const ignored = new Set<number>();
  for (const { decision, a } of resolved) {
    for (const root of new Set(partsOf(a).map(part => groups.find(part)))) {
      if (decision.action === 'ignore') ignored.add(root);
      if (decision.action !== 'rename') continue;
      const earlier = labels.get(root);
      if (earlier && earlier.b !== decision.b)
        unused.push({ decision: earlier, reason: 'a later decision gives another name' });
      labels.set(root, decision);
    }
  }

  const heirs = new Map<string, readonly string[]>();
  const decided = groups.all().flatMap(members => {
    const root = groups.find(members[0]!);
    if (ignored.has(root)) return [];
    const own = members.map(i => parts[i]!);
    const [only] = own as [Part<T>];
    const made = own.length > 1 ? joinParts(own, tidy(evidence.get(root) ?? [])) : only.entity;
    const label = labels.get(root)?.b ?? made.label;
    const entity = label === made.label ? made : { ...made, label };
    const origins = [...new Set(rankParts(own).map(part => entities[part.from]!))];
    if (entity !== origins[0])
      heirs.set(
        entity.id,
        origins.map(origin => origin.id),
      );
    return [entity];
  });
  return { entities: sortById(decided), heirs, unused };
}

/** Finds what the names stand for. What names nothing is unused. */
function resolveNames(
  entities: readonly Decidable[],
  own: readonly Decision[],
  aliasesOf: (work: string) => ReadonlySet<string>,
  unused: Unused[],
): Resolved[] {
  const namesOf = new Map<string, { names: Names; indexes: number[] }>();
  for (const kind of new Set(own.map(decision => decision.kind))) {
    const indexes = entities.flatMap((entity, i) => (entity.kind === kind ? [i] : []));
    const names = new Names(
      indexes.map(i => entities[i]!),
      aliasesOf,
    );
    namesOf.set(kind, { names, indexes });
  }
  return own.flatMap((decision): Resolved[] => {
    const { names, indexes } = namesOf.get(decision.kind)!;
    const find = (name: string): Named[] =>
      names.find(name).map(({ entity, mentions }) => ({ entity: indexes[entity]!, mentions }));
    const a = find(decision.a);
    const needsBoth = decision.action === 'merge' || decision.action === 'split';
    const b = needsBoth ? find(decision.b ?? '') : [];
    const missing = a.length === 0 ? decision.a : needsBoth && b.length === 0 ? (decision.b ?? '') : null;
    if (missing === null) return [{ decision, a, b }];
    const called = decision.kind === 'work' ? 'has the id' : 'is written';
    unused.push({ decision, reason: `no ${decision.kind} ${called} “${missing}”` });
    return [];
  });
}

/** Every entity cut by all splits that name it: mentions that the same splits take away stay together. */
function splitEntities<T extends Decidable>(
  entities: readonly T[],
  resolved: readonly Resolved[],
): Part<T>[] {
  const taken = new Map<number, string[]>();
  resolved.forEach(({ decision, a, b }, i) => {
    if (decision.action !== 'split') return;
    for (const { entity, mentions } of b) {
      const other = a.find(named => named.entity === entity);
      if (!other) continue;
      const [inA, inB] = [new Set(other.mentions), new Set(mentions)];
      const within = other.mentions.every(m => inB.has(m));
      if (within && inA.size === inB.size) continue;
      // Of a form and one mention of it, the one mention is meant on either side.
      const narrowed = within && inA.size < inB.size;
      const off = narrowed ? mentions.filter(m => !inA.has(m)) : mentions;
      const count = entities[entity]!.mentions.length;
      if (off.length === count) continue;
      const classes = taken.get(entity) ?? new Array<string>(count).fill('');
      for (const m of off) classes[m] += `${i} `;
      taken.set(entity, classes);
    }
  });
  return entities.flatMap((entity, i): Part<T>[] => {
    const classes = taken.get(i);
    return classes ? takeApart(entity, i, classes) : [{ entity, from: i, has: null }];
  });
}

/** For names: the parts that hold a mention so written; all parts of what is only called so. */
function locateParts(parts: readonly Part<Decidable>[]): (named: readonly Named[]) => number[] {
  const byOrigin = new Map<number, number[]>();
  parts.forEach(({ from }, i) => {
    const list = byOrigin.get(from);
    if (list) list.push(i);
    else byOrigin.set(from, [i]);
  });
  return named => {
    const found = named.flatMap(({ entity, mentions }) =>
      byOrigin.get(entity)!.filter(i => {
        const { has } = parts[i]!;
        return has === null || mentions.length === 0 || mentions.some(m => has[m]);
      }),
    );
    return [...new Set(found)];
  };
}

function explain({ a, b = '', note }: Decision): Evidence {
  const formOf = (name: string) => readName(name)?.form ?? name;
  const reason = note ? `decided: merged (${note})` : 'decided: merged';
  return { a: formOf(a), b: formOf(b), reason, score: 1 };
}

/** Each reason once, in the order of the names: not in that in which they were decided. */
function tidy(evidence: readonly Evidence[]): Evidence[] {
  const keyed = evidence.map(each => [JSON.stringify([each.a, each.b, each.reason]), each] as const);
  return [...new Map(keyed)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

const sortById = <T extends Decidable>(entities: readonly T[]): T[] =>
  [...entities].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
