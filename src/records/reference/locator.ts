/** Volume, issue and pages: where in a journal or book the work stands. */
import { tidyPages } from './parts.ts';

export interface Locator {
  /** Index in the text where the locator begins. */
  readonly at: number;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  /** Text behind the locator. */
  readonly rest: string;
  readonly confidence: number;
}

const DASH = '[-\u2010-\u2015\u2212]+';
const NUMBER = '[A-Za-z]{0,4}\\d{1,6}[A-Za-z]?';
const PAGES = `${NUMBER}(?:\\s?${DASH}\\s?${NUMBER})?\\+?`;
const PAGE_WORD = '(?:pp?\\.?|pgs?\\.?|pages?|págs?\\.?|S\\.|s\\.|ss\\.|str\\.|Seiten?)';
const VOLUME_WORD = '(?:[Vv]ol(?:ume|\\.)?|[Bb]d\\.?|[Bb]and|[Jj]g\\.?|[Tt]om|[Rr]\\.|[Vv]\\.)';
const ISSUE_WORD =
  '(?:[Nn]o(?:s?\\.)?|[Nn]r\\.?|[Nn]umber|[Nn]úm\\.?|[Nn]\\.?º|[Nn]°|[Ii]ss(?:ue|\\.)?|[Hh](?:eft|\\.)|[Zz]\\.|[Ff]asc\\.?|[Nn]\\.)';
const SEP = '\\s*[,;:.]?\\s*';
const YEAR = '(?:\\(?(?:1[5-9]|20)\\d\\d[a-z]?\\)?)';

/** From the most telling to the least; each is anchored to the word before it and may be followed by anything. */
const PATTERNS: readonly (readonly [RegExp, number])[] = [
  // Vol. 5, No. 2, pp. 3-9 · 26, no. 4 (2003): 5-9 · Jg. 12, H. 3, S. 4-9
  [
    make(
      `${VOLUME_WORD}\\s*(?<volume>\\d{1,5}[A-Za-z]?)(?:${SEP}${YEAR})?${SEP}\\(?(?:${ISSUE_WORD})?\\s*(?<issue>\\d{1,4}(?:\\s?[-–/]\\s?\\d{1,4})?)\\)?(?:${SEP}${YEAR})?${SEP}${PAGE_WORD}\\s*(?<page>${PAGES})`,
    ),
    0.97,
  ],
  [
    make(
      `(?<volume>\\d{1,5})${SEP}${ISSUE_WORD}\\s*(?<issue>\\d{1,4}(?:\\s?[-–/]\\s?\\d{1,4})?)(?:${SEP}${YEAR})?${SEP}(?:${PAGE_WORD}\\s*)?(?<page>${PAGES})`,
    ),
    0.96,
  ],
  // 21(3), 267-294 · 26(4/5): 453 · 2004;12(3):45-67
  [
    make(
      `(?:${YEAR}\\s*;\\s*)?(?:${VOLUME_WORD}\\s*)?(?<volume>\\d{1,5}[A-Za-z]?)\\s?\\(\\s*(?:${ISSUE_WORD}\\s*)?(?<issue>[^()]{1,24})\\)${SEP}(?:${PAGE_WORD}\\s*)?(?<page>${PAGES})`,
    ),
    0.97,
  ],
  // Vol. 33 pp. 1-10 · 33, pp. 1-10 · 33 (2004), S. 1-10
  [
    make(
      `(?:${VOLUME_WORD}\\s*)?(?<volume>\\d{1,5})(?:${SEP}${YEAR})?${SEP}${PAGE_WORD}\\s*(?<page>${PAGES})`,
    ),
    0.93,
  ],
  // 2004;12:45-67 · 12:3, 45-67 · 12/3: 45-67
  [make(`(?:${YEAR}\\s*[;,]\\s*)(?<volume>\\d{1,5})\\s*:\\s*(?<page>${PAGES})`), 0.95],
  [
    make(
      `(?<volume>\\d{1,4})\\s?[:/.,]\\s?(?<issue>\\d{1,3}(?:[-–]\\d{1,3})?)\\s?[,:;]\\s*(?<page>\\d{1,5}\\s?${DASH}\\s?\\d{1,5})`,
    ),
    0.9,
  ],
  // 29, 49-62 · 294: 804-808
  [
    make(
      `(?:${VOLUME_WORD}\\s*)?(?<volume>\\d{1,4})\\s?[,:]\\s*(?<page>[A-Za-z]?\\d{1,6}\\s?${DASH}\\s?[A-Za-z]?\\d{1,6})`,
    ),
    0.9,
  ],
  // 21(3). with no pages; Vol. 5, No. 2
  [
    make(
      `(?:${VOLUME_WORD}\\s*)?(?<volume>\\d{1,5})\\s?\\(\\s*(?:${ISSUE_WORD}\\s*)?(?<issue>\\d{1,4}(?:\\s?[-–/]\\s?\\d{1,4})?)\\)`,
    ),
    0.8,
  ],
  [make(`${VOLUME_WORD}\\s*(?<volume>\\d{1,5})(?:${SEP}${ISSUE_WORD}\\s*(?<issue>\\d{1,4}))?`), 0.75],
  // pp. 12-34 alone; 32, 100
  [make(`\\(?${PAGE_WORD}\\s*(?<page>${PAGES})\\)?`), 0.7],
  [make(`(?<volume>\\d{1,4})\\s?[,:]\\s*(?<page>\\d{1,6})`, '$'), 0.6],
];

function make(body: string, end = '(?![\\p{L}\\d])'): RegExp {
  return new RegExp(`(?<=^|[\\s.,;:(\\[）])${body}${end}`, 'u');
}

/** The first pattern that fits, in order of how telling it is; null when the text has no locator. */
export function findLocator(text: string): Locator | null {
  for (const [pattern, confidence] of PATTERNS) {
    const match = pattern.exec(text);
    if (!match?.groups) continue;
    const { volume, issue, page } = match.groups;
    if (match.index === 0 && volume !== undefined) continue;
    return {
      at: match.index,
      rest: text.slice(match.index + match[0].length).replace(/^[\s.,;:)\]]+/u, ''),
      confidence,
      ...(volume ? { volume } : {}),
      ...(issue ? { issue: issue.replace(/^(?:no|nr|issue|iss)\.?\s*/iu, '').trim() } : {}),
      ...(page ? { page: tidyPages(page) } : {}),
    };
  }
  return null;
}
