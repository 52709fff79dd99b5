/** Why two groups of mentions are held to be one person, or may be, in words. */
import { compareGiven } from '../signature.ts';
import { AFFILIATION, COAUTHOR, KINDS, kindOf, VENUE, WORD } from './features.ts';
import type { NameScale } from './forms.ts';
import { type Profile, sharedFeatures } from './profile.ts';
import { type Scales, scoreOf, shareId, weighWorks } from './weigh.ts';

/** Two mentions that a join brings together, or that are left apart, with the reason and the score. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly reason: string;
  readonly score: number;
  /** Nothing but the name speaks for it. */
  readonly bare: boolean;
}

/** Log-odds from which a kind of evidence is worth a word. */
const TELLING = 0.2;

/** `a` and `b` must not conflict. */
export function explain(scales: Scales, a: Profile, b: Profile, odds: number): Link {
  const [x, y] = bestForms(scales.names, a, b);
  const works = weighWorks(scales, a, b);
  const shared = tellingFeatures(a, b);
  const reasons: string[] = [];
  if (shareId(a, b)) reasons.push('same identifier');
  for (let kind = 0; kind < KINDS; kind++)
    if (works[kind]! > TELLING) reasons.push(describe(kind, shared[kind]!.map(scales.show)));
  return {
    a: a.forms.get(x)!,
    b: b.forms.get(y)!,
    reason: [describeForms(scales.names, x, y), ...reasons].join('; '),
    score: scoreOf(odds),
    bare: reasons.length === 0,
  };
}

/** The forms that fit best; one that both have before others. */
function bestForms(names: NameScale, a: Profile, b: Profile): readonly [number, number] {
  const pairs = [...a.forms.keys()].flatMap(x => [...b.forms.keys()].map(y => [x, y] as const));
  return pairs.reduce((best, pair) => {
    const more = names.odds(pair[0], pair[1]) - names.odds(best[0], best[1]);
    return more > 0 || (more === 0 && pair[0] === pair[1] && best[0] !== best[1]) ? pair : best;
  });
}

function describeForms({ signatures }: NameScale, x: number, y: number): string {
  if (x === y) return 'same name';
  const fit = compareGiven(signatures[x]!, signatures[y]!);
  if (fit === 'same') return 'same name but for marks';
  return fit === 'shorter'
    ? 'initials fit: one is the beginning of the other'
    : 'initials fit but for one left out';
}

function describe(kind: number, names: readonly string[]): string {
  switch (kind) {
    case COAUTHOR:
      return `shared co-author ${[...new Set(names.map(showFamily))].slice(0, 2).join(', ')}`;
    case WORD:
      return `shared words in titles (${names
        .slice(0, 3)
        .map(stem => `${stem}…`)
        .join(', ')})`;
    case VENUE:
      return `shared journal (${names[0]})`;
    case AFFILIATION:
      return `shared affiliation (${names.slice(0, 3).join(', ')})`;
    default:
      return names.length === 1 ? 'a shared cited work' : `${names.length} shared cited works`;
  }
}

/** By kind: what both have, the most telling first. */
function tellingFeatures(a: Profile, b: Profile): number[][] {
  const telling = Array.from({ length: KINDS }, (): number[] => []);
  const shared = sharedFeatures(a, b).sort((x, y) => y.weight - x.weight || x.feature - y.feature);
  for (const { feature } of shared) telling[kindOf(feature)]!.push(feature);
  return telling;
}

/** "mcdougall|p" -> "McDougall" cannot be known: "Mcdougall". */
export const showFamily = (coauthor: string): string =>
  coauthor.split('|')[0]!.replace(/^\p{L}/u, letter => letter.toUpperCase());
