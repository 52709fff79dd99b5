/** Terms in texts by maximal munch: at each word the longest term that begins there, so that a nested term is not counted inside a longer one. */
import type { Passage } from './passages.ts';

/** A term where it stands: words `from` to `to` - 1 of the passage. */
export interface Match {
  readonly theme: string;
  readonly from: number;
  readonly to: number;
}

interface Node {
  readonly next: Map<string, Node>;
  theme?: string;
  /** A word that names its theme only as a keyword: "performance" in a sentence does not. */
  keywordOnly?: boolean;
}

/** What texts are read for. */
export interface Terms {
  /** Phrase (keys joined by spaces) -> theme, itself named by its shortest phrase. */
  readonly terms: ReadonlyMap<string, string>;
  readonly keywordOnly: ReadonlySet<string>;
}

/** A prefix tree of terms. */
export type TermTree = Node;

/** The tree of `terms`: phrase (keys joined by spaces) -> the theme that it names. `keywordOnly` are terms that count only as keywords. */
export function plantTree({ terms, keywordOnly }: Terms): TermTree {
  const root: Node = { next: new Map() };
  for (const [phrase, theme] of terms) {
    let node = root;
    for (const key of phrase.split(' ')) {
      const next = node.next.get(key) ?? { next: new Map() };
      node.next.set(key, next);
      node = next;
    }
    node.theme = theme;
    node.keywordOnly = keywordOnly.has(phrase);
  }
  return root;
}

/** The terms of a passage from left to right, none overlapping another and none cutting a hyphened word. Linear in the words. */
export function matchTerms({ words, field }: Passage, tree: TermTree): Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < words.length; ) {
    let best: Match | undefined;
    let node: Node | undefined = words[at]!.gap === 'hyphen' ? undefined : tree.next.get(words[at]!.key);
    for (let to = at + 1; node !== undefined; to++) {
      const after = words[to];
      const counts = node.keywordOnly !== true || field === 'keyword';
      if (node.theme !== undefined && counts && after?.gap !== 'hyphen')
        best = { theme: node.theme, from: at, to };
      node = after === undefined || after.gap === 'break' ? undefined : node.next.get(after.key);
    }
    if (best !== undefined) matches.push(best);
    at = best?.to ?? at + 1;
  }
  return matches;
}
