/**
 * Undoes hyphens that a line break left inside a word ("Jour-nal") and keeps true ones ("Medium-sized", "Lloyd-Reason", "J.-E.").
 * The document decides first: how often the joined and the hyphenated form stand elsewhere in it; then a word list.
 */
import { isCommonWord } from './words.ts';

/** Where two lines were joined at a hyphen: a soft hyphen, which text itself has only as an invisible break mark. */
export const LINE_BREAK = '\u00ad';

/** Combining forms that take a true hyphen ("co-operation", "e-commerce"): the joined word being known proves nothing. */
const PREFIXES = new Set(
  `anti auto bi bio co counter cross cyber de e eco electro ex extra geo hyper inter intra macro meso meta micro mid mini mono multi neo
  neuro non off on out over para photo poly post pre pro proto pseudo psycho quasi re self semi socio sub super supra techno tele thermo
  trans tri ultra un under up vice`.split(/\s+/),
);

const WORD = /\p{L}[\p{L}\p{M}]*(?:[-\u00ad]\p{L}[\p{L}\p{M}]*)*/gu;
const ADDRESS = /(?:https?:\/\/|www\.|doi:|10\.\d{4})\S*/giu;

interface Counts {
  readonly joined: ReadonlyMap<string, number>;
  readonly hyphenated: ReadonlyMap<string, number>;
}

/** Gives the function that repairs a text of the document; `lines` are all its lines. Linear in the size of the document. */
export function hyphenRepairer(lines: readonly string[]): (text: string) => string {
  const counts = countWords(lines);
  const isWord = (part: string) => isCommonWord(part) || counts.joined.has(singular(part));
  const combining = (part: string) => PREFIXES.has(part) || (part.length > 3 && part.endsWith('o'));
  let broken = 0;
  for (const pair of counts.hyphenated.keys()) {
    const [a, b] = pair.split('-') as [string, string];
    const known = counts.joined.has(a + b) || isCommonWord(a + b);
    if (known && !combining(a) && !(isWord(a) && isWord(b))) broken++;
  }

  // A few oddities among thousands of compounds do not make a damaged document.
  const isDamaged = broken >= counts.hyphenated.size * 0.1 && broken > 0;

  function isBreak(a: string, b: string, atLineEnd: boolean): boolean {
    // A break inside a word is never followed by a capital: "Born-Global", "Euro-Marketing".
    if (a.length < 2 || /^\p{Lu}/u.test(b) || /\p{Lu}$/u.test(a)) return false;
    const [left, right] = [a.toLowerCase(), b.toLowerCase()];
    const joined = counts.joined.get(singular(left + right)) ?? 0;
    const hyphenated = (counts.hyphenated.get(singular(`${left}-${right}`)) ?? 0) - (atLineEnd ? 0 : 1);
    const damaged = atLineEnd || isDamaged;
    if (joined > hyphenated) return damaged || !combining(left);
    if (hyphenated > joined) return false;
    const bothWords = isWord(left) && isWord(right);
    if (isCommonWord(left + right))
      return bothWords ? damaged && (atLineEnd || !combining(left)) : !combining(left) || atLineEnd;
    // Neither form is known anywhere. In a document with several proven breaks, a part that is no word is a broken word.
    return !bothWords && !combining(left) && (atLineEnd || (isDamaged && broken >= 3));
  }

  const repairWord = (word: string): string => {
    if (!/[-\u00ad]/.test(word)) return word;
    const parts = word.split(/([-\u00ad])/);
    let out = parts[0]!;
    let last = parts[0]!;
    for (let i = 1; i < parts.length; i += 2) {
      const next = parts[i + 1]!;
      const atLineEnd = parts[i] === LINE_BREAK;
      const join = isBreak(last, next, atLineEnd);
      out += join ? next : `-${next}`;
      last = join ? last + next : next;
    }
    return out;
  };

  return text => {
    let out = '';
    let from = 0;
    for (const address of text.matchAll(ADDRESS)) {
      out +=
        text.slice(from, address.index).replace(WORD, repairWord) + address[0].replaceAll(LINE_BREAK, '');
      from = address.index + address[0].length;
    }
    return (out + text.slice(from).replace(WORD, repairWord)).replaceAll(LINE_BREAK, '-');
  };
}

/** "start-ups" and "start-up" speak for each other. */
const singular = (word: string): string => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word);

/** Counts words, and pairs of parts around each hyphen, over the whole document, in lower case. */
function countWords(lines: readonly string[]): Counts {
  const joined = new Map<string, number>();
  const hyphenated = new Map<string, number>();
  const add = (map: Map<string, number>, word: string) => {
    const key = singular(word);
    map.set(key, (map.get(key) ?? 0) + 1);
  };
  for (const line of lines) {
    for (const [word] of line.matchAll(WORD)) {
      const parts = word.toLowerCase().split(/[-\u00ad]/);
      if (parts.length === 1) add(joined, parts[0]!);
      for (let i = 1; i < parts.length; i++) add(hyphenated, `${parts[i - 1]}-${parts[i]}`);
    }
  }
  return { joined, hyphenated };
}
