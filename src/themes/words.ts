/** Running text -> words with a key that is one for all spellings, and what stands before each of them. */
import { FRAMING_WORDS } from './academic-words.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { detectLanguage } from './language.ts';
import { singularise } from './plural.ts';
import { foldSpelling } from './spelling.ts';

/** A word of a text: `key` tells it from other words, `start` and `end` (of its text) say where it stands. */
export interface Word {
  readonly key: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** What parts it from the word before: a hyphen, a space, or the boundary of a phrase. */
  readonly gap: 'hyphen' | 'space' | 'break';
  /** A word of no content: it bounds a phrase. */
  readonly stop: boolean;
  readonly plural: boolean;
  readonly acronym: boolean;
}

// Letters with their inner apostrophes and ampersands ("don't", "R&D"), decimals ("4.0"), or an ampersand alone.
const WORD = /[\p{L}\p{N}\p{M}\u00AD]+(?:['’&][\p{L}\p{N}]+|\.\d+)*|&/gu;
const ACRONYM = /^(?=.*\p{Lu}.*\p{Lu})\p{Lu}[\p{Lu}\p{N}&]*[\p{Lu}\p{N}]s?$/u;
/** Roman numerals are no acronyms. */
export const ROMAN = /^[IVXLC]+$/i;
/** Characters that a quoted term may have. */
const LONGEST_QUOTATION = 80;
const QUOTES = /['’‘"“”«»„‚`´]/g;

const framing: ReadonlySet<string> = new Set(FRAMING_WORDS.map(wordKey));

/** The key of an English word: lower case, singular, one spelling. */
export function wordKey(word: string): string {
  return foldSpelling(singularise(word));
}

function gapOf(text: string, afterS: boolean): Word['gap'] {
  // The plural possessive names an owner, not a part of the term: "SMEs' growth".
  if (/^['’]\s/.test(text) && afterS) return 'break';
  const bare = text.replace(QUOTES, '');
  if (/^\s*$/.test(bare)) return 'space';
  if (/^[-‐‑]$/.test(bare)) return 'hyphen';
  // "small- and medium-sized": the hyphen waits for its second half.
  return /^[-‐‑]\s+$/.test(bare) ? 'space' : 'break';
}

/** Whether a quotation begun with the mark at `end`, on the left of it, is still open there. */
function isQuoted(text: string, end: number): boolean {
  const open = text[end] === '’' ? '‘' : "'";
  const before = text.slice(Math.max(0, end - LONGEST_QUOTATION), end);
  const from = before.lastIndexOf(open);
  return from >= 0 && !/\p{L}/u.test(before[from - 1] ?? ' ') && !before.slice(from + 1).includes('’');
}

/** What is worked out of a word once, however often it stands in the texts. */
type Form = Pick<Word, 'key' | 'written' | 'stop' | 'plural' | 'acronym'>;

/** Reads texts into words, remembering the forms that it has seen: a collection has millions of words and some thousand forms. */
export class WordReader {
  private readonly lower = new Map<string, string>();
  private readonly forms = new Map<string, Form>();

  lowerOf(written: string): string {
    let lower = this.lower.get(written);
    if (lower === undefined) {
      lower = written.replaceAll('\u00AD', '').normalize('NFKC').toLowerCase();
      this.lower.set(written, lower);
    }
    return lower;
  }

  formOf(written: string, lower: string, language: string, shouting: boolean): Form {
    const name = `${language}${shouting ? '!' : ' '}${written}`;
    let form = this.forms.get(name);
    if (form === undefined) {
      const acronym = !shouting && ACRONYM.test(written) && !ROMAN.test(written);
      form = { ...readKey(written, lower, language, acronym), written };
      this.forms.set(name, form);
    }
    return form;
  }
}

/** The words of a text. `language` is its declared code, if any; without it the text's own function words decide. */
export function readWords(
  text: string,
  language?: string,
  reader = new WordReader(),
): { language: string; words: Word[] } {
  const matches = [...text.matchAll(WORD)];
  const lowered = matches.map(match => reader.lowerOf(match[0]));
  const spoken = detectLanguage(lowered, language);
  const shouting = text === text.toUpperCase();
  const words: Word[] = [];
  let before = 0;
  for (const [index, match] of matches.entries()) {
    let written = match[0];
    let lower = lowered[index]!;
    let start = match.index;
    // A possessive is not part of its word; neither is an elided article ("l'entreprise").
    const apostrophe = written.search(/['’]/);
    if (apostrophe > 0 && written.length - apostrophe === 2 && /s$/i.test(written)) {
      written = written.slice(0, apostrophe);
      lower = lower.slice(0, apostrophe);
    } else if (apostrophe > 0 && apostrophe < 3 && written.length - apostrophe > 3) {
      start += apostrophe + 1;
      written = written.slice(apostrophe + 1);
      lower = lower.slice(apostrophe + 1);
    }
    const gap =
      index === 0
        ? 'break'
        : gapOf(text.slice(before, match.index), text[before - 1] === 's' && !isQuoted(text, before));
    before = match.index + match[0].length;
    const form = reader.formOf(written, lower, spoken, shouting);
    words.push({
      ...form,
      start,
      end: start + written.length,
      gap: start > match.index ? 'break' : gap,
    });
  }
  return { language: spoken, words };
}

function readKey(written: string, lower: string, language: string, acronym: boolean) {
  const english = language === 'en';
  const singular = acronym
    ? lower.replace(/s$/, tail => (written.endsWith('s') ? '' : tail))
    : english
      ? singularise(lower)
      : lower;
  // "IT" is not "it".
  const told = acronym && FUNCTION_WORDS.get('en')!.has(singular) ? singular.toUpperCase() : singular;
  const key = lower === '&' ? 'and' : english ? foldSpelling(told) : told;
  return {
    key,
    acronym,
    stop: !acronym && (lower === '&' || /^\d{3,}$/.test(key) || isEmpty(lower, key, language)),
    plural: singular !== lower,
  };
}

function isEmpty(lower: string, key: string, language: string): boolean {
  // English ones are empty everywhere: titles mix languages, and the guess may be wrong.
  if (FUNCTION_WORDS.get('en')!.has(lower)) return true;
  if (language === 'en') return framing.has(key);
  if (language !== 'und') return FUNCTION_WORDS.get(language)!.has(lower);
  return [...FUNCTION_WORDS.values()].some(words => words.has(lower));
}
