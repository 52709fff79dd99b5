/** References whose style is so strict that its marks alone tell the fields: chemistry's without titles, „Journal” amid Polish ones, and China's standard. */
import { readNames } from '../names/list.ts';
import { consumeNames } from './authors.ts';
import type { Identifiers } from './identifiers.ts';
import { findLocator } from './locator.ts';
import { makeParts, put, tidyPages } from './parts.ts';
import type { FieldsRead } from './rules.ts';
import { splitSentences } from './sentences.ts';
import { readParted } from './standard.ts';
import { findBareYears } from './year.ts';

/** "Small Chem. 2003, 21 (3), 267–294": nothing but a journal stands before the year, nothing but numbers behind it. */
const UNTITLED =
  /^(?<container>\p{Lu}[^\d"“„«;]{2,160})\s(?<year>(?:1[5-9]|20)\d\d)(?:,\s(?<volume>[\p{L}\d–-]{1,12})(?:\s?\((?<issue>[^()]{1,16})\))?)?(?:,\s(?<page>[\p{L}\d.]{1,14}(?:\s?[–-]\s?[\p{L}\d.]{1,14})?))?\.?$/u;
/** Its end alone, quickly told: most references have none such. */
const UNTITLED_END =
  /\s(?:1[5-9]|20)\d\d(?:,\s[^\s,()]{1,12}(?:\s?\([^()]{1,16}\))?)?(?:,\s[^\s,–-]{1,14}(?:\s?[–-]\s?[^\s,–-]{1,14})?)?\.?$/u;
/** "Small Chem. Lett.", "J. Tiny Things A": capitalised words alone, and stops only behind short ones. */
const SHORTENED =
  /^(?:\p{Lu}[\p{L}-]{0,7}\.\s?|\p{Lu}[\p{L}-]{0,20}\s|(?:of|and|&|the|in|für|de)\s){1,12}(?:\p{Lu}[\p{L}-]{0,20}\.?)?$/u;
/** "J. Am." behind initials begins a journal's name; it has the look of initials itself. */
const JOURNAL_AM = /(?<=\p{Lu}\.\s)J\.\sAm\.$/u;
const RANGE = /^\p{L}{0,3}\d{1,6}\s?[–-]\s?\p{L}{0,3}\d{1,6}$/u;
/** "Title, „Small Review” 2010, nr 3": a quoted journal behind the title. */
const QUOTED =
  /,\s(?<open>[„«"“])(?<container>[^„”"“«»]{3,140})[”"“»],?\s(?:\(?(?:1[5-9]|20)\d\d\)?[,.;]?\s?)?(?=[\p{L}\d(]|$)/u;
const POLISH = /(?:^|[\s,])(?:nr|s\.|t\.|z\.|R\.)\s?\d/u;

/** The reading by shape; null for a reference of any other. `text` is the reference without its identifiers. */
export const readShape = (text: string, found: Identifiers): FieldsRead | null =>
  readUntitled(text, found) ?? readQuotedJournal(text) ?? readParted(text);

function readUntitled(text: string, { DOI }: Identifiers): FieldsRead | null {
  if (!UNTITLED_END.test(text)) return null;
  const consumed = consumeNames(text);
  const { count } = consumed;
  const end = consumed.end - (JOURNAL_AM.exec(text.slice(0, consumed.end))?.[0].length ?? 0);
  const match = UNTITLED.exec(text.slice(end).trimStart());
  if (!match?.groups) return null;
  const { year, issue } = match.groups;
  const container = match.groups.container!;
  let { volume = '', page = '' } = match.groups;
  // Without names, or without numbers behind the year, only the DOI shows that this is a work at all.
  if ((count === 0 || !volume) && DOI === undefined) return null;
  const isName = !container.includes(',') && splitSentences(container).length === 1;
  if (!isName && !SHORTENED.test(container.replaceAll('.,', '.'))) return null;
  if (!page && issue === undefined && RANGE.test(volume)) {
    page = volume;
    volume = '';
  }
  const parts = makeParts();
  put(parts, 'container-title', container, 0.8);
  put(parts, 'volume', volume, 0.9);
  put(parts, 'issue', issue, 0.9);
  put(parts, 'page', tidyPages(page), 0.9);
  const { names, confidence } = readNames(text.slice(0, end));
  const at = text.length - match[0].length + container.length + 1;
  return {
    author: names,
    authorConfidence: confidence,
    date: { at, end: at + 4, year: Number(year), bracketed: false },
    parts,
  };
}

function readQuotedJournal(text: string): FieldsRead | null {
  const match = QUOTED.exec(text);
  if (!match?.groups) return null;
  const { open, container } = match.groups as { open: string; container: string };
  const behind = text.slice(match.index + match[0].length);
  if (open !== '„' && !POLISH.test(behind)) return null;
  const { end, count } = consumeNames(text);
  if (count === 0 || end >= match.index) return null;
  // Behind the names the year may stand: "Small A. (2010), Title".
  const title = text
    .slice(end, match.index)
    .replace(/^[\s,.]{0,3}\(?(?:1[5-9]|20)\d\d[a-z]?\)?[\s,.:]{1,3}/u, '');
  if (!/\p{L}{3}/u.test(title) || /^\s?(?:and|i|oraz|&)\s/u.test(title) || /["“„«]/u.test(title)) return null;
  const parts = makeParts();
  put(parts, 'title', title, 0.9);
  put(parts, 'container-title', container, 0.9);
  const locator = findLocator(` ${behind}`) ?? findLocator(`; ${behind}`);
  for (const field of ['volume', 'issue', 'page'] as const) {
    const own = numbered(behind, field);
    // A number said to be the issue's is not the volume's as well.
    if (own || field !== 'volume' || !numbered(behind, 'issue'))
      put(parts, field, own ?? locator?.[field], 0.85);
  }
  const { names, confidence } = readNames(text.slice(0, end));
  const date = findBareYears(text)[0] ?? findBareYears(text.replace(/[()]/gu, ' '))[0];
  return { author: names, authorConfidence: confidence, parts, ...(date ? { date } : {}) };
}

const NUMBERS = {
  volume: /(?:^|[\s,])(?:t|vol|R)\.\s?(?<number>\d{1,4}|[IVXLC]{1,6})(?=[\s,.]|$)/u,
  issue: /(?:^|[\s,])(?:nr|no\.|z\.)\s?(?<number>\d{1,4}(?:[–/-]\d{1,4})?)/u,
  page: /(?:^|[\s,])(?:s|p|pp|str)\.\s?(?<number>\d{1,6}(?:\s?[–-]\s?\d{1,6})?)/u,
} as const;

/** Polish lists mark each number by itself: "t. 5, nr 3, s. 45–60". */
const numbered = (text: string, field: keyof typeof NUMBERS): string | undefined => {
  const number = NUMBERS[field].exec(text)?.groups?.number;
  return number && field === 'page' ? tidyPages(number) : number;
};
