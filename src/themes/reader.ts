/** Running text -> words with a key that is one for all spellings, and what stands before each of them. */
import { detectLanguage, type Traces, traceLanguages } from './language.ts';
import { scanWords } from './scan.ts';
import { Vocabulary, type Word } from './vocabulary.ts';
import { readFacts } from './words.ts';

/** Characters that a quoted term may have. */
const LONGEST_QUOTATION = 80;
const QUOTES = /['’‘"“”«»„‚`´]/g;

/** A run of letters as texts have it, with what is worked out of it once, however often it stands there. */
interface Token extends Traces {
  readonly id: number;
  readonly length: number;
  /** Where the word itself begins: an elided article is not part of it ("l'entreprise"), nor is a possessive at the end. */
  readonly from: number;
  readonly written: string;
  readonly lower: string;
}

/** The words of tokens, by token id, after each gap. */
type Words = Readonly<Record<Word['gap'], (Word | undefined)[]>>;

/** Remembers the words that it has read. */
export class WordReader {
  readonly vocabulary = new Vocabulary();
  /** Tokens of the text that is being read, and where each starts: one list for all texts, so that none has to grow. */
  readonly tokens: Token[] = [];
  readonly starts: number[] = [];
  private readonly known = new Map<string, Token>();
  private readonly words = new Map<string, Words>();

  scan(text: string): void {
    this.tokens.length = 0;
    this.starts.length = 0;
    scanWords(text, (start, end) => {
      this.starts.push(start);
      this.tokens.push(this.tokenOf(text.slice(start, end)));
    });
  }

  /** Words by mode of the text: its language, and whether all of it is in capitals. */
  wordsIn(mode: string): Words {
    const words = this.words.get(mode) ?? { hyphen: [], space: [], break: [] };
    this.words.set(mode, words);
    return words;
  }

  private tokenOf(text: string): Token {
    let token = this.known.get(text);
    if (token === undefined) {
      token = newToken(text, this.known.size);
      this.known.set(text, token);
    }
    return token;
  }
}

function newToken(text: string, id: number): Token {
  const { length } = text;
  const apostrophe = text.search(/['’]/);
  const possessive = apostrophe > 0 && length - apostrophe === 2 && /s$/i.test(text);
  const elided = apostrophe > 0 && apostrophe < 3 && length - apostrophe > 3;
  const from = elided ? apostrophe + 1 : 0;
  const written = text.slice(from, possessive ? apostrophe : length);
  return { id, length, from, written, lower: lowerOf(written), ...traceLanguages(lowerOf(text)) };
}

function lowerOf(written: string): string {
  return written.replaceAll('\u00AD', '').normalize('NFKC').toLowerCase();
}

/** The words of a text, and where in it each starts. `language` is its declared code, if any; without it the text's own function words decide. */
export function readWords(
  text: string,
  language?: string,
  reader = new WordReader(),
): { language: string; words: Word[]; starts: number[] } {
  const { tokens, vocabulary } = reader;
  reader.scan(text);
  const starts = reader.starts.slice();
  const spoken = detectLanguage(tokens, language);
  const shouting = text === text.toUpperCase();
  const known = reader.wordsIn(shouting ? `${spoken}!` : spoken);
  let before = 0;
  const words = tokens.map(({ id, length, from, written, lower }, index) => {
    const at = starts[index]!;
    const gap = index > 0 && from === 0 ? gapOf(text, before, at) : 'break';
    before = at + length;
    starts[index] = at + from;
    const word = known[gap][id] ?? vocabulary.intern({ ...readFacts(written, lower, spoken, shouting), gap });
    known[gap][id] = word;
    return word;
  });
  return { language: spoken, words, starts };
}

/** What the text between `from` and `to`, the end of one word and the start of the next, parts them by. */
function gapOf(text: string, from: number, to: number): Word['gap'] {
  const between = text.slice(from, to);
  if (between === ' ') return 'space';
  if (between === '-') return 'hyphen';
  // The plural possessive names an owner, not a part of the term: "SMEs' growth".
  if (text[from - 1] === 's' && /^['’]\s/.test(between) && !isQuoted(text, from)) return 'break';
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
