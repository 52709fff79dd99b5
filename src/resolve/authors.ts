/**
 * Names in works -> authors. Forms with the same family and initials are one; others are joined only when their given names fit and the
 * works speak for it (shared co-authors, journals, title words), and never when both stand on one work. Every merge has its reason.
 */
import { distance } from 'fastest-levenshtein';
import { slug } from '../records/slug.ts';
import { printName, type Work } from '../records/work.ts';
import { contextOf, stemShares } from './context.ts';
import type { Entity, Evidence, Mention } from './entity.ts';
import { Groups } from './groups.ts';
import { type Form, findLinks } from './links.ts';
import { compareGiven, type Signature, signatureOf } from './signature.ts';
import { byFrequency, withDistinctIds } from './variants.ts';

/** Score from which two forms are held to be one person. */
const MERGE_FROM = 0.7;

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
