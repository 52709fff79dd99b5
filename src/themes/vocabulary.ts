/** The distinct words of a collection: its texts have millions of words, of which some ten thousand differ. */

/** A word as it stands in texts, one object however often it stands there; `key` tells it from other words. */
export interface Word {
  /** Index in the vocabulary's words, and that of the key in its keys: what is counted by word is counted in columns. */
  readonly id: number;
  readonly keyId: number;
  readonly key: string;
  readonly written: string;
  /** What parts it from the word before: a hyphen, a space, or the boundary of a phrase. */
  readonly gap: 'hyphen' | 'space' | 'break';
  /** A word of no content: it bounds a phrase. */
  readonly stop: boolean;
  readonly plural: boolean;
  readonly acronym: boolean;
  /** Written with a small first letter. */
  readonly small: boolean;
}

/** What makes a word the word it is; the rest follows. */
export type WordFacts = Omit<Word, 'id' | 'keyId' | 'small'>;

/** Hands out words: the same facts get the same object. */
export class Vocabulary {
  readonly words: Word[] = [];
  readonly keys: string[] = [];
  private readonly known = new Map<string, Word>();
  private readonly keyIds = new Map<string, number>();

  intern({ key, written, gap, stop, plural, acronym }: WordFacts): Word {
    // A key holds no space, so no two words share a name.
    const name = `${gap} ${stop} ${plural} ${acronym} ${key} ${written}`;
    let word = this.known.get(name);
    if (word === undefined) {
      const keyId = this.keyIds.get(key) ?? this.addKey(key);
      const small = startsSmall(written);
      word = { id: this.words.length, keyId, key, written, gap, stop, plural, acronym, small };
      this.words.push(word);
      this.known.set(name, word);
    }
    return word;
  }

  /** The id of a key, -1 of one that no word has. */
  keyIdOf(key: string): number {
    return this.keyIds.get(key) ?? -1;
  }

  /** By word id, 1 where `test` holds: a costly question is asked once of each distinct word. */
  mark(test: (word: Word) => boolean): Uint8Array {
    return Uint8Array.from(this.words, word => (test(word) ? 1 : 0));
  }

  private addKey(key: string): number {
    this.keyIds.set(key, this.keys.length);
    return this.keys.push(key) - 1;
  }
}

function startsSmall(written: string): boolean {
  const code = written.charCodeAt(0);
  return (code > 96 && code < 123) || (code > 127 && /^\p{Ll}/u.test(written));
}
