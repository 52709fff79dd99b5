/**
 * How many people a name may stand for, from the collection itself: how many different given names stand under the family name, with how
 * many family names the given name stands, and how short both are, for short names are shared by many.
 */
import type { Signature } from '../signature.ts';
import type { Settings } from './settings.ts';
import { coarse } from './vectors.ts';

export class Ambiguity {
  private readonly givensOf = new Map<string, Set<string>>();
  private readonly familiesOf = new Map<string, Set<string>>();
  /** Distinct names of the collection. */
  private readonly names: number;

  constructor(
    signatures: readonly Signature[],
    private readonly settings: Settings,
  ) {
    let names = 0;
    for (const { family, initials, full, organisation } of signatures) {
      if (organisation) continue;
      if (add(this.givensOf, family, full[0] || initials)) names++;
      if (full[0]) add(this.familiesOf, full[0], family);
    }
    this.names = coarse(names + 1);
  }

  /** The chance, 0 to 1, that two bearers of the name are one person, when nothing but the name is known. */
  certainty(signature: Signature): number {
    return 1 / (1 + this.namesakes(signature));
  }

  /** How many given names stand under the family name. */
  givens(family: string): number {
    return this.givensOf.get(family)?.size ?? 0;
  }

  /** Other people of the collection who may bear the name: those of the family name, seen and unseen, times the share of the given names. */
  private namesakes({ family, initials, full }: Signature): number {
    const unseen = 0.02 * this.names * Math.exp(-0.7 * (family.length - 2));
    const bearers = this.givens(family) - 1 + unseen;
    const first = full[0] ? this.shareOfName(full[0]) : this.settings.initialShare;
    return Math.max(0, bearers) ** this.settings.crowd * first * 0.12 ** Math.max(0, initials.length - 1);
  }

  /** The share of people who have the given name: fewer the longer it is, unless the collection shows that many have it. */
  private shareOfName(name: string): number {
    const seen = ((this.familiesOf.get(name)?.size ?? 1) - 1) / Math.max(50, this.givensOf.size);
    return Math.max(seen, Math.exp(-0.7 * name.length));
  }
}

/** Whether the value is new under the key. */
function add(map: Map<string, Set<string>>, key: string, value: string): boolean {
  const values = map.get(key);
  if (values?.has(value)) return false;
  if (values) values.add(value);
  else map.set(key, new Set([value]));
  return true;
}
