/**
 * Names in works -> authors. Forms with the same family and initials are one; others are joined only when their given names fit and the
 * works speak for it (shared co-authors, journals, title words), and never when both stand on one work. Every merge has its reason.
 */
import { distance } from 'fastest-levenshtein';
import { slug } from '../records/slug.ts';
import { printName, type Work } from '../records/work.ts';
import { type Context, contextOf, stemShares } from './context.ts';
import type { Entity, Evidence, Mention } from './entity.ts';
import { Groups } from './groups.ts';
import { compareGiven, type Fit, type Signature, signatureOf } from './signature.ts';
import { byFrequency } from './variants.ts';

/** A form as written with everything known of it. */
interface Form {
  readonly signature: Signature;
  readonly mentions: Mention[];
  readonly context: Context;
}

/** Score from which two forms are held to be one person. */
export const MERGE_FROM = 0.7;

/** `raw`: names are compared as written, nothing is merged. Gives authors sorted by id. Linear but for blocks of one family name. */
export function resolveAuthors(works: readonly Work[], raw = false): Entity[] {
  const forms = collectForms(works);
  const groups = new Groups(forms.length);
  const links = raw ? [] : findLinks(forms, stemShares(works));
  const kept: { a: number; b: number; evidence: Evidence }[] = [];
  for (const link of links) {
    if (link.score < MERGE_FROM) continue;
    const [x, y] = [groups.find(link.a), groups.find(link.b)];
    if (x !== y && !fitTogether(forms, groups, x, y)) continue;
    groups.join(x, y);
    kept.push({
      a: link.a,
      b: link.b,
      evidence: {
        a: forms[link.a]!.signature.form,
        b: forms[link.b]!.signature.form,
        reason: link.reason,
        score: link.score,
      },
    });
  }
  const entities = groups.all().map(members => {
    const root = groups.find(members[0]!);
    return makeAuthor(
      members.map(i => forms[i]!),
      kept.filter(link => groups.find(link.a) === root).map(link => link.evidence),
    );
  });
  return withDistinctIds(entities);
}

function collectForms(works: readonly Work[]): Form[] {
  const byForm = new Map<string, { signature: Signature; mentions: Mention[]; works: Work[] }>();
  for (const work of works) {
    work.author.forEach((name, position) => {
      const as = printName(name);
      let form = byForm.get(as);
      if (!form) {
        form = { signature: signatureOf(name), mentions: [], works: [] };
        byForm.set(as, form);
      }
      form.mentions.push({ work: work.id, position, as });
      if (form.works.at(-1) !== work) form.works.push(work);
    });
  }
  return [...byForm.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([as, { signature, mentions, works: own }]) => ({
      signature,
      mentions,
      context: contextOf(as, own),
    }));
}

interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly reason: string;
}

/** Pairs of forms that may be one, best first: within one family name, and between family names one letter apart that share a co-author. */
function findLinks(forms: readonly Form[], shares: ReadonlyMap<string, number>): Link[] {
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
  const [short, long] = x.initials.length <= y.initials.length ? [x, y] : [y, x];
  return (
    compareGiven(other, short) === 'shorter' &&
    other.initials.length > short.initials.length &&
    compareGiven(other, long) === 'conflict'
  );
}

/** "Oviat, B.M." is "Oviatt, B.M." only when someone has written with both. */
function compareSpelling(forms: readonly Form[], a: number, b: number): Link | null {
  const [x, y] = [forms[a]!, forms[b]!];
  if (x.signature.family === y.signature.family || distance(x.signature.family, y.signature.family) !== 1)
    return null;
  if (compareGiven(x.signature, y.signature) !== 'same') return null;
  const shared = [...x.context.coauthors].filter(name => y.context.coauthors.has(name));
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
  const coauthors = [...x.coauthors].filter(name => y.coauthors.has(name));
  if (coauthors.length) {
    weight += 2 + 0.5 * Math.min(coauthors.length - 1, 2);
    reasons.push(`shared co-author ${showNames(coauthors)}`);
  }
  const journals = [...x.journals].filter(name => y.journals.has(name));
  if (journals.length) {
    weight += 0.8;
    reasons.push(`shared journal (${journals[0]})`);
  }
  const words = [...x.words].filter(word => y.words.has(word) && (shares.get(word) ?? 1) < 0.7);
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

/** No two forms of the joined group may conflict, and none may stand beside another on one work. */
function fitTogether(forms: readonly Form[], groups: Groups, x: number, y: number): boolean {
  const of = (root: number) => groups.of(root).map(i => forms[i]!);
  return of(x).every(a =>
    of(y).every(b => {
      const family =
        a.signature.family === b.signature.family || distance(a.signature.family, b.signature.family) <= 1;
      const sameWork = [...a.context.works].some(work => b.context.works.has(work));
      return (
        family &&
        !sameWork &&
        (a.signature.organisation || compareGiven(a.signature, b.signature) !== 'conflict')
      );
    }),
  );
}

function makeAuthor(forms: readonly Form[], evidence: readonly Evidence[]): Entity {
  const mentions = forms
    .flatMap(form => form.mentions)
    .sort((a, b) => (a.work < b.work ? -1 : a.work > b.work ? 1 : a.position - b.position));
  const variants = byFrequency(mentions.map(mention => mention.as));
  const organisation = forms[0]!.signature.organisation;
  return {
    id: `author:${slug(variants[0]!)}`,
    kind: 'author',
    label: variants[0]!,
    variants,
    mentions,
    evidence,
    ...(organisation ? { organisation } : {}),
  };
}

/** Two authors whose labels slug alike ("Li, B." in two scripts) get the folded variant that tells them apart, in order of label. */
function withDistinctIds(entities: readonly Entity[]): Entity[] {
  const seen = new Map<string, number>();
  return [...entities]
    .sort((a, b) => (a.label < b.label ? -1 : 1))
    .map(entity => {
      const count = (seen.get(entity.id) ?? 0) + 1;
      seen.set(entity.id, count);
      return count === 1 ? entity : { ...entity, id: `${entity.id}-${count}` };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
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
const logistic = (x: number): number => Math.round((1 / (1 + Math.exp(-x))) * 100) / 100;
