/**
 * Names in works -> authors. A name that fits is not yet a person: mentions are joined by what the name says (how many may bear it) and by
 * what the works say (co-authors, words, venues, affiliations, cited works, identifiers). Every join has its reason; doubtful pairs are listed.
 */
import { fold, slug } from '../records/slug.ts';
import { type Work, yearOf } from '../records/work.ts';
import { collectMentions, type Mentions } from './authors/mentions.ts';
import { findPeople, type People } from './authors/people.ts';
import type { Link } from './authors/reasons.ts';
import type { Settings } from './authors/settings.ts';
import type { Doubt, Entity, Evidence, Mention } from './entity.ts';
import { Groups } from './groups.ts';
import { byFrequency } from './variants.ts';

export interface AuthorResolution {
  /** Sorted by id. */
  readonly authors: Entity[];
  /** Best first. */
  readonly doubtful: Doubt[];
}

/** `raw`: names are compared as written, nothing is merged. Gives authors sorted by id, in any order of works the same. */
export function resolveAuthors(works: readonly Work[], raw = false): Entity[] {
  return identifyAuthors(works, raw).authors;
}

/** The authors, and the pairs of which it is not sure whether they are one. Near linear; see `findPeople`. */
export function identifyAuthors(works: readonly Work[], raw = false, settings?: Settings): AuthorResolution {
  const mentions = collectMentions(works);
  const people = raw ? joinForms(mentions) : findPeople(mentions, settings);
  const linksOf = new Map<number, Link[]>();
  for (const link of people.links) {
    const root = people.groups.find(link.a);
    const own = linksOf.get(root);
    if (own) own.push(link);
    else linksOf.set(root, [link]);
  }
  const made = people.groups
    .all()
    .map(members => ({ members, author: makeAuthor(mentions, members, linksOf.get(members[0]!) ?? []) }));
  const authors = numberIds(mentions, made);
  const idOf = new Map(made.map(({ members }, i) => [members[0]!, authors[i]!.id]));
  return {
    authors: [...authors].sort((a, b) => (a.id < b.id ? -1 : 1)),
    doubtful: listDoubts(mentions, people, idOf),
  };
}

function joinForms(mentions: Mentions): People {
  const groups = new Groups(mentions.form.length);
  const first = new Map<number, number>();
  mentions.form.forEach((form, mention) => {
    groups.join(first.get(form) ?? mention, mention);
    if (!first.has(form)) first.set(form, mention);
  });
  return { groups, links: [], open: [] };
}

function mentionOf({ works, work, position, form, signatures }: Mentions, mention: number): Mention {
  return {
    work: works[work[mention]!]!.id,
    position: position[mention]!,
    as: signatures[form[mention]!]!.form,
  };
}

/** The mention, and where the work names the person again. */
function mentionsOf(mentions: Mentions, mention: number): Mention[] {
  const first = mentionOf(mentions, mention);
  return [first, ...(mentions.again.get(mention) ?? []).map(position => ({ ...first, position }))];
}

function makeAuthor(mentions: Mentions, members: readonly number[], links: readonly Link[]): Entity {
  const own = members.flatMap(mention => mentionsOf(mentions, mention));
  const variants = byFrequency(own.map(mention => mention.as));
  const { organisation } = mentions.signatures[mentions.form[members[0]!]!]!;
  return {
    id: `author:${slug(variants[0]!)}`,
    kind: 'author',
    label: variants[0]!,
    variants,
    mentions: own,
    evidence: evidenceOf(mentions, links),
    ...(organisation ? { organisation } : {}),
  };
}

/** Of joins of one form with itself, the weakest are what a reader should see. */
const SAME_FORM_EVIDENCE = 5;

/** One reason a pair of forms, the best; and the weakest few of the joins of mentions that are written alike. */
function evidenceOf(mentions: Mentions, links: readonly Link[]): Evidence[] {
  const across = new Map<string, Evidence>();
  const alike: Evidence[] = [];
  for (const { a, b, reason, score } of links) {
    const [x, y] = [mentionOf(mentions, a), mentionOf(mentions, b)];
    const evidence = { a: x.as, b: y.as, reason, score, works: [x.work, y.work] as const };
    if (x.as === y.as) {
      alike.push(evidence);
      continue;
    }
    const key = [x.as, y.as].sort().join('\n');
    if ((across.get(key)?.score ?? -1) < score) across.set(key, evidence);
  }
  alike.sort((x, y) => x.score - y.score);
  return [...across.values(), ...alike.slice(0, SAME_FORM_EVIDENCE)];
}

interface Made {
  readonly members: readonly number[];
  readonly author: Entity;
}

/** Authors whose labels slug alike get numbers: by label, then the one who wrote first, then by title. */
function numberIds({ works, work }: Mentions, made: readonly Made[]): Entity[] {
  const bySlug = new Map<string, number[]>();
  made.forEach(({ author: { id } }, i) => {
    const own = bySlug.get(id);
    if (own) own.push(i);
    else bySlug.set(id, [i]);
  });
  const authors = made.map(({ author }) => author);
  for (const own of bySlug.values()) {
    if (own.length === 1) continue;
    const keyed = own.map(i => {
      const { author, members } = made[i]!;
      const firsts = members.map(mention => {
        const one = works[work[mention]!]!;
        return `${String(yearOf(one) ?? 9999).padStart(4, '0')} ${fold(one.title ?? '')} ${one.id}`;
      });
      return { i, key: `${author.label}\n${firsts.sort()[0]}` };
    });
    keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
    keyed.forEach(({ i }, at) => {
      if (at > 0) authors[i] = { ...authors[i]!, id: `${authors[i]!.id}-${at + 1}` };
    });
  }
  return authors;
}

/** A join by nothing but the name is in doubt below this score. */
const SURE = 0.95;

function listDoubts(
  mentions: Mentions,
  { groups, links, open }: People,
  idOf: ReadonlyMap<number, string>,
): Doubt[] {
  // What was left open and became one by another way is in doubt no more.
  const apart = open.filter(({ a, b }) => groups.find(a) !== groups.find(b));
  const doubts = [...apart, ...links.filter(link => link.bare && link.score < SURE)].map(
    ({ a, b, reason, score }): Doubt => ({
      a: idOf.get(groups.find(a))!,
      b: idOf.get(groups.find(b))!,
      reason,
      score,
      mentions: [mentionOf(mentions, a), mentionOf(mentions, b)],
    }),
  );
  const key = ({ a, b, mentions: [x, y] }: Doubt): string => [a, b, x.work, y.work].join('\n');
  return doubts.sort((x, y) => y.score - x.score || (key(x) < key(y) ? -1 : 1));
}
