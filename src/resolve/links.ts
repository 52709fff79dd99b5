/** Pairs of written names that may be one person, with a score and the reasons: given names that fit, and works that speak for it. */
import { distance } from 'fastest-levenshtein';
import type { Context } from './context.ts';
import type { Mention } from './entity.ts';
import { compareGiven, type Fit, type Signature } from './signature.ts';

/** A form as written with everything known of it. */
export interface Form {
  readonly signature: Signature;
  readonly mentions: Mention[];
  readonly context: Context;
}

export interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly reason: string;
}

/** Pairs of forms that may be one, best first: within one family name, and between family names one letter apart that share a co-author. */
export function findLinks(forms: readonly Form[], shares: ReadonlyMap<string, number>): Link[] {
  const links: Link[] = [];
  for (const block of blocksBy(forms, form => form.signature.family)) {
    for (const [a, b] of pairs(block)) {
      const link = compare(forms, a, b, block, shares);
      if (link) links.push(link);
    }
  }
  for (const block of blocksBy(forms, spellingBlock)) {
    for (const [a, b] of pairs(block)) {
      const link = compareSpelling(forms, a, b);
      if (link) links.push(link);
    }
  }
  return links.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

/** Two letters begin a family name and its typing errors alike nearly always; the initial must be the same. */
const spellingBlock = ({ signature }: Form): string =>
  signature.organisation || signature.family.length < 5
    ? ''
    : `${signature.family.slice(0, 2)}|${signature.initials[0] ?? ''}`;

function compare(
  forms: readonly Form[],
  a: number,
  b: number,
  block: readonly number[],
  shares: ReadonlyMap<string, number>,
): Link | null {
  const [x, y] = [forms[a]!, forms[b]!];
  if (x.signature.organisation || y.signature.organisation) {
    return x.signature.organisation && y.signature.organisation
      ? { a, b, score: 0.97, reason: 'same name but for capitals and marks' }
      : null;
  }
  const fit = compareGiven(x.signature, y.signature);
  if (fit === 'conflict') return null;
  if (fit === 'same') return { a, b, score: 0.97, reason: 'same family name and initials' };
  const signs = evidenceOf(x.context, y.context, shares);
  const rivals = block.filter(
    i => i !== a && i !== b && isRival(forms[i]!.signature, x.signature, y.signature),
  ).length;
  const base: Record<Exclude<Fit, 'same' | 'conflict'>, number> = { shorter: 0.3, gap: -0.6 };
  const score = logistic(base[fit] + signs.weight - 2.5 * rivals);
  const words =
    fit === 'shorter'
      ? 'initials fit: one is the beginning of the other'
      : 'initials fit but for one left out';
  return { a, b, score, reason: [words, ...signs.reasons].join('; ') };
}

/** Someone else who fits the shorter form as well: "K., G." may be "K., G.A." or "K., G.B.". */
function isRival(other: Signature, x: Signature, y: Signature): boolean {
  const [short, long] = tells(x) <= tells(y) ? [x, y] : [y, x];
  return (
    compareGiven(other, short) === 'shorter' &&
    tells(other) > tells(short) &&
    compareGiven(other, long) === 'conflict'
  );
}

/** How much a form says of the given names: its initials, and its names in full. */
const tells = ({ initials, full }: Signature): number => initials.length + full.filter(Boolean).length;

/** "Oviat, B.M." is "Oviatt, B.M." only when someone has written with both. */
function compareSpelling(forms: readonly Form[], a: number, b: number): Link | null {
  const [x, y] = [forms[a]!, forms[b]!];
  if (x.signature.family === y.signature.family || distance(x.signature.family, y.signature.family) !== 1)
    return null;
  if (compareGiven(x.signature, y.signature) !== 'same') return null;
  const shared = sharedOf(x.context.coauthors, y.context.coauthors);
  const weight = (x.signature.initials.length >= 2 ? 0.6 : -0.6) + 1.2 * Math.min(shared.length, 2) - 0.6;
  return {
    a,
    b,
    score: logistic(shared.length ? weight : -1),
    reason: shared.length
      ? `family names one letter apart, same initials; shared co-author ${showNames(shared)}`
      : 'family names one letter apart',
  };
}

interface Signs {
  readonly weight: number;
  readonly reasons: readonly string[];
}

/** Log-odds that the works of two forms are one person's. */
function evidenceOf(x: Context, y: Context, shares: ReadonlyMap<string, number>): Signs {
  const reasons: string[] = [];
  let weight = 0;
  const coauthors = sharedOf(x.coauthors, y.coauthors);
  if (coauthors.length) {
    weight += 2 + 0.5 * Math.min(coauthors.length - 1, 2);
    reasons.push(`shared co-author ${showNames(coauthors)}`);
  }
  const journals = sharedOf(x.journals, y.journals);
  if (journals.length) {
    weight += 0.8;
    reasons.push(`shared journal (${journals[0]})`);
  }
  const words = sharedOf(x.words, y.words).filter(word => (shares.get(word) ?? 1) < 0.7);
  const telling = words.reduce((sum, word) => sum + Math.min(0.6, -Math.log(shares.get(word) ?? 1) / 6), 0);
  if (telling > 0.2) {
    weight += Math.min(1.5, telling);
    reasons.push(
      `shared words in titles (${words
        .map(word => `${word}…`)
        .slice(0, 3)
        .join(', ')})`,
    );
  }
  return { weight, reasons };
}

function blocksBy(forms: readonly Form[], key: (form: Form) => string): number[][] {
  const blocks = new Map<string, number[]>();
  forms.forEach((form, i) => {
    const name = key(form);
    if (!name) return;
    const block = blocks.get(name);
    if (block) block.push(i);
    else blocks.set(name, [i]);
  });
  return [...blocks.values()].filter(block => block.length > 1);
}

function* pairs(block: readonly number[]): Generator<[number, number]> {
  for (let i = 0; i < block.length; i++)
    for (let j = i + 1; j < block.length; j++) yield [block[i]!, block[j]!];
}

const showNames = (keys: readonly string[]): string =>
  keys
    .slice(0, 2)
    .map(key => key.split('|')[0]!.replace(/^\p{L}/u, letter => letter.toUpperCase()))
    .join(', ');
/** What both sets hold, in the order of the alphabet, so that reasons read the same whatever came first. */
const sharedOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] =>
  [...a].filter(item => b.has(item)).sort();
const logistic = (x: number): number => Math.round((1 / (1 + Math.exp(-x))) * 100) / 100;
