/** What of a statement's fields can be compared: family name, volume, pages, title, name of the source. Each distinct text is read once. */
import { isPlaceholder } from '../../records/draft.ts';
import { fold } from '../../records/slug.ts';
import type { Name } from '../../records/work.ts';
import { signatureOf } from '../signature.ts';

/** Family name or name of an organisation, folded, without particles, in one piece: "Mc Dougall" is "McDougall". */
export const readFamily = (family: string): string =>
  isPlaceholder(family) ? '' : signatureOf({ family }).family.replaceAll(' ', '');

/** Initials in order, and the first given name in full when it is written so. */
export interface Given {
  readonly initials: string;
  readonly full: string;
}

export function readGiven(given: string): Given {
  const { initials, full } = signatureOf({ family: '', given });
  return { initials, full: full[0] ?? '' };
}

export const familyOf = (name: Name | undefined): string | undefined => name?.family ?? name?.literal;

const ROMAN = /^(?=[ivxlcdm])m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/;
const ROMAN_VALUE: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
  ['c', 100],
  ['d', 500],
  ['m', 1000],
]);

/** The value of a Roman numeral in lower case; NaN for anything else. */
export function readRoman(text: string): number {
  if (!ROMAN.test(text)) return Number.NaN;
  const values = [...text].map(letter => ROMAN_VALUE.get(letter)!);
  return values.reduce((sum, value, i) => (value < (values[i + 1] ?? 0) ? sum - value : sum + value), 0);
}

/** "Vol. 025" -> "25", "XIV" -> "14", "82-83" -> "82 83"; "" for an edition ("4th"), which Web of Science prints as a volume. */
export function readVolume(volume: string): string {
  const text = fold(volume.slice(0, 60)).replace(/^(?:vol|volume|v|bd|band|t|tome?) ?(?=[\divxlcdm])/u, '');
  if (/^\d+(?:st|nd|rd|th|e)$/.test(text)) return '';
  const roman = readRoman(text);
  return Number.isNaN(roman) ? text.replace(/\b0+(?=\d)/g, '') : String(roman);
}

export interface Pages {
  /** First page as a key, with its letter: "s71"; "" when none is told. */
  readonly first: string;
  /** First and last as numbers; 0 when not known. */
  readonly from: number;
  readonly to: number;
}

const NO_PAGES: Pages = { first: '', from: 0, to: 0 };

/** "pp. S71–S102" -> s71, 71, 102; "1121-35" -> 1121, 1135; "vii" -> vii, 0, 0; "no-no" -> nothing. */
export function readPages(page: string): Pages {
  const text = page
    .slice(0, 60)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^pp?\.?\s+/, '');
  const [, letters = '', digits, rest = ''] = /^\s*([a-z]{0,6})[\s.-]?0*(\d{1,12})(.*)$/su.exec(text) ?? [];
  if (digits === undefined) {
    const roman = /^\s*([ivxlc]{1,8})(?![\p{L}])/u.exec(text)?.[1];
    return roman && ROMAN.test(roman) ? { first: roman, from: 0, to: 0 } : NO_PAGES;
  }
  const end = /^[a-z]?\s?[-–—‐‑:]\s?[a-z]{0,6}0*(\d{1,12})/u.exec(rest)?.[1] ?? '';
  const last = Number(end.length < digits.length ? digits.slice(0, digits.length - end.length) + end : end);
  const from = Number(digits);
  return { first: letters + digits, from, to: last >= from && last - from < 2000 ? last : 0 };
}

/** A title or the name of a source: folded, in one piece for comparing, in words for what is more. */
export interface Title {
  readonly folded: string;
  readonly words: readonly string[];
  /** How many of the words stand before a dash or colon: a journal's name without what explains it. */
  readonly head: number;
  /** First letters of the first two words that carry meaning: the same for a title and its abbreviation. */
  readonly sign: string;
}

/** Words that abbreviations leave out. */
const SMALL = new Set(
  'a an the of and or for in on to at by with from de la le les el los las del der die das des du et e y und fur di il do da dos'.split(
    ' ',
  ),
);

export function readTitle(title: string): Title {
  if (isPlaceholder(title)) return { folded: '', words: [], head: 0, sign: '' };
  const words = wordsOf(title);
  const cut = title.search(/[:;–—]|(?<=\S)-(?=\S)|\s-\s/u);
  const head = cut > 0 ? wordsOf(title.slice(0, cut)).length : 0;
  return {
    folded: words.join(''),
    words,
    head,
    sign: words
      .slice(0, 2)
      .map(word => word[0])
      .join(''),
  };
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter(word => word && !SMALL.has(word));
