/** Acronyms and what they stand for are one word: "SMEs" is "small and medium-sized enterprises". */
import { findLongForms } from './long-forms.ts';
import { endOf, type Passage, type Texts } from './passages.ts';
import { PhraseTree } from './phrase-tree.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

/** Gives every phrase of the passages that an acronym stands for, and the acronym in works that mean it so, one key. Linear in the number of words. */
export function joinAcronyms(texts: Texts): void {
  const { passages, vocabulary } = texts;
  const { keys, own } = findLongForms(texts);
  const tree = new PhraseTree<string>(vocabulary);
  for (const [phrase, key] of keys) tree.grow(phrase).value = key;
  for (const passage of passages) {
    const meant = own.get(passage.row);
    if (meant !== undefined || passage.words.some(({ keyId }) => tree.begin(keyId) !== undefined))
      joinWords(passage, tree, meant, vocabulary);
  }
}

/** Joins the words of a passage in place: of `length` words it is known what they come to. */
function joinWords(
  passage: Passage,
  tree: PhraseTree<string>,
  own: ReadonlyMap<string, string> | undefined,
  vocabulary: Vocabulary,
): void {
  const { words, starts, text } = passage;
  let length = 0;
  for (let at = 0; at < words.length; length++) {
    const first = words[at]!;
    const start = starts[at]!;
    const phrase = findPhrase(words, at, tree);
    const to = phrase?.to ?? at + 1;
    const key = phrase?.key ?? own?.get(first.key);
    let joined = first;
    if (key !== undefined) {
      const written = text.slice(start, endOf(passage, to - 1));
      const { plural } = words[to - 1]!;
      joined = vocabulary.intern({ key, written, gap: first.gap, stop: false, plural, acronym: false });
    }
    words[length] = joined;
    starts[length] = start;
    at = to;
  }
  words.length = length;
  starts.length = length;
}

/** The longest phrase from `at` on that has a key: the index after it, and the key. */
function findPhrase(words: readonly Word[], at: number, tree: PhraseTree<string>) {
  let found: { to: number; key: string } | undefined;
  let branch = tree.begin(words[at]!.keyId);
  for (let to = at + 1; branch !== undefined; to++) {
    const after = words[to];
    if (branch.value !== undefined && after?.gap !== 'hyphen') found = { to, key: branch.value };
    branch = after === undefined || after.gap === 'break' ? undefined : branch.next.get(after.keyId);
  }
  return found;
}
