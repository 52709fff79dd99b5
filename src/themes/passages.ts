/** The texts that name a work's themes - title, keywords, abstract - read into words. */
import type { Work } from '../records/work.ts';
import { cutHan } from './han.ts';
import { readWords, WordReader } from './reader.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

/** Codes of classifications: "54E35", "math.AG", "physics.chem-ph". */
const CODE = /^(?:\p{L}*\d[\p{L}.]*\d[\d\p{L}.]*\d[\p{L}\d.]*|\p{L}[\p{L}-]*\.\p{L}[\p{L}-]*)$/u;
/** Characters of the longest code. */
const LONGEST_CODE = 20;

export interface Passage {
  /** Id of the work whose text this is. */
  readonly work: string;
  /** Number of that work, by which counts are kept. */
  readonly row: number;
  /** False for a text of a citing document: evidence, but no support. */
  readonly inCollection: boolean;
  readonly field: 'title' | 'keyword' | 'abstract';
  readonly text: string;
  readonly language: string;
  /** Compounds and acronyms are joined in place: there is no room for all texts twice. */
  readonly words: Word[];
  /** Where in the text each word starts. */
  readonly starts: number[];
}

/** The passages of a collection, and the distinct words in them. */
export interface Texts {
  readonly passages: readonly Passage[];
  readonly vocabulary: Vocabulary;
}

/** All passages, works first, in the order title, each keyword, abstract. */
export function readPassages(works: readonly Work[], citing: readonly Work[]): Texts {
  const reader = new WordReader();
  const passages = [...works, ...citing].flatMap((work, row) =>
    passagesOf(work, row, row < works.length, reader),
  );
  return cutHan({ passages, vocabulary: reader.vocabulary });
}

/** Where in its text a word of a passage ends. */
export function endOf({ words, starts }: Passage, at: number): number {
  return starts[at]! + words[at]!.written.length;
}

function passagesOf(work: Work, row: number, inCollection: boolean, reader: WordReader): Passage[] {
  const texts: [Passage['field'], string][] = [
    ['title', work.title ?? ''],
    ...splitKeywords(work.keyword ?? '').map((keyword): [Passage['field'], string] => ['keyword', keyword]),
    ['abstract', work.abstract ?? ''],
  ];
  return texts
    .filter(([, text]) => text.trim() !== '')
    .map(([field, text]) => ({
      work: work.id,
      row,
      inCollection,
      field,
      text,
      ...readWords(text, work.language, reader),
    }));
}

/** Keywords are parted by semicolons; by commas only where there is no semicolon. */
function splitKeywords(keywords: string): string[] {
  return keywords
    .split(keywords.includes(';') ? ';' : ',')
    .map(keyword => cutQualifier(keyword.trim()))
    .filter(keyword => keyword !== '' && (keyword.length > LONGEST_CODE || !CODE.test(keyword)));
}

/** A keyword without what stands after a stroke: "milk/allergy", but not "AC/DC". */
function cutQualifier(keyword: string): string {
  const at = keyword.indexOf('/');
  return /^\p{L}{5}$/u.test(keyword.slice(Math.max(0, at - 5), Math.max(0, at)))
    ? keyword.slice(0, at)
    : keyword;
}

/** Calls `visit` with the first and the last + 1 index of each run of content words that no boundary parts. */
export function visitRuns(words: readonly Word[], visit: (from: number, to: number) => void): void {
  let from = 0;
  for (let at = 0; at <= words.length; at++) {
    const word = words[at];
    if (word !== undefined && !word.stop && (word.gap !== 'break' || at === from)) continue;
    if (at > from) visit(from, at);
    from = word === undefined || word.stop ? at + 1 : at;
  }
}
