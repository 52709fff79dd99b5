/** Terms in texts by maximal munch: at each word the longest term that begins there, so that a nested term is not counted inside a longer one. */
import type { Passage } from './passages.ts';
import { PhraseTree } from './phrase-tree.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A term where it stands: words `from` to `to` - 1 of the passage. */
export interface Match {
  /** Number of the theme. */
  readonly theme: number;
  readonly from: number;
  readonly to: number;
}

/** What texts are read for: one way to say a theme. */
export interface Term {
  /** Keys joined by spaces. */
  readonly phrase: string;
  /** Number of the theme, which is named by its shortest phrase. */
  readonly theme: number;
  /** A word that names its theme only as a keyword: "performance" in a sentence does not. */
  keywordOnly: boolean;
  /** Its theme has been found too weak. */
  dropped: boolean;
}

/** The tree of some terms. */
export function plantTree(terms: Iterable<Term>, vocabulary: Vocabulary): PhraseTree<Term> {
  const tree = new PhraseTree<Term>(vocabulary);
  for (const term of terms) tree.grow(term.phrase).value = term;
  return tree;
}

/** The terms of a passage from left to right, none overlapping another and none cutting a hyphened word. Linear in the words. */
export function matchTerms({ words, field }: Passage, tree: PhraseTree<Term>): Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < words.length; ) {
    const { gap, keyId } = words[at]!;
    let best: Term | undefined;
    let end = at + 1;
    let branch = gap === 'hyphen' ? undefined : tree.begin(keyId);
    for (let to = at + 1; branch !== undefined; to++) {
      const after = words[to];
      const term = branch.value;
      if (term !== undefined && after?.gap !== 'hyphen' && counts(term, field)) {
        best = term;
        end = to;
      }
      branch = after === undefined || after.gap === 'break' ? undefined : branch.next.get(after.keyId);
    }
    if (best !== undefined) matches.push({ theme: best.theme, from: at, to: end });
    at = end;
  }
  return matches;
}

function counts({ dropped, keywordOnly }: Term, field: Passage['field']): boolean {
  return !dropped && (!keywordOnly || field === 'keyword');
}
