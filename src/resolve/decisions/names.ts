/** What a decision's names stand for among entities, and the other way round: how an entity is named so that nothing else is meant. */
import { fold } from '../../records/slug.ts';
import type { Decision } from './decision.ts';
import type { Decidable } from './parts.ts';

/** An entity that a name stands for, and those of its mentions that are written so; none where it is only called so. */
export interface Named {
  /** Index of the entity. */
  readonly entity: number;
  /** Indexes of mentions, ascending. */
  readonly mentions: readonly number[];
}

/** A name that stands for a form in one work: "Wang, L. [wang-2004-mesh]"; null when there is no bracket. */
export function readName(name: string): { form: string; work: string } | null {
  const open = name.endsWith(']') ? name.lastIndexOf(' [') : -1;
  return open > 0 ? { form: name.slice(0, open), work: name.slice(open + 2, -1) } : null;
}

/** Entities of one kind by the ways in which they are written. */
export class Names {
  private readonly entities: readonly Decidable[];
  private readonly aliasesOf: (work: string) => ReadonlySet<string>;
  private readonly exact = new Map<string, number[]>();
  private folded: Map<string, number[]> | undefined;

  /** `aliasesOf` gives all ids under which a work may be named. Linear in the written forms. */
  constructor(
    entities: readonly Decidable[],
    aliasesOf: (work: string) => ReadonlySet<string> = work => new Set([work]),
  ) {
    this.entities = entities;
    this.aliasesOf = aliasesOf;
    entities.forEach((entity, i) => {
      for (const form of formsOf(entity)) note(this.exact, form, i);
    });
  }

  /**
   * All that the name stands for, by index: what is written just so; a form in one work; or what is written so but for capitals, marks and
   * diacritics. Empty when there is nothing.
   */
  find(name: string): Named[] {
    const just = this.holders(this.exact, name, form => form === name, null);
    if (just.length > 0) return just;
    const parts = readName(name);
    const works = parts ? this.aliasesOf(parts.work) : null;
    if (parts) {
      const single = this.holders(this.exact, parts.form, form => form === parts.form, works);
      if (single.length > 0) return single;
    }
    return this.findFolded(name, null) ?? (parts && this.findFolded(parts.form, works)) ?? [];
  }

  /** A name that stands for this entity and no other: a form of its own, or a form in one of its works. */
  nameEntity(entity: Decidable): string {
    const own = [...formsOf(entity)].find(form => this.exact.get(form)?.length === 1);
    const [first] = entity.mentions;
    return own ?? (first ? `${first.as} [${first.work}]` : entity.label);
  }

  private findFolded(name: string, works: ReadonlySet<string> | null): Named[] | null {
    const key = fold(name);
    if (!key) return null;
    if (!this.folded) {
      this.folded = new Map();
      for (const [form, indexes] of this.exact) for (const i of indexes) note(this.folded, fold(form), i);
    }
    const found = this.holders(this.folded, key, form => fold(form) === key, works);
    return found.length > 0 ? found : null;
  }

  private holders(
    index: ReadonlyMap<string, readonly number[]>,
    key: string,
    isSo: (form: string) => boolean,
    works: ReadonlySet<string> | null,
  ): Named[] {
    return (index.get(key) ?? []).flatMap(entity => {
      const mentions: number[] = [];
      this.entities[entity]!.mentions.forEach(({ as, work }, m) => {
        if (isSo(as) && (works?.has(work) ?? true)) mentions.push(m);
      });
      return works && mentions.length === 0 ? [] : [{ entity, mentions }];
    });
  }
}

/** Every id under which the works that were merged by decision may be named. */
export function aliasesOfWorks(decisions: readonly Decision[]): (work: string) => ReadonlySet<string> {
  const classes = new Map<string, Set<string>>();
  for (const { action, kind, a, b } of decisions) {
    if (kind !== 'work' || action !== 'merge' || b === undefined) continue;
    const [one, other] = [classes.get(a) ?? new Set([a]), classes.get(b) ?? new Set([b])];
    // The smaller joins the larger: n log n in all.
    const [all, added] = one.size >= other.size ? [one, other] : [other, one];
    for (const id of added) all.add(id);
    for (const id of [a, b, ...added]) classes.set(id, all);
  }
  return work => classes.get(work) ?? new Set([work]);
}

/** Its label, and every way in which it is written. */
const formsOf = ({ label, variants }: Decidable): Set<string> => new Set([label, ...variants]);

function note(index: Map<string, number[]>, key: string, entity: number): void {
  const list = index.get(key);
  if (!list) index.set(key, [entity]);
  else if (list.at(-1) !== entity) list.push(entity);
}
