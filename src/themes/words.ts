/** Running text -> words with a key that is one for all spellings, and what stands before each of them. */
import { FRAMING_WORDS } from './academic-words.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { detectLanguage, type Traces, traceLanguages } from './language.ts';
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
/** What can go on with a word after plain letters, among ASCII. */
const GLUE = "'&.";
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

function gapOf(between: string, afterS: boolean): Word['gap'] {
  if (between === ' ') return 'space';
  if (between === '-') return 'hyphen';
  // The plural possessive names an owner, not a part of the term: "SMEs' growth".
  if (afterS && /^['’]\s/.test(between)) return 'break';
  const bare = between.replace(QUOTES, '');
  if (/^\s*$/.test(bare)) return 'space';
  if (/^[-‐‑–]$/.test(bare)) return 'hyphen';
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

interface Entry extends Traces {
  readonly length: number;
  /** The word itself: a possessive is not part of it, neither is an elided article ("l'entreprise"). */
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly lower: string;
  /** Its forms, by language and whether the text is all in capitals. */
  readonly forms: Map<string, Form>;
}

function newEntry(text: string): Entry {
  const { length } = text;
  const apostrophe = text.search(/['’]/);
  const possessive = apostrophe > 0 && length - apostrophe === 2 && /s$/i.test(text);
  const elided = apostrophe > 0 && apostrophe < 3 && length - apostrophe > 3;
  const from = elided ? apostrophe + 1 : 0;
  const to = possessive ? apostrophe : length;
  const whole = lowerOf(text);
  const written = text.slice(from, to);
  return { length, from, to, written, lower: lowerOf(written), ...traceLanguages(whole), forms: new Map() };
}

function lowerOf(written: string): string {
  return written.replaceAll('\u00AD', '').normalize('NFKC').toLowerCase();
}

/** Remembers the words that it has seen: a collection has millions of words and some thousand forms. */
export class WordReader {
  private readonly entries = new Map<string, Entry>();

  entryOf(text: string): Entry {
    const entry = this.entries.get(text) ?? newEntry(text);
    if (entry.forms.size === 0) this.entries.set(text, entry);
    return entry;
  }
}

/** The form of a word in a text of `mode`: its language, with "!" when all of it is in capitals. */
function formOf({ written, lower, forms }: Entry, mode: string): Form {
  let form = forms.get(mode);
  if (form === undefined) {
    const shouting = mode.endsWith('!');
    const acronym = !shouting && ACRONYM.test(written) && !ROMAN.test(written);
    form = { ...readKey(written, lower, shouting ? mode.slice(0, -1) : mode, acronym), written };
    forms.set(mode, form);
  }
  return form;
}

/** Calls `visit` with the start and the end of each word. Most words are of plain letters, for which no expression needs to be run. */
function scanWords(text: string, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    let end = at;
    while (isPlain(text.charCodeAt(end))) end++;
    const after = text.charCodeAt(end);
    if (end > at && (after < 128 || Number.isNaN(after)) && !GLUE.includes(text[end] ?? ' ')) {
      visit(at, end);
      at = end;
    } else if (end > at || code === 38 || code > 127) {
      WORD.lastIndex = at;
      const match = WORD.exec(text);
      if (match === null) return;
      visit(match.index, match.index + match[0].length);
      at = match.index + match[0].length;
    } else at++;
  }
}

/** Whether a character is an ASCII letter or digit. */
function isPlain(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
}

/** The words of a text. `language` is its declared code, if any; without it the text's own function words decide. */
export function readWords(
  text: string,
  language?: string,
  reader = new WordReader(),
): { language: string; words: Word[] } {
  const starts: number[] = [];
  const entries: Entry[] = [];
  scanWords(text, (start, end) => {
    starts.push(start);
    entries.push(reader.entryOf(text.slice(start, end)));
  });
  const spoken = detectLanguage(entries, language);
  const mode = text === text.toUpperCase() ? `${spoken}!` : spoken;
  const words: Word[] = [];
  let before = 0;
  for (let index = 0; index < starts.length; index++) {
    const entry = entries[index]!;
    const { from, to } = entry;
    const at = starts[index]!;
    let gap: Word['gap'] = 'break';
    if (index > 0 && from === 0)
      gap = gapOf(text.slice(before, at), text[before - 1] === 's' && !isQuoted(text, before));
    before = at + entry.length;
    const { key, written, stop, plural, acronym } = formOf(entry, mode);
    words.push({ key, written, start: at + from, end: at + to, gap, stop, plural, acronym });
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
