/** Which titles are one journal: by ISSN, by what a record says of itself, without its subtitle, and as abbreviations of one another. */
import type { Evidence } from '../entity.ts';
import { Groups } from '../groups.ts';
import { scoreAbbreviation } from './abbreviation.ts';
import { Shelf } from './shelf.ts';
import { mainTitle, type Title, titleKey } from './titles.ts';

/** A title with all that the records say of it. */
export interface Stated {
  readonly title: Title;
  readonly issns: ReadonlySet<string>;
  /** The short titles that records with this title give it. */
  readonly shorts: ReadonlySet<string>;
}

export interface Joined {
  readonly groups: Groups;
  readonly evidence: readonly { readonly of: number; readonly evidence: Evidence }[];
  /** Titles that may be one journal and were left apart, best first. */
  readonly doubtful: readonly Evidence[];
}

/**
 * Joins titles, given in the order of their keys. An abbreviation of two journals of the collection is joined to neither, but is named as
 * doubtful. Titles are compared where their initials are the same: near linear.
 */
export function joinTitles(all: readonly Stated[]): Joined {
  const groups = new Groups(all.length);
  const evidence: { of: number; evidence: Evidence }[] = [];
  const doubtful: Evidence[] = [];
  const say = (a: number, b: number, reason: string, score: number): Evidence => ({
    a: all[a]!.title.written,
    b: all[b]!.title.written,
    reason,
    score,
  });
  const join = (a: number, b: number, reason: string, score: number): void => {
    const [x, y] = [groups.find(a), groups.find(b)];
    if (x === y) return;
    groups.join(x, y);
    evidence.push({ of: a, evidence: say(a, b, reason, score) });
  };
  const letters = all.map(({ title }) => lettersOf(title));
  const byKey = new Map(all.map(({ title }, i) => [title.key, i]));
  const byIssn = new Map<string, number>();
  all.forEach(({ title, issns, shorts }, i) => {
    for (const short of shorts) {
      const other = byKey.get(titleKey(short));
      if (other !== undefined) join(i, other, 'a record gives both as its title and its short title', 0.98);
    }
    const main = mainTitle(title.written);
    const other = main === undefined ? undefined : byKey.get(titleKey(main));
    if (other !== undefined) join(other, i, 'same title, one with its subtitle', 0.9);
    for (const issn of issns) {
      const first = byIssn.get(issn);
      if (first === undefined) byIssn.set(issn, i);
      else if (shareWord(all[first]!.title, title)) join(first, i, `same ISSN ${issn}`, 0.97);
      else doubtful.push(say(first, i, `same ISSN ${issn}, but no word in common`, 0.5));
    }
  });
  const order = all.map((_, i) => i).sort((a, b) => letters[b]! - letters[a]! || a - b);
  const shelf = new Shelf();
  // The fullest first: each title then finds the journals that it may stand for.
  for (const i of order) {
    const { title } = all[i]!;
    const found = new Map<number, { other: number; score: number }>();
    for (const { of, long, weight } of shelf.candidates(title)) {
      const score = weight * scoreAbbreviation(title, long);
      const root = groups.find(of);
      if (score > (found.get(root)?.score ?? 0)) found.set(root, { other: of, score });
    }
    if (!found.has(groups.find(i))) {
      const [only, another] = found.values();
      if (only && !another) join(only.other, i, 'one abbreviates the other, word by word', only.score);
      else
        for (const { other } of found.values())
          doubtful.push(say(other, i, `may abbreviate ${found.size} journals of this collection`, 0.4));
    }
    shelf.add(i, title);
  }
  return { groups, evidence, doubtful: doubtful.sort((a, b) => b.score - a.score) };
}

const lettersOf = ({ words }: Title): number => words.reduce((sum, word) => sum + word.length, 0);

const shareWord = (a: Title, b: Title): boolean =>
  a.words.some(word =>
    b.words.some(other => word[0] === other[0] && (word.startsWith(other) || other.startsWith(word))),
  );
