/** A prefix tree of phrases by the ids of their keys: texts are read against it without a string being made. */
import type { Vocabulary } from './vocabulary.ts';

export interface Branch<T> {
  /** Of the phrase that ends here, if one does. */
  value?: T;
  readonly next: Map<number, Branch<T>>;
}

export class PhraseTree<T> {
  /** By key id: most words begin no phrase, and an index tells so faster than a map. */
  private readonly roots: (Branch<T> | undefined)[];

  constructor(private readonly vocabulary: Vocabulary) {
    this.roots = new Array(vocabulary.keys.length).fill(undefined);
  }

  /** The branch of the phrases that begin with a key. */
  begin(keyId: number): Branch<T> | undefined {
    return keyId < this.roots.length ? this.roots[keyId] : undefined;
  }

  /** The branch of a phrase (keys of the vocabulary joined by spaces), grown where it is not there yet. */
  grow(phrase: string): Branch<T> {
    const [first, ...rest] = phrase.split(' ').map(key => this.vocabulary.keyIdOf(key));
    let branch = this.roots[first!];
    if (branch === undefined) {
      branch = { value: undefined, next: new Map() };
      this.roots[first!] = branch;
    }
    for (const keyId of rest) {
      const next: Branch<T> = branch.next.get(keyId) ?? { value: undefined, next: new Map() };
      branch.next.set(keyId, next);
      branch = next;
    }
    return branch;
  }
}
