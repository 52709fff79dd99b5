/** Running text -> words with a key that is one for all spellings, and what stands before each of them. */
import { isInCapitals } from './casing.ts';
import { gapOf } from './gaps.ts';
import { detectLanguage, type Traces, traceLanguages } from './language.ts';
import { scanWords } from './scan.ts';
import { Vocabulary, type Word } from './vocabulary.ts';
import { readFacts } from './words.ts';

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
  private readonly known = new Map<string, Token>();
  private readonly words = new Map<string, Words>();

  /** Words by mode of the text: its language, and whether all of it is in capitals. */
  wordsIn(mode: string): Words {
    const words = this.words.get(mode) ?? { hyphen: [], space: [], break: [] };
    this.words.set(mode, words);
    return words;
  }

  tokenOf(text: string): Token {
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
  const { vocabulary } = reader;
  const tokens: Token[] = [];
  const starts: number[] = [];
  scanWords(text, (start, end) => {
    starts.push(start);
    tokens.push(reader.tokenOf(text.slice(start, end)));
  });
  const spoken = detectLanguage(tokens, language);
  const shouting = isInCapitals(text);
  const known = reader.wordsIn(shouting ? `${spoken}!` : spoken);
  let before = 0;
  const words = tokens.map(({ id, length, from, written, lower }, index) => {
    const at = starts[index]!;
    const gap = index > 0 && from === 0 ? gapOf(text, before, at) : 'break';
    before = at + length;
    starts[index] = at + from;
    let word = known[gap][id];
    if (word === undefined) {
      word = vocabulary.intern({ ...readFacts(written, lower, spoken, shouting), gap });
      known[gap][id] = word;
    }
    return word;
  });
  // A copy, for a list that has grown has room that a short text does not need.
  return { language: spoken, words, starts: starts.slice() };
}
