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

/**
 * The passages with their compounds settled. A pair of words that is hyphened anywhere in an English text is hyphened everywhere,
 * and one word where the collection also writes it solid.
 */
export function joinCompounds(passages: readonly Passage[]): Passage[] {
  const solid = new Set(passages.flatMap(passage => passage.words.map(word => word.key)));
  const hyphened = new Set<string>();
  for (const { words } of passages)
    for (let at = 1; at < words.length; at++) {
      const [first, second] = [words[at - 1]!, words[at]!];
      if (second.gap === 'hyphen' && isPart(first) && isPart(second) && !first.plural)
        hyphened.add(pair(first, second));
    }
  return passages.map(passage => ({ ...passage, words: joinWords(passage, hyphened, solid) }));
}

function joinWords(
  { words, text }: Passage,
  hyphened: ReadonlySet<string>,
  solid: ReadonlySet<string>,
): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const compound = last !== undefined && word.gap !== 'break' && hyphened.has(pair(last, word));
    if (compound && solid.has(last.key + word.key)) {
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
    } else if (compound && (word.gap === 'hyphen' || !(last.stop || word.stop))) {
      // "Up" alone says nothing; in "follow-up" it does.
      joined[joined.length - 1] = { ...last, stop: false };
      joined.push({ ...word, gap: 'hyphen', stop: false });
    } else joined.push(word);
  }
  return joined;
}
