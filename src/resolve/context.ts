/** What surrounds a written form of a name in its works: co-authors, journals, words of titles. The evidence for or against a merge. */
import { fold } from '../records/slug.ts';
import { printName, type Work } from '../records/work.ts';
import { signatureOf } from './signature.ts';

export interface Context {
  readonly works: ReadonlySet<string>;
  /** Family and first initial of everyone on the same works. */
  readonly coauthors: ReadonlySet<string>;
  readonly journals: ReadonlySet<string>;
  /** Stems of title words. */
  readonly words: ReadonlySet<string>;
}

/** Gives the context of a form from the works it stands in. */
export function contextOf(form: string, works: readonly Work[]): Context {
  const coauthors = new Set<string>();
  const journals = new Set<string>();
  const words = new Set<string>();
  for (const work of works) {
    for (const name of work.author)
      if (printName(name) !== form) coauthors.add(coauthorKey(signatureOf(name)));
    if (work['container-title']) journals.add(fold(work['container-title']).replace(/^the /, ''));
    for (const word of titleStems(work.title ?? '')) words.add(word);
  }
  return { works: new Set(works.map(work => work.id)), coauthors, journals, words };
}

const coauthorKey = ({ family, initials }: { family: string; initials: string }): string =>
  `${family}|${initials[0] ?? ''}`;

/** First six letters of words of five letters or more: enough to hold "internationalising" and "internationalization" together. */
function titleStems(title: string): string[] {
  return fold(title)
    .split(' ')
    .filter(word => word.length >= 5)
    .map(word => word.slice(0, 6));
}

/** Share of works whose title has a stem: rare stems tell more. */
export function stemShares(works: readonly Work[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const work of works)
    for (const stem of new Set(titleStems(work.title ?? ''))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map([...counts].map(([stem, count]) => [stem, count / works.length]));
}
