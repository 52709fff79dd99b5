/** Labelled field values -> the labels that each token of the reference may have: what the tagger learns from. */
import { LABEL_COUNT, type Label } from '../../src/records/reference/crf/labels.ts';
import { makeTokens, SHAPE, type Tokens, tokenize } from '../../src/records/reference/crf/tokens.ts';
import { bit, markEditors, putAuthors } from './align-names.ts';
import type { Gold } from './gold.ts';

const ANY = 2 ** LABEL_COUNT - 1;
const NAMES =
  bit('family-begin') | bit('family') | bit('given-begin') | bit('given') | bit('names') | bit('other');

const PLACE = bit('place-begin') | bit('place');

interface Words {
  readonly text: string;
  readonly words: readonly string[];
}

const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’ʼ]/gu, '').toLowerCase();

function cut(text: string, tokens: Tokens): Words {
  tokenize(text, tokens);
  const words: string[] = [];
  for (let i = 0; i < tokens.count; i++) words.push(fold(text.slice(tokens.start[i], tokens.end[i])));
  return { text, words };
}

const scratch = makeTokens();

/** Bit sets of labels, one a token of `text` (which may be the reference without its identifiers); null when too little could be found. */
export function alignLabels(gold: Gold, text: string, tokens: Tokens): Uint32Array | null {
  const { words } = cut(text, tokens);
  const n = words.length;
  const allowed = new Uint32Array(n);
  const free = (from: number, count: number): boolean => {
    for (let i = from; i < from + count; i++) if (allowed[i]) return false;
    return true;
  };
  let missing = 0;
  const find = (value: string | number | undefined, from: number): [number, number] | null => {
    if (value === undefined || value === '') return null;
    const wanted = cut(String(value), scratch).words;
    for (const start of [from, 0]) {
      for (let i = start; i + wanted.length <= n; i++) {
        if (wanted.length && wanted.every((word, k) => words[i + k] === word) && free(i, wanted.length))
          return [i, i + wanted.length];
      }
    }
    missing++;
    return null;
  };
  const put = (label: Label, span: [number, number] | null, begin = true): void => {
    if (!span) return;
    const first = begin ? bit(`${label}-begin` as Label) : bit(label);
    allowed[span[0]] = first;
    for (let i = span[0] + 1; i < span[1]; i++) allowed[i] = bit(label);
  };
  const { gold: value } = gold;
  const title = find(value.title, 0);
  put('title', title);
  // A container is found behind the title first: journals are named in titles too.
  const container = find(value.container, title?.[1] ?? 0);
  put('container', container);
  put('publisher', find(value.publisher, container?.[1] ?? title?.[1] ?? 0));
  const pages = pagesOf(value.pages, words, container?.[1] ?? title?.[1] ?? 0, free);
  if (value.pages && !pages) missing++;
  put('pages', pages, false);
  const behind = container?.[1] ?? title?.[1] ?? 0;
  const volume = find(value.volume, behind);
  put('volume', volume, false);
  put('issue', find(value.issue, volume?.[1] ?? behind), false);
  const year = value.year === undefined ? null : yearAt(words, value.year, allowed, tokens);
  if (year !== null) allowed[year] = bit('year');
  if (missing > 1) return null;
  const complete = putAuthors(gold, words, allowed, title?.[0] ?? n, value => cut(value, scratch).words);
  const open = openLabels(gold);
  for (let i = 0; i < n; i++) {
    if (allowed[i]) continue;
    if (missing) allowed[i] = ANY;
    else if (!complete && i < (title?.[0] ?? n)) allowed[i] = NAMES | open;
    else allowed[i] = bit('other') | open;
    // Places are not labelled: a capitalised word that no field claims behind the title may be one.
    if (i >= behind && i > 0 && isCapital(tokens.shape[i]!) && allowed[i] !== ANY)
      allowed[i] = allowed[i]! | PLACE;
  }
  markPlace(words, tokens, allowed);
  markEditors(text, words, tokens, allowed);
  if (year !== null) {
    // The letter of "2002b", and a year printed twice.
    for (let i = 0; i < n; i++)
      if (words[i] === String(value.year) && allowed[i] === bit('other'))
        allowed[i] = bit('other') | bit('year');
  }
  return allowed;
}

function yearAt(words: readonly string[], year: number, allowed: Uint32Array, tokens: Tokens): number | null {
  let found: number | null = null;
  for (let i = 0; i < words.length; i++) {
    if (words[i] !== String(year) || allowed[i]) continue;
    if (found === null || (tokens.marks[i]! & 32 && !(tokens.marks[found]! & 32))) found = i;
  }
  return found;
}

/** Pages as printed or written out: "267-94" labelled "267-294". */
function pagesOf(
  pages: string | undefined,
  words: readonly string[],
  from: number,
  free: (from: number, count: number) => boolean,
): [number, number] | null {
  if (!pages) return null;
  const wanted = cut(pages.replace(/^\s*(?:pages?|pp?|s)\b\.?/iu, ''), scratch).words;
  for (const start of [from, 0])
    for (let i = start; i + wanted.length <= words.length; i++) {
      const fits = wanted.every(
        (word, k) => words[i + k] === word || (k > 0 && word.endsWith(words[i + k]!)),
      );
      if (fits && wanted.length && free(i, wanted.length)) return [i, i + wanted.length];
    }
  return null;
}

/** Fields that are not labelled in this reference: any token left over may be theirs. */
function openLabels(gold: Gold): number {
  let open = 0;
  const has = (field: string): boolean => gold.fields.includes(field);
  if (!has('volume')) open |= bit('volume');
  if (!has('issue')) open |= bit('issue');
  if (!has('pages')) open |= bit('pages');
  if (!has('publisher')) open |= bit('publisher') | bit('publisher-begin');
  if (!has('container')) open |= bit('container') | bit('container-begin');
  if (!has('year')) open |= bit('year');
  return open;
}

const isCapital = (shape: number): boolean => shape >= SHAPE.initial && shape <= SHAPE.capitalised;

/** Capitalised words right before "publisher" and its colon, or right behind it and its comma. */
function markPlace(words: readonly string[], tokens: Tokens, allowed: Uint32Array): void {
  const first = allowed.indexOf(bit('publisher-begin'));
  if (first < 0) return;
  let end = first + 1;
  while (allowed[end] === bit('publisher')) end++;
  const open = (i: number): boolean =>
    i >= 0 &&
    i < words.length &&
    (allowed[i]! & bit('other')) !== 0 &&
    allowed[i] !== ANY &&
    isCapital(tokens.shape[i]!);
  let from = first;
  if (tokens.marks[first]! & (4 | 2)) {
    while (open(from - 1) && first - from < 5) {
      from--;
      if (tokens.marks[from]! & ~(256 | 2 | 128)) break;
    }
  }
  if (from < first) {
    for (let i = from; i < first; i++) allowed[i] = bit(i === from ? 'place-begin' : 'place');
    return;
  }
  if (!(tokens.marks[end]! & 2)) return;
  for (let i = end; open(i) && i - end < 4 && !(i > end && tokens.marks[i]! & ~(256 | 2 | 128)); i++)
    allowed[i] = bit(i === end ? 'place-begin' : 'place');
}
