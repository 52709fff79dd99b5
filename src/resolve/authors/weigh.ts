/** The log-odds that two groups of mentions are one person: what the names say, and what the works say. */
import { COAUTHOR, KINDS } from './features.ts';
import type { NameScale } from './forms.ts';
import { multiply, type Profile, shareWork } from './profile.ts';
import type { Settings } from './settings.ts';

/** What the groups of one block are weighed by. */
export interface Scales {
  readonly names: NameScale;
  /** By kind: the product of the vectors of two works taken at random. */
  readonly expected: readonly number[];
  readonly settings: Settings;
  /** By kind: where the evidence of a pair is put. */
  readonly odds: Float64Array;
  /** The name of a feature. */
  readonly show: (feature: number) => string;
}

/** What the names say: of all pairs of forms the one that fits best counts. -Infinity when any two conflict. */
function weighNames(names: NameScale, a: Profile, b: Profile): number {
  let best = Number.NEGATIVE_INFINITY;
  for (const x of a.forms.keys()) {
    for (const y of b.forms.keys()) {
      const odds = names.odds(x, y);
      if (odds === Number.NEGATIVE_INFINITY) return odds;
      if (odds > best) best = odds;
    }
  }
  return best;
}

/**
 * By kind: the logarithm of how much more is shared than by as many works taken at random, within bounds; 0 where either has nothing of the
 * kind. The answer is overwritten by the next call.
 */
export function weighWorks({ settings, expected, odds }: Scales, a: Profile, b: Profile): Float64Array {
  multiply(a, b, odds);
  for (let kind = 0; kind < KINDS; kind++) {
    const pairs = a.filled[kind]! * b.filled[kind]!;
    const { pseudo, least, most, usual } = settings.kinds[kind]!;
    const chance = kind === COAUTHOR ? settings.chance : Math.min(expected[kind]!, usual);
    const ratio = Math.log((odds[kind]! + pseudo) / (chance * pairs + pseudo));
    odds[kind] = pairs && Math.min(most, Math.max(least, ratio));
  }
  return odds;
}

/** Null when the two cannot be one: names that conflict, both on one work, or an ORCID each, and not the same. */
export function weigh(scales: Scales, a: Profile, b: Profile): number | null {
  if (shareWork(a, b) || differById(a, b)) return null;
  const names = weighNames(scales.names, a, b);
  if (names === Number.NEGATIVE_INFINITY) return null;
  let sum = scales.settings.bias + names + scales.settings.year * yearGap(a, b);
  const works = weighWorks(scales, a, b);
  for (let kind = 0; kind < KINDS; kind++) sum += works[kind]!;
  return shareId(a, b) ? sum + SAME_ID : sum;
}

/** Log-odds of an identifier that both carry. Not all: lists of authors give one now and then to the neighbour. */
const SAME_ID = 10;

export function shareId(a: Profile, b: Profile): boolean {
  for (const id of a.ids) if (b.ids.has(id)) return true;
  return false;
}

const orcidsOf = (profile: Profile): string[] => [...profile.ids].filter(id => id.startsWith('orcid:'));

function differById(a: Profile, b: Profile): boolean {
  if (a.ids.size === 0 || b.ids.size === 0) return false;
  const [x, y] = [orcidsOf(a), orcidsOf(b)];
  return x.length > 0 && y.length > 0 && !x.some(id => b.ids.has(id));
}

/** Years between the two careers beyond five, at most twenty. */
const yearGap = (a: Profile, b: Profile): number =>
  a.first && b.first
    ? Math.min(20, Math.max(0, Math.max(a.first, b.first) - Math.min(a.last, b.last) - 5))
    : 0;

/** Log-odds as a score from 0 to 1, of two digits. */
export const scoreOf = (odds: number): number => Math.round(100 / (1 + Math.exp(-odds))) / 100;
