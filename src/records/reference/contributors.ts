/** Those behind "edited by" and "translated by": taken out of the text where the marks around them leave no doubt where they end. */
import { readNames } from '../names/list.ts';
import type { Name } from '../work.ts';

export interface Contributors {
  /** The text without those who could be taken out. */
  readonly text: string;
  readonly editor: readonly Name[];
  /** Editors whose names are left in the text: for the reading that finds none there. */
  readonly likely: readonly Name[];
}

/** `red.` and the like only behind a comma: they also end words. */
const EDITED_BY =
  /[\s,.(]{1,3}(?:edited by|herausgegeben von|hrsg\. von|(?:sous la )?direction de|organizado por|editado por|a cura di|pod red\.|(?<=,\s)red\.)\s(?=\p{Lu})/iu;
const TRANSLATED_BY =
  /[\s,.]{1,3}(?:translated by|übersetzt von|traduit par|tradução de|traducción de|traducido por)\s(?=\p{Lu})/iu;
/** "Things. Ed. Dan Cole. New York: Small House": words that also end editions and begin journals, trusted only ahead of an imprint. */
const ED = /(?<=\p{Ll}[.”"]{1,2})\sEds?\.\s(?=\p{Lu})/u;
/** "Things, vol. 3, ed. Dan Cole (London: Small House, 2010)". */
const NOTED = /,\sed\.\s(?=\p{Lu})/u;
const IMPRINT_IN_BRACKETS = /^\s\([^()]{2,40}:\s/u;
const TRANS = /(?<=\p{Ll}[.”"]{1,2})\sTrans\.\s(?=\p{Lu})/u;

const WORD = "(?:\\p{Lu}\\.(?:-?\\p{Lu}\\.){0,3}|\\p{Lu}[\\p{L}\\p{M}'’-]+)";
const ONE = `${WORD}(?: (?:(?:van|von|der|den|de|da|do|dos|di|la) ){0,3}${WORD}){0,3}(?:, (?:Jr|Sr|I{2,3})\\b\\.?)?`;
const FIRST = new RegExp(ONE, 'uy');
const NEXT = new RegExp(`, ${ONE}`, 'uy');
const LAST = new RegExp(`,? (?:and|und|et|y|e|i|&) ${ONE}`, 'uy');
const OTHERS = / et al\.?/uy;
/** A comma, and behind it neither pages nor the year. */
const COMMA = /^,\s(?!\d{2,4}(?!\d)|\d{1,5}\s?[–-])/u;
const IMPRINT = /^\.?\s[^.:\d]{2,40}:\s/u;

/** Linear in the length of the text. */
export function takeContributors(text: string): Contributors {
  const translator = find(text, TRANSLATED_BY, COMMA) ?? find(text, TRANS, IMPRINT);
  const plain = translator ? cut(text, translator) : text;
  const short = find(plain, ED, IMPRINT);
  // In "Small Things. Ed. Dan Cole. New York" they stand in the place of the authors.
  const isBehindTitle = short !== null && /[.”"]\s/u.test(plain.slice(0, short.at));
  const editor =
    find(plain, EDITED_BY, COMMA) ??
    find(plain, NOTED, IMPRINT_IN_BRACKETS) ??
    (isBehindTitle ? short : null);
  if (editor) return { text: cut(plain, editor), editor: editor.names, likely: [] };
  return { text: plain, editor: [], likely: find(plain, EDITED_BY, /^/u)?.names ?? [] };
}

interface Stretch {
  readonly at: number;
  readonly end: number;
  readonly names: readonly Name[];
}

const cut = (text: string, { at, end }: Stretch): string => text.slice(0, at) + text.slice(end);

/** The mark, and the names behind it, when those are followed by what `behind` wants. */
function find(text: string, mark: RegExp, behind: RegExp): Stretch | null {
  const by = mark.exec(text);
  if (!by) return null;
  const from = by.index + by[0].length;
  const end = endOfNames(text, from);
  const { names, confidence } = readNames(text.slice(from, end));
  return confidence >= 0.75 && behind.test(text.slice(end)) ? { at: by.index, end, names } : null;
}

/** Where one name ends, or a list of them that "and" closes. */
function endOfNames(text: string, from: number): number {
  const one = endOf(FIRST, text, from);
  if (one === from) return from;
  for (let at = one, count = 0; count < 9; count++) {
    const last = endOf(LAST, text, at);
    if (last > at) return last;
    const next = endOf(NEXT, text, at);
    if (next === at) break;
    at = next;
  }
  return endOf(OTHERS, text, one);
}

/** Where a sticky pattern that begins at `from` ends; `from` where it does not fit. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}
