/** Which titles are one journal: by ISSN, by what a record says of itself, without its subtitle, and as abbreviations of one another. */
import type { Evidence } from '../entity.ts';
import { Groups } from '../groups.ts';
import { scoreAbbreviation } from './abbreviation.ts';
import { mainTitle, readTitle, type Title, titleKey } from './titles.ts';

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
 * doubtful. Titles are compared within blocks of the same first initials: near linear.
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
  for (const block of blocksOf(all)) {
    // The fullest first: each title then finds the journals that it may stand for.
    const order = [...block].sort((a, b) => lettersOf(all[b]!.title) - lettersOf(all[a]!.title) || a - b);
    order.forEach((i, at) => {
      const found = new Map<number, { other: number; score: number }>();
      for (const other of order.slice(0, at)) {
        const score = scoreOf(all[i]!.title, all[other]!.title);
        const root = groups.find(other);
        if (score > (found.get(root)?.score ?? 0)) found.set(root, { other, score });
      }
      if (found.has(groups.find(i))) return;
      const [only, another] = found.values();
      if (only && !another) join(only.other, i, 'one abbreviates the other, word by word', only.score);
      else
        for (const { other } of found.values())
          doubtful.push(say(other, i, `may abbreviate ${found.size} journals of this collection`, 0.4));
    });
  }
  return { groups, evidence, doubtful: doubtful.sort((a, b) => b.score - a.score) };
}

/** With or without the subtitle of the longer one. */
function scoreOf(short: Title, long: Title): number {
  const main = mainTitle(long.written);
  return Math.max(
    scoreAbbreviation(short, long),
    main === undefined ? 0 : 0.95 * scoreAbbreviation(short, readTitle(main)),
  );
}

const lettersOf = ({ words }: Title): number => words.reduce((sum, word) => sum + word.length, 0);

const shareWord = (a: Title, b: Title): boolean =>
  a.words.some(word =>
    b.words.some(other => word[0] === other[0] && (word.startsWith(other) || other.startsWith(word))),
  );

/** Titles by the initials of their first three words. */
function blocksOf(all: readonly Stated[]): number[][] {
  const blocks = new Map<string, number[]>();
  all.forEach(({ title }, i) => {
    const name = title.words
      .slice(0, 3)
      .map(word => word[0])
      .join('');
    const block = blocks.get(name);
    if (block) block.push(i);
    else blocks.set(name, [i]);
  });
  return [...blocks.values()].filter(block => block.length > 1);
}
