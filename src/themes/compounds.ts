/** Compound words: "start-up", "start up" and "startup" are one word, and no term begins or ends inside "resource-based". */
import { endOf, type Passage, type Texts } from './passages.ts';
import { PhraseTree } from './phrase-tree.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

/** "Small-and medium-sized" is no compound. */
function isPart({ key }: Word): boolean {
  return key !== 'and' && key !== 'or';
}

/** What stands once against more than so many times otherwise is a slip: it settles nothing. */
const SLIP = 20;

/** Two keys that stand side by side with a hyphen between them somewhere. */
interface Pair {
  readonly solid: string;
  /** Times with a hyphen, and times with or without. */
  hyphens: number;
  count: number;
  /** Whether it is hyphened everywhere, and whether it is one word. */
  isHyphened: boolean;
  isSolid: boolean;
}

interface Compounds {
  readonly pairs: PhraseTree<Pair>;
  /** By key id, 1 where some pair ends with it. */
  readonly seconds: Uint8Array;
}

/**
 * Settles the compounds of the passages. A pair of words that the texts hyphen, be it now and then, is hyphened everywhere, and one word
 * where the collection also writes it solid. Linear.
 */
export function joinCompounds({ passages, vocabulary }: Texts): void {
  const compounds = findCompounds(passages, vocabulary);
  const begins = (word: Word | undefined) =>
    word !== undefined && compounds.pairs.begin(word.keyId) !== undefined;
  for (const passage of passages)
    if (passage.words.some((word, index) => word.gap !== 'break' && begins(passage.words[index - 1])))
      joinWords(passage, compounds, vocabulary);
}

function findCompounds(passages: readonly Passage[], vocabulary: Vocabulary): Compounds {
  const seconds = new Uint8Array(vocabulary.keys.length);
  const counts = new Int32Array(vocabulary.keys.length);
  const tree = new PhraseTree<Pair>(vocabulary);
  const pairs: Pair[] = [];
  for (const { words } of passages)
    for (let at = 0; at < words.length; at++) {
      const second = words[at]!;
      counts[second.keyId]!++;
      if (at === 0 || second.gap !== 'hyphen') continue;
      const first = words[at - 1]!;
      if (!isPart(first) || !isPart(second) || first.plural) continue;
      const branch = tree.grow(`${first.key} ${second.key}`);
      if (branch.value === undefined) {
        const solid = first.key + second.key;
        branch.value = { solid, hyphens: 0, count: 0, isHyphened: false, isSolid: false };
        pairs.push(branch.value);
      }
      branch.value.hyphens++;
      seconds[second.keyId] = 1;
    }
  for (const { words } of passages)
    for (let at = 1; at < words.length; at++) {
      const pair = words[at]!.gap === 'break' ? undefined : findPair(tree, words[at - 1]!, words[at]!);
      if (pair !== undefined) pair.count++;
    }
  for (const pair of pairs) {
    const { hyphens, count, solid } = pair;
    const alone = counts[vocabulary.keyIdOf(solid)] ?? 0;
    pair.isHyphened = hyphens * SLIP >= count;
    pair.isSolid = alone > 0 && alone * SLIP >= count;
  }
  return { pairs: tree, seconds };
}

function findPair(tree: PhraseTree<Pair>, first: Word, second: Word): Pair | undefined {
  return tree.begin(first.keyId)?.next.get(second.keyId)?.value;
}

/** Joins the words of a passage in place: of `length` words it is known what they come to. */
function joinWords(passage: Passage, { pairs, seconds }: Compounds, vocabulary: Vocabulary): void {
  const { words, starts, text } = passage;
  let length = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const last = length === 0 ? undefined : words[length - 1]!;
    const near = last !== undefined && word.gap !== 'break' && seconds[word.keyId] === 1;
    const pair = near ? findPair(pairs, last, word) : undefined;
    const hyphened = near && word.gap === 'hyphen' && pairs.begin(last.keyId) !== undefined;
    const compound = hyphened || pair?.isHyphened === true;
    // Both empty they are no word: "ofthe" is a slip.
    if (last !== undefined && compound && pair?.isSolid && !(last.stop && word.stop)) {
      const written = text.slice(starts[length - 1], endOf(passage, at));
      const { plural } = word;
      const solid = { ...last, key: last.key + word.key, written, stop: false, plural, acronym: false };
      words[length - 1] = vocabulary.intern(solid);
      continue;
    }
    let joined = word;
    if (last !== undefined && compound && (hyphened || !(last.stop || word.stop))) {
      // "Up" alone says nothing; in "follow-up" it does.
      if (last.stop) words[length - 1] = vocabulary.intern({ ...last, stop: false });
      if (word.stop || !hyphened) joined = vocabulary.intern({ ...word, gap: 'hyphen', stop: false });
    }
    words[length] = joined;
    starts[length] = starts[at]!;
    length++;
  }
  words.length = length;
  starts.length = length;
}
