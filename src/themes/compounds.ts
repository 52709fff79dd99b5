/** Compound words: "start-up", "start up" and "startup" are one word, and no term begins or ends inside "resource-based". */
import type { Passage } from './passages.ts';
import type { Word } from './words.ts';

/** Joins two keys into the name of a pair. Keys hold no space. */
function pair(first: Word, second: Word): string {
  return `${first.key} ${second.key}`;
}

/** "Small-and medium-sized" is no compound. */
function isPart({ key }: Word): boolean {
  return key !== 'and' && key !== 'or';
}

/** What stands once against more than so many times otherwise is a slip: it settles nothing. */
const SLIP = 20;

interface Compounds {
  /** Pairs that are one compound, and of them those that are one word. */
  readonly hyphened: ReadonlySet<string>;
  readonly solid: ReadonlySet<string>;
  /** Words that some pair begins with, and that some pair ends with: most words need no closer look. */
  readonly firsts: ReadonlySet<string>;
  readonly seconds: ReadonlySet<string>;
}

/**
 * The passages with their compounds settled. A pair of words that the texts hyphen, be it now and then, is hyphened everywhere, and one
 * word where the collection also writes it solid. Linear.
 */
export function joinCompounds(passages: readonly Passage[]): Passage[] {
  const compounds = findCompounds(passages);
  return passages.map(passage =>
    passage.words.some((word, at) => word.gap !== 'break' && compounds.firsts.has(passage.words[at - 1]!.key))
      ? { ...passage, words: joinWords(passage, compounds) }
      : passage,
  );
}

function findCompounds(passages: readonly Passage[]): Compounds {
  const words = new Map<string, number>();
  const hyphens = new Map<string, number>();
  const firsts = new Set<string>();
  const seconds = new Set<string>();
  visitPairs(passages, (first, second) => {
    words.set(second.key, (words.get(second.key) ?? 0) + 1);
    if (second.gap !== 'hyphen' || !isPart(first) || !isPart(second) || first.plural) return;
    hyphens.set(pair(first, second), (hyphens.get(pair(first, second)) ?? 0) + 1);
    firsts.add(first.key);
    seconds.add(second.key);
  });
  for (const passage of passages) {
    const first = passage.words[0];
    if (first !== undefined) words.set(first.key, (words.get(first.key) ?? 0) + 1);
  }
  const pairs = new Map<string, number>();
  visitPairs(passages, (first, second) => {
    if (second.gap === 'break' || !seconds.has(second.key) || !firsts.has(first.key)) return;
    const name = pair(first, second);
    if (hyphens.has(name)) pairs.set(name, (pairs.get(name) ?? 0) + 1);
  });
  const isMeant = (count: number, name: string) => count * SLIP >= (pairs.get(name) ?? 0);
  const hyphened = new Set([...hyphens].flatMap(([name, count]) => (isMeant(count, name) ? [name] : [])));
  const solid = new Set(
    [...hyphens.keys()].filter(name => {
      const count = words.get(name.replace(' ', '')) ?? 0;
      return count > 0 && isMeant(count, name);
    }),
  );
  return { hyphened, solid, firsts, seconds };
}

function visitPairs(passages: readonly Passage[], visit: (first: Word, second: Word) => void): void {
  for (const { words } of passages)
    for (let at = 1; at < words.length; at++) visit(words[at - 1]!, words[at]!);
}

function joinWords({ words, text }: Passage, { hyphened, solid, firsts, seconds }: Compounds): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const near = last !== undefined && word.gap !== 'break';
    const name = near && seconds.has(word.key) && firsts.has(last.key) ? pair(last, word) : null;
    const compound = name !== null && (word.gap === 'hyphen' || hyphened.has(name));
    // Both empty they are no word: "ofthe" is a slip.
    if (last !== undefined && compound && solid.has(name) && !(last.stop && word.stop)) {
      const written = text.slice(last.start, word.end);
      joined[joined.length - 1] = {
        ...last,
        key: last.key + word.key,
        written,
        end: word.end,
        stop: false,
        plural: word.plural,
        acronym: false,
      };
    } else if (last !== undefined && compound && (word.gap === 'hyphen' || !(last.stop || word.stop))) {
      // "Up" alone says nothing; in "follow-up" it does.
      joined[joined.length - 1] = { ...last, stop: false };
      joined.push({ ...word, gap: 'hyphen', stop: false });
    } else joined.push(word);
  }
  return joined;
}
