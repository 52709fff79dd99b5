/** The uses of each theme: where it is mentioned, and each way in which it is written there. */
import type { Mention } from '../resolve/entity.ts';
import type { ThemesRead } from './accept.ts';
import { type Casing, isInCapitals, isSentenceCase, keepCase, setCase } from './casing.ts';
import { endOf, type Passage, type Texts } from './passages.ts';
import { type Respelling, respell } from './style.ts';
import { endsPhrase } from './usage.ts';
import type { Word } from './vocabulary.ts';

/** Quotation marks and soft hyphens; an apostrophe between letters stays. */
const QUOTATION_MARKS = /[‘"“”«»„‚`´\u00AD]|(?<!\p{L})['’]|['’](?!\p{L})/gu;

/** How a text writes: what its capitals mean. */
type Style = 'foreign' | 'sentence' | 'title' | 'capitals';

/** One way to write a theme in texts of one style, and how often it stands so. */
export interface Way {
  /** As written. */
  readonly as: string;
  readonly style: Style;
  /** Letters of the first word, whose capital means nothing where a sentence begins with it; 0 elsewhere. */
  readonly begins: number;
  /** In label case, and in label case and spelling. */
  readonly cased: string;
  readonly text: string;
  readonly plural: boolean;
  count: number;
  /** Times as a noun at the end of its phrase, where singular and plural are a choice. */
  heads: number;
  keywords: number;
}

/** What is found of one theme. */
export interface Uses {
  readonly mentions: Mention[];
  /** In the order of the texts. */
  readonly ways: Way[];
  /** As written -> those of the ways. */
  readonly variants: Map<string, Way[]>;
}

/** How the collection writes. */
interface Writing {
  readonly casing: Casing;
  readonly respelling: Respelling;
}

/** Theme -> its uses. The passages of a work come one after the other. Linear in the matches. */
export function gatherUses(
  { passages }: Texts,
  { themes, matches }: ThemesRead,
  writing: Writing,
): Map<string, Uses> {
  const uses = themes.map((): Uses => ({ mentions: [], ways: [], variants: new Map() }));
  const lastRow = new Int32Array(themes.length).fill(-1);
  let row = -1;
  let position = 0;
  for (const [at, passage] of passages.entries()) {
    if (matches[at]!.length === 0) continue;
    if (passage.row !== row) position = 0;
    row = passage.row;
    const style = styleOf(passage);
    for (const { theme, from, to } of matches[at]!) {
      const as = sliceQuoted(passage.text, passage.starts[from]!, endOf(passage, to - 1));
      const [first, last] = [passage.words[from]!, passage.words[to - 1]!];
      const way =
        findWay(uses[theme]!, as, style, first) ?? addWay(uses[theme]!, as, style, first, last, writing);
      if (lastRow[theme] !== row)
        uses[theme]!.mentions.push({ work: passage.work, position: position++, as: way.as });
      lastRow[theme] = row;
      way.count++;
      if (endsPhrase(passage.words[to])) way.heads++;
      if (passage.field === 'keyword') way.keywords++;
    }
  }
  return new Map(themes.flatMap((theme, at) => (uses[at]!.mentions.length > 0 ? [[theme, uses[at]!]] : [])));
}

/** The same words stand in thousands of texts: each way to write them is worked out once. */
function findWay({ variants }: Uses, as: string, style: Style, first: Word): Way | undefined {
  const begins = lengthOfStart(first);
  return variants.get(as)?.find(way => way.style === style && way.begins === begins);
}

function addWay(
  { ways, variants }: Uses,
  as: string,
  style: Style,
  first: Word,
  last: Word,
  { casing, respelling }: Writing,
): Way {
  const cased = caseForm(as, first, style, casing);
  const text = respell(cased, respelling);
  const begins = lengthOfStart(first);
  const way = { as, style, begins, cased, text, plural: last.plural, count: 0, heads: 0, keywords: 0 };
  ways.push(way);
  variants.set(as, [...(variants.get(as) ?? []), way]);
  return way;
}

function lengthOfStart({ gap, acronym, written }: Word): number {
  return gap === 'break' && !acronym ? written.length : 0;
}

function styleOf(passage: Passage): Style {
  if (passage.language !== 'en') return 'foreign';
  if (isInCapitals(passage.text)) return 'capitals';
  return isSentenceCase(passage) ? 'sentence' : 'title';
}

function caseForm(as: string, first: Word, style: Style, casing: Casing): string {
  const plain = as.replace(QUOTATION_MARKS, '').replace(/\s+/g, ' ');
  if (style === 'foreign') return plain;
  return style === 'sentence' ? keepCase(plain, first, casing) : setCase(plain, casing, style === 'capitals');
}

/** The text from `start` to `end`, with the quotation mark before it when its partner is inside: "‘digital native’ firms". */
function sliceQuoted(text: string, start: number, end: number): string {
  const slice = text.slice(start, end);
  const closing = /[’”"»](?=\s)/.test(slice);
  return closing && /[‘“"«]/.test(text[start - 1] ?? '') ? text.slice(start - 1, end) : slice;
}
