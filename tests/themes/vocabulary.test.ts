/** The distinct words of texts, and phrases found by their keys. */
import { describe, expect, it } from 'vitest';
import { PhraseTree } from '../../src/themes/phrase-tree.ts';
import { readWords, WordReader } from '../../src/themes/reader.ts';

describe('vocabulary', () => {
  const reader = new WordReader();
  const read = (text: string) => readWords(text, undefined, reader).words;

  it('has one object for a word of the same form after the same gap', () => {
    const [first, second] = [read('the river delta'), read('a river bank')];
    expect(first[1]).toBe(second[1]);
    expect(read('river delta')[0]).not.toBe(first[1]);
  });

  it('has one key for all spellings and numbers of a word, and one word for each', () => {
    const [british, american] = [read('harbours')[0]!, read('harbor')[0]!];
    expect(british.keyId).toBe(american.keyId);
    expect(british.id).not.toBe(american.id);
    expect(reader.vocabulary.keyIdOf('harbor')).toBe(british.keyId);
    expect(reader.vocabulary.keyIdOf('never read')).toBe(-1);
  });

  it('finds phrases by their keys, whatever their prefixes hold', () => {
    const [, river, delta] = read('the river delta');
    const tree = new PhraseTree<string>(reader.vocabulary);
    tree.grow('river delta').value = 'found';
    expect(tree.begin(river!.keyId)?.value).toBeUndefined();
    expect(tree.begin(river!.keyId)?.next.get(delta!.keyId)?.value).toBe('found');
    expect(tree.begin(delta!.keyId)).toBeUndefined();
  });
});
